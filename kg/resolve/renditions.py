"""What the documents of one meeting tell together: each item once, each claim with all its evidence.

Minutes lead, then parts and extracts; a corrected version leads over the one it corrects. An agenda adds items
that were planned, never a decision. Where two papers differ in what was decided, a finding quotes both.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from difflib import SequenceMatcher
from functools import cache
from pathlib import PurePath
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from kg.language.lists import words
from kg.language.text import key, worn
from kg.model import Claims, Decision, Finding, Item, Reading, Span, vocab
from kg.model.collection import Collection, Evidence, ItemRecord, Stated, Statement
from kg.resolve.papers import Paper, kind_of

_KINDS = tuple(field.name for field in fields(Claims))
_MINUTED_ONLY = frozenset(
    {"decisions", "second_hand", "assignments", "handoffs", "promises", "votes", "stands"}
)
"""What an agenda cannot say: it holds proposals."""
_POOR = 0.9
_ALIKE = 80
_OTHER = 55
"""Below it two texts are not one decision told twice."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document of the meeting and what kind of paper it is."""

    reading: Reading
    paper: Paper

    @property
    def sha256(self) -> str:
        return self.reading.protocol.document.sha256

    @property
    def file(self) -> str:
        return PurePath(self.reading.protocol.document.path.replace("\\", "/")).name

    @property
    def items(self) -> tuple[Item, ...]:
        return self.reading.protocol.items


Place = tuple[Source, int]
"""A document and the index of an item in it."""


def sources(readings: Sequence[Reading]) -> list[Source]:
    """The documents of a meeting, the one that speaks for it first: full minutes, the latest, the best to read."""
    found = [Source(reading, kind_of(reading)) for reading in readings]
    most = max(len(source.items) for source in found)

    def rank(source: Source) -> tuple[int, bool, int, float, int, str]:
        document, full = source.reading.protocol.document, 2 * len(source.items) >= most
        return (
            source.paper.order, not full, -source.paper.version, -document.quality,
            -len(source.reading.protocol.attendance), document.sha256,
        )  # fmt: skip

    return sorted(found, key=rank)


def _leading(found: Sequence[Source]) -> list[Source]:
    """In the order in which the documents lead an item: corrected versions first, agendas last."""
    return sorted(found, key=lambda source: (source.paper.kind == "agenda", -source.paper.version))


def items(meeting: str, found: Sequence[Source], collection: Collection) -> tuple[ItemRecord, ...]:
    """The union of the items, each once, in their order."""
    entries = _entries(found)
    records = []
    for order, places in enumerate(entries, 1):
        lead = places[0][0]
        item = lead.items[places[0][1]]
        planned = lead.paper.kind == "agenda"
        said = Stated(**{kind: _statements(kind, places) for kind in _KINDS})
        proof = tuple(_at(source, source.items[place].title_span) for source, place in places)
        iri = vocab.item(meeting, item.number or f"p{order}")
        collection.findings += _differences(places)
        gone = tuple(_superseded(places))
        records.append(ItemRecord(iri, item, order, lead.reading, said, proof, planned, gone))
    return tuple(_distinct(records))


def _entries(found: Sequence[Source]) -> list[list[Place]]:
    """The items of all documents, those that are one together, the leading first."""
    entries: list[list[Place]] = []
    for source in found:
        before = -1
        for place, item in enumerate(source.items):
            at = _match(entries, source, item)
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
    match = re.search(r"\d+", item.number or "")
    return int(match.group()) if match else None


def _statements(kind: str, places: Sequence[Place]) -> tuple[Statement[Any], ...]:
    """The claims of the leading document that has any, with the same claims of the others as further evidence."""
    speaking = [
        (source, place)
        for source, place in places
        if source.paper.kind != "agenda" or kind not in _MINUTED_ONLY
    ]
    lead = next((pair for pair in speaking if getattr(pair[0].reading.claims[pair[1]], kind)), None)
    if lead is None:
        return ()
    others = [pair for pair in speaking if pair is not lead]
    return tuple(
        _said(lead[0], claim, kind, others) for claim in getattr(lead[0].reading.claims[lead[1]], kind)
    )


def _said(lead: Source, claim: Any, kind: str, others: Sequence[Place]) -> Statement[Any]:
    evidence = [_at(lead, claim.span)]
    for source, place in others:
        twins = [
            (fuzz.ratio(key(claim.span.quote), key(twin.span.quote)), -number, twin)
            for number, twin in enumerate(getattr(source.reading.claims[place], kind))
        ]
        score, _, twin = max(twins, key=lambda row: row[:2], default=(0.0, 0, None))
        if (
            twin is not None
            and score >= 75
            and not (kind == "decisions" and _differ(claim.text, twin.text, _poor(lead, source)))
        ):
            evidence.append(_at(source, twin.span))
    return Statement(claim, tuple(evidence))


