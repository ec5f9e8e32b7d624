"""Who gets what is handed over: a body, the boards of a municipality or a region, those of every municipality of a county."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kg.language import gazetteer
from kg.language.text import key
from kg.language.wordings import wording
from kg.model.collection import MeetingRecord
from kg.resolve.issues.passages import BETWEEN_NAMES

_MUNICIPALITIES = re.compile(wording("resolve", "issues.receivers", "municipalities"))
_PRINCIPALS = re.compile(wording("resolve", "issues.receivers", "principals"))
_NAMED = re.compile(wording("resolve", "issues.receivers", "named"), re.IGNORECASE)
_EACH = {"municipality": "*", "region": "**"}
"""Every municipality of the county, and its region: by the kind of owner."""


@dataclass(slots=True)
class Receivers:
    """By IRI the bodies, and by full name the owners, that something is handed to; each with the name it is called by."""

    bodies: dict[str, str] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)

    def hold(self, meeting: MeetingRecord, county: str | None) -> str | None:
        """The name by which a body that meets is among them; `county` is that of those who hand over."""
        for body in meeting.bodies:
            place = gazetteer.find(body.owner) if body.owner else None
            named = self.bodies.get(body.iri) or (self.owners.get(place.full) if place else None)
            each = self.owners.get(_EACH.get(place.kind, "")) if place and meeting.county == county else None
            if named or each:
                return named or each
        return None


def owners(name: str) -> Mapping[str, str]:
    """The municipality or region of that name, those of a list, or what stands for every one where all are meant."""
    return dict.fromkeys(_owners(name), name)


def _owners(name: str) -> Iterator[str]:
    place, listed = gazetteer.find(name), _NAMED.fullmatch(name)
    if place is not None and place.kind in _EACH:
        yield place.full
    elif listed:
        places = map(gazetteer.find, BETWEEN_NAMES.split(listed[1]))
        yield from (place.full for place in places if place is not None and place.kind == "municipality")
    elif _MUNICIPALITIES.fullmatch(key(name)):
        yield _EACH["municipality"]
    elif _PRINCIPALS.fullmatch(key(name)):
        yield from _EACH.values()
