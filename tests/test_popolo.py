"""Popolo: each thing keeps the schema that Popolo has published, says no more than the minutes, and shows its place."""

import json
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT3
from test_claims_in_graph import MINUTES

from kg import pipeline
from kg.export import export
from kg.folder import Folder

SCHEMAS = sorted((Path(__file__).parent / "published" / "popolo").glob("*.json"))
CLASSES = {
    "persons": "person",
    "organizations": "organization",
    "memberships": "membership",
    "events": "event",
    "motions": "motion",
    "vote_events": "vote_event",
}


def exported(folder: Path, out: Path) -> dict[str, list[dict[str, Any]]]:
    export(folder, out, ["popolo"])
    found: dict[str, list[dict[str, Any]]] = json.loads((out / "popolo.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def samples(built: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    return exported(built, tmp_path_factory.mktemp("out"))


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    home = tmp_path_factory.mktemp("board")
    (home / "ks.txt").write_text(MINUTES, encoding="utf-8")
    pipeline.build([home / "ks.txt"], Folder(home / "graph"))
    return exported(home / "graph", home / "out")


def faults(found: dict[str, list[dict[str, Any]]]) -> list[str]:
    schemas = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in SCHEMAS}
    known = Registry().with_resources(
        (schema["id"].rstrip("#"), Resource(schema, DRAFT3)) for schema in schemas.values()
    )
    known = known.with_resources((schema["id"], Resource(schema, DRAFT3)) for schema in schemas.values())
    said = []
    for name, things in found.items():
        asked = jsonschema.Draft3Validator(schemas[CLASSES[name]], registry=known)
        terms = set(schemas[CLASSES[name]]["properties"])
        for thing in things:
            said += [f"{name}: {fault.message}" for fault in asked.iter_errors(thing)]
            said += [f"{name}: no property is named {term}" for term in set(thing) - terms]
    return said


def test_every_thing_keeps_the_published_schema(samples: dict[str, Any], board: dict[str, Any]) -> None:
    assert faults(samples) == []
    assert faults(board) == []


@pytest.mark.parametrize(
    ("name", "spoilt"),
    [
        ("persons", {"name": 7}),
        ("memberships", {"sources": [{"note": "no address"}]}),
        ("events", {"start_date": "våren 2025"}),
        ("vote_events", {"counts": [{"option": "yes", "value": "två"}]}),
        ("motions", {"decided": "yes"}),
    ],
)
def test_what_does_not_keep_it_is_seen(name: str, spoilt: dict[str, Any]) -> None:
    assert faults({name: [spoilt]})


def test_every_reference_leads_to_a_thing(samples: dict[str, Any], board: dict[str, Any]) -> None:
    for found in (samples, board):
        ids = {name: {thing["id"] for thing in things if "id" in thing} for name, things in found.items()}
        for thing in (thing for things in found.values() for thing in things):
            assert {thing.get("person_id")} - {None} <= ids["persons"]
            assert {thing.get("organization_id"), thing.get("parent_id")} - {None} <= ids["organizations"]
            assert {each["id"] for each in thing.get("attendees", [])} <= ids["persons"]


def test_a_membership_has_its_role_and_its_quote_but_no_dates(board: dict[str, Any]) -> None:
    names = {thing["id"]: thing["name"] for thing in board["persons"] + board["organizations"]}
    said = {
        (names[one["person_id"]], names[one["organization_id"]], one.get("role"))
        for one in board["memberships"]
    }
    assert ("Ragna Ekmyr", "Kommunstyrelsen", "member") in {
        (person, body.partition(",")[0], role) for person, body, role in said
    }
    assert ("Ragna Ekmyr", "M", None) in said
    assert not any("Sixten Gruvlund" in each for each in said)
    for one in board["memberships"]:
        assert one["sources"]
        assert all("#" not in source["url"] and source["note"] for source in one["sources"])
        assert not {"start_date", "end_date"} & set(one)


def test_a_division_has_its_figures(board: dict[str, Any]) -> None:
    counts = [{each["option"]: each["value"] for each in one["counts"]} for one in board["vote_events"]]
    assert counts == [{"yes": 2, "no": 1, "abstain": 0}]


def test_decisions_are_motions_in_their_own_words(board: dict[str, Any]) -> None:
    assert any("godkänna planen för simhallen" in one["text"] for one in board["motions"])
    assert not any("fullmäktige beslutade" in one["text"] for one in board["motions"])


def test_it_is_the_same_when_written_again(built: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        exported(built, tmp_path / name)
    assert subprocess.run(["diff", "-r", tmp_path / "a", tmp_path / "b"], check=False).returncode == 0
