"""The meetings of a collection, found by what is asked of them: by IRI, by body and day, after a day."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.language.text import key
from kg.model.collection import Body, MeetingRecord, Organisation, Person

Agent = Person | Body | Organisation
Held = Mapping[tuple[Body, dt.date], str]
"""Which meeting a body held on a day."""


def held(meetings: Iterable[MeetingRecord]) -> Held:
    """The first of these meetings that each body held on each day."""
    found: dict[tuple[Body, dt.date], str] = {}
    for meeting in meetings:
        for body in meeting.bodies:
            found.setdefault((body, meeting.date), meeting.iri)
    return found


class Meetings:
    """Made once all meetings are known, so that no question looks through all of them."""

    def __init__(self, meetings: Sequence[MeetingRecord], agents: Mapping[tuple[str, str], Agent], elsewhere: Held) -> None:
        self._all, self._agents, self._held = meetings, agents, elsewhere
        self._named: dict[str, list[int]] = defaultdict(list)
        self._of: dict[str, list[int]] = defaultdict(list)
        for at, meeting in enumerate(self._all):
            self._named[meeting.iri].append(at)
            for body in dict.fromkeys(meeting.bodies):
                self._of[body.iri].append(at)

    def named(self, iris: Iterable[str]) -> list[MeetingRecord]:
        """The meetings with these IRIs, in the collection's order."""
        return [self._all[at] for at in sorted({at for iri in iris for at in self._named.get(iri, ())})]

    def after(self, day: dt.date, bodies: Iterable[str]) -> list[MeetingRecord]:
        """The later meetings of any of the bodies (IRIs), in the collection's order."""
        places = {at for body in bodies for at in self._of.get(body, ())}
        return [self._all[at] for at in sorted(places) if self._all[at].date > day]

    def agent(self, meeting: MeetingRecord, words: str) -> Agent | None:
        """Whom the words mean in the minutes of that meeting."""
        return self._agents.get((meeting.iri, key(words)))

    def held(self, body: Body, day: dt.date) -> str | None:
        """The IRI of the meeting the body held that day, where a decision told second hand was made."""
        return self._held.get((body, day))
