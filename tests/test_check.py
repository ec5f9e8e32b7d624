"""The checks pass a true graph and name what is planted in a false one."""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import GraphError
from kg.graph import store
from kg.graph.check import Problem, check
from kg.model.vocab import PREFIXES

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "tests" / "ontology" / "sample.trig"
SPAN = "https://w3id.org/protokollgraf/id/span/1f774a9b76d30c61-5005-5102"


def built(folder: Path, update: str = "") -> Path:
    """The sample as a graph folder with its documents, after a SPARQL update has spoilt it."""
    graph = ox.Store()
    graph.load(path=SAMPLE, format=ox.RdfFormat.TRIG)
    if update:
        names = "".join(f"PREFIX {name}: <{space}>\n" for name, space in PREFIXES.items())
        graph.update(f"{names} {update}")
    store.publish(folder, graph)
    (folder / "documents").mkdir()
    for path in (ROOT / "kg" / "samples").glob("*.txt"):
        data = path.read_bytes()
        (folder / "documents" / f"{hashlib.sha256(data).hexdigest()[:16]}.txt").write_bytes(data)
    return folder


def test_a_true_graph_has_no_problem(tmp_path: Path) -> None:
    assert check(built(tmp_path)) == []


def test_no_graph_is_said(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="run 'kg build PATH' first"):
        check(tmp_path)


def change(subject: str, predicate: str, new: str, kind: str = "") -> str:
    """An update that gives the subject, or all of a class, another value."""
    old = f"GRAPH ?g {{ {subject} {predicate} ?old }}"
    where = f"GRAPH ?h {{ {subject} a {kind} }}" if kind else ""
    now = old.replace("?old", new)
    return f"DELETE {{ {old} }} INSERT {{ {now} }} WHERE {{ {old} {where} }}"


def add(triple: str) -> str:
    return f"INSERT DATA {{ GRAPH id:g {{ {triple} }} }}"


BASE = "https://w3id.org/protokollgraf/"
PLANTED = [
    (change(f"<{SPAN}>", "oa:start", "5006"), "quote", SPAN, "5006–5102 stands .*the quote stands at 5005"),
    (change(f"<{SPAN}>", "oa:end", "999999"), "quote", SPAN, "5005–999999 lies outside the text of"),
    (change(f"<{SPAN}>", "oa:end", "5005"), "quote", SPAN, "5005–5005 lies outside"),
    (change(f"<{SPAN}>", "oa:exact", '"nonsense"'), "quote", SPAN, "not the quote 'nonsense'; .*nowhere"),
    (change(f"<{SPAN}>", "oa:start", '"x"'), "quote", SPAN, "are no numbers"),
    (change(f"<{SPAN}>", "oa:hasSource", "id:x"), "quote", SPAN, "is no rendition in the graph"),
    (
        change("?x", "kg:sha256", f'"{0:064}"', "kg:Rendition"),
        "document",
        f"{BASE}id/rendition/",
        "fit the checksum 000",
    ),
    (add("id:a kg:heldby id:b"), "term", f"{BASE}def#heldby", "not defined, first at .*/id/a$"),
    (add("id:a a kg:Metting"), "term", f"{BASE}def#Metting", "not defined"),
    (add("id:a kg:role code:boss"), "term", f"{BASE}code/boss", "not defined"),
    (add("id:a skos:prefLable 'x'"), "term", "http://www.w3.org/2004/02/skos/core#prefLable", "not defined"),
    (add("id:a <x:y> 'x'"), "term", "x:y", "not defined"),
    (
        change("?x", "kg:itemNumber", '"7"', "kg:AgendaItem"),
        "shape",
        f"{BASE}id/item/",
        r"\(7\) \[AgendaItem-unique\]",
    ),
    (
        change("?x", "kg:date", '"1999-01-01"^^xsd:date', "kg:IssueStep").replace(
            "?x a kg:IssueStep", "?x kg:follows ?y"
        ),
        "shape",
        f"{BASE}id/step/",
        r"\[StepOrder-dates\]",
    ),
    (
        change("?x", "kg:date", '"soon"^^xsd:date', "kg:IssueStep"),
        "shape",
        f"{BASE}id/step/",
        r"\[IssueStep-date\]",
    ),
    (add("id:a a kg:Meeting"), "shape", f"{BASE}id/a", r"held by no body \[Meeting-body\]"),
    (
        change("?x", "kg:confidence", "1.5", "kg:Promise"),
        "shape",
        f"{BASE}id/promise/",
        r"\(1.5\) \[Claim-confidence\]",
    ),
]


@pytest.mark.parametrize(("update", "kind", "subject", "message"), PLANTED)
def test_what_is_planted_is_found(update: str, kind: str, subject: str, message: str, tmp_path: Path) -> None:
    problems = check(built(tmp_path, update))
    found = [problem for problem in problems if problem.kind == kind and problem.subject.startswith(subject)]
    assert found, problems
    assert all(problem.severity == "error" for problem in found)
    assert re.search(message, found[0].message)


def test_the_same_triple_in_two_graphs_counts_once(tmp_path: Path) -> None:
    double = "INSERT { GRAPH id:double { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }"
    assert check(built(tmp_path, double)) == []


def test_a_warning_of_the_shapes_is_a_doubt(tmp_path: Path) -> None:
    other = "GRAPH ?h { ?b a kg:Body } FILTER NOT EXISTS { GRAPH ?i { ?m kg:heldBy ?b } }"
    old = "GRAPH ?g { ?x kg:decidedBy ?old }"
    update = f"DELETE {{ {old} }} INSERT {{ GRAPH ?g {{ ?x kg:decidedBy ?b }} }} WHERE {{ {old} {other} }}"
    problems = check(built(tmp_path, update))
    assert problems
    assert {problem.severity for problem in problems} == {"doubt"}


def test_a_missing_text_is_named_once_with_its_file(tmp_path: Path) -> None:
    folder = built(tmp_path)
    lost = min((folder / "documents").iterdir())
    lost.unlink()
    [problem] = check(folder)
    assert problem.kind == "document"
    assert f"the stored text documents/{lost.name} is missing" in problem.message
    assert problem.message.endswith(f"{lost.name} is missing")


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda data: data.replace(b"\n", b"\r\n"), "not the quote"),
        (lambda data: b"\xff" + data, "is no UTF-8 at byte 0"),
        (lambda _: b"", "lies outside the text of 0 characters"),
    ],
)
def test_a_text_that_was_touched_is_found(
    spoil: Callable[[bytes], bytes], message: str, tmp_path: Path
) -> None:
    folder = built(tmp_path)
    for path in (folder / "documents").iterdir():
        path.write_bytes(spoil(path.read_bytes()))
    assert any(message in problem.message for problem in check(folder))


def test_problems_are_in_order() -> None:
    problems = [Problem("term", "b", "x"), Problem("quote", "c", "x"), Problem("quote", "a", "x")]
    assert [problem.subject for problem in sorted(problems)] == ["a", "c", "b"]
