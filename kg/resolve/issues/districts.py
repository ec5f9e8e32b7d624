"""Which meetings are held together when issues are followed: those of one county, for no issue crosses from one to another.

In: a collection whose bodies, people and works are known. Out: its districts, each a collection of its own. Minutes
that tell no county go with the county of their body or owner, else with that whose bodies they hand over to or whose
people sit there; what is of none is a district too. How rare a word is is counted within a district, so that minutes
of one county change nothing in another, and what was found of an unchanged district is not worked out again.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from kg.folder import packed
from kg.language.text import key
from kg.model.claims import WORKS
from kg.model.collection import Body, Collection, MeetingRecord
from kg.resolve.issues.crossing import listed
from kg.resolve.issues.kept import Held, held
from kg.resolve.judge import Judgement
from kg.resolve.papers import which

NOWHERE = ""
"""The district of minutes that nothing ties to a county."""
_FEW = 2
"""People of a county's lists that make a body's minutes those of the county."""
_SAME, _HANDED = 100, 10
"""What weighs as much as so many people: the same body or owner, a body that is handed something."""


@dataclass(slots=True)
class District:
    """The minutes of a county with what is known of them; `around` are all meetings of their bodies, `elsewhere` those
    that they tell of at second hand, `lines` what a person has judged of its issues."""

    known: Collection
    around: list[MeetingRecord]
    elsewhere: Held
    lines: list[Judgement] = field(default_factory=list)
    _made_of: bytes = b""

    def mark(self) -> tuple[bytes, list[Judgement]]:
        """The checksum of all that its issues follow from, but for what was judged."""
        self._made_of = self._made_of or blake2b(packed(self._whole())).digest()
        return self._made_of, self.lines

    def _whole(self) -> list[Any]:
        agents = sorted(
            (place, type(one).__name__, one.iri, one.name, getattr(one, "owner", None))
            for place, one in self.known.agent_of.items()
        )
        works = sorted((form, work.iri, work.name) for form, work in self.known.work_of.items())
        names = sorted({name for person in self.known.people for name in (person.name, *person.aliases)})
        there = sorted((body.iri, day, iri) for (body, day), iri in self.elsewhere.items())
        around = [(meeting.iri, meeting.date, meeting.status) for meeting in self.around]
        return [list(map(_made_of, self.known.meetings)), around, agents, works, names, there]


def _made_of(meeting: MeetingRecord) -> list[Any]:
    """The meeting without what follows from its readings."""
    items = [(held.iri, held.order, held.planned) for held in meeting.items]
    return [meeting.iri, meeting.date, meeting.bodies, meeting.status, meeting.county, *map(which, meeting.readings), items]


def of(collection: Collection, joined: Iterable[frozenset[str]] = ()) -> dict[str, District]:
    """The districts by their counties; those of each set in `joined` are one, under the first of them."""
    home = _homes(collection)
    one_of = {county: min(counties) for counties in joined for county in counties}
    meetings: dict[str, list[MeetingRecord]] = defaultdict(list)
    for meeting in collection.meetings:
        if meeting.readings:
            county = meeting.county or home[meeting.iri]
            meetings[one_of.get(county, county)].append(meeting)
    return dict(_districts(collection, dict(sorted(meetings.items()))))


def _homes(collection: Collection) -> dict[str, str]:
    """Meeting → the county that speaks loudest for it, of those whose documents tell none; alike for all of an owner."""
    votes = _Votes(collection)
    homeless = [meeting for meeting in collection.meetings if meeting.readings and not meeting.county]
    home: dict[str, str] = {}
    for group in _together(homeless):
        found = votes.of(group)
        best = max(sorted(found), key=lambda county: found[county], default=NOWHERE)
        home |= dict.fromkeys((meeting.iri for meeting in group), best)
    return home


def _together(meetings: Iterable[MeetingRecord]) -> list[list[MeetingRecord]]:
    """The meetings, those of one body or owner in one group."""
    group_of: dict[str, list[MeetingRecord]] = {}
    groups: dict[int, list[MeetingRecord]] = {}
    for meeting in meetings:
        before = {id(group_of[mark]): group_of[mark] for mark in _marks(meeting) if mark in group_of}
        group = [*(one for known in before.values() for one in known), meeting]
        for place in before:
            del groups[place]
        groups[id(group)] = group
        group_of |= {mark: group for one in group for mark in _marks(one)}
    return list(groups.values())


def _marks(meeting: MeetingRecord) -> list[str]:
    """What it has in common with other meetings of its bodies and owners."""
    return [mark for body in meeting.bodies for mark in (body.iri, key(body.owner or "")) if mark]


class _Votes:
    """What speaks for a county: its bodies, owners and people."""

    def __init__(self, collection: Collection) -> None:
        self._so_marked: dict[str, Counter[str]] = defaultdict(Counter)
        self._sitting: dict[str, set[str]] = defaultdict(set)
        self._handed: dict[str, list[str]] = defaultdict(list)
        placed = {meeting.iri: meeting.county or NOWHERE for meeting in collection.meetings}
        for meeting in collection.meetings:
            for county in [meeting.county] if meeting.county else ():
                for mark in _marks(meeting):
                    self._so_marked[mark][county] += 1
                for person in listed(meeting):
                    self._sitting[person].add(county)
        for (iri, _), agent in collection.agent_of.items():
            if isinstance(agent, Body):
                self._handed[iri].append(agent.iri)
                if placed[iri]:
                    self._so_marked[f"to {agent.iri}"][placed[iri]] += 1

    def of(self, meetings: Iterable[MeetingRecord]) -> Counter[str]:
        """County → how much speaks for it."""
        found: Counter[str] = Counter()
        people: Counter[str] = Counter()
        for meeting in meetings:
            for mark in _marks(meeting):
                found.update(dict.fromkeys(self._so_marked.get(mark, ()), _SAME))
                found.update(dict.fromkeys(self._so_marked.get(f"to {mark}", ()), _HANDED))
            for body in self._handed.get(meeting.iri, ()):
                found.update(dict.fromkeys(self._so_marked.get(body, ()), _HANDED))
            for person in listed(meeting):
                people.update(self._sitting.get(person, ()))
        return found + Counter({county: count for county, count in people.items() if count >= _FEW})


def _districts(collection: Collection, meetings: dict[str, list[MeetingRecord]]) -> Iterator[tuple[str, District]]:
    """The districts of these meetings, with what the collection knows of each."""
    held_by = held(collection.meetings)
    agents: dict[str, dict[tuple[str, str], Any]] = defaultdict(dict)
    for (iri, words), agent in collection.agent_of.items():
        agents[iri][iri, words] = agent
    around = _around(collection, meetings)
    for county, found in meetings.items():
        known = Collection(meetings=found, person_of=collection.person_of)
        for meeting in found:
            known.agent_of |= agents.get(meeting.iri, {})
        known.people = _people(collection, found)
        known.work_of = _works(collection, found)
        yield county, District(known, around[county], dict(_elsewhere(known, held_by)))


def _around(collection: Collection, meetings: dict[str, list[MeetingRecord]]) -> dict[str, list[MeetingRecord]]:
    """All meetings of the bodies that met in each district, in the collection's order."""
    met: dict[str, set[str]] = defaultdict(set)
    for county, found in meetings.items():
        for meeting in found:
            for body in meeting.bodies:
                met[body.iri].add(county)
    around: dict[str, list[MeetingRecord]] = {county: [] for county in meetings}
    for meeting in collection.meetings:
        for county in set().union(*(met[body.iri] for body in meeting.bodies if body.iri in met)):
            around[county].append(meeting)
    return around


