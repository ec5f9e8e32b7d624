"""Where people are named: every list, presenter, signature and mention, with what tells who it is."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from kg.language import gazetteer, names
from kg.language.body_kinds import kind as body_kind
from kg.language.stem import STOP, fold, stem, words
from kg.language.text import key
from kg.model import Reading
from kg.model.collection import MeetingRecord
from kg.resolve.bodies import OWNED, is_association, owner_of


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where a person is named: the form, where, in what company and about what."""

    name: str
    stated: str
    meeting: str
    document: str
    world: str | None
    organisation: str | None = None
    listed: bool = False
    quality: float = 1.0
    topics: frozenset[str] = frozenset()


@dataclass(slots=True)
class Cluster:
    """Sightings held to be one person."""

    sightings: list[Sighting]
    why: list[str] = field(default_factory=list)

    @property
    def forms(self) -> Counter[str]:
        return Counter(sighting.name for sighting in self.sightings)

    @property
    def full(self) -> bool:
        return any(" " in sighting.name for sighting in self.sightings)


def sightings(meeting: MeetingRecord) -> Iterator[Sighting]:
    for reading in meeting.readings:
        document = reading.protocol.document
        seen = partial(
            Sighting,
            meeting=meeting.iri,
            document=document.sha256,
            world=world_of(reading),
            quality=document.quality,
        )
        home = home_of(reading)
        for person in reading.protocol.attendance:
            yield seen(
                person.name,
                person.stated_name,
                organisation=_affiliation(person.organisation) or (key(home.full) if home else None),
                listed=person.confidence != 0.8,
            )
        for item, claims in zip(reading.protocol.items, reading.claims, strict=True):
            topics = _topics(item.title + " " + " ".join(passage.body.value for passage in item.passages[:4]))
            for presenter in claims.presenters:
                yield seen(presenter.name, presenter.stated_name, topics=topics)
            for mention in claims.mentions:
                if mention.type == "person":
                    near = _topics(_around(reading, mention.span.start))
                    yield seen(mention.name, mention.stated_name, topics=near)
        for adjusted in reading.protocol.meeting.adjusted:
            yield seen(names.natural(adjusted.name), adjusted.name)


def _around(reading: Reading, at: int) -> str:
    """The passage a place stands in."""
    for item in reading.protocol.items:
        for passage in item.passages:
            if passage.body.at and passage.body.at[0] <= at <= passage.body.at[-1]:
                return f"{item.title} {passage.body.value}"
    return ""


def _affiliation(organisation: str | None) -> str | None:
    place = gazetteer.find(organisation) if organisation else None
    return key(place.full) if place else key(organisation) if organisation else None


def _topics(text: str) -> frozenset[str]:
    return frozenset(
        stem(match.group())
        for match in words(text)
        if len(match.group()) > 6 and fold(match.group()) not in STOP
    )


def home_of(reading: Reading) -> gazetteer.Place | None:
    """The municipality or region whose own board or assembly met: its people are those of the list."""
    bodies = reading.protocol.meeting.bodies
    owner = owner_of(reading) if bodies and all(body_kind(name) in OWNED for name in bodies) else None
    return gazetteer.find(owner) if owner and not is_association(owner) else None


def world_of(reading: Reading) -> str | None:
    """The county most of the document's municipalities lie in: people of one name there may be one."""
    home = home_of(reading)
    if home and home.code:
        return home.code[:2]
    votes: Counter[str] = Counter()
    for person in reading.protocol.attendance:
        place = gazetteer.find(person.organisation) if person.organisation else None
        if place and place.code:
            votes[place.code[:2]] += 1
    if not votes:
        for claims in reading.claims:
            for mention in claims.mentions:
                place = gazetteer.find(mention.name) if mention.type in ("municipality", "region") else None
                if place and place.code:
                    votes[place.code[:2]] += 1
    return votes.most_common(1)[0][0] if votes else None
