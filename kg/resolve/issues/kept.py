"""The meetings of a collection, found by what is asked of them: by IRI, by body and day, after a day."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from kg.language.text import key
from kg.model.collection import Body, Collection, MeetingRecord, Organisation, Person

Agent = Person | Body | Organisation


class Meetings:
    """Made once all meetings are known, so that no question looks through all of them."""

    def __init__(self, collection: Collection) -> None:
        self._all, self._agents = collection.meetings, collection.agent_of
        self._named: dict[str, list[int]] = defaultdict(list)
        self._of: dict[str, list[int]] = defaultdict(list)
        self._held: dict[tuple[Body, dt.date], str] = {}
        for at, meeting in enumerate(self._all):
            self._named[meeting.iri].append(at)
            for body in dict.fromkeys(meeting.bodies):
                self._of[body.iri].append(at)
                self._held.setdefault((body, meeting.date), meeting.iri)
        self.last = max((one.date for one in self._all if one.status == "minuted"), default=dt.date.min)
        """The day of the last minutes."""

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
        """The IRI of the meeting the body held that day, where it is known."""
        return self._held.get((body, day))
