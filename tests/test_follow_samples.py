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
    ("nära vård", "plan", "omställning", ["2025-06-13", "2025-09-12"],
     {"party": {"regionen", "kommunerna"}, "end": {"2026"}}, "decided"),
    ("CROSS", "project", "CROSS", ["2022-05-06"],
     {"party": {"Askersund", "Hällefors", "Karlskoga", "Kumla", "Ljusnarsberg", "Nora"}}, "running"),
    ("psykisk hälsa", "plan", "psykisk hälsa", ["2025-06-13", "2025-09-12"],
     {"start": {"2025"}, "end": {"2030"}}, "preparation"),
    ("Maria ungdom", "service", "Maria", ["2022-02-11", "2025-06-13"],
     {"party": {"Örebro", "regionen"}, "funder": {"de gemensamma länsmedlen"}}, "running"),
    ("hjälpmedel", "agreement", "hjälpmedelsverksamhet", ["2025-06-13", "2025-09-12"],
     {"party": {"regionen", "länets kommuner"}, "lead": {"Ann-Marie Gustafsson", "Michael Söderlind"},
      "start": {"2022"}, "end": {"2024"}}, "preparation"),
]  # fmt: skip


def proofs(found: Followed) -> Iterator[dict[str, Any]]:
    for step in found.steps:
        yield step
        yield from step["decisions"]
    for claims in found.facts.values():
        yield from claims


@pytest.mark.parametrize(("words", "kind", "name", "days", "said", "state"), ASKED)
def test_a_work_is_followed_by_a_word_of_its_name(
    built: Path, words: str, kind: str, name: str, days: list[str], said: dict[str, set[str]], state: str | None
) -> None:
    """What a careful reader lists, and nothing else: steps, who, who pays, from when until when, how far."""
    found = follow.follow(built, words)
    assert found.work.kind == kind
    assert name in found.work.label
    assert [step["date"] for step in found.steps] == days
    told = {aspect: {one["value"] for one in claims} for aspect, claims in found.facts.items() if aspect != "stage"}
    assert {aspect: values for aspect, values in told.items() if values} == said
    assert (found.state["value"] if found.state else None) == state


DECIDED = [
    ("hjälpmedel", ["Beslut fattats av chefsgruppen enligt förslag."]),
    ("Maria ungdom", ["Chefsgruppen beslutar i enlighet med förslag."]),
    ("psykisk hälsa", []),  # what is decided there is the money of part a; the plan is part b
    ("nära vård", []),
]


@pytest.mark.parametrize(("words", "quotes"), DECIDED)
def test_a_decision_is_of_the_works_of_its_part_of_the_item(built: Path, words: str, quotes: list[str]) -> None:
    steps = follow.follow(built, words).steps
    assert [" ".join(one["quote"].split()) for step in steps for one in step["decisions"]] == quotes


RELATED = [
    ("nära vård", "replaces", "Färdplan Nära vård (2022)"),
    ("Färdplan Nära vård (2022)", "replaced-by", "Färdplan för omställning till nära vård (2025)"),
    ("CROSS", "has-part", "CROSS Nora"),
    ("TABB", "has-version", "TABB 2.0"),
    ("överenskommelsen psykisk hälsa", "has-part", "Överenskommelse Psykisk hälsa 2022 mellan SKR och regeringen"),
]


@pytest.mark.parametrize(("words", "relation", "name"), RELATED)
def test_editions_versions_and_parts_are_told(built: Path, words: str, relation: str, name: str) -> None:
    found = follow.follow(built, words)
    assert (relation, name) in {(how, work.label) for how, work in found.related}
    assert all(name in told for told in (timeline.text(found), timeline.markdown(found)))
    assert name in {one["label"] for one in found.as_json()["related"]}


def test_those_that_one_quote_names_are_told_together_and_a_long_quote_around_them(built: Path) -> None:
    told = timeline.text(follow.follow(built, "CROSS"))
    assert "2022-05-06: Karlskoga, Askersund, Hällefors, Kumla, Ljusnarsberg och Nora" in told
    assert told.count("Delprojekt finns i Askersund") <= 2


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