def _differences(places: Sequence[Place]) -> Iterator[tuple[str, Finding]]:
    """A finding on each paper that tells of another decision than the leading one, with both quotes."""
    (lead, at), *others = places
    if lead.paper.kind == "agenda":
        return
    for source, place in others:
        if source.paper.kind != "agenda":
            pair = _unlike(
                lead.reading.claims[at].decisions, source.reading.claims[place].decisions, _poor(lead, source)
            )
            if pair:
                message = _told_apart(lead, lead.items[at], source, *pair)
                yield lead.sha256, Finding("resolve", message, pair[0].span)
                yield source.sha256, Finding("resolve", message, pair[1].span)


def _superseded(places: Sequence[Place]) -> Iterator[Statement[Decision]]:
    """The decisions of earlier versions that the corrected one, which leads, does not tell so."""
    (lead, at), *others = places
    told = lead.reading.claims[at].decisions
    for source, place in others:
        if source.paper.kind != "minutes" or not source.paper.version < lead.paper.version:
            continue
        for decision in source.reading.claims[place].decisions:
            if all(_differ(decision.text, one.text, _poor(lead, source)) for one in told):
                yield Statement(decision, (_at(source, decision.span),))


def _unlike(
    mine: Sequence[Decision], theirs: Sequence[Decision], poor: bool
) -> tuple[Decision, Decision] | None:
    """The first decision that the two papers do not tell alike, with what the other has in its place."""
    if not mine or not theirs:
        return None
    for one, others in ((mine, theirs), (theirs, mine)):
        for decision in one:
            score, _, twin = max(
                (
                    (fuzz.ratio(key(decision.text), key(other.text)), -n, other)
                    for n, other in enumerate(others)
                ),
                key=lambda row: row[:2],
            )
            if (score < _OTHER and poor) or not _differ(decision.text, twin.text, poor):
                continue
            return (decision, twin) if one is mine else (twin, decision)
    return None


def _told_apart(lead: Source, item: Item, other: Source, mine: Decision, theirs: Decision) -> str:
    what = f"item {item.number}" if item.number else f"«{item.title}»"
    newer = lead.paper.version > other.paper.version
    told = (
        f"the corrected version {lead.file} is told, {other.file} is superseded"
        if newer
        else f"{lead.file} is told"
    )
    quotes = f"«{_one_line(mine.span)}» ({lead.file}) and «{_one_line(theirs.span)}» ({other.file})"
    return f"two versions of {what} differ in what was decided: {quotes}; {told}"


def _one_line(span: Span) -> str:
    return " ".join(span.quote.split())


def _poor(one: Source, other: Source) -> bool:
    return min(one.reading.protocol.document.quality, other.reading.protocol.document.quality) < _POOR


@cache
def _differ(one: str, other: str, poor: bool) -> bool:
    """Do the two say different things? Spelling, case and what a scanner does to letters aside, and a cut end."""
    first, second = key(one).split(), key(other).split()
    if worn(one) == worn(other):
        return False
    for kind, start, end, begin, stop in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        gone, come = first[start:end], second[begin:stop]
        if kind == "equal":
            continue
        if poor and kind != "replace" and end == len(first) and stop == len(second):
            continue  # the one goes on where the scanned one was cut
        if (
            kind == "replace"
            and len(gone) == len(come)
            and all(map(lambda a, b: _misread(a, b, poor), gone, come))
        ):
            continue
        if kind != "replace" and not any(_telling(word) for word in (*gone, *come)):
            continue
        return True
    return False


def _misread(one: str, other: str, poor: bool) -> bool:
    if worn(one) == worn(other) and not (one.isdigit() and other.isdigit()):
        return True
    return (
        poor
        and not (one + other).isdigit()
        and Levenshtein.distance(worn(one), worn(other)) <= max(1, len(one) // 4)
    )


def _telling(word: str) -> bool:
    return word.isdigit() or len(word) > 3 or word in _negations()


@cache
def _negations() -> frozenset[str]:
    return frozenset(map(key, words("negations")))


def _distinct(records: list[ItemRecord]) -> Iterator[ItemRecord]:
    """Items with one IRI each, also where a number is printed twice."""
    seen: dict[str, int] = {}
    for record in records:
        count = seen[record.iri] = seen.get(record.iri, 0) + 1
        iri = record.iri if count == 1 else f"{record.iri}-x{count}"
        yield replace(record, iri=iri)


def _at(source: Source, span: Span) -> Evidence:
    return Evidence(source.sha256, span)
