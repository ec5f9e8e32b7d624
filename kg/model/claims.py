"""What the minutes say, item for item, each claim with its place; and a whole document's reading."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from kg.model.document import Finding, Recall, Span
from kg.model.protocol import Protocol

Choice = Literal["aye", "noe", "abstained"]
Modality = Literal["actual", "planned", "wished", "conditional"]
Method = Literal["rules", "weights", "both"]
"""What found a claim: the rules alone, the trained weights alone, or the rules with the weights agreeing."""


@dataclass(frozen=True, slots=True)
class Presenter:
    """`name` presented the item; `stated_name` is what is printed, `why` how the rest was filled in."""

    name: str
    stated_name: str
    span: Span
    confidence: float = 0.95
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """The meeting decided; at second hand another `body` did, on `date` where it is told."""

    text: str
    kind: str
    span: Span
    confidence: float = 0.9
    body: str | None = None
    date: dt.date | None = None
    method: Method = "rules"


@dataclass(frozen=True, slots=True)
class Assignment:
    """`receiver` is to do `task`; `giver` None is the meeting.

    `due` is a name that `periods.period` reads ("2022-12-16", "2022-12", "2023-Q1"), `due_words` what is printed.
    """

    giver: str | None
    receiver: str
    task: str
    due: str | None
    span: Span
    confidence: float = 0.9
    method: Method = "rules"
    due_words: str | None = None


@dataclass(frozen=True, slots=True)
class Handoff:
    """A question goes from one body to another; None stands for the body that meets."""

    source: str | None
    target: str | None
    kind: str
    modality: Modality
    text: str
    span: Span
    confidence: float = 0.85
    method: Method = "rules"


@dataclass(frozen=True, slots=True)
class Promise:
    """A stated time for a return or a result; `due` None where the time cannot be placed in the calendar."""

    text: str
    due: str | None
    span: Span
    confidence: float = 0.85
    method: Method = "rules"
    due_words: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A named thing: `name` in canonical form, `stated_name` as it stands."""

    type: str
    name: str
    stated_name: str
    span: Span
    confidence: float = 0.8


WORKS = (
    "agreement", "plan", "strategy", "project", "programme", "method", "survey", "service", "system", "inquiry",
    "funding", "law", "undertaking",
)  # fmt: skip
"""The kinds of works a mention may be of; "undertaking" where the text does not tell."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something said of a named work: `about` is party, lead, funder, money, start, end or stage.

    `value` is a name, an amount in whole units, a date (YYYY, YYYY-MM, YYYY-MM-DD) or a stage; `unit` the
    currency, `per` "year" for a yearly sum and `year` the year a sum is for.
    """

    work: str
    kind: str
    about: str
    value: str
    span: Span
    modality: Modality = "actual"
    unit: str | None = None
    per: str | None = None
    year: str | None = None
    confidence: float = 0.8


@dataclass(frozen=True, slots=True)
class Vote:
    """A division: what was voted on, the counts, and who voted "aye", "noe" or "abstained" where names are given."""

    proposal: str | None
    ayes: int
    noes: int
    abstained: int
    span: Span
    names: tuple[tuple[str, Choice], ...] = ()


@dataclass(frozen=True, slots=True)
class Stand:
    """Someone reserved against a decision ("reservation") or left for conflict of interest ("recusal")."""

    kind: Literal["reservation", "recusal"]
    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Claims:
    """What one item says, each with its place."""

    presenters: tuple[Presenter, ...] = ()
    decisions: tuple[Decision, ...] = ()
    second_hand: tuple[Decision, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    handoffs: tuple[Handoff, ...] = ()
    promises: tuple[Promise, ...] = ()
    mentions: tuple[Mention, ...] = ()
    told: tuple[Told, ...] = ()
    votes: tuple[Vote, ...] = ()
    stands: tuple[Stand, ...] = ()


Standing = Literal["planned", "cancelled", "moved"]


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A meeting to come, as announced; `body` None is the body that meets; one moved is at another day."""

    date: dt.date
    start: str | None
    end: str | None
    body: str | None
    span: Span
    status: Standing = "planned"


@dataclass(frozen=True, slots=True)
class Attachment:
    """Something the minutes say is enclosed."""

    title: str
    span: Span


SAID_OF_LEFT_OUT = (
    "the minutes do not say of what date the meeting was",
    "the document does not name the body that met",
    "no points were found in the text",
)
"""What the finding that a document is left out of the meetings says over again, since it names what is missing."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the minutes of a meeting say: the protocol and, item for item, the claims.

    `following` holds those of further meetings in the same file.
    """

    protocol: Protocol
    claims: tuple[Claims, ...]
    upcoming: tuple[Upcoming, ...] = ()
    links: tuple[tuple[str, Span], ...] = ()
    attachments: tuple[Attachment, ...] = ()
    findings: tuple[Finding, ...] = ()
    recall: tuple[Recall, ...] = ()
    following: "tuple[Reading, ...]" = ()

    @property
    def doubts(self) -> "tuple[Finding, ...]":
        """What was found doubtful, but for what is `SAID_OF_LEFT_OUT` where it is left out for having no date."""
        left_out = self.protocol.meeting.date is None
        said = SAID_OF_LEFT_OUT if left_out else ()
        return tuple(one for one in (*self.protocol.findings, *self.findings) if one.message not in said)

    def each(self) -> "Iterator[Reading]":
        """The reading of each meeting in the file, in order."""
        yield replace(self, following=()) if self.following else self
        yield from self.following
