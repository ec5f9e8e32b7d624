"""A document understood as minutes: the meeting, who was there, the points of the agenda."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from kg.model.document import Document, Finding, Recall, Region, Span, Text
from kg.model.later import Row

Presence = Literal["present", "absent", "partial", "listed"]


@dataclass(frozen=True, slots=True)
class Part:
    """Lines `start`–`end` (end excluded) of the document are of one region, for the reason `why`."""

    region: Region
    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Adjusted:
    """Someone has verified the minutes; `date` is None where the signature is undated."""

    name: str
    date: dt.date | None
    span: Span


@dataclass(frozen=True, slots=True)
class Meeting:
    """The header: what was held, when and where. `spans` proves each field by its name.

    `self_names` are the nouns by which the text itself tells who decides ("Rådet"), the most frequent first;
    `owner` is whose body it is ("Nora kommun", "Björkens samfällighet") and `owner_why` what told it;
    `disputed` says that it is another than the one the head names;
    `gathering` what the meeting is called where that is no body ("årsmöte", "konstituerande möte").
    """

    bodies: tuple[str, ...] = ()
    kind: str | None = None
    date: dt.date | None = None
    date_inferred: bool = False
    start: str | None = None
    end: str | None = None
    place: str | None = None
    digital: bool = False
    adjusted: tuple[Adjusted, ...] = ()
    spans: dict[str, Span] = field(default_factory=dict)
    self_names: tuple[str, ...] = ()
    owner: str | None = None
    owner_why: str | None = None
    gathering: str | None = None
    disputed: bool = False
    body_confidence: float = 0.95


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person in an attendance list; `body` is the council whose list it is, where several meet."""

    name: str
    stated_name: str
    organisation: str | None
    list: Literal["members", "others"]
    presence: Presence
    span: Span
    functions: tuple[str, ...] = ()
    substitute: bool = False
    substitutes_for: str | None = None
    party: str | None = None
    title: str | None = None
    body: str | None = None
    confidence: float = 0.95


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an item with a subject of its own; `heading` names it where the text does.

    `section` is the fixed heading it stands under in a formal protocol ("Kommunstyrelsens beslut").
    """

    body: Text
    heading: Text | None = None
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One point of the agenda as minuted; `start`/`end` cover number, title and text.

    `lead` holds what stands beside or under the title to say who presents.
    """

    number: str | None
    title: str
    title_span: Span
    start: int
    end: int
    page: int | None
    passages: Row[Passage]
    lead: tuple[Text, ...] = ()
    diary_number: str | None = None


@dataclass(frozen=True, slots=True)
class Charged:
    """A row of a table: what it says, and its last cell; `headed` where the column's heading says who does it."""

    what: Text
    who: Text
    headed: bool


@dataclass(frozen=True, slots=True)
class Protocol:
    """A document understood as the minutes of one meeting; `regions` covers its lines in order."""

    document: Document
    meeting: Meeting
    attendance: tuple[Attendee, ...]
    items: tuple[Item, ...]
    tail: tuple[Passage, ...] = ()
    findings: tuple[Finding, ...] = ()
    regions: tuple[Part, ...] = ()
    recall: tuple[Recall, ...] = ()
    charged: tuple[Charged, ...] = ()
