"""Every named question gives the same rows, in the same order, from both engines."""

import re
import warnings
from functools import cache
from pathlib import Path

import pyoxigraph
import pytest
import rdflib

from kg.query import gate

ROOT = Path(__file__).parent.parent
QUERIES = sorted((ROOT / "ontology" / "queries").glob("*.rq"))
SAMPLE = ROOT / "tests" / "ontology" / "sample.trig"
ROWS = {
    "absences": 2,
    "assignments-open": 3,
    "attachments-missing": 2,
    "ballots": 0,
    "changes-since": 14,
    "decided-before-reported": 2,
    "decisions": 3,
    "decisions-reported": 0,
    "decisions-undone": 0,
    "due": 2,
    "evidence": 0,  # a claim must be named
    "findings": 1,
    "handoffs": 3,
    "handoffs-not-received": 3,
    "issue-now": 4,
    "issue-path": 15,
    "issues-between-bodies": 3,
    "issues-in-several-bodies": 3,
    "joins-across-owners": 8,
    "meeting-officers": 8,
    "meetings": 8,
    "municipality-record": 11,
    "meetings-without-minutes": 3,
    "people-in-several-bodies": 4,
    "person-record": 27,
    "presenters": 7,
    "promised-per-body": 6,
    "promises": 2,
    "recusals": 0,
    "reservations": 0,
    "recall": 1,
    "sent-to": 0,
    "stands-taken": 0,
    "substitutes": 2,
    "votes": 0,
    "weak-evidence": 1,
    "agreements-expiring": 1,
    "money-per-work": 1,
    "works-of-municipality": 1,
    "works-unknown-elsewhere": 0,
    "works-per-issue": 5,
}
HANDOFF = "https://w3id.org/protokollgraf/id/handoff/specifika-samverkansradet-for-social-valfard-samt-04bbb9d30f-2022-02-11-11-1"
BOUND = [
    ("issue-path", {"words": "HJÄLPMEDEL"}, 5),
    ("issue-path", {"words": "hjälpmedel", "from": "2025-01-01"}, 3),
    ("issue-path", {"words": "finns inte"}, 0),
    ("issue-now", {"words": "placerade"}, 1),
    ("handoffs", {"body": "presidiet"}, 1),
    ("assignments-open", {"receiver": "söderlind"}, 1),
    ("promises", {"state": "met"}, 1),
    ("decisions", {"body": "chefsgruppen"}, 1),
    ("weak-evidence", {"quality": "0.5"}, 0),
    ("agreements-expiring", {"before": "2025"}, 0),
    ("works-of-municipality", {"municipality": "kumla"}, 0),
    ("municipality-record", {"municipality": "hallsberg"}, 1),
    ("municipality-record", {"municipality": "1884"}, 6),
    ("municipality-record", {"municipality": "nora", "from": "2030-01-01"}, 0),
    ("findings", {"language": ""}, 2),
    ("meetings", {"from": "2025-06-14"}, 4),
    ("issues-between-bodies", {"one": "chefsgruppen", "other": "samverkansrådet"}, 3),
    ("issues-between-bodies", {"one": "samverkansrådet", "other": "chefsgruppen", "words": "färdplan"}, 1),
    ("issues-between-bodies", {"one": "chefsgruppen", "other": "chefsgruppen"}, 0),
    ("person-record", {"name": "nordling"}, 2),
    ("person-record", {"name": "KUURNE"}, 2),
    ("person-record", {"name": "nordling", "from": "2030-01-01"}, 0),
    ("promised-per-body", {"body": "folkhälsa"}, 2),
    ("promised-per-body", {"state": "met"}, 1),
    ("evidence", {"node": HANDOFF}, 2),
    ("evidence", {"node": HANDOFF + "1"}, 0),
    ("evidence", {"node": "en överlämning"}, 0),
    ("works-unknown-elsewhere", {"body": "presidiet"}, 0),
    ("joins-across-owners", {"name": "hjälpmedel"}, 4),
    ("joins-across-owners", {"name": "nordling"}, 0),
    ("changes-since", {"from": "2025-06-13", "body": "CHEFSGRUPPEN"}, 4),
    ("changes-since", {"from": "2025-06-14", "body": "chefsgruppen"}, 0),
    ("people-in-several-bodies", {"name": "finns inte"}, 0),
    ("works-per-issue", {"words": "hjälpmedel"}, 1),
    ("absences", {"body": "chefsgruppen"}, 0),
]
Row = tuple[str | None, ...]


def parameters(query: str) -> dict[str, str]:
    return dict(re.findall(r"^#\+ param: (\w+)(?:=(\S*))? \(.+ \| .+\)$", query, re.MULTILINE))


@cache
def store() -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    store.load(SAMPLE.read_bytes(), format=pyoxigraph.RdfFormat.TRIG)
    return store


@cache
def dataset() -> rdflib.Dataset:
    dataset = rdflib.Dataset(default_union=True)
    with warnings.catch_warnings():  # rdflib's own parser uses names that rdflib has deprecated
        warnings.simplefilter("ignore", DeprecationWarning)
        dataset.parse(SAMPLE, format="trig")
    return dataset


