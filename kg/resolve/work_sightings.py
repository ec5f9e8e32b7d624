"""Where works are named, in the order of the meetings: what their editions are told apart by.

In: the collection's meetings. Out: one `Sighting` a mention of a work.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kg.language import gazetteer
from kg.model.claims import WORKS
from kg.model.collection import Collection, ItemRecord, MeetingRecord

_BEGUN = frozenset({"idea", "preparation"})

Form = tuple[str, str]
"""The kind and the name of a work, as a document has them."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A work named at a meeting: in the title of the item or its text, and whether it is under preparation there.

    `owner` is whose the body is that met, a municipality or another; `county` its two digits; "" for what is not known.
    """

    meeting: str
    item: str
    date: dt.date
    form: Form
    stated: str
    titled: bool
    begun: bool
    owner: str = ""
    county: str = ""

    @property
    def quote(self) -> str:
        return f"«{' '.join(self.stated.split())}» ({self.date})"


def sightings(collection: Collection) -> list[Sighting]:
    """Every mention of a work, by date."""
    found = [one for meeting in collection.meetings for item in meeting.items for one in _of(meeting, item)]
    return sorted(found, key=lambda one: one.date)


def _circle(meeting: MeetingRecord) -> tuple[str, str]:
    """The owner of the body that met and its county; a region's bodies are the county's."""
    owners = {body.owner or "" for body in meeting.bodies}
    owner = owners.pop() if len(owners) == 1 else ""
    place = gazetteer.find(owner) if owner else None
    county = meeting.county or (place.code[:2] if place and place.kind in ("municipality", "region") else "")
    return "" if place and place.kind == "region" else place.name if place else owner, county


def _of(meeting: MeetingRecord, held: ItemRecord) -> Iterator[Sighting]:
    circle = _circle(meeting)
    begun = {
        (said.claim.kind, said.claim.work)
        for said in held.claims.told
        if said.claim.about == "stage" and said.claim.value in _BEGUN
    }
    for said in held.claims.mentions:
        form = said.claim.type, said.claim.name
        if said.claim.type in WORKS:
            titled = said.claim.span.end <= held.item.title_span.end
            yield Sighting(
                meeting.iri, held.iri, meeting.date, form, said.claim.stated_name, titled, form in begun, *circle
            )
