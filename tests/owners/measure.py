"""Precision and recall of what is held to be one, counted over pairs of places."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from math import comb

from kg.language.text import key
from kg.model.collection import Collection
from owners.generator import Paper

Place = tuple[Hashable, Hashable]
"""What a place is held to be, and what it is."""


@dataclass(frozen=True, slots=True)
class Score:
    precision: float
    recall: float
    places: int


def _pairs(counts: Iterable[int]) -> int:
    return sum(comb(count, 2) for count in counts)


def score(places: Iterable[Place]) -> Score:
    """Of the pairs held to be one, how many are; of those that are, how many are held to be."""
    found = list(places)
    both = _pairs(Counter(found).values())
    held = _pairs(Counter(mine for mine, _ in found).values())
    true = _pairs(Counter(truth for _, truth in found).values())
    return Score(both / held if held else 1.0, both / true if true else 1.0, len(found))


def bodies(collection: Collection, papers: list[Paper]) -> Score:
    truth = {paper.path.name: paper.body for paper in papers}
    return score(
        (body.iri, truth[_file(reading.protocol.document.path)])
        for meeting in collection.meetings
        for reading in meeting.readings
        for body in meeting.bodies
    )


def people(collection: Collection, papers: list[Paper]) -> Score:
    sums = {
        _file(reading.protocol.document.path): reading.protocol.document.sha256
        for meeting in collection.meetings
        for reading in meeting.readings
    }
    return score(
        (person.iri, who)
        for paper in papers
        for name, who in paper.people.items()
        if (person := collection.person_of.get((sums[paper.path.name], key(name))))
    )


def _file(path: str) -> str:
    return path.rsplit("/", 1)[-1]
