"""An issue passes to another owner only for a reason that can be named; within one owner words are enough."""

import re
from itertools import count
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import pipeline, resolve
from kg.config import ontology_dir
from kg.graph.check import joins, shapes
from kg.graph.quads import quads
from kg.model.collection import Collection, Issue

ALBO = (
    "Albovikens kommun",
    "Tekniska nämnden",
    "2021-03-09",
    ("Tora Lindqvarn", "Börje Tallmo", "Siv Ekmyr"),
)
RINGE = (
    "Ringesunds kommun",
    "Kommunstyrelsen",
    "2021-09-14",
    ("Rut Myrbrink", "Alrik Ugglemo", "Ebba Sundnäs"),
)
ALBO_KS = (ALBO[0], "Kommunstyrelsen", "2021-09-14", ("Hjördis Kvarnvik", "Sten Hedmyr", "Maja Granmo"))
NOBODY = ("", "Vattenrådet", "2021-09-14", ("Rut Myrbrink", "Alrik Ugglemo", "Ebba Sundnäs"))
FRIENDS = ("", "Vattenrådet", "2021-09-14", ("Tora Lindqvarn", "Börje Tallmo", "Ebba Sundnäs"))
TITLE = "Gasledning under Storsundet"
NOISE = ("Städdag", "Städdagen blir den 5 maj.")
Host = tuple[str, str, str, tuple[str, ...]]


def minutes(folder: Path, hosts: list[tuple[Host, str, str]]) -> Collection:
    found = []
    numbers = count(1)
    for (owner, body, day, people), title, text in hosts:
        head = "\n".join(
            filter(None, [owner, body, "", "PROTOKOLL", "", f"Datum: {day}", "Närvarande", *people])
        )
        items = "\n\n".join(f"§ {next(numbers)} {one}\n{said}" for one, said in (NOISE, (title, text)))
        path = folder / f"{len(found)}.txt"
        path.write_text(f"{head}\n\n{items}\n", encoding="utf-8")
        found.append(pipeline.read(path))
    return resolve.readings(found)


def across(collection: Collection, title: str = TITLE) -> list[Issue]:
    """The issues of that title that have steps in two meetings."""
    return [
        issue
        for issue in collection.issues
        if any(step.item and step.item.item.title == title for step in issue.steps)
        and len({step.meeting for step in issue.steps}) > 1
    ]


SAID = "Nämnden fick information om arbetet."
REACHED = [
    ("words within an owner", (ALBO, TITLE, SAID), (ALBO_KS, TITLE, SAID), "owner"),
    ("a hand-over", (ALBO, TITLE, "Nämnden beslutar att överlämna ärendet till kommunstyrelsen i Ringesunds kommun."), (RINGE, TITLE, "Gasledningen under Storsundet diskuterades."), "handoff"),
    ("a reference to body and day", (ALBO, TITLE, SAID), (RINGE, "Ledningen från söder", "Tekniska nämnden i Albovikens kommun behandlade den 9 mars 2021 § 2 frågan om gasledning under Storsundet."), "reference"),
    ("a case number whose owner is named", (ALBO, TITLE, "Dnr TN 2021/318. Underlaget är klart."), (RINGE, "Ny ledning", "Albovikens kommun har i ärende dnr TN 2021/318 begärt yttrande."), "case"),
    ("a named work", (ALBO, TITLE, "Projektet Blå Kusten betalar gasledningen under Storsundet."), (RINGE, TITLE, "Projektet Blå Kusten redovisades."), "work"),
    ("the same people where the owner is not told", (ALBO, TITLE, SAID), (FRIENDS, TITLE, SAID), "people"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "way"), [row[1:] for row in REACHED], ids=[row[0] for row in REACHED]
)
def test_an_issue_reaches_another_body_for_a_reason(
    first: tuple[Host, str, str], second: tuple[Host, str, str], way: str, tmp_path: Path
) -> None:
    found = across(minutes(tmp_path, [first, second]))
    assert found
    assert way in {step.crossing for step in found[0].steps}


