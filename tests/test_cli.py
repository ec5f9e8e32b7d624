"""The command line as a user meets it: real processes, no terminal, two streams and an exit code."""

import json
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
import typer
from conftest import ROOT, SAMPLES, Run
from papers import encrypted, pdf

from kg.cli import app

COMMANDS = sorted(command.callback.__name__ for command in app.registered_commands if command.callback)
HEAVY = (
    "docx",
    "jinja2",
    "msgspec",
    "networkx",
    "pypdfium2",
    "pyoxigraph",
    "pyshacl",
    "pyvis",
    "rapidfuzz",
    "rdflib",
    "sqlite3",
)


def said(result: "subprocess.CompletedProcess[bytes]") -> str:
    """What stands on standard error; never a traceback, never a warning of Python's."""
    text = result.stderr.decode()
    assert "Traceback" not in text
    assert "Warning" not in text
    return text


def answer(result: "subprocess.CompletedProcess[bytes]", code: int = 0) -> str:
    """Standard output, where the command ended with this code."""
    assert result.returncode == code, said(result)
    said(result)
    return result.stdout.decode()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, kg: Run) -> None:
    text = answer(kg(command, "--help"))
    assert f"kg {command}" in text
    group = typer.main.get_command(app)
    [found] = [one for name, one in group.commands.items() if name == command]  # type: ignore[attr-defined]
    assert len(found.help.split("\n")[0]) > 30
    assert all(getattr(param, "help", "x") for param in found.params), "an option without help"


def test_help_lists_every_command_and_where_to_start(kg: Run) -> None:
    text = answer(kg("--help"))
    assert "kg demo" in text
    assert all(command in text for command in COMMANDS)
    assert answer(kg("--version")).startswith("protokollgraf 0.")
    assert "Usage" in answer(kg(), 2) + said(kg())


def test_help_imports_nothing_heavy() -> None:
    code = "import sys; sys.argv = ['kg', '--help']\nfrom kg.cli import main\ntry: main()\nfinally: print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert not loaded & set(HEAVY)


@pytest.mark.parametrize(
    "words",
    [
        ("status",),
        ("search", "hjälpmedel"),
        ("trace", "hjälpmedelsverksamhet"),
        ("promises",),
        ("query",),
        ("query", "meetings"),
        ("query", "issue-path", "--param", "words=färdplan"),
        ("check",),
        ("judge", "review"),
        ("export", "turtle", "--out", "out"),
    ],
    ids=" ".join,
)
def test_answers_are_json_when_piped(words: tuple[str, ...], built: Path, kg: Run) -> None:
    assert json.loads(answer(kg(*words, "--graph", built))) is not None


@pytest.mark.parametrize(
    ("form", "starts"),
    [("csv", "date,heldBy,"), ("tsv", "?date\t?heldBy\t"), ("json", '{\n "head"'), ("table", "┏━")],
)
def test_a_question_is_answered_in_every_format(form: str, starts: str, built: Path, kg: Run) -> None:
    text = answer(kg("query", "meetings", "--format", form, "--graph", built))
    assert text.startswith(starts)
    assert "2022-05-06" in text


def test_triples_are_answered_as_turtle(built: Path, kg: Run) -> None:
    text = answer(
        kg("query", "-", "--graph", built, stdin=b"CONSTRUCT { ?s a kg:Body } WHERE { ?s a kg:Body }")
    )
    assert text.startswith("@prefix ")


def test_a_question_in_a_file_is_answered(built: Path, kg: Run, tmp_path: Path) -> None:
    (tmp_path / "one.rq").write_text("SELECT (COUNT(?m) AS ?n) { ?m a kg:Minutes }")
    text = answer(kg("query", tmp_path / "one.rq", "--format", "csv", "--graph", built))
    assert text.split() == ["n", "4"]


