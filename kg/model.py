"""What travels between the stages: plain, frozen values that know where they were read.

A `Text` is a reading of a document in which every character remembers its place in the source, so
text may be joined, cleaned and matched freely and still be quoted verbatim. All positions are
0-based code points in `Document.text`, end excluded.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

Presence = Literal["present", "absent", "partial", "listed"]
Modality = Literal["actual", "planned", "wished", "conditional"]


@dataclass(frozen=True, slots=True)
class Span:
    """A verbatim quote and its place; `page` counts from 1, None where the file has no known pages."""

    start: int
    end: int
    page: int | None
    quote: str


@dataclass(frozen=True, slots=True)
class Text:
    """Characters, and for each the place in the source where it stands (`at` has the length of `value`)."""

    value: str
    at: Sequence[int]

    @staticmethod
    def of(source: str, start: int, end: int) -> "Text":
        return Text(source[start:end], range(start, end))

    @staticmethod
    def join(parts: Iterable["Text"], glue: str = "") -> "Text":
        """The parts in order with `glue` between; a glue character points at the part before it."""
        value: list[str] = []
        at: list[int] = []
        for part in parts:
            if not part.value:
                continue
            if value and glue:
                value.append(glue)
                at.extend([at[-1]] * len(glue))
            value.append(part.value)
            at.extend(part.at)
        return Text("".join(value), at)

    def cut(self, start: int, end: int | None = None) -> "Text":
        return Text(self.value[start:end], self.at[start:end])

    def strip(self) -> "Text":
        left = len(self.value) - len(self.value.lstrip())
        return self.cut(left, len(self.value.rstrip()) or left)

    def __bool__(self) -> bool:
        return bool(self.value.strip())


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt about the data, said to the user instead of guessed away."""

    stage: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line as a reader sees it: mark-up gone, cells apart.

    `cells` are the parts a wide gap, tab or table border keeps apart (one cell for running text);
    `gap` counts the blank lines before; `heading` is 1–6 for a heading in the mark-up, else 0;
    `struck` is true where the words are struck out; `bullet` where a list mark was taken away;
    `furniture` where it belongs to the page (header, footer), not to the text; `columns` the position
    of each cell from the left (characters or points), `table` where the mark-up says it is a row.
    """

    cells: tuple[Text, ...]
    page: int | None = None
    gap: int = 0
    heading: int = 0
    struck: bool = False
    bullet: bool = False
    emphasis: bool = False
    furniture: bool = False
    columns: tuple[int, ...] = ()
    table: bool = False

    @property
    def text(self) -> Text:
        return self.cells[0] if len(self.cells) == 1 else Text.join(self.cells, " ")

    @property
    def tabular(self) -> bool:
        """Several short cells side by side: a row of a list or table, not running text."""
        return self.table or (len(self.cells) > 1 and all(len(cell.value) <= 45 for cell in self.cells))


@dataclass(frozen=True, slots=True)
class Document:
    """A file as text: `text` is what spans refer to; `page_starts` the offset of each page, if known."""

    path: str
    sha256: str
    media_type: str
    text: str
    lines: tuple[Line, ...]
    page_starts: tuple[int, ...] = ()
    language: str | None = "sv"
    quality: float = 1.0
    findings: tuple[Finding, ...] = ()
    created: dt.date | None = None
    """When the file says it was made; None where it does not."""

    def page(self, offset: int) -> int | None:
        return bisect_right(self.page_starts, offset) or 1 if self.page_starts else None

    def span(self, start: int, end: int) -> Span:
        return Span(start, end, self.page(start), self.text[start:end])

    def span_of(self, text: Text) -> Span:
        """The smallest stretch of the source that holds all of `text`."""
        at = [place for place, char in zip(text.at, text.value, strict=True) if not char.isspace()]
        return self.span(min(at), max(at) + 1)


@dataclass(frozen=True, slots=True)
class Adjusted:
    """Someone has verified the minutes; `date` is None where the signature is undated."""

    name: str
    date: dt.date | None
    span: Span


@dataclass(frozen=True, slots=True)
class Meeting:
    """The header: what was held, when and where. `spans` proves each field by its name."""

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
    passages: tuple[Passage, ...]
    lead: tuple[Text, ...] = ()
    diary_number: str | None = None


@dataclass(frozen=True, slots=True)
class Protocol:
    """A document understood as minutes."""

    document: Document
    meeting: Meeting
    attendance: tuple[Attendee, ...]
    items: tuple[Item, ...]
    tail: tuple[Passage, ...] = ()
    findings: tuple[Finding, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Assignment:
    """`receiver` is to do `task`; `giver` None is the meeting. `due`: ISO date, "2022-12" or "2023-Q1"."""

    giver: str | None
    receiver: str
    task: str
    due: str | None
    span: Span
    confidence: float = 0.9


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


@dataclass(frozen=True, slots=True)
class Promise:
    """A stated time for a return or a result; `due` None where the time cannot be placed in the calendar."""

    text: str
    due: str | None
    span: Span
    confidence: float = 0.85


@dataclass(frozen=True, slots=True)
class Mention:
    """A named thing: `name` in canonical form, `stated_name` as it stands."""

    type: str
    name: str
    stated_name: str
    span: Span
    confidence: float = 0.8


@dataclass(frozen=True, slots=True)
class Vote:
    """A division: what was voted on, the counts, and the names where the minutes give them."""

    proposal: str | None
    ayes: int
    noes: int
    abstained: int
    span: Span
    names: tuple[tuple[str, str], ...] = ()


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
    votes: tuple[Vote, ...] = ()
    stands: tuple[Stand, ...] = ()


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A meeting to come, as announced; `body` None is the body that meets."""

    date: dt.date
    start: str | None
    end: str | None
    body: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Attachment:
    """Something the minutes say is enclosed."""

    title: str
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one document says: its protocol and, item for item, the claims."""

    protocol: Protocol
    claims: tuple[Claims, ...]
    upcoming: tuple[Upcoming, ...] = ()
    links: tuple[tuple[str, Span], ...] = ()
    attachments: tuple[Attachment, ...] = ()
    findings: tuple[Finding, ...] = ()
