"""What a page is made of: plain values, so that a page knows nothing of the store.

Dates are ISO text; a due date may be a month ("2022-12") or a quarter ("2023-Q1"). `kind`, `type`,
`status`, `modality` and `state` are the codes of the ontology; `words.json` says them in Swedish and
English. An `href` is relative to the page or http(s); "" where there is no page to go to.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

UNSURE = 0.7
"""Below this the weakest step of an issue is to be looked at before it is relied on."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A verbatim quote and where it stands; `href` leads to the passage page, at the quote.

    `held` and `day` are the bodies and the date of the meeting whose minutes it stands in, "" where the file is of
    none. `before` and `after` are the rest of the line round a quote too short to tell anything by itself.
    """

    quote: str
    document: str
    page: int | None
    start: int
    end: int
    href: str = ""
    heading: str = ""
    held: str = ""
    day: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing said about a node; `label` a word of `words.json`; `evidence` counts into the page's list."""

    label: str
    value: str
    evidence: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """One thing of the graph; `size` orders nodes by importance: the largest are shown first."""

    id: str
    type: str
    label: str
    facts: tuple[Fact, ...] = ()
    years: tuple[int, ...] = ()
    bodies: tuple[str, ...] = ()
    date: str = ""
    status: str = "stated"
    confidence: float = 1.0
    size: float = 1.0
    href: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """A link between two nodes; `count` is how many statements it gathers."""

    source: str
    target: str
    label: str
    status: str = "stated"
    confidence: float = 1.0
    evidence: tuple[int, ...] = ()
    count: int = 1


@dataclass(frozen=True, slots=True)
class NetworkData:
    """The graph page; `overview` are the types that are shown before anything is asked for."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    evidence: tuple[Evidence, ...] = ()
    overview: tuple[str, ...] = ("body", "issue", "meeting")


@dataclass(frozen=True, slots=True)
class IssueHead:
    iri: str
    label: str
    first: str
    last: str
    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened to the issue; `item` is None where it is known only second-hand."""

    date: str
    bodies: tuple[str, ...]
    kind: str
    title: str = ""
    meeting: str | None = None
    item: str | None = None
    modality: str = "actual"
    status: str = "stated"
    score: float | None = None
    why: str = ""
    confidence: float = 1.0
    evidence: tuple[Evidence, ...] = ()

    @property
    def second_hand(self) -> bool:
        return self.item is None


@dataclass(frozen=True, slots=True)
class Handoff:
    """The issue moves from `source` to `target`; either is "" where the text does not say."""

    date: str
    source: str
    target: str
    kind: str
    modality: str = "actual"
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Promise:
    """An announced return or result; `state` is met, late, open, silent or unknown.

    The state is counted out, never stated: `why` says how, `answer` holds the sentence that met it.
    """

    made: str
    due: str
    state: str
    text: str = ""
    evidence: tuple[Evidence, ...] = ()
    why: str = ""
    answer: tuple[Evidence, ...] = ()
    kind: str = "promise"


@dataclass(frozen=True, slots=True)
class Related:
    iri: str
    label: str
    why: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """From `start` to `end` meetings of `body` are known of, but no protocol is here."""

    body: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Missing:
    """Meetings of `body` that are known of, by their dates, but whose minutes are not here."""

    body: str
    dates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IssueData:
    """The issue page: the answer of a trace, and the bodies in the order of their lanes.

    `pages` leads from the name of a body to its page.
    """

    issue: IssueHead
    steps: tuple[Step, ...] = ()
    handoffs: tuple[Handoff, ...] = ()
    promises: tuple[Promise, ...] = ()
    related: tuple[Related, ...] = ()
    lanes: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()
    missing: tuple[Missing, ...] = ()
    pages: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of a text about which something is claimed; stretches may nest and cross."""

    start: int
    end: int
    kind: str
    label: str
    href: str = ""
    page: int | None = None
    heading: str = ""


@dataclass(frozen=True, slots=True)
class SourceText:
    """The decoded text of a file, to which spans refer, and the offset of each page if known."""

    text: str
    page_starts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendition:
    """One reading of the minutes; `page_starts` are offsets, empty where the file has no pages.

    `missed` says of what kinds some was probably not read.
    """

    key: str
    document: str
    text: str
    spans: tuple[Highlight, ...] = ()
    page_starts: tuple[int, ...] = ()
    missed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PassageData:
    """The protocol page: one rendition, or several of the same meeting side by side.

    `bodies` held the meeting, where the title does not say the same; `pages` lead to them.
    """

    title: str
    date: str
    renditions: tuple[Rendition, ...]
    bodies: tuple[str, ...] = ()
    pages: Mapping[str, str] = field(default_factory=dict)
