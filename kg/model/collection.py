"""What resolving makes of many readings: a collection of people, bodies, meetings and issues.

Plain values again: `resolve` makes them, `graph` writes them. Every claim keeps its evidence, one
(rendition, span) for each rendition of the minutes that says it.
"""

import datetime as dt
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from kg.model import (
    Assignment,
    Decision,
    Finding,
    Handoff,
    Item,
    Mention,
    Modality,
    Presenter,
    Promise,
    Reading,
    Span,
    Stand,
    Told,
    Vote,
    vocab,
)

T = TypeVar("T")
Status = Literal["minuted", "planned", "second-hand", "cancelled", "moved"]
Crossing = Literal["owner", "county", "people", "case", "reference", "handoff", "work", "judgement"]
"""What lets an issue pass from one body to another; "owner": the two have one owner, and nothing is crossed."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote in one rendition of the minutes."""

    sha256: str
    span: Span


@dataclass(frozen=True, slots=True)
class Statement(Generic[T]):
    """A claim and where it stands, in the best rendition first."""

    claim: T
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """`aliases` are the other written forms; `why` says, form by form, why it is the same person."""

    iri: str
    name: str
    aliases: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """`owner` is whose body it is; `label` shows it where the name is not alone; `why` says what was inferred.

    `minted` is the name its IRI is made of, where a person gave it another."""

    iri: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    owner: str | None = None
    label: str = ""
    why: tuple[str, ...] = ()
    minted: str = ""

    @property
    def called(self) -> str:
        """The name with its owner, for the keys of its meetings."""
        name = self.minted or self.name
        owner = self.owner if self.owner and self.owner.lower() not in name.lower() else ""
        apart = "" if self.iri == vocab.body(name, self.owner or "") else self.iri[-6:]
        return " ".join(filter(None, [name, owner, apart]))


@dataclass(frozen=True, slots=True)
class Identity:
    """That what is told in two circles is of one body or person: why, with a quote of each."""

    iri: str
    why: str
    evidence: tuple[Evidence, ...]
    curated: bool = False


