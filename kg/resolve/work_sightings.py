"""Where works are named, in the order of the meetings: what their editions are told apart by.

In: the collection's meetings. Out: one `Sighting` a mention of a work.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model.claims import WORKS
from kg.model.collection import Collection, ItemRecord

_BEGUN = frozenset({"idea", "preparation"})

Form = tuple[str, str]
"""The kind and the name of a work, as a document has them."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A work named at a meeting: in the title of the item or its text, and whether it is under preparation there."""

    meeting: str
    item: str
    date: dt.date
    form: Form
    stated: str
    titled: bool
    begun: bool

    @property
    def quote(self) -> str:
        return f"«{' '.join(self.stated.split())}» ({self.date})"


def sightings(collection: Collection) -> list[Sighting]:
    """Every mention of a work, by date."""
    found = [
        one for meeting in collection.meetings for item in meeting.items for one in _of(meeting.iri, meeting.date, item)
    ]
    return sorted(found, key=lambda one: one.date)


def _of(meeting: str, date: dt.date, held: ItemRecord) -> Iterator[Sighting]:
    begun = {
        (said.claim.kind, said.claim.work)
        for said in held.claims.told
        if said.claim.about == "stage" and said.claim.value in _BEGUN
    }
    for said in held.claims.mentions:
        form = said.claim.type, said.claim.name
        if said.claim.type in WORKS:
            titled = said.claim.span.end <= held.item.title_span.end
            yield Sighting(meeting, held.iri, date, form, said.claim.stated_name, titled, form in begun)
