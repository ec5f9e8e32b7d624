"""The figures of a county of known truth: the bars below which no change may bring them."""

import json
from pathlib import Path

import pytest
from county.generator import generate

from kg import pipeline
from kg.evaluate import county as counties
from kg.model import Reading

SEED = 4
"""Not among those the weights were fitted on."""


@pytest.fixture(scope="module")
def truth(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Reading], list[dict]]:
    folder = tmp_path_factory.mktemp("county")
    gold = json.loads(generate(folder, SEED).read_text(encoding="utf-8"))
    return [pipeline.read(path) for path in sorted(folder.glob("2*"))], gold


@pytest.mark.slow
def test_the_county_is_followed(truth: tuple[list[Reading], list[dict]]) -> None:
    readings, gold = truth
    figures = counties.evaluate(readings, gold)
    assert len(readings) >= 60
    assert figures.total("steps").f1 >= 0.93
    assert figures.total("steps").precision >= 0.97
    assert figures.total("handoffs").f1 >= 0.90
    assert figures.total("promises").recall >= 0.55  # an answer in words that name nothing of the promise is not told as one
    assert figures.total("order").f1 == 1.0
    assert figures.merges == []
    assert figures.strays == []


@pytest.mark.slow
def test_it_is_followed_with_the_minutes_of_any_body_missing(truth: tuple[list[Reading], list[dict]]) -> None:
    for body, figures in counties.without(*truth).items():
        assert figures.total("steps").f1 >= 0.90, body
        assert figures.merges == [], body


def test_the_same_seed_makes_the_same_county(tmp_path: Path) -> None:
    for name in ("one", "two"):
        generate(tmp_path / name, SEED)
    files = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert all(
        (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes() for name in files
    )
