"""Strangers of one name stay strangers: forty documents of twenty owners whose bodies bear the same names."""

from pathlib import Path

import pytest
from owners import measure
from owners.generator import Paper, generate, owners

from kg import pipeline, resolve
from kg.model.collection import Collection


def resolved(papers: list[Paper]) -> Collection:
    return resolve.readings(pipeline.read(paper.path) for paper in papers)


@pytest.mark.parametrize(("seed", "bare"), [(1, 0), (2, 0), (3, 10), (4, 10), (5, 10)])
def test_no_stranger_is_joined_and_hardly_a_true_join_is_missed(seed: int, bare: int, tmp_path: Path) -> None:
    papers = generate(tmp_path, seed, bare=bare)
    collection = resolved(papers)
    assert (len(papers), len(owners())) == (40, 20)
    for found in (measure.bodies(collection, papers), measure.people(collection, papers)):
        assert found.precision == 1.0
        assert found.recall >= 0.97
    assert measure.people(collection, papers).places >= 0.97 * sum(len(paper.people) for paper in papers)
