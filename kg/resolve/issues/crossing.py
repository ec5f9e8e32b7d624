"""What lets an issue pass from one body to another: the same owner, or a reason that can be named.

Within an owner shared words may show that two subjects are one. Between owners, and between bodies whose
owner nobody tells, they do not: there it takes a case number, a reference, a hand-over, a named work, the
same people, or that one is a common body of the county the other lies in.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.language import gazetteer
from kg.language.text import key
from kg.model.collection import Crossing, MeetingRecord
from kg.resolve.hosts import uncommon
from kg.resolve.issues.cites import Calendar
from kg.resolve.issues.passages import Unit

if TYPE_CHECKING:
    from kg.resolve.issues.group import Group
    from kg.resolve.issues.nodes import Node

_FEW = 2
"""People in both lists that make two bodies near to each other."""


class Crossings:
    """Knows owners, counties and lists of the meetings, and what their texts point back to."""

    def __init__(self, calendar: Calendar) -> None:
        self._calendar = calendar
        self._people: dict[str, frozenset[str]] = {}
        self._ties: dict[tuple[str, str], Crossing | None] = {}

    def tie(self, one: MeetingRecord, other: MeetingRecord) -> Crossing | None:
        """What makes two meetings near enough for words to count; None for strangers."""
        pair = (one.iri, other.iri) if one.iri < other.iri else (other.iri, one.iri)
        if pair not in self._ties:
            self._ties[pair] = self._tie(one, other)
        return self._ties[pair]

    def _tie(self, one: MeetingRecord, other: MeetingRecord) -> Crossing | None:
        if {body.iri for body in one.bodies} & {body.iri for body in other.bodies}:
            return "owner"
        mine, theirs = _owners(one), _owners(other)
        if mine and theirs:
            return "owner" if mine & theirs else None
        if one.county and other.county:
            return "county" if one.county == other.county else None
        return "people" if len(self._listed(one) & self._listed(other)) >= _FEW else None

    def _listed(self, meeting: MeetingRecord) -> frozenset[str]:
        if meeting.iri not in self._people:
            self._people[meeting.iri] = listed(meeting)
        return self._people[meeting.iri]

    def to(self, nodes: Iterable["Node"], unit: Unit) -> Crossing | None:
        """What lets a paragraph that names the issue count to it; None where nothing can be named."""
        known = list(nodes)
        ties = [self.tie(node.first.meeting, unit.meeting) for node in known]
        return self._named(known, unit) if None in ties else _farthest(ties)

    def between(self, one: "Group", other: "Group") -> Crossing | None:
        """What makes two issues near enough for words to count: the farthest of the ways between their meetings."""
        meetings = [
            {
                unit.meeting.iri: unit.meeting
                for unit in (*(node.first for node in group.nodes), *group.attached)
            }
            for group in (one, other)
        ]
        ties = [self.tie(here, there) for here in meetings[0].values() for there in meetings[1].values()]
        return _farthest(ties)

    def _named(self, nodes: list["Node"], unit: Unit) -> Crossing | None:
        text = key(unit.text)
        if any(named(name) and key(name) in text for node in nodes for name in node.works.values()):
            return "work"
        if any(node.handed_to(unit.meeting) for node in nodes):
            return "handoff"
        there = {node.meeting for node in nodes}
        return "reference" if any(one.meeting in there for one in self._calendar.cited(unit)) else None


def listed(meeting: MeetingRecord) -> frozenset[str]:
    """The people with uncommon names in the lists of the meeting's documents."""
    lists = [reading.protocol.attendance for reading in meeting.readings]
    return uncommon({key(person.name) for people in lists for person in people})


NEAR: tuple[Crossing, ...] = ("owner", "people", "county")
"""Ways that only let words count, the nearest first."""
WEAK = NEAR[1:]
"""Those of them that one word alone does not do for."""


def _farthest(ties: Iterable[Crossing | None]) -> Crossing | None:
    """The farthest of the ways that let words count; None where there is none, or one of them is none."""
    ways = list(ties)
    known = [way for way in ways if way is not None]
    return max(known, key=NEAR.index, default=None) if len(known) == len(ways) else None


def single(way: Crossing | None, meetings: Iterable[MeetingRecord]) -> bool:
    """May one telling word do: are all of them of bodies that one county has in common?"""
    return way == "county" and all(map(_common, meetings))


def _common(meeting: MeetingRecord) -> bool:
    """Is it of a body that a county has in common, or of its region: of no single municipality or association?"""
    places = [gazetteer.find(body.owner) for body in meeting.bodies if body.owner]
    return all(place is not None and place.kind == "region" for place in places)


def named(name: str) -> bool:
    """Is it a name that one thing bears ("Norrsken 2025", "projektet Bryggan"), not a kind every owner has its own of?"""
    return any(word[:1].isupper() or word.isdigit() for word in name.split()[1:]) or name.isupper()


def _owners(meeting: MeetingRecord) -> frozenset[str]:
    return frozenset(key(body.owner) for body in meeting.bodies if body.owner)
