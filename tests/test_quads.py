"""The graph of the five: sound, of the promised form, and with the same answers from two engines."""

import re
import subprocess
import warnings
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from conftest import ROOT, Run

from kg import query
from kg.folder import Folder
from kg.graph import store
from kg.graph.check import check
from kg.model.vocab import BASE, PREFIXES, XSD, term

QUERIES = sorted((ROOT / "ontology" / "queries").glob("*.rq"))
MAY_BE_EMPTY = {
    "ballots",
    "decisions-undone",
    "recusals",
    "stands-taken",
    "reservations",
    "sent-to",
    "votes",
    "weak-evidence",
}
CLAIMS = (
    "Participation",
    "Adjustment",
    "Decision",
    "Assignment",
    "Promise",
    "IssueStep",
    "Handoff",
    "Mention",
    "ReportedDecision",
)
CANONICAL = {
    "integer": r"0|-?[1-9]\d*",
    "decimal": r"0|-?(0|[1-9]\d*)\.\d*[1-9]|-?[1-9]\d*",
    "boolean": "true|false",
    "date": r"\d{4}-\d\d-\d\d",
    "gYear": r"\d{4}",
    "dateTime": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00",
    "anyURI": r"\S+",
    "string": r"(?s).+",
}


@pytest.fixture(scope="module")
def quads(nquads: Path) -> list[ox.Quad]:
    return list(ox.parse(path=nquads, format=ox.RdfFormat.N_QUADS))


@pytest.fixture(scope="module")
def graph(nquads: Path) -> ox.Store:
    held = ox.Store()
    held.load(path=nquads, format=ox.RdfFormat.N_QUADS)
    return held


