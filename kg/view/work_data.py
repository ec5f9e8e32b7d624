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
    """A work's page; `facts` by aspect, in the order they are told; `related` its editions, versions and parts."""

    iri: str
    line: Line
    names: tuple[str, ...]
    points: tuple[Point, ...]
    facts: tuple[tuple[str, tuple[Said, ...]], ...]
    related: tuple[tuple[str, Line], ...] = ()


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing a municipality did, or that was done to it; `through` are those who did it for it."""

    date: str
    did: str
    what: str
    href: str
    where: tuple[str, ...]
    through: tuple[str, ...] = ()
    derived: bool = False
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class MunicipalityData:
    """A municipality's page; `deeds` by kind, in the order they are told."""

    label: str
    code: str
    href: str
    deeds: tuple[tuple[str, tuple[Deed, ...]], ...]


@dataclass(frozen=True, slots=True)
class WorksData:
    """The page of all works: each municipality with its page and how much is told of it, then all works by name."""

    municipalities: tuple[tuple[str, str, int], ...]
    works: tuple[Line, ...]
