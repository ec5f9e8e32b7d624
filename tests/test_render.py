"""Answers leave as a table on a terminal, as JSON elsewhere, in UTF-8, and quietly when nobody reads."""

import csv
import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.answers import render
from kg.errors import UsageError
from kg.model.vocab import term
from kg.query import Result

ROOT = Path(__file__).parent.parent
BODY = ox.NamedNode("https://w3id.org/protokollgraf/id/body/naturradet")
HALF = ox.Literal("0.50", datatype=ox.NamedNode(term("xsd:decimal")))
ROWS = Result(
    "select",
    ("body", "name", "score", "note"),
    (
        (BODY, ox.Literal("Naturrådet", language="sv"), HALF, None),
        (BODY, ox.Literal('a "b", c\td\ne'), ox.Literal(3), ox.Literal(True)),
    ),
)
TRIPLES = Result(
    "construct", triples=(ox.Triple(BODY, ox.NamedNode(term("rdf:type")), ox.NamedNode(term("kg:Body"))),)
)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")


def test_rows_are_json_when_piped(capsys: pytest.CaptureFixture[str]) -> None:
    render.table(["body", "count"], [["Naturrådet", 4], [BODY, None]])
    assert json.loads(capsys.readouterr().out) == [
        {"body": "Naturrådet", "count": 4},
        {"body": BODY.value, "count": None},
    ]


@pytest.mark.usefixtures("terminal")
def test_rows_are_a_table_on_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    render.table(["body", "count"], [["Naturrådet [bold]", 4], [BODY, True], ["", None]])
    out = capsys.readouterr().out
    assert "Naturrådet [bold]" in out
    assert "id:body/naturradet" in out
    assert "yes" in out
    assert "{" not in out


@pytest.mark.usefixtures("terminal")
def test_json_when_asked_for_on_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    render.table(["a"], [], as_json=True)
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.usefixtures("terminal")
def test_quotes_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    render.table(["quote"], [["\x1b]0;title\x07 red\x1b[31m \u202eback \x9b2J"]])
    out = capsys.readouterr().out
    assert "�]0;title� red�[31m �back �2J" in out


def test_results_are_json_of_the_standard(capsys: pytest.CaptureFixture[str]) -> None:
    render.result(ROWS)
    answer = json.loads(capsys.readouterr().out)
    assert answer["head"] == {"vars": ["body", "name", "score", "note"]}
    assert answer["results"]["bindings"][0] == {
        "body": {"type": "uri", "value": BODY.value},
        "name": {"type": "literal", "value": "Naturrådet", "xml:lang": "sv"},
        "score": {"type": "literal", "value": "0.50", "datatype": term("xsd:decimal")},
    }


@pytest.mark.parametrize("rows", [ROWS.rows, (), ((None,) * 4,)])
def test_results_are_indented_as_python_does_it(
    rows: tuple[tuple[None, ...], ...], capsys: pytest.CaptureFixture[str]
) -> None:
    render.result(replace(ROWS, rows=rows), "json")
    out = capsys.readouterr().out
    assert out == json.dumps(json.loads(out), ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("form", [None, "json", "tsv"])
def test_the_engine_reads_back_what_is_written(
    form: str | None, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    render.result(ROWS, form)
    kinds = {"tsv": ox.QueryResultsFormat.TSV}
    read = ox.parse_query_results(
        capsysbinary.readouterr().out, format=kinds.get(form or "", ox.QueryResultsFormat.JSON)
    )
    assert [tuple(row) for row in read] == list(ROWS.rows)  # type: ignore[union-attr]


def test_csv_is_plain_values(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    render.result(ROWS, "csv")
    text = capsysbinary.readouterr().out.decode()
    assert text.startswith("body,name,score,note\r\n")
    assert list(csv.reader(io.StringIO(text, newline="")))[1:] == [
        [BODY.value, "Naturrådet", "0.50", ""],
        [BODY.value, 'a "b", c\td\ne', "3", "true"],
    ]


@pytest.mark.parametrize(
    ("result", "form", "expected"),
    [
        (TRIPLES, None, "body:naturradet a kg:Body .\n"),
        (TRIPLES, "turtle", "@prefix body: <https://w3id.org/protokollgraf/id/body/> .\n"),
        (TRIPLES, "json", '"@id": "body:naturradet"'),
        (TRIPLES, "tsv", f"subject\tpredicate\tobject\n{BODY}\t<"),
        (TRIPLES, "csv", f"subject,predicate,object\r\n{BODY},<"),
        (Result("ask", answer=True), None, '"boolean": true'),
        (Result("ask", answer=False), "table", "false\n"),
        (Result("select", ("a",)), "csv", "a\r\n"),
    ],
)
def test_every_kind_of_answer_has_its_forms(
    result: Result, form: str | None, expected: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    render.result(result, form)
    assert expected in capsysbinary.readouterr().out.decode()


@pytest.mark.parametrize(
    ("form", "message"), [("turtle", "needs CONSTRUCT"), ("xlsx", "there are: table, json")]
)
def test_a_form_that_does_not_fit_is_said(form: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        render.result(ROWS, form)


def test_what_is_cut_is_said_beside_the_data(capsys: pytest.CaptureFixture[str]) -> None:
    render.result(Result("select", ("a",), ((None,), (None,)), cut=True), "csv")
    assert capsys.readouterr().err == "only the first 2 are shown; there are more\n"


def _python(code: str, **options: str) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **options}
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, "-c", code], stdout=pipe, stderr=pipe, env=environment)


def test_output_is_utf8_in_any_locale() -> None:
    code = "from kg.answers import render; render.data({'\\u00e5': '\\u2192'})"
    out, err = _python(code, PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C").communicate()
    assert (out.decode(), err) == ('{\n  "å": "→"\n}\n', b"")


def test_a_closed_pipe_ends_quietly() -> None:
    process = _python(
        "from kg.answers import render\nfor i in range(10**5): render.write('åäö' * 100 + '\\n')"
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


@pytest.mark.parametrize("module", ["kg.answers.render", "kg.query", "kg.export", "kg.graph.store"])
def test_importing_is_light(module: str) -> None:
    heavy = {"pyoxigraph", "rdflib", "networkx", "rich", "pyshacl", "Stemmer"}
    code = f"import sys, {module}; print(sorted({heavy} & set(sys.modules)))"
    out, err = _python(code).communicate()
    assert (out, err) == (b"[]\n", b"")
