"""Who gets what is handed over: a body, the boards of a municipality or a region, those of every municipality of a county."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kg.language import gazetteer
from kg.language.text import key
from kg.language.wordings import wording
from kg.model.collection import MeetingRecord

_MUNICIPALITIES = re.compile(wording("resolve", "issues.receivers", "municipalities"))
_EACH = "*"
"""Every municipality of the county."""


@dataclass(slots=True)
class Receivers:
    """By IRI the bodies, and by full name the owners, that something is handed to; each with the name it is called by."""

    bodies: dict[str, str] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)

    def hold(self, meeting: MeetingRecord, county: str | None) -> str | None:
        """The name by which a body that meets is among them; `county` is that of those who hand over."""
        for body in meeting.bodies:
            place = gazetteer.find(body.owner) if body.owner else None
            each = place is not None and place.kind == "municipality" and meeting.county == county
            named = self.bodies.get(body.iri) or (self.owners.get(place.full) if place else None)
            if named or (each and _EACH in self.owners):
                return named or self.owners[_EACH]
        return None


def owners(name: str) -> Mapping[str, str]:
    """The municipality or region of that name, or what stands for every municipality where all are meant."""
    return dict.fromkeys(_owners(name), name)


def _owners(name: str) -> Iterator[str]:
    place = gazetteer.find(name)
    if place is not None and place.kind in ("municipality", "region"):
        yield place.full
    elif _MUNICIPALITIES.fullmatch(key(name)):
        yield _EACH
