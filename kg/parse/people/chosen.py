"""Who was chosen for what, in sentences: "Till ordförande valdes A med B som sekreterare", "C och D väljs att justera".

Offices and names are read in the order they stand: where an office comes first, the names after it hold it; where
a name comes first, it holds the office after it. Under "Val av justerare" names alone are enough.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from kg.language.lists import pattern
from kg.language.text import flat
from kg.language.wordings import wording, wordings
from kg.model import Text
from kg.parse.people.elections import Held, is_beside
from kg.parse.people.mentioned import Mention, mentions

_LONGEST = 400
"""Sentences longer than this tell of more than an election."""
_BARE = 60
"""What stands under the heading of an election without a verb is this short ("tom + haba")."""
_HEADINGS = ("chair", "secretary", "adjuster")
_ONE = ("chair", "vice_chair", "secretary")
_JOINING = frozenset(wordings("parse", "people.chosen", "joining"))
_JOINED = re.compile(wording("parse", "people.chosen", "joined"))
"""What stands between offices that are told together."""
_Office = tuple[str, int, int, bool]
"""A role, where its words stand, and whether they follow their holder ("som sekreterare")."""


def chosen(sentence: Text, title: str, known: Sequence[str]) -> Iterator[Held]:
    """The roles that the sentence gives; `title` is the heading it stands under, `known` are those in the lists."""
    value = sentence.value
    if len(value) > _LONGEST:
        return
    elects = bool(pattern("roles", "elects").search(value))
    is_told = any(not _of_years(match) for match in pattern("roles", "is_office").finditer(value))
    headed = headings_of(title)
    role = headed[0] if len(headed) == 1 else None
    if not (elects or is_told or headed) or pattern("roles", "for_the_year").search(f"{title} {value}"):
        return
    offices = list(_offices(value)) if elects or is_told else list(_bare(value)) if headed else []
    people = [one for one in mentions(sentence, known) if not is_beside(value[: one.start])]
    if offices and people:
        yield from _told(offices, people)
        return
    if role and people and (elects or _names_only(value, people) or _volunteers(value)):
        for one in people if role == "adjuster" else people[:1]:
            yield _held(role, one)


@lru_cache(256)
def headings_of(title: str) -> tuple[str, ...]:
    """The roles that an item elects to, by its title ("Val av mötesordförande och sekreterare")."""
    if not pattern("roles", "election").search(title) or pattern("roles", "for_the_year").search(title):
        return ()
    return tuple(role for role in _HEADINGS if pattern("roles", f"heading_{role}").search(title))


def _bare(value: str) -> Iterator[_Office]:
    """The offices right before a name, with no verb, under the heading of an election ("Ordförande Rut Ek. Sekreterare Bo Ås.")."""
    found = [(role, *match.span(), False) for role in _ONE if role != "vice_chair"
             for match in pattern("roles", f"bare_{role}").finditer(value)]  # fmt: skip
    yield from sorted(found, key=lambda office: office[1])


def _names_only(value: str, people: list[Mention]) -> bool:
    """Do names and the words between them stand alone, no verb with them ("tom + haba")?"""
    for one in people:
        value = value.replace(one.text.value, "")
    return len(value) <= _BARE and not set(re.findall(r"[a-zåäö]{3,}", value)) - _JOINING


def _volunteers(value: str) -> bool:
    return wording("parse", "people.chosen", "volunteer") in flat(value)


def _offices(value: str) -> Iterator[_Office]:
    """The offices named in the words, the longest of those that overlap."""
    found: list[_Office] = []
    for role in ("vice_chair", "chair", "secretary", "adjuster", "other"):
        for match in pattern("roles", f"office_{role}").finditer(value):
            if not _of_years(match) and not any(
                start < match.end() and match.start() < end for _, start, end, _ in found
            ):
                found.append((role, match.start(), match.end(), bool(re.match(r"som\b", match.group()))))
    yield from sorted(found, key=lambda office: office[1])


def _of_years(match: re.Match[str]) -> bool:
    """Is it "år" and not "är", which a scanner takes for each other ("i tolv år ordförande")?"""
    return match.group().strip().lower().startswith(wording("parse", "people.chosen", "years"))


def _told(offices: list[_Office], people: list[Mention]) -> Iterator[Held]:
    """Each office with its holders: those between it and the next, or the one before."""
    for count in range(2, len(offices) + 1):
        beside = _beside(offices[:count], offices[count:], people)
        if beside:
            yield from (_held(office[0], one) for office, one in zip(offices, beside, strict=False))
            offices, people = offices[count:], [one for one in people if one not in beside]
            break
    free = list(people)
    for role, start, _, after in offices:
        before = [one for one in free if one.start < start]
        if after and before:
            count = _side_by_side(before) if role == "adjuster" else 1
            yield from (_held(role, one) for one in before[-count:])
            free = [one for one in free if one not in before[-count:]]
    rest = [office for office in offices if not office[3]]
    if not rest or not free:
        return
    first = rest[0][1] < free[0].start and rest[-1][1] < free[-1].start
    for number, (role, start, end, _) in enumerate(rest):
        low = end if first else (rest[number - 1][2] if number else 0)
        high = (
            (rest[number + 1][1] if number + 1 < len(rest) else len(free[-1].text.value) + free[-1].start + 1)
            if first
            else start
        )
        between = [one for one in free if low <= one.start < high]
        shared = not between and number and not first
        between = between or ([one for one in free if one.start < start] if shared else [])
        between = between if first else between[::-1]
        count = 1 if role in _ONE else 0 if role == "other" else _together(between, first)
        yield from (_held(role, one) for one in sorted(between[:count], key=lambda one: one.start))


def _beside(row: list[_Office], rest: list[_Office], people: list[Mention]) -> list[Mention]:
    """As many names as there are offices in the row, all on the one side of it, in the same order ("A och B valdes till
    ordförande respektive sekreterare"); none where the offices stand apart, or more or fewer are named."""
    between = [people[0].whole[one[2] : other[1]] for one, other in pairwise(row)] if people else []
    if len({role for role, *_ in row} - {"other"}) < len(row) or not all(map(_JOINED.fullmatch, between)):
        return []
    before = [one for one in people if one.start < row[0][1]]
    after = [one for one in people if row[-1][2] <= one.start < (rest[0][1] if rest else one.start + 1)]
    return next((side for side in (before, after) if len(side) == len(row) and (side is before or not before)), [])


def _side_by_side(people: list[Mention]) -> int:
    """How many of the names, from the last, have nothing but a comma or "och" between."""
    for count, (one, other) in enumerate(pairwise(people[::-1]), 1):
        if not re.fullmatch(wording("parse", "people.chosen", "between_names"), other.between(one)):
            return count
    return len(people)


def _together(people: list[Mention], forward: bool) -> int:
    """How many of the names, from the first, stand together with nothing but commas, "och" and titles between."""
    for count, (one, other) in enumerate(pairwise(people), 1):
        before, after = (one, other) if forward else (other, one)
        between = before.between(after)
        if len([word for word in re.findall(r"[a-zåäö]{3,}", between) if word not in _JOINING]) > 1:
            return count
    return len(people)


def _held(role: str, one: Mention) -> Held:
    return Held(role, one.name, one.text)
