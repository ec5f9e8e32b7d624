"""Documents → meetings: renditions of one meeting together, meetings without minutes of their own too.

Two documents are renditions of one meeting when the same body met on the same day. The rendition
that reads best speaks; the others only add evidence to what it says.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

from rapidfuzz import fuzz

from kg.language.text import key
from kg.model import Claims, Finding, Reading, Span, vocab
from kg.model.collection import Body, Collection, Evidence, ItemRecord, MeetingRecord, Statement, Status
from kg.resolve.bodies import Directory
from kg.resolve.sightings import county_of

_KINDS = tuple(field.name for field in fields(Claims))


def held(readings: Sequence[Reading], directory: Directory, county: Collection) -> list[MeetingRecord]:
    """The meetings that have minutes."""
    groups: list[tuple[dt.date, tuple[Body, ...], list[Reading]]] = []
    for reading in readings:
        date = reading.protocol.meeting.date
        if date is None:
            county.findings.append(
                (
                    reading.protocol.document.sha256,
                    Finding("resolve", "no date: the minutes are left out of the graph"),
                )
            )
            continue
        bodies = directory.of_meeting(reading)
        same = next(
            (
                group
                for group in groups
                if group[0] == date and set(group[1]) & set(bodies) and _agree(group[2][0], reading)
            ),
            None,
        )
        if same:
            same[2].append(reading)
        else:
            groups.append((date, bodies, [reading]))
    taken: dict[str, int] = {}
    result = []
    for date, bodies, group in groups:
        name = bodies[0].called
        count = taken[f"{name} {date}"] = taken.get(f"{name} {date}", 0) + 1
        iri = vocab.meeting(name, date.isoformat(), count)
        result.append(_meeting(iri, date, bodies, sorted(group, key=_rank)))
    return result


def _rank(reading: Reading) -> tuple[float, int, str]:
    document = reading.protocol.document
    return -document.quality, -len(reading.protocol.attendance), document.sha256


def _agree(one: Reading, other: Reading) -> bool:
    """Renditions of one meeting share most titles; two meetings of one body on one day do not."""
    first = [key(item.title) for item in one.protocol.items]
    second = [key(item.title) for item in other.protocol.items]
    if not first or not second:
        return True
    short, long = sorted((first, second), key=len)
    matched = sum(any(fuzz.ratio(title, candidate) >= 80 for candidate in long) for title in short)
    return matched >= 0.5 * len(short)


def _meeting(iri: str, date: dt.date, bodies: tuple[Body, ...], readings: list[Reading]) -> MeetingRecord:
    best = readings[0]
    matches = [_matched(best, other) for other in readings[1:]]
    items = []
    for order, (item, claims) in enumerate(zip(best.protocol.items, best.claims, strict=True), 1):
        others = [(reading, match[order - 1]) for reading, match in zip(readings[1:], matches, strict=True)]
        evidence = [_at(best, item.title_span)]
        evidence += [
            _at(reading, reading.protocol.items[place].title_span)
            for reading, place in others
            if place is not None
        ]
        said = {
            kind: tuple(_said(best, claim, kind, others) for claim in getattr(claims, kind))
            for kind in _KINDS
        }
        number = item.number or f"p{order}"
        items.append(ItemRecord(vocab.item(iri, number), item, order, best, said, tuple(evidence)))
    meeting = best.protocol.meeting
    proof = [
        _at(reading, reading.protocol.meeting.spans["date"])
        for reading in readings
        if "date" in reading.protocol.meeting.spans
    ]
    return MeetingRecord(
        iri,
        date,
        bodies,
        "minuted",
        tuple(readings),
        tuple(_distinct(items)),
        tuple(proof),
        meeting.start,
        meeting.end,
        next((world for world in map(county_of, readings) if world), None),
    )


def _distinct(items: list[ItemRecord]) -> list[ItemRecord]:
    """Items with one IRI each, also where a number is printed twice."""
    seen: dict[str, int] = {}
    result = []
    for item in items:
        count = seen[item.iri] = seen.get(item.iri, 0) + 1
        if count > 1:
            item = ItemRecord(
                f"{item.iri}-x{count}", item.item, item.order, item.reading, item.claims, item.evidence
            )
        result.append(item)
    return result


def _at(reading: Reading, span: Span) -> Evidence:
    return Evidence(reading.protocol.document.sha256, span)


def _matched(best: Reading, other: Reading) -> list[int | None]:
    """For each item of the best rendition, the index of the same item in the other."""
    result: list[int | None] = []
    for item in best.protocol.items:
        scored = [
            (
                fuzz.ratio(key(item.title), key(candidate.title))
                + (20 if candidate.number == item.number else 0),
                -place,
            )
            for place, candidate in enumerate(other.protocol.items)
        ]
        score, place = max(scored, default=(0.0, 0))
        result.append(-place if score >= 80 else None)
    return result


def _said(
    best: Reading, claim: Any, kind: str, others: Iterable[tuple[Reading, int | None]]
) -> Statement[object]:
    """The claim, with the same claim of the other renditions as further evidence."""
    evidence = [_at(best, claim.span)]
    for reading, place in others:
        if place is None:
            continue
        twins = [
            (fuzz.ratio(key(claim.span.quote), key(twin.span.quote)), twin)
            for twin in getattr(reading.claims[place], kind)
        ]
        score, twin = max(twins, key=lambda pair: pair[0], default=(0.0, None))
        if twin is not None and score >= 75:
            evidence.append(_at(reading, twin.span))
    return Statement(claim, tuple(evidence))


def foreseen(county: Collection, directory: Directory) -> list[MeetingRecord]:
    """Meetings that are only announced, or only known from what others' minutes tell."""
    known = {(body.iri, meeting.date) for meeting in county.meetings for body in meeting.bodies}
    found: dict[tuple[str, dt.date], tuple[tuple[Body, ...], Status, list[Evidence], Any]] = {}
    for meeting in county.meetings:
        for reading in meeting.readings:
            for coming in reading.upcoming:
                bodies = meeting.bodies
                if coming.body:
                    other = directory.named(coming.body, reading, meeting.bodies)
                    bodies = (other,) if other else meeting.bodies
                _enter(found, known, bodies, coming.date, "planned", _at(reading, coming.span), coming)
        for item in meeting.items:
            for said in item.claims["second_hand"]:
                decision: Any = said.claim
                body = county.agent_of.get((meeting.iri, key(decision.body or "")))
                if decision.date and isinstance(body, Body) and body not in meeting.bodies:
                    _enter(found, known, (body,), decision.date, "second-hand", said.evidence[0], None)
    return [
        MeetingRecord(
            vocab.meeting(bodies[0].called, date.isoformat()),
            date,
            bodies,
            status,
            evidence=tuple(evidence),
            start=getattr(coming, "start", None),
            end=getattr(coming, "end", None),
        )
        for (_, date), (bodies, status, evidence, coming) in sorted(
            found.items(), key=lambda pair: (pair[0][1], pair[0][0])
        )
    ]


def _enter(
    found: dict[tuple[str, dt.date], Any],
    known: set[tuple[str, dt.date]],
    bodies: tuple[Body, ...],
    date: dt.date,
    status: Status,
    evidence: Evidence,
    coming: Any,
) -> None:
    if any((body.iri, date) in known for body in bodies):
        return
    at = (bodies[0].iri, date)
    if at not in found:
        found[at] = (bodies, status, [evidence], coming)
        return
    before = found[at]
    if evidence not in before[2]:
        before[2].append(evidence)
    if status == "second-hand":
        found[at] = (before[0], status, before[2], before[3])