@dataclass(frozen=True, slots=True)
class Organisation:
    """`kind` is municipality, region or organisation; `short` the short name of a municipality."""

    iri: str
    name: str
    kind: str
    short: str | None = None
    code: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """A work of one of the kinds of `claims.WORKS`.

    IRIs of other works: `series` what it is a year's edition or a part of, `version_of` what it is a version of,
    `replaces` the edition before it.
    """

    iri: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    year: str | None = None
    series: str | None = None
    version_of: str | None = None
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """What all documents of a meeting say under one item: the fields of `Claims`, each claim with its evidence."""

    presenters: tuple[Statement[Presenter], ...] = ()
    decisions: tuple[Statement[Decision], ...] = ()
    second_hand: tuple[Statement[Decision], ...] = ()
    assignments: tuple[Statement[Assignment], ...] = ()
    handoffs: tuple[Statement[Handoff], ...] = ()
    promises: tuple[Statement[Promise], ...] = ()
    mentions: tuple[Statement[Mention], ...] = ()
    told: tuple[Statement[Told], ...] = ()
    votes: tuple[Statement[Vote], ...] = ()
    stands: tuple[Statement[Stand], ...] = ()


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """An item of a meeting, from the document that leads it; `planned` where only an agenda has it.

    `superseded` are decisions of an earlier version of the minutes that the corrected one tells otherwise.
    """

    iri: str
    item: Item
    order: int
    reading: Reading
    claims: Stated
    evidence: tuple[Evidence, ...]
    planned: bool = False
    superseded: tuple[Statement[Decision], ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """A meeting: minuted (with readings, the best first), planned, or known from others' minutes.

    `county` is the two digits of the county its municipalities lie in, where the minutes tell; `papers` the
    kind of each document by its SHA-256, `superseded` the version that corrects it, `last` the last of several days.
    """

    iri: str
    date: dt.date
    bodies: tuple[Body, ...]
    status: Status
    readings: tuple[Reading, ...] = ()
    items: tuple[ItemRecord, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    start: str | None = None
    end: str | None = None
    county: str | None = None
    papers: dict[str, str] = field(default_factory=dict)
    superseded: dict[str, str] = field(default_factory=dict)
    last: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an issue: what happened where and when, and why it is counted to the issue.

    `crossing` is what brought the issue here from a body of another owner; `due` by when what is planned or
    assigned is to be done, as `periods.period` reads it, `due_words` as printed.
    """

    date: dt.date
    kind: str
    modality: Modality
    bodies: tuple[Body, ...]
    text: str
    evidence: tuple[Evidence, ...]
    why: str
    score: float
    confidence: float
    meeting: str | None = None
    item: ItemRecord | None = None
    second_hand: bool = False
    status: str = "stated"
    crossing: Crossing = "owner"
    due: str | None = None
    due_words: str | None = None


@dataclass(frozen=True, slots=True)
class Revoked:
    """A decision (`iri`) that a later one (`by`) undoes."""

    iri: str
    by: str


OUTCOMES = ("met", "late", "silent", "open", "unknown")
"""What may become of a promise; of several states of one the first is told: an answer tells more than none."""


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise or assignment of an issue and what became of it."""

    claim: str
    state: Literal["met", "late", "open", "silent", "unknown"]
    why: str
    met_by: int | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """A question followed through the councils; `claims` are the IRIs of its hand-offs and promises.

    `formerly` are the IRIs it has where its earlier steps are not known: each still means this issue.
    """

    iri: str
    label: str
    aliases: tuple[str, ...]
    steps: tuple[Step, ...]
    claims: tuple[str, ...] = ()
    promised: tuple[Promised, ...] = ()
    related: tuple[tuple[str, str], ...] = ()
    status: str = "derived"
    formerly: tuple[str, ...] = ()


@dataclass(slots=True)
class Collection:
    """Everything known, ready to be written as a graph."""

    bodies: list[Body] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    organisations: list[Organisation] = field(default_factory=list)
    works: list[Work] = field(default_factory=list)
    meetings: list[MeetingRecord] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    person_of: dict[tuple[str, str], Person] = field(default_factory=dict)
    person_at: dict[tuple[str, int], Person] = field(default_factory=dict)
    agent_of: dict[tuple[str, str], "Person | Body | Organisation"] = field(default_factory=dict)
    people_of: dict[tuple[str, str], list[Person]] = field(default_factory=dict)
    organisation_of: dict[str, Organisation] = field(default_factory=dict)
    work_of: dict[tuple[str, str], Work] = field(default_factory=dict)
    work_at: dict[tuple[str, str, str], Work] = field(default_factory=dict)
    identities: list[Identity] = field(default_factory=list)
    revoked: list[Revoked] = field(default_factory=list)
    review: list[tuple[str, str, str]] = field(default_factory=list)
    unheld: list[tuple[str, str, str]] = field(default_factory=list)
    findings: list[tuple[str, Finding]] = field(default_factory=list)
    left_out: list[tuple[Reading, str]] = field(default_factory=list)
    _by_document: dict[str, list[Person]] = field(default_factory=dict)

    def work(self, meeting: str, kind: str, name: str) -> Work | None:
        """The work that is so named (folded as by `key`) at the meeting, of its editions the one that is meant there."""
        form = kind, name
        return self.work_at.get((meeting, *form)) or self.work_of.get(form)

    def people_by_document(self) -> dict[str, list[Person]]:
        """SHA-256 → the people named in the document, each once; reckoned when all people are known."""
        if not self._by_document:
            found: dict[str, dict[str, Person]] = {}
            for (document, _), person in self.person_of.items():
                found.setdefault(document, {}).setdefault(person.iri, person)
            self._by_document = {document: list(people.values()) for document, people in found.items()}
        return self._by_document
