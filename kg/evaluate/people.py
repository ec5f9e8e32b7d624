"""People across documents against gold: B³ precision, recall and F1, and the wrong merges by name.

The measure is Bagga and Baldwin's (1998), over the mentions (file, written form) that the gold lists: a
form the graph does not know counts as a person of its own, so it costs recall.
"""

import json
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from kg.language.text import key
from kg.model.collection import Collection

Form = tuple[str, str]
"""A file name and a form of a name in it."""


@dataclass(frozen=True, slots=True)
class Linked:
    """How well mentions were put together; `merged` are pairs of gold people held to be one.

    `precision` and `recall` are over all forms of the gold, `linking` over those the graph knows.
    """

    precision: float
    recall: float
    linking: tuple[float, float]
    merged: tuple[tuple[str, str], ...]
    unknown: tuple[Form, ...]

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def b_cubed(mine: Mapping[Form, Hashable], gold: Mapping[Form, Hashable]) -> tuple[float, float]:
    """Precision and recall over the forms of `gold`; each maps a form to its person."""

    def shares(one: Mapping[Form, Hashable], other: Mapping[Form, Hashable]) -> float:
        groups: dict[Hashable, set[Form]] = {}
        for form in gold:
            groups.setdefault(one[form], set()).add(form)
        share = [
            sum(other[twin] == other[form] for twin in groups[one[form]]) / len(groups[one[form]])
            for form in gold
        ]
        return sum(share) / len(share)

    return shares(mine, gold), shares(gold, mine)


def evaluate(collection: Collection, path: Path) -> Linked:
    """The collection's people against the gold file at `path` (`tests/gold/people.json` shows its shape)."""
    content = json.loads(path.read_text(encoding="utf-8"))
    gold: dict[Form, str] = {
        (file, form): one["name"] for one in content["people"] for file, form in one["forms"]
    }
    found = _found(collection, gold)
    unknown = tuple(form for form in gold if form not in found)
    mine = {form: found.get(form, form) for form in gold}
    known = {form: name for form, name in gold.items() if form in found}
    return Linked(*b_cubed(mine, gold), b_cubed(mine, known), _merged(found, gold), unknown)


def _found(collection: Collection, forms: Iterable[Form]) -> dict[Form, Hashable]:
    """The person of each form that the collection knows."""
    files = {
        reading.protocol.document.file: reading.protocol.document.sha256
        for meeting in collection.meetings
        for reading in meeting.readings
    }
    people = {(file, form): collection.person_of.get((files.get(file, ""), key(form))) for file, form in forms}
    return {form: person.iri for form, person in people.items() if person}


def _merged(found: Mapping[Form, Hashable], gold: Mapping[Form, str]) -> tuple[tuple[str, str], ...]:
    """The pairs of the gold's people held to be one."""
    held: dict[Hashable, set[str]] = {}
    for form, person in found.items():
        held.setdefault(person, set()).add(gold[form])
    return tuple(sorted({pair for names in held.values() for pair in combinations(sorted(names), 2)}))
