"""Where people are named: every list, presenter, signature and mention, with what tells who it is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from kg.folder.memory import remembered
from kg.language import gazetteer, names
from kg.language.lists import rows
from kg.language.lists import words as listed_words
from kg.language.stem import STOP, fold, stem, words
from kg.language.text import key
from kg.model import Attendee, Reading, Span
from kg.model.collection import MeetingRecord
from kg.resolve.bodies import Directory
from kg.resolve.callings import OWNED
from kg.resolve.papers import which


@dataclass(slots=True, eq=False)
class Sighting:
    """One place where a person is named: the form, where, in what company and about what; never changed.

    `circle` is within what names mean the same (an owner's bodies, a county's common ones);
    `home` the municipality in whose own body somebody sits; `entry` the place
    in the document's list, None outside lists; `civil` whether the title is that of somebody employed;
    `sex` "man" or "woman" where the title tells it ("fru", "herr").
    """

    name: str
    stated: str
    meeting: str
    document: str
    circle: str
    span: Span
    body: str = ""
    year: int | None = None
    organisation: str | None = None
    home: str | None = None
    party: str | None = None
    title: str | None = None
    civil: bool = False
    sex: str | None = None
    entry: int | None = None
    group: str = ""
    listed: bool = False
    quality: float = 1.0
    topics: frozenset[str] = frozenset()


def sightings(meeting: MeetingRecord, directory: Directory) -> Iterator[Sighting]:
    """Every place in the meeting's documents where somebody is named."""
    for reading in meeting.readings:
        document = reading.protocol.document
        seen = partial(
            Sighting,
            meeting=meeting.iri,
            document=document.sha256,
            circle=directory.circle_of(document.sha256),
            body=meeting.bodies[0].iri,
            year=meeting.date.year,
            quality=document.quality,
        )
        yield from _in_lists(reading, meeting, directory, seen)
        yield from _in_items(reading, seen)
        for one in reading.protocol.meeting.adjusted:
            party = _party(reading, one.span)
            yield seen(names.natural(one.name), one.name, span=one.span, party=party)


def _in_items(reading: Reading, seen: "partial[Sighting]") -> Iterator[Sighting]:
    for one in _spoken_of(reading):
        yield seen(one.name, one.stated, span=one.span, party=one.party, topics=one.topics)


@dataclass(slots=True, eq=False)
class _Named:
    """What of a sighting follows from the reading alone."""

    name: str
    stated: str
    span: Span
    party: str | None
    topics: frozenset[str]


@remembered(list[_Named], by=which)
def _spoken_of(reading: Reading) -> list[_Named]:
    """Everybody named in the items."""
    found = []
    for item, claims in zip(reading.protocol.items, reading.claims, strict=True):
        topics = _topics(item.title + " " + " ".join(passage.body.value for passage in item.passages[:4]))
        for who in claims.presenters:
            found.append(_Named(who.name, who.stated_name, who.span, _party(reading, who.span), topics))
        for one in claims.mentions:
            if one.type == "person":
                near = _topics(_around(reading, one.span.start))
                found.append(_Named(one.name, one.stated_name, one.span, _party(reading, one.span), near))
    return found


def _in_lists(
    reading: Reading, meeting: MeetingRecord, directory: Directory, seen: "partial[Sighting]"
) -> Iterator[Sighting]:
    home, seat = _home(reading, meeting, directory), _seat(reading, meeting, directory)
    for entry, person in enumerate(reading.protocol.attendance):
        yield seen(
            person.name,
            person.stated_name,
            span=person.span,
            organisation=_affiliation(person.organisation) or home,
            home=seat if person.list == "members" else None,
            party=key(person.party).upper() or None if person.party else None,
            title=key(person.title) if person.title else None,
            civil=_civil(person),
            sex=_sex(reading, person),
            entry=entry,
            group=f"{person.list} {person.substitute}",
            listed=person.confidence != 0.8,
        )


def _home(reading: Reading, meeting: MeetingRecord, directory: Directory) -> str | None:
    """The municipality or region whose own board or assembly met: its people are those of the list."""
    owner = directory.owner_of(reading.protocol.document.sha256)
    if owner is None or owner.place is None or not all(body.kind in OWNED for body in meeting.bodies):
        return None
    return key(owner.place.full)


def _seat(reading: Reading, meeting: MeetingRecord, directory: Directory) -> str | None:
    """The municipality, known to the lists or not, in whose own body the members sit."""
    owner = directory.owner_of(reading.protocol.document.sha256)
    if owner is None or not owner.municipal or owner.key.startswith("region:"):
        return None
    return owner.key if all(body.kind in OWNED for body in meeting.bodies) else None


def _sex(reading: Reading, person: Attendee) -> str | None:
    """What the word printed before the name on its line tells."""
    start = person.span.start
    before = reading.protocol.document.text[max(0, start - 10) : start].rpartition("\n")[2]
    said = key(f"{before} {person.span.quote[:8]}").split()
    return next((_honorifics()[word] for word in said if word in _honorifics()), None)


@cache
def _honorifics() -> dict[str, str]:
    return {key(word): sex for word, sex in rows("honorifics")}


def _civil(person: Attendee) -> bool:
    """Is it somebody employed, as the title tells, and no member?"""
    if person.list == "members" or person.party or not person.title:
        return False
    return any(word.endswith(_civil_titles()) for word in key(person.title).split())


@cache
def _civil_titles() -> tuple[str, ...]:
    return tuple(sorted(map(key, listed_words("civil_titles"))))


def _party(reading: Reading, span: Span) -> str | None:
    """The party in brackets behind a name."""
    match = re.match(
        r"[^\n(]{0,4}\(([A-ZÅÄÖa-zåäö]{1,4})\)", reading.protocol.document.text[span.end : span.end + 12]
    )
    return key(match[1]).upper() if match else None


def _around(reading: Reading, at: int) -> str:
    """The passage a place stands in."""
    for item in reading.protocol.items:
        for passage in item.passages:
            if passage.body.holds(at):
                return f"{item.title} {passage.body.value}"
    return ""


def _affiliation(organisation: str | None) -> str | None:
    place = gazetteer.find(organisation) if organisation else None
    return key(place.full) if place else key(organisation) if organisation else None


def _topics(text: str) -> frozenset[str]:
    return frozenset(
        stem(match.group())
        for match in words(text)
        if len(match.group()) > 6 and fold(match.group()) not in STOP
    )


def county_of(reading: Reading) -> str | None:
    """The county most of the document's municipalities lie in, as its lists or else its text name them; None where
    they lie in many."""
    codes = _counties(person.organisation for person in reading.protocol.attendance if person.organisation)
    if not codes:
        mentions = (mention for claims in reading.claims for mention in claims.mentions)
        codes = _counties(one.name for one in mentions if one.type in ("municipality", "region"))
    most = max(sorted(set(codes)), key=codes.count, default=None)
    return most if most and 2 * codes.count(most) > len(codes) else None


def _counties(names: Iterable[str]) -> list[str]:
    """The code of the county of each that is a known municipality or region."""
    return [place.code[:2] for place in map(gazetteer.find, names) if place and place.code]
