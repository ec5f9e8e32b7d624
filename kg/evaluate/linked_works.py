"""Works across documents against gold (`same.json`): which names of one work were put together, and which of two.

A hit is a pair of one work that is held to be one, a miss one that is kept apart, false a pair that the
gold tells apart. A pair of which one was not found at all counts nowhere: the finding is measured by itself.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from kg import pipeline, resolve
from kg.evaluate.count import Count
from kg.evaluate.quotes import stated
from kg.language.text import key
from kg.model import Reading, Span
from kg.model.claims import WORKS
from kg.model.collection import Collection

_Named = dict[str, str]
"""A work of the gold: its `file` (the stem) and `name`."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A document as read, with its gold."""

    reading: Reading
    works: list[dict[str, Any]]


def linking(same: Path, documents: dict[str, Path]) -> Count:
    """The pairs of the gold at `same`; `documents` are found by stem, their gold lies beside `same`."""
    gold = json.loads(same.read_text(encoding="utf-8"))
    read = {
        stem: _Read(pipeline.read(path), _gold(same.parent / f"{stem}.json"))
        for stem, path in documents.items()
    }
    county = resolve.readings([one.reading for one in read.values()])
    whole = Count()
    for group, one in ((group, True) for group in gold["same"]):
        for first, second in combinations(group, 2):
            whole.add(_pair(county, read, first, second, one))
    for first, second in gold["different"]:
        whole.add(_pair(county, read, first, second, False))
    return whole


def _gold(path: Path) -> list[dict[str, Any]]:
    works: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["works"]
    return works


def _pair(county: Collection, read: dict[str, _Read], first: _Named, second: _Named, one: bool) -> Count:
    mine = [set(_works(county, read[name["file"]], name["name"])) for name in (first, second)]
    told = f"{first['file'][:3]} {first['name']} = {second['file'][:3]} {second['name']}"
    if not all(mine):
        return Count()
    if mine[0] & mine[1]:
        return Count(hit=1) if one else Count(false=1, extra=[told])
    return Count(miss=1, missed=[told]) if one else Count()


def _works(county: Collection, read: _Read, name: str) -> Iterator[str]:
    """The works of the collection that stand where the gold has this one named."""
    document = read.reading.protocol.document
    gold = next(work for work in read.works if work["name"] == name)
    mentions = [
        mention
        for one in read.reading.each()
        for claims in one.claims
        for mention in claims.mentions
        if mention.type in WORKS
    ]
    for start, end in (spot for mention in gold["mentions"] for spot in stated(document, mention)):
        near = max(mentions, key=lambda one: _shared(one.span, start, end), default=None)
        work = county.work_of.get((near.type, key(near.name))) if near else None
        if near and work and _shared(near.span, start, end) > 0:
            yield work.iri


def _shared(span: Span, start: int, end: int) -> float:
    """The share of both stretches that they have in common, from 0 to 1."""
    common = min(span.end, end) - max(span.start, start)
    return common / (max(span.end, end) - min(span.start, start))
