"""What the pages of projects, agreements and their like are made of: plain values."""

from dataclasses import dataclass

from kg.view.data import Evidence


@dataclass(frozen=True, slots=True)
class Line:
    """A work by name, with its page, its kind, how far it is ("" where that is not said), and its last day."""

    label: str
    href: str
    kind: str
    state: str
    last: str
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said of a work; a sum has the year it is for as its `note`, or is `yearly`."""

    date: str
    value: str
    modality: str
    evidence: tuple[Evidence, ...]
    note: str = ""
    yearly: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """An item of a meeting that names the work, with what was decided there."""

    date: str
    bodies: tuple[str, ...]
    title: str
    evidence: tuple[Evidence, ...]
    decisions: tuple[tuple[Evidence, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class WorkData:
    """A work's page; `facts` by aspect, in the order they are told."""

    iri: str
    line: Line
    names: tuple[str, ...]
    points: tuple[Point, ...]
    facts: tuple[tuple[str, tuple[Said, ...]], ...]


@dataclass(frozen=True, slots=True)
class WorksData:
    """The page of all works: municipality by municipality, then all by name."""

    municipalities: tuple[tuple[str, tuple[Line, ...]], ...]
    works: tuple[Line, ...]
