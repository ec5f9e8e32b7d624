"""What is found of works in the five bundled protocols and in our own does not fall below what it has reached."""

from pathlib import Path

import pytest
from conftest import ROOT

from kg import config, pipeline
from kg.evaluate.count import Count
from kg.evaluate.linked_works import linking
from kg.evaluate.works import TASKS, cases, evaluate

GOLD = ROOT / "tests" / "gold" / "works"


def whole(folder: Path) -> dict[str, Count]:
    counts = {task: Count() for task in TASKS}
    for _, document, works in cases([folder], [config.SAMPLES]):
        for task, count in evaluate(document, works).items():
            counts[task].add(count)
    return counts


@pytest.mark.parametrize("folder", [GOLD, ROOT / "tests" / "protocols"], ids=["bundled", "ours"])
def test_works_are_found_and_little_else(folder: Path) -> None:
    works = whole(folder)["works"]
    assert works.precision >= 0.95, works.extra
    assert works.recall >= 0.95, works.missed


def test_who_takes_part_and_what_it_costs_is_read_in_the_bundled_protocols() -> None:
    counts = whole(GOLD)
    assert counts["parties"].f1 >= 0.90, (counts["parties"].missed, counts["parties"].extra)
    assert counts["money"].f1 >= 0.90, (counts["money"].missed, counts["money"].extra)


def test_works_of_the_bundled_protocols_are_put_together() -> None:
    readings = {name: pipeline.read(document) for name, document, _ in cases([GOLD], [config.SAMPLES])}
    count = linking(GOLD / "same.json", readings)
    assert count.recall >= 0.95, count.missed
    assert count.false == 0, count.extra