APART = [
    ("the same title", (ALBO, TITLE, SAID), (RINGE, TITLE, SAID)),
    ("the same words", (ALBO, TITLE, SAID), (RINGE, "Gasledningen", "Gasledningen under Storsundet kostar mer än väntat.")),
    ("a case number of one's own", (ALBO, TITLE, "Dnr TN 2021/318."), (RINGE, TITLE, "Dnr TN 2021/318.")),
    ("a plan that every owner has its own of", (ALBO, "Riktlinjer för föreningsbidrag", "Riktlinjer för föreningsbidrag antogs."), (RINGE, "Riktlinjer för föreningsbidrag", "Riktlinjer för föreningsbidrag antogs.")),
    ("an owner that is not told", (ALBO, TITLE, SAID), (NOBODY, TITLE, SAID)),
    ("handed to one's own board", (ALBO, TITLE, "Nämnden beslutar att överlämna ärendet till kommunstyrelsen."), (RINGE, TITLE, "Gasledningen under Storsundet diskuterades.")),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), [row[1:] for row in APART], ids=[row[0] for row in APART])
def test_what_only_sounds_alike_stays_with_its_owner(
    first: tuple[Host, str, str], second: tuple[Host, str, str], tmp_path: Path
) -> None:
    assert across(minutes(tmp_path, [first, second]), first[1]) == []


def held(collection: Collection, *left_out: str) -> ox.Store:
    store = ox.Store()
    store.extend(
        quad
        for quad in quads(collection)
        if not any(quad.predicate.value.endswith(f"#{name}") for name in left_out)
    )
    return store


def listed(store: ox.Store) -> list[dict[str, str]]:
    query = (ontology_dir() / "queries" / "joins-across-owners.rq").read_text(encoding="utf-8")
    rows = store.query(query, use_default_graph_as_union=True)
    assert isinstance(rows, ox.QuerySolutions)
    return [{one.value: row[one].value for one in rows.variables} for row in rows]


@pytest.mark.parametrize("name", ["a hand-over", "a reference to body and day", "a named work"])
def test_what_crosses_is_listed_with_its_proof(name: str, tmp_path: Path) -> None:
    _, first, second, way = next(row for row in REACHED if row[0] == name)
    store = held(minutes(tmp_path, [first, second]))
    rows = [row for row in listed(store) if row["kind"] == "issue"]
    assert {"Albovikens kommun", "Ringesunds kommun"} in [{row["owner"], row["otherOwner"]} for row in rows]
    assert way in {row["by"] for row in rows}
    assert all(row["why"] and row["quote"] and re.fullmatch(r"\d\.txt", row["file"]) for row in rows)
    assert list(joins(store)) == []
    assert [one for one in shapes(store) if one.severity == "error"] == []


@pytest.mark.parametrize("lost", ["joinedBy", "evidence"])
def test_a_crossing_without_ground_or_proof_is_found(lost: str, tmp_path: Path) -> None:
    _, first, second, _ = REACHED[1]
    found = list(joins(held(minutes(tmp_path, [first, second]), lost)))
    assert {one.kind for one in found} == {"join"}
    assert any(TITLE in one.message for one in found)


FORMAL = ["Val av justerande", "VAL AV PROTOKOLLJUSTERARE", "Delgivningar", "Uppstart", "Nästa ägarsamråd", "Mötets start", "Blad nr 3", "Rut Myrbrink (S) och Sten Hedmyr (M)", "Val av två justerare tillika rösträknare", "Fråga om stämman är behörigen utlyst", "Protokollets justering", "Genomgång av föregående protokoll", "Kurser och konferenser", "Förfall", "Beslut om mötets behöriga utlysande", "Presentation", "Dagens ärenden", "Ledamotsinitiativ", "Parentation"]  # fmt: skip
MATTERS = ["Val av skolform", "Uppstart av fritidsbanken", "Nästa steg för badhuset", "Delgivning av tillsynsbeslut om Lillån", "Bladlöss i stadsparken", "Myrbrinks äng"]  # fmt: skip


@pytest.mark.parametrize("title", FORMAL)
def test_a_formal_heading_is_no_issue(title: str, tmp_path: Path) -> None:
    collection = minutes(tmp_path, [(ALBO, title, SAID), (ALBO_KS, title, SAID)])
    assert [issue.label for issue in collection.issues if issue.label != NOISE[0]] == []


@pytest.mark.parametrize("title", MATTERS)
def test_a_matter_that_sounds_formal_is_an_issue(title: str, tmp_path: Path) -> None:
    assert [
        issue.label
        for issue in across(minutes(tmp_path, [(ALBO, title, SAID), (ALBO_KS, title, SAID)]), title)
    ]
