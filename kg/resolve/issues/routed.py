"""A person's judgements on issues, each brought to the district whose issues it speaks of.

A name that issues of several districts bear tells none of them from the others: nothing is concluded, but it is put
on the list for review. What is judged the same in two districts makes them one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.folder.memory import remembered
from kg.model.collection import Collection
from kg.resolve.issues import districts, passages
from kg.resolve.issues.districts import District
from kg.resolve.issues.judged import ambiguous, given
from kg.resolve.issues.nodes import names_in, subject_of
from kg.resolve.judge import Judgement, Judgements, plain

Review = tuple[str, str, str]


def routed(collection: Collection, judgements: Judgements) -> tuple[list[District], list[Review]]:
    """The districts of the collection, each with the judgements on it, and what is put up for review."""
    found = districts.of(collection)
    lines = _lines(judgements)
    if not lines:
        return list(found.values()), []
    bearing = {county: frozenset(_named(district)) for county, district in found.items()}
    routes = [(line, _where(line.a, bearing), _where(line.b, bearing)) for line in lines]
    joined = _overlapping(one | other for line, one, other in routes if _joins(line, one, other))
    if joined:
        found = districts.of(collection, joined)
        routes = [(line, _moved(one, joined), _moved(other, joined)) for line, one, other in routes]
    review: list[Review] = []
    for line, one, other in routes:
        for county in sorted(_meant(line, one, other)):
            found[county].lines.append(line)
        review += _doubtful(line, one, other)
    return list(found.values()), review


@remembered(list[str], by=District.mark)
def _named(district: District) -> list[str]:
    """All that a judgement may call an issue of the district by."""
    found: set[str] = set()
    for unit in passages.of(district.known):
        subject = subject_of(unit)
        if subject is not None:
            found |= names_in(unit.held.iri, subject)
    return sorted(found)


def _lines(judgements: Judgements) -> list[Judgement]:
    """The standing judgements; where one speaks of a name that a person has given, it speaks of what bears that."""
    standing = judgements.standing()
    known = given(standing)

    def meant(name: str) -> str:
        return known.get(plain(name), name)

    return [
        replace(line, a=line.a if line.judgement == "split" else meant(line.a), b=line.b if line.judgement == "rename" else meant(line.b))
        for line in standing
    ]


def _where(name: str, bearing: dict[str, frozenset[str]]) -> frozenset[str]:
    """The districts that have an issue so called."""
    wanted = plain(name)
    return frozenset(county for county, names in bearing.items() if wanted in names)


def _joins(line: Judgement, one: frozenset[str], other: frozenset[str]) -> bool:
    """Does it make one of issues in two districts?"""
    return line.judgement == "same" and len(one) == len(other) == 1 and one != other


def _overlapping(sets: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """The sets, those that share something as one."""
    found: list[frozenset[str]] = []
    for each in sets:
        near = [one for one in found if one & each]
        found = [*(one for one in found if not one & each), each.union(*near)]
    return found


def _moved(counties: frozenset[str], joined: list[frozenset[str]]) -> frozenset[str]:
    return frozenset(next((min(one) for one in joined if county in one), county) for county in counties)


def _meant(line: Judgement, one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The districts that the judgement changes."""
    if line.judgement == "different":
        return one & other
    named = {"rename": one, "split": other}.get(line.judgement, one if one == other else frozenset())
    return named if len(named) == 1 else frozenset()


def _doubtful(line: Judgement, one: frozenset[str], other: frozenset[str]) -> Iterator[Review]:
    """What the list for review says of names that several districts have."""
    names = {"same": ((line.a, one), (line.b, other)), "split": ((line.b, other),)}
    for name, counties in names.get(line.judgement, ()):
        if len(counties) > 1:
            yield ambiguous(line, name, len(counties))