def ask(graph: ox.Store, text: str) -> list[tuple[str, ...]]:
    prefixes = {name: str(space) for name, space in PREFIXES.items()}
    found = graph.query(text, prefixes=prefixes, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return [tuple(value.value if value is not None else "" for value in row) for row in found]


def test_every_check_is_passed(built: Path) -> None:
    assert [problem for problem in check(built) if problem.severity == "error"] == []


def test_every_quote_is_cut_out_of_its_text_again(built: Path, graph: ox.Store) -> None:
    rows = ask(
        graph,
        "SELECT ?sha ?start ?end ?quote { ?s a kg:TextSpan ; oa:hasSource/kg:sha256 ?sha ; oa:start ?start ; oa:end ?end ; oa:exact ?quote }",
    )
    assert len(rows) > 400
    texts = {row.sha256: Folder(built).text(row.sha256) for row in Folder(built).sources()}
    assert [row for row in rows if texts[row[0]][int(row[1]) : int(row[2])] != row[3]] == []


def test_there_are_the_designed_graphs_and_no_other(quads: list[ox.Quad], graph: ox.Store) -> None:
    names = {str(quad.graph_name).strip("<>").removeprefix(f"{BASE}graph/") for quad in quads}
    meetings = {f"minutes/{row[0].rsplit('/', 1)[1]}" for row in ask(graph, "SELECT ?m { ?m a kg:Meeting }")}
    files = {f"rendition/{row[0][:16]}" for row in ask(graph, "SELECT ?h { ?r kg:sha256 ?h }")}
    assert names == {"register", "derived", *meetings, *files}
    assert len(files) == 5


KEPT = [
    ("kg:TextSpan", "rendition/"),
    ("kg:Rendition", "rendition/"),
    ("kg:Finding", "rendition/"),
    ("foaf:Person", "register"),
    ("kg:Body", "register"),
    ("kg:Municipality", "register"),
    ("kg:Meeting", "minutes/"),
    ("kg:AgendaItem", "minutes/"),
    ("kg:Decision", "minutes/"),
    ("kg:Assignment", "minutes/"),
    ("kg:Handoff", "minutes/"),
    ("kg:IssueStep", "derived"),
    ("kg:Issue", "derived"),
]


@pytest.mark.parametrize(("kind", "place"), KEPT)
def test_each_kind_of_thing_stands_in_its_graph(kind: str, place: str, quads: list[ox.Quad]) -> None:
    a, wanted = term("rdf:type"), term(kind)
    found = [q for q in quads if q.predicate.value == a and getattr(q.object, "value", "") == wanted]
    assert found
    assert {str(quad.graph_name).startswith(f"<{BASE}graph/{place}") for quad in found} == {True}


def test_there_are_no_blank_nodes_and_iris_are_ascii(quads: list[ox.Quad]) -> None:
    for quad in quads:
        assert isinstance(quad.subject, ox.NamedNode)
        assert quad.subject.value.startswith(BASE)
        assert quad.subject.value.isascii()
        assert not isinstance(quad.object, ox.BlankNode)


def test_literals_are_in_canonical_form(quads: list[ox.Quad]) -> None:
    for quad in quads:
        if isinstance(quad.object, ox.Literal) and quad.object.language is None:
            name = quad.object.datatype.value.removeprefix(XSD.iri)
            assert re.fullmatch(CANONICAL[name], quad.object.value), quad
        elif isinstance(quad.object, ox.Literal):
            assert quad.object.language == "sv"
            assert quad.object.value.strip()


@pytest.mark.parametrize("kind", CLAIMS)
def test_every_claim_has_its_proof_one_confidence_one_method_one_status(kind: str, graph: ox.Store) -> None:
    rows = ask(graph, f"""SELECT ?c (COUNT(DISTINCT ?e) AS ?proofs) (COUNT(DISTINCT ?n) AS ?sure) (COUNT(DISTINCT ?m) AS ?how)
        (COUNT(DISTINCT ?s) AS ?known) {{ ?c a kg:{kind} . OPTIONAL {{ ?c kg:evidence ?e }} OPTIONAL {{ ?c kg:confidence ?n }}
        OPTIONAL {{ ?c kg:method ?m }} OPTIONAL {{ ?c kg:status ?s }} }} GROUP BY ?c""")  # fmt: skip
    assert rows
    assert [row for row in rows if int(row[1]) < 1 or row[2:] != ("1", "1", "1")] == []


def test_two_renditions_are_one_meeting_whose_claims_have_two_proofs(graph: ox.Store) -> None:
    [row] = ask(
        graph,
        "SELECT ?m (COUNT(?r) AS ?n) { ?r kg:renditionOf/kg:minutesOf ?m } GROUP BY ?m HAVING (COUNT(?r) > 1)",
    )
    meeting = row[0]
    assert row[1] == "2"
    for path, least in (("kg:decidedIn/kg:partOfMeeting", 0.7), ("kg:participationIn", 0.7)):
        rows = ask(
            graph,
            f"""SELECT ?c (COUNT(DISTINCT ?r) AS ?n) {{ ?c {path} <{meeting}> ; kg:evidence/oa:hasSource ?r }} GROUP BY ?c""",
        )
        assert sum(row[1] == "2" for row in rows) >= least * len(rows), rows
    texts = ask(graph, f"SELECT ?c ?text {{ ?c kg:decidedIn/kg:partOfMeeting <{meeting}> ; kg:text ?text }}")
    assert len(texts) == len({text for _, text in texts}), "one claim stands as two nodes"


@cache
def dataset(path: Path) -> rdflib.Dataset:
    held = rdflib.Dataset(default_union=True)
    with warnings.catch_warnings():  # rdflib's own parser uses names that rdflib has deprecated
        warnings.simplefilter("ignore", DeprecationWarning)
        held.parse(path, format="nquads")
    return held


def given(path: Path, graph: ox.Store) -> dict[str, str]:
    """What a question must be given: as its example says, and of the claims the first that has a proof."""
    question = query.headed(path.stem, path.read_text(encoding="utf-8"))
    [claim] = ask(graph, "SELECT ?c { ?c a kg:Decision ; kg:evidence ?e } ORDER BY ?c LIMIT 1")
    known = {"node": claim[0]} | dict(part.split("=", 1) for part in question.example.split(" ") if "=" in part)
    return {param.name: known[param.name] for param in question.params if param.default is None}


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_every_question_has_the_same_answer_from_both_engines(
    path: Path, graph: ox.Store, nquads: Path
) -> None:
    text = path.read_text(encoding="utf-8")
    text = query.bound(text, asked) if (asked := given(path, graph)) else text
    found = graph.query(text, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    rows = [tuple(value.value if value is not None else None for value in row) for row in found]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        other = list(dataset(nquads).query(text))
    assert rows == [tuple(None if value is None else str(value) for value in row) for row in other]  # type: ignore[union-attr]
    assert bool(rows) != (path.stem in MAY_BE_EMPTY)


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_every_question_is_answered_at_once_by_the_command(
    path: Path, graph: ox.Store, built: Path, kg: Run
) -> None:
    params = [word for name, value in given(path, graph).items() for word in ("--param", f"{name}={value}")]
    result: subprocess.CompletedProcess[bytes] = kg(
        "query", path.stem, *params, "--graph", built, "--format", "csv", "--timeout", 10
    )
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.count(b"\n") > (0 if path.stem in MAY_BE_EMPTY else 1)


@pytest.mark.parametrize(("predicate", "wrong"), [("oa:start", 3), ("oa:end", 99_999_999)])
def test_a_planted_wrong_place_fails_the_check(predicate: str, wrong: int, folder: Path, kg: Run) -> None:
    spoilt = list(store.open_graph(folder))
    at = next(
        i
        for i, quad in enumerate(spoilt)
        if quad.predicate.value == term(predicate) and quad.object.value != "3"
    )
    old = spoilt[at]
    spoilt[at] = ox.Quad(old.subject, old.predicate, ox.Literal(wrong), old.graph_name)
    store.publish(folder, spoilt)
    result = kg("check", "--graph", folder)
    assert result.returncode == 1
    assert b'"kind": "quote"' in result.stdout
    assert str(old.subject).strip("<>").encode() in result.stdout
    assert re.search(rb"^[1-9]\d* errors", result.stderr)
