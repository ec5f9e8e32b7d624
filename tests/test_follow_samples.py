"""What one may ask for in the bundled protocols: the steps, who takes part, how far it is, and each quote where it stands."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import SAMPLES

from kg.answers import follow
from kg.answers.follow import Followed
from kg.cli import timeline

TEXTS = {path.name: path.read_text(encoding="utf-8") for path in SAMPLES if path.suffix == ".txt"}

ASKED = [
    ("nära vård", "plan", "omställning", ["2025-06-13", "2025-09-12"], {"regionen", "kommunerna"}, "decided"),
    ("CROSS", "project", "CROSS", ["2022-05-06"], {"Askersund", "Hällefors", "Karlskoga", "Kumla", "Ljusnarsberg", "Nora"}, "running"),
    ("psykisk hälsa", "plan", "psykisk hälsa", ["2025-06-13", "2025-09-12"], set(), "preparation"),
    ("Maria ungdom", "service", "Maria", ["2022-02-11", "2025-06-13"], {"Örebro", "regionen"}, "running"),
    ("hjälpmedel", "agreement", "hjälpmedelsverksamhet", ["2025-06-13", "2025-09-12"], {"regionen", "länets kommuner"}, None),
]  # fmt: skip


def proofs(found: Followed) -> Iterator[dict[str, Any]]:
    for step in found.steps:
        yield step
        yield from step["decisions"]
    for claims in found.facts.values():
        yield from claims


@pytest.mark.parametrize(("words", "kind", "name", "days", "parties", "state"), ASKED)
def test_a_work_is_followed_by_a_word_of_its_name(
    built: Path, words: str, kind: str, name: str, days: list[str], parties: set[str], state: str | None
) -> None:
    found = follow.follow(built, words)
    assert found.work.kind == kind
    assert name in found.work.label
    assert [step["date"] for step in found.steps] == days
    assert {one["value"] for one in found.facts["party"]} == parties
    assert (found.state["value"] if found.state else None) == state


@pytest.mark.parametrize("words", [words for words, *_ in ASKED])
def test_each_quote_stands_where_it_is_said_to(built: Path, words: str) -> None:
    checked = [
        TEXTS[one["document"]][one["start"] : one["end"]] == one["quote"]
        for one in proofs(follow.follow(built, words))
        if one["document"] in TEXTS
    ]
    assert checked
    assert all(checked)


def test_broad_words_say_which_works_they_may_mean_and_how_to_narrow(built: Path) -> None:
    found = follow.follow(built, "nära vård")
    told = timeline.text(found)
    assert f"Orden passar på {len(found.rivals) + 1} verk" in told
    assert all(f'kg follow "{rival.label}"' in told for rival in found.rivals)
    assert {rival["label"] for rival in found.as_json()["also"]} == {rival.label for rival in found.rivals}
    for rival in found.rivals:
        assert follow.follow(built, rival.label).work == rival


def test_a_narrow_name_is_alone(built: Path) -> None:
    assert "Orden passar" not in timeline.text(follow.follow(built, "Maria ungdom"))