def spell(value: str) -> str:
    return str(pyoxigraph.NamedNode(value) if value.startswith("https://") else pyoxigraph.Literal(value))


def oxigraph_rows(query: str, values: dict[str, str]) -> list[Row]:
    spelled = {name: spell(value) for name, value in values.items()}
    answer = store().query(gate.allowed(query, spelled) if values else query, use_default_graph_as_union=True)
    assert isinstance(answer, pyoxigraph.QuerySolutions)
    width = range(len(answer.variables))
    return [tuple(row[i].value if row[i] is not None else None for i in width) for row in answer]


def rdflib_rows(query: str, values: dict[str, str]) -> list[Row]:
    spelled = {name: spell(value) for name, value in values.items()}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        rows = list(dataset().query(gate.allowed(query, spelled) if values else query))
    return [
        tuple(None if term is None else str(term) for term in row) for row in rows if isinstance(row, tuple)
    ]


def test_every_question_has_an_expected_number_of_rows() -> None:
    assert {path.stem for path in QUERIES} == set(ROWS)


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_defaults_give_the_expected_rows_from_both_engines(path: Path) -> None:
    query = path.read_text(encoding="utf-8")
    rows = oxigraph_rows(query, {})
    assert rows == rdflib_rows(query, {})
    assert len(rows) == len(set(rows)) == ROWS[path.stem]


@pytest.mark.parametrize(("name", "values", "expected"), BOUND)
def test_a_bound_value_narrows_the_answer_in_both_engines(
    name: str, values: dict[str, str], expected: int
) -> None:
    query = (ROOT / "ontology" / "queries" / f"{name}.rq").read_text(encoding="utf-8")
    chosen = parameters(query) | values
    rows = oxigraph_rows(query, chosen)
    assert rows == rdflib_rows(query, chosen)
    assert len(rows) == expected


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_question_is_well_made(path: Path) -> None:
    query = path.read_text(encoding="utf-8")
    assert re.match(r"#\+ summary: .+\? ?.*\| .+", query)
    assert query.count("#+ param:") == len(parameters(query)) > 0
    columns = re.search(r"SELECT DISTINCT (.+) WHERE \{$", query, re.MULTILINE)
    assert columns
    # the defaults stand in the query itself, so that it runs unchanged in any tool
    assert all(f'VALUES ?{name} {{ "{default}" }}' in query for name, default in parameters(query).items())
    assert "\nORDER BY " in query
    assert not re.search(r"\b(FROM|SERVICE|EXISTS|GRAPH)\b", query)


def test_the_flagship_issue_passes_through_the_bodies_in_order() -> None:
    query = (ROOT / "ontology" / "queries" / "issue-path.rq").read_text(encoding="utf-8")
    rows = oxigraph_rows(query, {"words": "hjälpmedelsverksamhet", "from": ""})
    assert [(row[1], row[3], row[4]) for row in rows] == [
        ("2022-02-11", "assigned", "actual"),
        ("2022-05-06", "reported", "actual"),
        ("2025-06-13", "decided", "actual"),
        ("2025-09-12", "reported", "actual"),
        ("2025-11-21", "planned", "planned"),
    ]


def test_a_body_without_a_known_owner_is_told_once_and_given_no_owner() -> None:
    """What is not bound joins with everything: each named thing of the graph was its owner."""
    kg, e = "https://w3id.org/protokollgraf/def#", "http://e.org/"
    said = f"""@prefix kg: <{kg}> . @prefix e: <{e}> . @prefix oa: <http://www.w3.org/ns/oa#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        e:claim kg:identifies e:body ; skos:note "same name" ; kg:evidence e:span .
        e:span oa:exact "Bryggrådet" ; oa:hasSource e:file . e:file kg:fileName "a.txt" .
        e:body a kg:Body ; skos:prefLabel "Bryggrådet" . e:other a kg:Body ; skos:prefLabel "Sjörådet" . e:third a kg:Body ; skos:prefLabel "Åsrådet" ."""
    held = pyoxigraph.Store()
    held.load(said.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    found = held.query((ROOT / "ontology" / "queries" / "joins-across-owners.rq").read_text(encoding="utf-8"))
    assert isinstance(found, pyoxigraph.QuerySolutions)
    assert [(row["label"].value, row["owner"].value, row["otherOwner"].value) for row in found] == [
        ("Bryggrådet", "", "")
    ]


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_what_the_workbench_calls_a_parameter_is_no_value_of_it(path: Path) -> None:
    """A field is labelled with what stands before the first comma."""
    for meaning in re.findall(r"^#\+ param: \w+\S* \((.+)\)$", path.read_text(encoding="utf-8"), re.MULTILINE):
        for tongue in meaning.split(" | "):
            label, *rest = tongue.split(",")
            assert label not in ("met", "sv eller en", "sv or en", "attendance")
            assert not rest or "=" not in label
    if "?state { " in path.read_text(encoding="utf-8"):
        assert "(läge, " in path.read_text(encoding="utf-8")
        assert " | state, " in path.read_text(encoding="utf-8")