def _people(collection: Collection, meetings: Iterable[MeetingRecord]) -> list[Any]:
    """Who is named in the documents of the meetings."""
    by_document = collection.people_by_document()
    named = {
        person.iri: person
        for meeting in meetings
        for reading in meeting.readings
        for person in by_document.get(reading.protocol.document.sha256, ())
    }
    return list(named.values())


def _works(collection: Collection, meetings: Iterable[MeetingRecord]) -> dict[tuple[str, str], Any]:
    """The works that the meetings name."""
    forms = {
        (said.claim.type, said.claim.name)
        for meeting in meetings
        for item in meeting.items
        for said in item.claims.mentions
        if said.claim.type in WORKS
    }
    marks = ((kind, key(name)) for kind, name in forms)
    return {mark: collection.work_of[mark] for mark in marks if mark in collection.work_of}


def _elsewhere(known: Collection, held_by: Held) -> Iterator[tuple[tuple[Body, dt.date], str]]:
    """The meetings that decisions told second hand were made in."""
    for meeting in known.meetings:
        for item in meeting.items:
            for said in item.claims.second_hand:
                body = known.agent_of.get((meeting.iri, key(said.claim.body or "")))
                if isinstance(body, Body) and said.claim.date and (body, said.claim.date) in held_by:
                    yield (body, said.claim.date), held_by[body, said.claim.date]
