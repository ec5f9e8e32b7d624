"""Which items of the papers of one meeting are one: by number and title, in their order."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from kg.language.text import key
from kg.model import Item
from kg.resolve.papers import Place, Source

_ALIKE = 80
"""So alike at least are two titles of one item."""


def _leading(found: Sequence[Source]) -> list[Source]:
    """In the order in which the documents lead an item: corrected versions first, agendas last."""
    return sorted(found, key=lambda source: (source.paper.kind == "agenda", -source.paper.version))


def entries(found: Sequence[Source]) -> list[list[Place]]:
    """The items of all documents, those that are one together, the leading first."""
    entries: list[list[Place]] = []
    for source in found:
        before = -1
        for place, item in enumerate(source.items):
            at = _match(entries, source, item) if len(found) > 1 else None
            if at is None:
                at = _where(entries, item, before)
                entries.insert(at, [])
            entries[at].append((source, place))
            before = at
    order = {source.sha256: rank for rank, source in enumerate(_leading(found))}
    for entry in entries:
        entry.sort(key=lambda pair: order[pair[0].sha256])
    return entries


def _match(entries: list[list[Place]], source: Source, item: Item) -> int | None:
    """The entry that the item belongs to, by its number and title; None where it is new."""
    best: tuple[float, int] | None = None
    for at, entry in enumerate(entries):
        if any(other.sha256 == source.sha256 for other, _ in entry):
            continue
        score = max(_same(source, item, other, other.items[place]) for other, place in entry)
        if score and (best is None or score > best[0]):
            best = score, at
    return best[1] if best else None


def _same(source: Source, item: Item, other: Source, twin: Item) -> float:
    """How surely the two are one item; 0 where they are two. An agenda numbers in its own way."""
    alike = fuzz.ratio(_title(item), _title(twin))
    agenda = "agenda" in (source.paper.kind, other.paper.kind)
    if item.number and twin.number and not agenda:
        if _number(item) != _number(twin):
            return 0.0
        return 100 + alike if alike >= 50 or not _title(item) or not _title(twin) else 0.0
    return alike if alike >= _ALIKE else 0.0


def _title(item: Item) -> str:
    return key(item.title)


def _number(item: Item) -> str:
    return key(item.number or "")


def _where(entries: list[list[Place]], item: Item, before: int) -> int:
    """Where a new item goes: by its number among numbers, else behind the one it follows in its own paper."""
    mine = _figure(item)
    if mine is not None and entries:
        figures = [_figure(entry[0][0].items[entry[0][1]]) for entry in entries]
        if all(figure is not None for figure in figures):
            return sum(figure is not None and figure < mine for figure in figures)
    return before + 1


def _figure(item: Item) -> int | None:
    return _first_figure(item.number or "")


@lru_cache(10_000)
def _first_figure(number: str) -> int | None:
    match = re.search(r"\d+", number)
    return int(match.group()) if match else None
