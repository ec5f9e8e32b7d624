"""Whose paper minutes are: the municipality, region, association or company that a body belongs to.

Read off the head ("Sandöns kommun", "Björkängens samfällighet", also where no list knows the name), the
page's letterhead, the number of the organisation, its address on the web, or the folder the file lies in;
each with its reason. What is only known by a number or address takes the name that other papers give it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePath

from kg.folder.memory import remembered
from kg.language import gazetteer
from kg.language.body_kinds import kind
from kg.language.text import flat, key
from kg.language.wordings import wording
from kg.model import Line, Reading
from kg.resolve.owner import Owner, by_name, of_heading
from kg.resolve.owner_marks import Mark, behind, marked, marks
from kg.resolve.owner_words import LONGEST, association, municipal
from kg.resolve.papers import which

_LETTERHEAD = 8
"""Lines at the top that may name whose paper it is."""
_HEAD = 40
"""Lines that may be of the head; what stands on every page below them counts once."""
_NO_ITEM = 1500
"""So many characters are taken for the head of minutes without items."""
_SURE = 3.0
"""The weight of a name on a line of its own or in the title; below it the name just stands in the head."""


def assign(readings: Iterable[Reading]) -> dict[str, Owner | None]:
    """The owner of each document, by its SHA-256; numbers and addresses are given the names that go with them."""
    named: dict[str, Owner | None] = {}
    marked_by: dict[str, list[Mark]] = {}
    for reading in readings:
        document = reading.protocol.document
        named[document.sha256] = stated(reading)
        marked_by[document.sha256] = marks(document)
    named = _in_full(named)
    whose = behind(named, marked_by)
    count = Counter(mark for found in marked_by.values() for mark, _ in found)
    known = {
        sha: [(mark, why) for mark, why in found if mark in whose or mark[0] == "n" or count[mark] > 1]
        for sha, found in marked_by.items()
    }
    return {sha: owner or marked(known[sha], whose) for sha, owner in named.items()}


@remembered(Owner | None, by=which)
def stated(reading: Reading) -> Owner | None:
    """The owner that the document itself or its folder names."""
    votes = list(_votes(reading))
    if not votes:
        return _parsed(reading) or _of_folder(reading.protocol.document.path)
    weight, _, owner = max(votes, key=lambda vote: (vote[0], vote[1]))
    return owner if weight >= _SURE else _parsed(reading) or replace(owner, sure=False)


def _votes(reading: Reading) -> Iterable[tuple[float, int, Owner]]:
    """The owners that head and furniture name: how heavily, how far from the top (as a negative), and who."""
    listed = {person.span.start for person in reading.protocol.attendance}
    votes: dict[str, tuple[float, int, Owner]] = {}
    for place, line in enumerate(_top(reading)):
        if not listed.isdisjoint(cell.at[0] for cell in line.cells if cell.at):
            continue
        for owner, weight in _in_line(line, place):
            total, at, known = votes.get(owner.key, (0.0, -place, owner))
            counts = place < _HEAD or owner.key not in votes
            votes[owner.key] = (total + (weight if counts else 0.0), at, known)
    return votes.values()


def _top(reading: Reading) -> Iterator[Line]:
    """The lines of the head, then what belongs to the pages."""
    lines = reading.protocol.document.lines
    items = reading.protocol.items
    last = items[0].start - bool(items[0].number) if items else _NO_ITEM  # a numbered title names others
    yield from (line for line in lines[:_HEAD] if line.text.at and line.text.at[0] <= last)
    yield from (line for line in lines[_HEAD:400] if line.furniture)


def _parsed(reading: Reading) -> Owner | None:
    """The owner that parsing saw in the head, in the words of its heading."""
    meeting = reading.protocol.meeting
    if not meeting.owner or meeting.disputed or len(meeting.owner) > LONGEST:
        return None
    name = next(municipal(meeting.owner), None) or association(meeting.owner) or meeting.owner
    if kind(name) != "other-body" or of_heading(name.split()[-1]):
        return None
    return by_name(name, meeting.owner_why or f"the head names «{name}»")


def _in_full(named: dict[str, Owner | None]) -> dict[str, Owner | None]:
    """The owners, those called by their last word alone under the one full name that ends in it."""
    full: dict[str, dict[str, Owner]] = {}
    for owner in named.values():
        if owner and owner.place is None and len(owner.key.split()) > 1:
            full.setdefault(owner.key.split()[-1], {}).setdefault(owner.key, owner)
    return {sha: _full(owner, full) if owner else None for sha, owner in named.items()}


def _full(owner: Owner, full: dict[str, dict[str, Owner]]) -> Owner:
    known = list(full.get(owner.key, {}).values())
    if len(known) != 1 or owner.place is not None:
        return owner
    return Owner(known[0].name, known[0].key, f"{owner.why}; «{owner.name}» is «{known[0].name}» for short")


def _in_line(line: Line, place: int) -> Iterator[tuple[Owner, float]]:
    """The owners that a line of the head names, each with its weight."""
    for cell in line.cells:
        yield from _in_cell(" ".join(cell.value.split()), place < _LETTERHEAD, line.furniture)
    for match in _HOUSE.finditer(line.value):
        found = gazetteer.find(match[1])
        if found and found.kind == "municipality":
            yield by_name(found.name, f"the meeting was held in «{match.group()}»"), 1.0


def _in_cell(value: str, letterhead: bool, furniture: bool) -> Iterator[tuple[Owner, float]]:
    """The owners that a cell names: the most it weighs alone at the top, then in a title, the least within words."""
    alone, titled = letterhead or furniture, bool(_BODY.search(flat(value)))
    for name in municipal(value):
        whole = key(name) == key(value)
        weight = 4.0 if whole and alone else 3.0 if whole or titled else 1.0
        yield by_name(name, f"the head names «{name}»"), weight
    short = letterhead or len(value) <= LONGEST
    called = association(value) if short and (alone or titled) else None
    if called:
        yield by_name(called, f"the head names «{called}»"), 4.5 if alone else 3.0


def in_words(value: str) -> Owner | None:
    """The owner that a body's words name beside it: "Nora kommuns socialnämnd"."""
    name = next(municipal(value), None)
    return by_name(name, f"the text names «{name}»") if name and key(name) != key(value) else None


def of_place(place: gazetteer.Place) -> Owner:
    """The municipality or region as an owner."""
    return by_name(place.full, f"the text names «{place.name}»")


def _of_folder(path: str) -> Owner | None:
    """The owner after whom the folder is named: "protokoll/Mora kommun/2024-03.pdf"."""
    for name in list(reversed(PurePath(path.replace("\\", "/")).parts[:-1]))[:2]:
        value = re.sub(r"[_-]+", " ", name).strip()
        value = value[:1].upper() + value[1:]
        place = gazetteer.find(value)
        found = value if place and place.kind in ("municipality", "region") else None
        found = found or next(municipal(value), None) or association(value)
        if found and key(found) == key(value):
            return by_name(found, f"the file lies in the folder «{name}»")
    return None


_HOUSE = re.compile(wording("resolve", "owners", "house"))
_BODY = re.compile(
    wording("resolve", "owners", "body")
)
