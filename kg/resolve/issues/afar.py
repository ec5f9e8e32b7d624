"""What is handed over to a body of another county and comes up there under its title: put up for review.

No issue crosses from one county to another by itself, for councils far apart give different things one title. Where
the minutes say who was to get it, a person is asked, with both quotes at hand; what has been judged is not asked again.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.language.stem import STOP, fold, stem, words
from kg.language.text import key
from kg.language.wordings import wording
from kg.model.collection import Body, Collection, ItemRecord, MeetingRecord
from kg.resolve.issues.districts import District
from kg.resolve.issues.link import empty
from kg.resolve.issues.nodes import names_in
from kg.resolve.issues.receivers import Receivers, owners
from kg.resolve.judge import Judgements

Place = tuple[MeetingRecord, ItemRecord]

_SOON = dt.timedelta(days=731)
"""How long after it was handed over a question is looked for."""
_TELLING = 2
"""Words of its own that a title has at least ("Biobank för Mellansverige", not "Remiss")."""


def doubtful(collection: Collection, districts: Iterable[District], judgements: Judgements) -> Iterator[tuple[str, str, str]]:
    """The two items by their IRIs, and why they may be one question: what was handed over, and the later title."""
    at = {meeting.iri: number for number, district in enumerate(districts) for meeting in district.known.meetings}
    for here, there, quote in _handed(collection):
        known = judgements.about(*(names_in(item.iri, item.item.title) for _, item in (here, there)))
        if at.get(here[0].iri) != at.get(there[0].iri) and known is None:
            body, date = there[0].bodies[0].name, there[0].date
            why = wording("resolve", "issues.afar", "why", one=quote, other=there[1].item.title, body=body, date=date)
            yield here[1].iri, there[1].iri, why


def _handed(collection: Collection) -> Iterator[tuple[Place, Place, str]]:
    """An item, the first later one of its title at the body that it is handed over to, and the quote that says so."""
    held = _titles(collection)
    for meeting in collection.meetings:
        for item in meeting.items:
            later = [place for place in held.get(key(item.item.title), ()) if _follows(place[0], meeting)]
            for said in item.claims.handoffs if later else ():
                to = _receivers(said.claim.target or "", collection, meeting)
                found = next((place for place in later if to.hold(place[0], meeting.county)), None)
                if found:
                    yield (meeting, item), found, said.claim.text


def _titles(collection: Collection) -> dict[str, list[Place]]:
    """Title → where it stands, the earliest first; titles without words of their own left out."""
    held: dict[str, list[Place]] = defaultdict(list)
    for meeting in sorted(collection.meetings, key=lambda one: (one.date, one.iri)):
        for item in meeting.items:
            held[key(item.item.title)].append((meeting, item))
    return {title: places for title, places in held.items() if len(places) > 1 and _tells(places[0][1].item.title)}


def _tells(title: str) -> bool:
    """Has the title words of its own?"""
    own = {stem(match[0]) for match in words(title) if len(match[0]) > 3 and fold(match[0]) not in STOP}
    return len(own - empty()) >= _TELLING


def _follows(later: MeetingRecord, meeting: MeetingRecord) -> bool:
    return meeting.date < later.date <= meeting.date + _SOON


def _receivers(name: str, collection: Collection, meeting: MeetingRecord) -> Receivers:
    agent = collection.agent_of.get((meeting.iri, key(name)))
    return Receivers({agent.iri: name}) if isinstance(agent, Body) else Receivers(owners=dict(owners(name)))
