"""The checks pass a true graph and name what is planted in a false one."""

import hashlib
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import GraphError
from kg.graph import store
from kg.graph.check import Problem, check
from kg.vocab import PREFIXES

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


def change(subject: str, predicate: str, new: str) -> str:
    """An update that gives the subject another value."""
    old = f"GRAPH ?g {{ {subject} {predicate} ?old }}"
    return f"DELETE {{ {old} }} INSERT {{ GRAPH ?g {{ {subject} {predicate} {new} }} }} WHERE {{ {old} }}"


PLANTED = [
    (change(f"<{SPAN}>", "oa:start", "5006"), "quote", SPAN, "5006–5102 stands .*the quote stands at 5005"),
    (change(f"<{SPAN}>", "oa:end", "999999"), "quote", SPAN, "5005–999999 lies outside the text of"),
    (change(f"<{SPAN}>", "oa:end", "5005"), "quote", SPAN, "5005–5005 lies outside"),
    (change(f"<{SPAN}>", "oa:exact", '"nonsense"'), "quote", SPAN, "not the quote 'nonsense'; .*nowhere"),
    (change(f"<{SPAN}>", "oa:start", '"x"'), "quote", SPAN, "are no numbers"),
    (change(f"<{SPAN}>", "oa:hasSource", "id:x"), "quote", SPAN, "is no rendition in the graph"),
    (
        change("?x", "kg:sha256", '"' + "0" * 64 + '"').replace("WHERE {", "WHERE { ?x a kg:Rendition ."),
        "document", "https://w3id.org/protokollgraf/id/rendition/", "the IRI does not fit the checksum 0000",
    ),
    ("INSERT DATA { GRAPH id:g { id:a kg:heldby id:b } }", "term", "https://w3id.org/protokollgraf/def#heldby", "first at .*id/a$"),
    ("INSERT DATA { GRAPH id:g { id:a a kg:Metting } }", "term", "https://w3id.org/protokollgraf/def#Metting", "not defined"),
    ("INSERT DATA { GRAPH id:g { id:a kg:role code:boss } }", "term", "https://w3id.org/protokollgraf/code/boss", "not defined"),
    ("INSERT DATA { GRAPH id:g { id:a skos:prefLable 'x' } }", "term", "http://www.w3.org/2004/02/skos/core#prefLable", "not defined"),
    ("INSERT DATA { GRAPH id:g { id:a <x:y> 'x' } }", "term", "x:y", "not defined"),
    ("INSERT DATA { GRAPH id:g { id:a a kg:Meeting } }", "shape", "https://w3id.org/protokollgraf/id/a", r"held by no body \[Meeting-body\]"),
    (
        change("?x", "kg:confidence", "1.5").replace("WHERE {", "WHERE { ?x a kg:Promise ."),
        "shape", "https://w3id.org/protokollgraf/id/promise/", r"no number from 0 to 1 \(1.5\) \[Claim-confidence\]",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("update", "kind", "subject", "message"), PLANTED)
def test_what_is_planted_is_found(update: str, kind: str, subject: str, message: str, tmp_path: Path) -> None:
    if "WHERE { ?x a" in update:
        update = update.replace("WHERE { ?x a kg:Rendition .", "WHERE { GRAPH ?h { ?x a kg:Rendition }")
        update = update.replace("WHERE { ?x a kg:Promise .", "WHERE { GRAPH ?h { ?x a kg:Promise }")
    import re

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
        (lambda data: b"", "lies outside the text of 0 characters"),
    ],
)
def test_a_text_that_was_touched_is_found(spoil: object, message: str, tmp_path: Path) -> None:
    folder = built(tmp_path)
    for path in (folder / "documents").iterdir():
        path.write_bytes(spoil(path.read_bytes()))  # type: ignore[operator]
    assert any(message in problem.message for problem in check(folder))


def test_problems_are_in_order() -> None:
    problems = [Problem("term", "b", "x"), Problem("quote", "c", "x"), Problem("quote", "a", "x")]
    assert [problem.subject for problem in sorted(problems)] == ["a", "c", "b"]
