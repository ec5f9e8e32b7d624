"""What one document tells of the body that met: names, owner, who was there, which paragraphs it numbers.

Bodies of one name are only held together on what stands here; `Host` is one such testimony.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kg.language import gazetteer
from kg.language.lists import folded
from kg.language.text import key
from kg.model import Attendee, Meeting, Reading
from kg.resolve.callings import OWNED, kind_of, proper
from kg.resolve.owner import Owner


@dataclass(frozen=True, slots=True)
class Host:
    """Who held the meeting of one document, as far as the document tells.

    `county` is the two digits of the county where people of several municipalities met; `people` are the
    folded names of its lists, `rare` those whose surname is not among the most common.
    """

    sha256: str
    names: tuple[str, ...]
    owner: Owner | None
    county: str | None
    people: frozenset[str]
    rare: frozenset[str]
    secretary: str | None
    paragraphs: tuple[int, int] | None
    date: dt.date | None

    @property
    def circle(self) -> str | None:
        """Within what a bare name has one meaning: an owner's bodies, or the common bodies of a county."""
        if self.county:
            return f"county:{self.county}"
        return self.owner.circle if self.owner else None


def names_of(meeting: Meeting, owner: Owner | None) -> tuple[str, ...]:
    """What the bodies that met are called; where the head only names the owner, its meeting tells which body it is."""
    gathered = proper(meeting.gathering) if meeting.gathering else ""
    names = []
    for name in meeting.bodies:
        own = owner is not None and key(name) in (key(owner.name), key(meeting.owner or ""))
        names.append(gathered if gathered and own else proper(name, owner.name if owner else ""))
    return tuple(dict.fromkeys(names or ([gathered] if gathered else [])))


def host(reading: Reading, owner: Owner | None) -> Host:
    """The testimony of one document."""
    protocol = reading.protocol
    called = names_of(protocol.meeting, owner)
    owned = bool(called) and all(kind_of(name) in OWNED for name in called)
    if owner and not owner.sure and not owned:
        owner = None
    people = frozenset(key(person.name) for person in protocol.attendance if " " in person.name)
    secretaries = [person.name for person in protocol.attendance if "secretary" in person.functions]
    return Host(
        protocol.document.sha256,
        called,
        owner,
        None if owned else _county(protocol.attendance, owner),
        people,
        uncommon(people),
        key(secretaries[0]) if secretaries else None,
        _paragraphs(reading),
        protocol.meeting.date,
    )


def uncommon(names: Iterable[str]) -> frozenset[str]:
    """The full names, folded, whose surname is not among the most common."""
    return frozenset(
        name for name in names if " " in name and name.split()[-1] not in folded("common_surnames")
    )


def _county(attendance: tuple[Attendee, ...], owner: Owner | None) -> str | None:
    """The county most of the people's municipalities and regions lie in, where they come from several."""
    places = [gazetteer.find(person.organisation) for person in attendance if person.organisation]
    coded = [place for place in places if place and place.code]
    if len({place.full for place in coded}) < 2:
        return None
    if owner and owner.place is None:
        return None
    return Counter(place.code[:2] for place in coded).most_common(1)[0][0]


def _paragraphs(reading: Reading) -> tuple[int, int] | None:
    """The first and last § of the minutes, where they are numbered as a running series."""
    numbers = [
        int(match[1])
        for item in reading.protocol.items
        if (match := re.search(r"(\d{1,4})", item.number or ""))
    ]
    return (min(numbers), max(numbers)) if numbers and "§" in reading.protocol.document.text else None


def county_of(circles: Iterable[str]) -> dict[str, str]:
    """Circle → the two digits of its county, for those that lie in one."""
    found = {}
    for circle in sorted(circles):
        kind, _, code = circle.partition(":")
        if kind in ("county", "municipality", "region") and code[:2].isdigit():
            found[circle] = code[:2]
    return found
