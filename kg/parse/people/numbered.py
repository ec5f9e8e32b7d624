"""Bare numbers after the names of a list: the points that somebody took part in, or something else (a house, a member).

They are points only where the document has such points. Where two of a list have them, a number after an organisation
is one too ("Bo Ek, Bolaget Norr 132"). In: a document and the people of a list, which are changed in place.
"""

import re
from collections.abc import Sequence

from kg.model import Document
from kg.parse.people.person import Person

_OPENS = re.compile(r"\s*(?:§+\s?)?(\d{1,3})(?:\s?§|[.)]|\s|$)")
_LAST = re.compile(r"\s(\d{1,3}(?:\s?[-–]\s?\d{1,3})?)$")
_KNOWN = 3
"""So many numbered points show which there are."""
_NEAR = 20
"""So far from the points of the others are those of one more."""


def tell(document: Document, people: Sequence[Person]) -> None:
    """Tell who of the people took part in some points only."""
    told = [person for person in people if _numbers(person.numbered or "")]
    if len(told) < 2:
        return
    if _are_no_points(document, told):
        for person in told:
            person.presence = None
        return
    numbers = [number for person in told for number in _numbers(person.numbered or "")]
    for person in people:
        if not person.numbered:
            _cut(person, min(numbers) - _NEAR, max(numbers) + _NEAR)


def _are_no_points(document: Document, told: Sequence[Person]) -> bool:
    """Have some of them numbers that no point has, though the points are numbered?"""
    found = {int(match[1]) for line in document.lines if not line.furniture and (match := _OPENS.match(line.text.value))}
    points = {number for number in found if number - 1 in found or number + 1 in found}
    numbers = [number for person in told for number in _numbers(person.numbered or "")]
    return len(points) >= _KNOWN and any(not min(points) <= number <= max(points) for number in numbers)


def _numbers(value: str) -> list[int]:
    return [int(number) for number in re.findall(r"(?<![.:])\b\d{1,3}\b(?![.:])", value)]


def _cut(person: Person, low: int, high: int) -> None:
    """Take the number off where the person comes from, or what is told of them, if it is a point's."""
    told = "organisation" if person.organisation else "title"
    value = getattr(person, told) or ""
    last = _LAST.search(value)
    if last and all(low <= number <= high for number in _numbers(last[1])):
        setattr(person, told, value[: last.start()])
        person.presence = person.presence or "partial"
