"""Every kind of claim goes all the way: from the minutes to the graph, a named question and the page."""

import datetime as dt
import re
import warnings
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from kg import extract, parse, resolve
from kg import read as reading
from kg.graph.check import shapes, terms
from kg.graph.items import WRITERS
from kg.graph.quads import quads
from kg.model import Claims
from kg.model.collection import Stated
from kg.model.vocab import PREFIXES
from kg.query import gate

ROOT = Path(__file__).parent.parent
MINUTES = """Solviks kommun
Kommunstyrelsen

SAMMANTRÄDESPROTOKOLL

Datum: 2024-02-06
Tid: kl. 09.00–11.30
Plats: Sal Tallen

Beslutande
Tora Lindqvarn (S), ordförande
Börje Tallmo (C)
Ragna Ekmyr (M)
Nils Granmo (L)

Övriga deltagande
Sixten Gruvlund, miljöchef

§ 7 Ny simhall i Solvik
Sixten Gruvlund föredrar ärendet enligt Bäckaprojektets handlingsplan för bad 2023–2025.
Bäckaprojektet får 400 000 kronor under 2024.
Kommunfullmäktige beslutade den 4 december 2023 att simhallen ska byggas.
Börje Tallmo anmäler jäv och deltar inte i beslutet.

Omröstning
Omröstningen gav 2 röster för förslaget och 1 röst mot.
Ja: Tora Lindqvarn (S), Nils Granmo (L)
Nej: Ragna Ekmyr (M)

Beslut
Kommunstyrelsen beslutar att godkänna planen för simhallen.
Kommunstyrelsen beslutar att uppdra åt socialnämnden att redovisa kostnaderna under tredje kvartalet 2024.
Kommunstyrelsen beslutar att överlämna ärendet till kommunfullmäktige.

Reservation
Ragna Ekmyr (M) reserverar sig mot beslutet.

Beslutet skickas till
Socialnämnden

§ 8 Bryggor
Miljöchefen återkommer med en redovisning våren 2025.
"""
SAID: Mapping[str, tuple[str, str]] = {
    "presenters": ("kg:Participation", "presenters"),
    "decisions": ("kg:Decision", "decisions"),
    "second_hand": ("kg:ReportedDecision", "decisions-reported"),
    "assignments": ("kg:Assignment", "assignments-open"),
    "handoffs": ("kg:Handoff", "handoffs"),
    "promises": ("kg:Promise", "promises"),
    "mentions": ("kg:Mention", "works-per-issue"),
    "told": ("kg:WorkStatement", "money-per-work"),
    "votes": ("kg:Vote", "votes"),
    "stands": ("kg:Reservation", "reservations"),
}
"""Field of `Claims` → the class it becomes, and the question that tells of it."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> ox.Store:
    path = tmp_path_factory.mktemp("in") / "ks.txt"
    path.write_text(MINUTES, encoding="utf-8")
    found = extract.reading(parse.protocol(reading.document(path)))
    held = ox.Store()
    held.extend(quads(resolve.readings([found])))
    return held


def ask(store: ox.Store, text: str) -> list[dict[str, str]]:
    prefixes = {name: str(space) for name, space in PREFIXES.items()}
    found = store.query(text, prefixes=prefixes, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    names = [variable.value for variable in found.variables]
    return [{name: row[name].value for name in names if row[name] is not None} for row in found]


@cache
def question(name: str) -> str:
    return (ROOT / "ontology" / "queries" / f"{name}.rq").read_text(encoding="utf-8")


def asked(store: ox.Store, query: str, /, **values: str) -> list[dict[str, str]]:
    chosen = dict(re.findall(r"^#\+ param: (\w+)=(\S*) ", question(query), re.MULTILINE)) | values
    return ask(
        store, gate.allowed(question(query), {key: str(ox.Literal(value)) for key, value in chosen.items()})
    )


def test_every_field_of_the_claims_has_its_writer_its_question_and_its_place_on_the_page() -> None:
    named = {field.name for field in fields(Claims)}
    assert named == {field.name for field in fields(Stated)} == set(WRITERS) == set(SAID)
    shown = (ROOT / "kg" / "view" / "queries" / "highlights.rq").read_text(encoding="utf-8")
    assert [kind for kind, _ in SAID.values() if f"({kind} " not in shown] == []


@pytest.mark.parametrize("field", SAID)
def test_what_the_minutes_say_is_in_the_graph_with_its_proof(field: str, store: ox.Store) -> None:
    kind, name = SAID[field]
    assert ask(store, f"SELECT ?c {{ ?c a {kind} ; kg:evidence/oa:exact ?quote }}")
    assert asked(store, name)


def test_the_graph_keeps_the_rules_and_the_terms(store: ox.Store) -> None:
    assert [problem for problem in (*shapes(store), *terms(store)) if problem.severity == "error"] == []


def test_what_a_person_did_is_in_one_list(store: ox.Store) -> None:
    did = {
        name: [row["did"] for row in asked(store, "person-record", name=name)]
        for name in ("ekmyr", "tallmo", "gruvlund", "strand")
    }
    assert sorted(did["ekmyr"]) == ["member, present", "reservation", "voted noe"]
    assert did["tallmo"] == ["member, present", "recusal"]
    assert "presenter" in did["gruvlund"]
    assert did["strand"] == []


def test_the_stands_taken_are_those_of_reservations_recusals_and_ballots(store: ox.Store) -> None:
    rows = asked(store, "stands-taken")
    assert {(row["person"], row["stand"]) for row in rows} == {
        ("Börje Tallmo", "recused"),
        ("Ragna Ekmyr", "reserved"),
        ("Tora Lindqvarn", "aye"),
        ("Nils Granmo", "aye"),
        ("Ragna Ekmyr", "noe"),
    }
    assert asked(store, "stands-taken", words="bryggor") == []


def test_who_reserved_against_what(store: ox.Store) -> None:
    rows = asked(store, "reservations", name="ekmyr")
    assert {row["person"] for row in rows} == {"Ragna Ekmyr"}
    assert any("godkänna planen" in row["decision"] for row in rows)
    assert asked(store, "reservations", name="tallmo") == []


def test_who_was_recused(store: ox.Store) -> None:
    assert [row["person"] for row in asked(store, "recusals")] == ["Börje Tallmo"]


def test_how_a_division_fell(store: ox.Store) -> None:
    assert [(row["ayes"], row["noes"]) for row in asked(store, "votes")] == [("2", "1")]


def test_how_somebody_voted(store: ox.Store) -> None:
    assert {(row["person"], row["voted"]) for row in asked(store, "ballots")} == {
        ("Tora Lindqvarn", "aye"),
        ("Nils Granmo", "aye"),
        ("Ragna Ekmyr", "noe"),
    }
    assert [row["voted"] for row in asked(store, "ballots", name="ekmyr")] == ["noe"]


def test_what_another_body_decided_is_told_and_is_no_decision_of_the_meeting(store: ox.Store) -> None:
    [row] = asked(store, "decisions-reported")
    assert (row["date"], "ommunfullmäktige" in row["decidedBy"]) == ("2023-12-04", True)
    assert all("2023" not in row["date"] for row in asked(store, "decisions"))


DUE = [
    ({"from": "2024-07-01", "to": "2024-09-30"}, {("2024-07-01", "2024-09-30", "tredje kvartalet 2024")}),
    ({"from": "2025-01-01"}, {("2025-04-01", "2025-06-30", "våren 2025")}),
    ({"to": "2024-06-30"}, set()),
]


@pytest.mark.parametrize(("between", "expected"), DUE)
def test_what_is_due_between_two_days(
    between: dict[str, str], expected: set[tuple[str, str, str]], store: ox.Store
) -> None:
    rows = asked(store, "due", **between)
    assert {(row["earliest"], row["latest"], row["words"]) for row in rows} == expected


def test_due_times_compare_as_days(store: ox.Store) -> None:
    rows = ask(
        store,
        'SELECT ?c { ?c kg:dueLatest ?day . FILTER(?day > "2024-09-29"^^xsd:date && ?day < "2024-10-01"^^xsd:date) }',
    )
    assert rows
    assert dt.date(2024, 9, 30).isoformat() in {
        row["day"] for row in ask(store, "SELECT ?day { ?c kg:dueLatest ?day }")
    }


@pytest.fixture(scope="module")
def dataset(store: ox.Store) -> rdflib.Dataset:
    held = rdflib.Dataset(default_union=True)
    text = store.dump(format=ox.RdfFormat.N_QUADS) or b""
    with warnings.catch_warnings():  # rdflib's own parser uses names that rdflib has deprecated
        warnings.simplefilter("ignore", DeprecationWarning)
        held.parse(data=text.decode(), format="nquads")
    return held


@pytest.mark.parametrize(
    "name", ["reservations", "recusals", "votes", "ballots", "decisions-reported", "due", "sent-to"]
)
def test_both_engines_give_the_same_rows(name: str, store: ox.Store, dataset: rdflib.Dataset) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        rows = [
            tuple(str(value) for value in row if value is not None) for row in dataset.query(question(name))
        ]  # type: ignore[union-attr]
    assert rows == [tuple(row.values()) for row in ask(store, question(name))]
    assert rows


ONTOLOGY = "\n".join((ROOT / "ontology" / f"{name}.ttl").read_text(encoding="utf-8") for name in ("kg",))
LATER = """Solviks kommun
Socialnämnden

