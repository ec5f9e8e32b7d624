"""What the pages of people and bodies, and of the flows between bodies, are made of: plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.view.data import Evidence


@dataclass(frozen=True, slots=True)
class Move:
    """One hand-over between two bodies; `issues` are names with their pages."""

    date: str
    kind: str
    modality: str = "actual"
    status: str = "stated"
    issues: tuple[tuple[str, str], ...] = ()
    text: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Flow:
    """All that went from one body to another, in order of date."""

    source: str
    target: str
    moves: tuple[Move, ...]

    @property
    def years(self) -> tuple[str, ...]:
        return tuple(sorted({move.date[:4] for move in self.moves}))


@dataclass(frozen=True, slots=True)
class FlowsData:
    """The flows' page; `pages` leads from the name of a body to its page."""

    flows: tuple[Flow, ...]
    pages: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Role:
    """What someone was, in which body, from the first to the last day it is seen."""

    role: str
    body: str
    href: str
    organisation: str
    first: str
    last: str
    meetings: int
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting; `href` leads to its minutes, "" where there are none."""

    date: str
    status: str
    bodies: tuple[str, ...] = ()
    href: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing done; `detail` is a due time, another body or how a vote fell."""

    kind: str
    date: str
    bodies: tuple[str, ...] = ()
    text: str = ""
    detail: str = ""
    issues: tuple[tuple[str, str], ...] = ()
    status: str = "stated"
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Someone seen at a body's meetings."""

    label: str
    href: str
    role: str
    meetings: int


@dataclass(frozen=True, slots=True)
class ThingData:
    """The page of a person or a body; `acts` by kind in reading order, `issues` name, page and count."""

    iri: str
    kind: str
    label: str
    names: tuple[str, ...] = ()
    body_kind: str = ""
    roles: tuple[Role, ...] = ()
    meetings: tuple[Held, ...] = ()
    acts: Mapping[str, tuple[Act, ...]] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    issues: tuple[tuple[str, str, int], ...] = ()
    missing: tuple[str, ...] = ()