REFUSED = [
    ("INSERT DATA { <x:a> <x:b> 1 }", "refused: INSERT is an update"),
    ("DROP ALL", "refused: DROP is an update"),
    ("LOAD <http://localhost:1/>", "refused: LOAD is an update"),
    ("SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }", "refused: SERVICE would send data"),
    ("SELECT * FROM <x:g> { ?s ?p ?o }", "refused: FROM and FROM NAMED"),
    ("SELEC ?s { ?s ?p ?o }", "the query does not parse"),
    ("", "the query does not parse"),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_what_is_no_question_is_refused_in_one_line(text: str, reason: str, built: Path, kg: Run) -> None:
    result = kg("query", "-", "--graph", built, stdin=text.encode())
    assert answer(result, 1) == ""
    [line] = said(result).splitlines()
    assert line.startswith(f"kg: {reason}")


def test_a_runaway_question_is_stopped_in_time(built: Path, kg: Run) -> None:
    started = time.monotonic()
    endless = b"SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    result = kg("query", "-", "--timeout", 2, "--graph", built, stdin=endless)
    assert answer(result, 1) == ""
    assert "stopped after 2 s" in said(result)
    assert time.monotonic() - started < 10


WRONG = [
    (("query", "nosuch"), 2, "there are: absences, agreements-expiring"),
    (("query", "meetings", "--param", "body"), 2, "write it as name=value"),
    (("query", "meetings", "--param", "bod=x"), 2, "no parameter is named 'bod'; there are: "),
    (("query", "meetings", "--format", "pdf"), 2, "there are: table, json, csv, tsv, turtle"),
    (("query", "nowhere.rq"), 2, "nowhere.rq: cannot be read"),
    (("trace", "hjälpmedelverk"), 1, "Did you mean: Gemensam hjälpmedelsverksamhet"),
    (("trace", "qqqqq"), 1, "kg search qqqqq"),
    (("trace", "utredningen"), 1, "fits several issues alike"),
    (("trace", "https://w3id.org/protokollgraf/id/issue/x"), 1, "no issue with the IRI"),
    (("trace", "x", "--format", "pdf"), 2, "text, json, md, html or mermaid"),
    (("trace",), 2, "Missing argument"),
    (("promises", "--state", "lost"), 2, "it is one of met, late, open, silent"),
    (("view", "--focus", "nobody"), 1, "nothing in the graph is called «nobody»"),
    (("export", "pdf"), 2, "there are: turtle, nquads"),
    (("judge", "same", "A"), 2, "needs two names"),
    (("judge", "guess", "A", "B"), 2, "same, different, rename, undo, split, review"),
    (("evaluate", "nowhere"), 2, "no gold found"),
    (("evaluate", ROOT / "README.md"), 2, "README.md: is no gold in JSON"),
    (("evaluate", "--issues", ROOT / "README.md"), 2, "README.md: is no gold of issues"),
    (("evaluate", ROOT / "tests" / "gold", "--degrade", "much"), 2, "write percents"),
    (("search", "a", "--limit", "0"), 2, "--limit"),
    (("nosuch",), 2, "No such command 'nosuch'"),
]


@pytest.mark.parametrize(("words", "code", "reason"), WRONG, ids=lambda value: str(value)[:60])
def test_wrong_words_are_told_what_would_be_right(
    words: tuple[object, ...], code: int, reason: str, built: Path, kg: Run
) -> None:
    result = kg(*words, KG_GRAPH=str(built))
    out = answer(result, code)
    assert reason in said(result)
    assert out == ""


def test_what_fits_one_issue_better_shows_it_and_names_the_others(built: Path, kg: Run) -> None:
    result = kg("trace", "samverkan", "--graph", built)
    assert json.loads(answer(result))["issue"]["label"] == "Samverkan med civila samhället"
    assert "may also mean: «Avvikelser i samverkan»" in said(result)


@pytest.mark.parametrize(
    "words",
    [("status",), ("search", "a"), ("trace", "a"), ("promises",), ("query", "meetings"), ("view",), ("export",),
     ("check",), ("judge", "same", "A", "B"), ("judge", "review")],
    ids=" ".join,
)  # fmt: skip
def test_without_a_graph_it_is_said_how_to_build_one(words: tuple[str, ...], kg: Run, tmp_path: Path) -> None:
    result = kg(*words)
    assert answer(result, 1) == ""
    assert said(result).endswith("in protokollgraf: run 'kg build PATH' first\n")
    assert list((tmp_path / "here").iterdir()) == []


def test_a_build_of_nothing_asks_for_files(kg: Run) -> None:
    result = kg("build")
    assert answer(result, 1) == ""
    assert said(result) == "kg: no files to build from; say which: kg build PATH\n"


@pytest.mark.parametrize("settings", [{}, {"PYTHONIOENCODING": "latin-1"}], ids=["C", "latin-1"])
def test_output_is_utf8_wherever_it_runs(settings: dict[str, str], built: Path, kg: Run) -> None:
    text = answer(kg("trace", "hjälpmedelsverksamhet", "--format", "text", "--graph", built, **settings))
    assert "Gemensam hjälpmedelsverksamhet" in text
    assert "→" in text


@pytest.mark.parametrize(
    "words", [("query", "findings"), ("trace", "hjälpmedelsverksamhet"), ("view", "--out", "v")]
)
def test_a_reader_that_leaves_is_no_problem(words: tuple[str, ...], built: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kg", *words, "--graph", str(built)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_document_on_standard_input_is_read(kg: Run) -> None:
    data = SAMPLES[0].read_bytes()
    found = json.loads(answer(kg("read", "-", stdin=data)))
    named = json.loads(answer(kg("read", SAMPLES[0])))
    assert found["document"].pop("path") != named["document"].pop("path")
    assert found == named
    assert answer(kg("read", "-", "--text", stdin=data)) == data.decode()


def spoilt(folder: Path) -> dict[str, str]:
    """Files that are no protocols, each with what is said about it."""
    folder.mkdir()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_bytes(b" \n\n")
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    (folder / "invoice.txt").write_text("Faktura 1177\nAtt betala: 4 200 kr\nBankgiro 555-1234\n")
    (folder / "locked.pdf").write_bytes(encrypted())
    (folder / "scan.pdf").write_bytes(pdf([""]))
    (folder / "large.txt").write_bytes(b"Protokoll fran motet.\n" * 2_400_000)
    with zipfile.ZipFile(folder / "all.zip", "w") as archive:
        archive.writestr("a.txt", "Protokoll")
    return {
        "empty.txt": "the file is empty",
        "blank.txt": "the file is empty",
        "noise.txt": "",
        "photo.png": "",
        "broken.pdf": "",
        "invoice.txt": "looks like faktura",
        "locked.pdf": "protected by a password",
        "scan.pdf": "no text layer",
        "large.txt": "larger than",
        "all.zip/a.txt": "does not look like minutes",
    }


def test_a_bad_file_is_named_with_its_reason_and_the_rest_is_built(kg: Run, tmp_path: Path) -> None:
    reasons = spoilt(tmp_path / "bad")
    for kind in ("txt", "md", "html", "docx", "pdf"):
        good = min((ROOT / "tests" / "protocols").glob(f"*/document.{kind}"))
        (tmp_path / "bad" / f"good.{kind}").write_bytes(good.read_bytes())
    (tmp_path / "bad" / SAMPLES[0].name).write_bytes(SAMPLES[0].read_bytes())
    result = kg("build", tmp_path / "bad", tmp_path / "missing.txt", "--graph", tmp_path / "g")
    assert answer(result, 1) == ""
    lines = said(result).splitlines()
    for name, reason in {**reasons, "missing.txt": "no such file"}.items():
        [line] = [line for line in lines if line.startswith("not read:") and f"/{name}: " in line]
        assert line.split(f"/{name}: ")[1].startswith(reason)
    assert lines[-1].startswith("6 new, 0 known, 11 not read.")
    assert "2022-05-06" in answer(kg("query", "meetings", "--graph", tmp_path / "g"))


def test_a_build_of_bad_files_alone_keeps_what_is_stored(kg: Run, folder: Path, tmp_path: Path) -> None:
    spoilt(tmp_path / "bad")
    before = answer(kg("status", "--graph", folder))
    assert "holds 4 meetings" in said(kg("build", tmp_path / "bad", "--graph", folder))
    assert answer(kg("status", "--graph", folder)) == before


def test_a_build_of_nothing_good_says_so(kg: Run, tmp_path: Path) -> None:
    spoilt(tmp_path / "bad")
    result = kg("build", tmp_path / "bad", "--graph", tmp_path / "g")
    assert answer(result, 1) == ""
    assert said(result).count("not read:") == 10
    assert "no graph in" in said(kg("status", "--graph", tmp_path / "g"))


@pytest.mark.parametrize(
    "name", ["empty.txt", "noise.txt", "photo.png", "broken.pdf", "all.zip", "missing", "."]
)
def test_what_cannot_be_read_is_said_in_one_line(name: str, kg: Run, tmp_path: Path) -> None:
    spoilt(tmp_path / "bad")
    result = kg("read", tmp_path / "bad" / name)
    assert answer(result, 1) == ""
    assert len(said(result).splitlines()) == 1


def test_globs_are_written_out_where_the_shell_does_not(kg: Run, tmp_path: Path) -> None:
    pattern = SAMPLES[0].parent / "00[12]_*.txt"
    assert said(kg("build", pattern, "--graph", tmp_path / "g")).splitlines()[-1].startswith("2 new, 0 known")
