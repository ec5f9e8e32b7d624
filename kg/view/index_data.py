"""What the index page is made of: issues, bodies, people, meetings and findings, a line each."""

from dataclasses import dataclass

from kg.view.data import UNSURE


@dataclass(frozen=True, slots=True)
class IssueLine:
    """An issue on the first page; `confidence` is that of its weakest step."""

    label: str
    href: str
    first: str
    last: str
    dates: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    open_promises: int = 0
    confidence: float = 1.0

    @property
    def years(self) -> tuple[str, ...]:
        return tuple(sorted({date[:4] for date in self.dates}))

    @property
    def marks(self) -> tuple[str, ...]:
        """What one may look for: moved between bodies, an answer awaited, not certain."""
        known = {
            "moved": len(self.bodies) > 1,
            "awaited": self.open_promises > 0,
            "unsure": self.confidence < UNSURE,
        }
        return tuple(mark for mark, is_so in known.items() if is_so)


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A body and its meetings: with a protocol, and known of without one."""

    label: str
    href: str
    minuted: int
    unseen: int
    issues: int = 0


@dataclass(frozen=True, slots=True)
class PersonLine:
    label: str
    href: str
    organisation: str = ""
    meetings: int = 0
    bodies: int = 0


@dataclass(frozen=True, slots=True)
class MeetingMark:
    """A meeting; `status` is minuted, second-hand or planned."""

    date: str
    bodies: tuple[str, ...]
    status: str = "minuted"
    label: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class FindingLine:
    """What the reading was unsure of; `held` and `day` as of a quote."""

    document: str
    stage: str
    text: str
    href: str = ""
    held: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class IndexData:
    """The first page of exports."""

    title: str
    issues: tuple[IssueLine, ...] = ()
    bodies: tuple[BodyLine, ...] = ()
    people: tuple[PersonLine, ...] = ()
    meetings: tuple[MeetingMark, ...] = ()
    findings: tuple[FindingLine, ...] = ()
    graph_href: str = "graph.html"
    places: int = 0
    """How many municipalities have a page."""
    overdue: int = 0
    """How many promises were due, and nothing has answered."""
