"""Works across documents against gold (`same.json`): which names of one work were put together, and which of two.

A hit is a pair of one work that is held to be one, a miss one that is kept apart, false a pair that the
gold tells apart. A pair of which one was not found at all counts nowhere: the finding is measured by itself.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from operator import itemgetter
from pathlib import Path
from typing import Any

from kg import resolve
from kg.evaluate.count import Count
from kg.evaluate.quotes import overlap, stated
from kg.language.text import key
from kg.model import Mention, Reading
from kg.model.claims import WORKS
from kg.model.collection import Collection

_Named = dict[str, str]
"""A work of the gold: its `file` (the stem) and `name`."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A document as read, with its gold."""

    reading: Reading
    works: list[dict[str, Any]]


def linking(same: Path, readings: Mapping[str, Reading]) -> Count:
    """The pairs of the gold at `same`; `readings` by the stem of their document, whose gold lies beside `same`."""
    gold = json.loads(same.read_text(encoding="utf-8"))
    read = {stem: _Read(reading, _gold(same.parent / f"{stem}.json")) for stem, reading in readings.items()}
    collection = resolve.readings([one.reading for one in read.values()])
    whole = Count()
    for group in gold["same"]:
        for first, second in combinations(group, 2):
            whole.add(_pair(collection, read, first, second, True))
    for first, second in gold["different"]:
        whole.add(_pair(collection, read, first, second, False))
    return whole


def _gold(path: Path) -> list[dict[str, Any]]:
    works: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["works"]
    return works


def _pair(collection: Collection, read: dict[str, _Read], first: _Named, second: _Named, one: bool) -> Count:
    mine = [set(_works(collection, read[name["file"]], name["name"])) for name in (first, second)]
    told = f"{first['file'][:3]} {first['name']} = {second['file'][:3]} {second['name']}"
    if not all(mine):
        return Count()
    if mine[0] & mine[1]:
        return Count(hit=1) if one else Count(false=1, extra=[told])
    return Count(miss=1, missed=[told]) if one else Count()


def _works(collection: Collection, read: _Read, name: str) -> Iterator[str]:
    """The works of the collection that stand where the gold has this one named."""
    document = read.reading.protocol.document
    meeting = next(
        (one.iri for one in collection.meetings if any(document.sha256 == held.protocol.document.sha256 for held in one.readings)), ""
    )
    gold = next(work for work in read.works if work["name"] == name)
    named = list(_named(read.reading))
    for spot in (spot for mention in gold["mentions"] for spot in stated(document, mention)):
        shares = [(overlap((one.span.start, one.span.end), spot), one) for one in named]
        share, near = max(shares, key=itemgetter(0), default=(0.0, None))
        work = collection.work(meeting, near.type, key(near.name)) if near and share > 0 else None
        if work:
            yield work.iri


def _named(reading: Reading) -> Iterator[Mention]:
    for one in reading.each():
        for claims in one.claims:
            yield from (mention for mention in claims.mentions if mention.type in WORKS)
