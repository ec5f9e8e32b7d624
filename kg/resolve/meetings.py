"""Documents → meetings: all that tells of one meeting together, meetings without minutes of their own too.

Documents are of one meeting when the same body met on the same day and nothing tells two sittings apart: the
same paragraphs under other titles, or hours that lie apart. What has no date is left out by name, never in silence.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from kg.folder.memory import remembered
from kg.language import dates
from kg.language.text import flat, key
from kg.model import Reading, Text, vocab
from kg.model.collection import Body, Collection, Evidence, MeetingRecord, Status
from kg.resolve import renditions
from kg.resolve.bodies import Directory
from kg.resolve.callings import UNKNOWN
from kg.resolve.papers import Source, kind_of, which
from kg.resolve.sightings import county_of

_HOURS_APART = 45
"""Minutes between the starts of two sittings of one day."""
_LONGEST = dt.timedelta(days=4)
"""A meeting lasts so many days at most."""


@dataclass(slots=True)
class _Sitting:
    """A meeting in the making: its day, who met, and the documents that tell of it."""

    date: dt.date
    bodies: list[Body]
    readings: list[Reading] = field(default_factory=list)


def held(readings: Sequence[Reading], directory: Directory, collection: Collection) -> list[MeetingRecord]:
    """The meetings that have documents; what cannot be placed is put among the left out, with the reason."""
    sittings: list[_Sitting] = []
    days: dict[dt.date, list[_Sitting]] = defaultdict(list)
    for reading in sorted(readings, key=lambda reading: kind_of(reading).order):
        date = reading.protocol.meeting.date
        if date is None:
            _left_out(reading, collection)
            continue
        bodies = directory.of_meeting(reading)
        found = next((one for one in days[date] if _one_meeting(one, bodies, reading, directory)), None)
        if found is None:
            found = _Sitting(date, [])
            days[date].append(found)
            sittings.append(found)
        found.bodies = list(dict.fromkeys([*found.bodies, *bodies]))
        known = [body for body in found.bodies if body.name != UNKNOWN]
        found.bodies = known or found.bodies
        found.readings.append(reading)
    taken: dict[str, int] = {}
    records = []
    told = [(one, renditions.sources(one.readings)) for one in sittings]
    for one, papers in sorted(told, key=lambda pair: (pair[0].date, _first(pair[1]))):
        called = one.bodies[0].called
        count = taken[f"{called} {one.date}"] = taken.get(f"{called} {one.date}", 0) + 1
        iri = vocab.meeting(called, one.date.isoformat(), count)
        records.append(_record(iri, one, papers, collection, directory))
    return records


def _first(papers: Sequence[Source]) -> tuple[str, str]:
    """Its hour, then the checksum of the best document: the order of several meetings of a day."""
    best = papers[0].reading
    return best.protocol.meeting.start or "", best.protocol.document.sha256


def _left_out(reading: Reading, collection: Collection) -> None:
    missing = (
        ["no date"]
        + ([] if reading.protocol.meeting.bodies else ["no body"])
        + ([] if reading.protocol.items else ["no items"])
    )
    collection.left_out.append(
        (reading, f"{' and '.join(missing)} could be read: the document is left out of the meetings")
    )


def _one_meeting(sitting: _Sitting, bodies: Sequence[Body], reading: Reading, directory: Directory) -> bool:
    """Does the document tell of that meeting?"""
    if not set(sitting.bodies) & set(bodies):
        unnamed = UNKNOWN in {body.name for body in (*bodies, *sitting.bodies)}
        return unnamed and any(_twins(other, reading, directory) for other in sitting.readings)
    return all(_agree(other, reading) for other in sitting.readings)


def _twins(one: Reading, other: Reading, directory: Directory) -> bool:
    """Are they one paper twice, though only one names the body: people and most titles in common?"""
    people = [directory.hosts[reading.protocol.document.sha256].people for reading in (one, other)]
    matched, shortest = _matched(one, other)
    return len(people[0] & people[1]) >= 2 and shortest >= 2 and matched >= 0.6 * shortest


def _matched(one: Reading, other: Reading) -> tuple[int, int]:
    """How many titles of the shorter agenda stand in the longer too, and how many it has."""
    short, long = sorted(
        ([key(item.title) for item in reading.protocol.items] for reading in (one, other)), key=len
    )
    return sum(any(fuzz.ratio(title, candidate) >= 80 for candidate in long) for title in short), len(short)


def _agree(one: Reading, other: Reading) -> bool:
    """May two documents of one body and day tell of one meeting?"""
    matched, shortest = _matched(one, other)
    if not shortest or matched >= 0.5 * shortest:
        return True
    if "agenda" in (kind_of(one).kind, kind_of(other).kind):
        return _near(one, other)
    titles = [
        {key(item.number): key(item.title) for item in reading.protocol.items if item.number}
        for reading in (one, other)
    ]
    common = titles[0].keys() & titles[1].keys()
    if common:
        same = sum(fuzz.ratio(titles[0][number], titles[1][number]) >= 60 for number in common)
        return 2 * same >= len(common)
    return bool(titles[0] and titles[1]) and _near(one, other)


def _near(one: Reading, other: Reading) -> bool:
    """Do the hours, where both tell them, allow one meeting?"""
    starts = [reading.protocol.meeting.start for reading in (one, other)]
    minutes = [60 * int(start[:2]) + int(start[3:5]) for start in starts if start]
    return len(minutes) < 2 or abs(minutes[0] - minutes[1]) < _HOURS_APART


def _record(
    iri: str, sitting: _Sitting, found: Sequence[Source], collection: Collection, directory: Directory
) -> MeetingRecord:
    best = found[0]
    readings = tuple(source.reading for source in found)
    meeting = best.reading.protocol.meeting
    told = [source.reading.protocol.meeting for source in found if source.paper.kind != "agenda"] or [meeting]
    proof = [
        Evidence(source.sha256, source.reading.protocol.meeting.spans["date"])
        for source in found
        if "date" in source.reading.protocol.meeting.spans
    ]
    return MeetingRecord(
        iri,
        sitting.date,
        tuple(sitting.bodies),
        "planned" if best.paper.kind == "agenda" else "minuted",
        readings,
        renditions.items(iri, found, collection),
        tuple(proof),
        next(filter(None, (one.start for one in told)), meeting.start),
        next(filter(None, (one.end for one in told)), None),
        _county(sitting.readings, directory),
        {source.sha256: source.paper.kind for source in found},
        _superseded(found),
        next(filter(None, map(_last_day, readings)), None),
    )


def _county(readings: Sequence[Reading], directory: Directory) -> str | None:
    """The county of the owner where that is a municipality or region, else the one the documents speak of most."""
    owners = [directory.owner_of(reading.protocol.document.sha256) for reading in readings]
    places = [owner.place for owner in owners if owner and owner.place]
    told = (code for code in map(county_of, readings) if code)
    return next((place.code[:2] for place in places if place.code), None) or next(told, None)


def _superseded(found: Sequence[Source]) -> dict[str, str]:
    """Each full version of the minutes that a later one corrects → the one that does."""
    full = [source for source in found if source.paper.kind == "minutes"]
    latest = max((source.paper.version for source in full), default=0)
    newest = next((source.sha256 for source in full if source.paper.version == latest), "")
    return {source.sha256: newest for source in full if source.paper.version < latest}


@remembered(dt.date | None, by=which)
def _last_day(reading: Reading) -> dt.date | None:
    """The last of the days that the head gives the meeting, where there are several."""
    day = reading.protocol.meeting.date
    cell = _cell_of_day(reading)
    if day is None or cell is None or "juster" in flat(cell.value):
        return None
    days: set[dt.date] = set()
    for one in dates.find(cell.value, day.year):
        if one.date:
            days |= {one.date, one.date.replace(day=one.last) if one.last else one.date}
    later = [other for other in days if day < other <= day + _LONGEST]
    return max(later) if later and day in days else None


def _cell_of_day(reading: Reading) -> Text | None:
    """Where the head tells the day of the meeting."""
    span = reading.protocol.meeting.spans.get("date")
    if span is None:
        return None
    cells = (cell for line in reading.protocol.document.lines[:60] for cell in line.cells)
    return next((cell for cell in cells if cell.holds(span.start)), None)


@dataclass(slots=True)
class _Foreseen:
    """A meeting without documents: as much as is told of it, and where."""

    bodies: tuple[Body, ...]
    date: dt.date
    status: Status
    evidence: list[Evidence]
    start: str | None = None
    end: str | None = None

    def take(self, other: "_Foreseen") -> None:
        """What another place tells of the same meeting; that it was held outweighs that it was announced."""
        self.evidence += [one for one in other.evidence if one not in self.evidence]
        if other.status == "second-hand" or (other.status != "planned" and self.status == "planned"):
            self.status = other.status


def foreseen(collection: Collection, directory: Directory) -> list[MeetingRecord]:
    """Meetings that are only announced, or only known from what others' minutes tell."""
    known = {(body.iri, meeting.date) for meeting in collection.meetings for body in meeting.bodies}
    found: dict[tuple[str, dt.date], _Foreseen] = {}
    for meeting in collection.meetings:
        for one in (*_announced(meeting, directory), *_told_of(meeting, collection)):
            if any((body.iri, one.date) in known for body in one.bodies):
                continue
            before = found.setdefault((one.bodies[0].iri, one.date), one)
            if before is not one:
                before.take(one)
    return [
        MeetingRecord(
            vocab.meeting(one.bodies[0].called, one.date.isoformat()),
            one.date,
            one.bodies,
            one.status,
            evidence=tuple(one.evidence),
            start=one.start,
            end=one.end,
        )
        for one in sorted(found.values(), key=lambda one: (one.date, one.bodies[0].iri))
    ]


def _announced(meeting: MeetingRecord, directory: Directory) -> Iterator[_Foreseen]:
    """The meetings to come that its minutes announce, of the same body where no other is named."""
    for reading in meeting.readings:
        for coming in reading.upcoming:
            other = directory.named(coming.body, reading, meeting.bodies) if coming.body else None
            evidence = Evidence(reading.protocol.document.sha256, coming.span)
            yield _Foreseen(
                (other,) if other else meeting.bodies,
                coming.date,
                coming.status,
                [evidence],
                coming.start,
                coming.end,
            )


def _told_of(meeting: MeetingRecord, collection: Collection) -> Iterator[_Foreseen]:
    """The meetings of other bodies whose decisions its minutes tell."""
    for item in meeting.items:
        for said in item.claims.second_hand:
            decision = said.claim
            body = collection.agent_of.get((meeting.iri, key(decision.body or "")))
            if decision.date and isinstance(body, Body) and body not in meeting.bodies:
                yield _Foreseen((body,), decision.date, "second-hand", [said.evidence[0]])