PROTOKOLL

Datum: 2024-09-10
Närvarande
Hjördis Kvarnvik (S), ordförande
Sten Hedmyr (M)

§ 40 Ny simhall i Solvik
Kostnaderna för simhallen redovisades för kommunstyrelsen.
"""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> rdflib.Graph:
    """Two minutes of which the later answers the earlier, and what is known of the terms, as one graph."""
    folder = tmp_path_factory.mktemp("whole")
    found = []
    for name, text in (("ks", MINUTES), ("sn", LATER)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        found.append(extract.reading(parse.protocol(reading.document(folder / f"{name}.txt"))))
    held = ox.Store()
    held.extend(quads(resolve.readings(found)))
    triples = ox.serialize((quad.triple for quad in held), format=ox.RdfFormat.N_TRIPLES) or b""
    graph = rdflib.Graph()
    graph.parse(data=triples.decode(), format="nt")
    graph.parse(data=ONTOLOGY, format="turtle")
    return graph


def test_what_the_graph_says_keeps_the_domains_of_the_terms(whole: rdflib.Graph) -> None:
    includes = rdflib.URIRef("https://schema.org/domainIncludes")
    wrong = set()
    for about in {*whole.subjects(rdflib.RDFS.domain), *whole.subjects(includes)}:
        wanted = {*whole.objects(about, rdflib.RDFS.domain), *whole.objects(about, includes)}
        for subject in set(whole.subjects(about)):
            kinds = {
                above
                for kind in whole.objects(subject, rdflib.RDF.type)
                for above in whole.transitive_objects(kind, rdflib.RDFS.subClassOf)
            }
            if not wanted & kinds:
                wrong.add((str(about), str(subject)))
    assert wrong == set()


def test_values_are_of_the_types_the_terms_have(whole: rdflib.Graph) -> None:
    types = [(about, kind) for about, kind in whole.subject_objects(rdflib.RDFS.range) if "XMLSchema" in kind]
    wrong = {
        (str(about), str(value.datatype))
        for about, kind in types
        for value in whole.objects(None, about)
        if not isinstance(value, rdflib.Literal) or (value.datatype or rdflib.XSD.string) != kind
    }
    assert wrong == set()


def test_what_is_planned_in_an_issue_carries_its_days(store: ox.Store) -> None:
    rows = ask(
        store,
        "SELECT ?earliest ?latest ?words { ?step a kg:IssueStep ; kg:dueEarliest ?earliest ; kg:dueLatest ?latest ; kg:dueWords ?words }",
    )
    assert ("2024-07-01", "2024-09-30", "tredje kvartalet 2024") in {tuple(row.values()) for row in rows}


@pytest.mark.parametrize(
    ("head", "sure"),
    [
        ("Vattenrådet\nProtokoll 2024-05-13", 0.95),
        ("Länsstyrelsen\nForum för vattenfrågor\nProtokoll 2024-05-13", 0.6),
        ("Protokoll 2024-05-13", 0.5),
    ],
    ids=["agreed", "another in the text", "in the text alone"],
)
def test_a_meeting_is_as_sure_as_the_body_that_held_it(head: str, sure: float, tmp_path: Path) -> None:
    acts = "Rådet beslutar att mäta.\n\n4. Prov\nRådet beslutar att pröva.\n"
    (tmp_path / "p.txt").write_text(f"{head}\n\nNärvarande\nTora Lindqvarn\nBörje Tallmo\n\n3. Mätning\n{acts}", encoding="utf-8")
    held = ox.Store()
    held.extend(quads(resolve.readings([extract.reading(parse.protocol(reading.document(tmp_path / "p.txt")))])))
    rows = ask(held, "SELECT ?sure { ?meeting a kg:Meeting ; kg:meetingStatus code:minuted ; kg:confidence ?sure }")
    assert [float(row["sure"]) for row in rows] == [sure]
