"""Who was chosen for what, in sentences: "Till ordförande valdes A med B som sekreterare", "C och D väljs att justera".

Offices and names are read in the order they stand: where an office comes first, the names after it hold it; where
a name comes first, it holds the office after it. Under "Val av justerare" names alone are enough. A meeting elects its
own officers first; what a later point elects ("Val av ordförande för två år") is the board.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import inf
from typing import NamedTuple

from kg.language.lists import pattern
from kg.language.text import flat, sentences, squeeze
from kg.language.wordings import wording, wordings
from kg.model import Document, Item, Text
from kg.parse.people.elections import Held, elects_nobody, from_label, full_names, is_beside, proposes
from kg.parse.people.mentioned import Mention, mentions

_LONGEST = 400
"""Sentences longer than this tell of more than an election."""
_BARE = 60
"""What stands under the heading of an election without a verb is this short ("tom + haba")."""
_HEADINGS = ("chair", "secretary", "adjuster")
_ONE = ("chair", "vice_chair", "secretary")
_JOINING = frozenset(wordings("parse", "people.chosen", "joining"))
_PART = re.compile(wording("parse", "people.chosen", "part"))
"""What heads a part of a point that elects to several offices ("c. Val av justerare …")."""
_BESIDE = re.compile(wording("parse", "people.chosen", "beside"))
"""How an office opens that is told after the chair's alone ("Till ordförande valdes Rut Ek och sekreterare Bo Ås")."""
_JOINED = re.compile(wording("parse", "people.chosen", "joined"))
"""What stands between offices that are told together."""


class _Office(NamedTuple):
    """A role, where its words stand, and whether they follow their holder ("som sekreterare")."""

    role: str
    start: int
    end: int
    follows: bool


def of(document: Document, items: tuple[Item, ...], known: Sequence[str]) -> list[Held]:
    """Who was chosen for this meeting, in the order told; a role that one part has given, no later one gives."""
    found: list[Held] = []
    for part in (_head(document, items), *(_item(document, item) for item in items)):
        given = {held.role for held in found}
        named: list[str] = []
        for sentence, title in part:
            found += [held for held in _chosen(sentence, title, [*known, *named]) if held.role not in given and held.name]
            named += [name.value.rstrip(".") for name in full_names(sentence)] if proposes(sentence.value) else []
    return found


def _head(document: Document, items: tuple[Item, ...]) -> Iterator[tuple[Text, str]]:
    first = items[0].start if items else 0
    for line in document.lines:
        if any(line.cells) and line.free and line.text.at[0] < first:
            yield from ((from_label(sentence), "") for sentence in sentences(line.text))


def _item(document: Document, item: Item) -> Iterator[tuple[Text, str]]:
    """The sentences of a point, its title among them where it is one."""
    whole = squeeze(Text.of(document.text, item.title_span.start, item.title_span.end))
    yield from ((sentence, "") for sentence in sentences(whole))
    headed = headings_of(whole.value)
    if len(headed) == 1 and (office := pattern("roles", f"heading_{headed[0]}").search(whole.value)):
        yield whole.cut(office.end()), whole.value  # "Val av ordförande för mötet, Bo Ek"
    over = ""
    for passage in item.passages:
        title = over or item.title
        for sentence in sentences(passage.body):
            part = _PART.match(sentence.value)
            title = part[1] if part else title
            yield sentence, title
        over = passage.body.value if _PART.fullmatch(passage.body.value.strip()) else ""


def _chosen(sentence: Text, title: str, known: Sequence[str]) -> Iterator[Held]:
    """The roles that the sentence gives; `title` is the heading it stands under, `known` are those in the lists."""
    value = sentence.value
    if len(value) > _LONGEST:
        return
    elects = bool(pattern("roles", "elects").search(value))
    says, headed = elects or _says_office(value), headings_of(title)
    told = says or bool(headed or pattern("roles", "heading_officers").search(title))
    offices = _named(value, says, told)
    people = _people(sentence, known) if (told or len(offices) > 1) and not elects_nobody(value, title) else []
    if not people or not (told or _offices_only(value, offices, people)):
        return
    if offices:
        yield from _told(offices, people)
    elif len(headed) == 1:
        yield from _under_heading(headed[0], value, people, elects)


def _named(value: str, says: bool, told: bool) -> list[_Office]:
    """The offices it gives by a verb, beside names alone, or only under a heading that elects ("- Rut Ek till ordförande")."""
    beside = [] if says else list(_bare(value))
    return beside or (list(_offices(value)) if told else [])


def _people(sentence: Text, known: Sequence[str]) -> list[Mention]:
    """Those whom the sentence may choose: after the word for proposing them, and not those beside whom others verify."""
    after = proposes(sentence.value)
    writer = [Mention(own.start(), sentence.cut(*own.span()), "") for own in _WRITER.finditer(sentence.value)]
    found = sorted([*mentions(sentence, known), *writer], key=lambda one: one.start)
    return [one for one in found if one.start >= after and not is_beside(sentence.value[: one.start])]


_WRITER = re.compile(wording("parse", "people.chosen", "writer"))  # signs and is not named ("Rut Ek och undertecknad valdes …")


def _under_heading(role: str, value: str, people: list[Mention], elects: bool) -> Iterator[Held]:
    """Those chosen for what the heading says, where the sentence elects, or holds little but their names."""
    if elects or _names_only(value, people) or _volunteers(value):
        yield from (_held(role, one) for one in (people if role == "adjuster" else people[:1]))


def _says_office(value: str) -> bool:
    """Does it say who is what ("Rut Ek är ordförande")?"""
    return not all(map(_of_years, pattern("roles", "is_office").finditer(value)))


@lru_cache(256)
def headings_of(title: str) -> tuple[str, ...]:
    """The roles that an item elects to, by its title ("Val av mötesordförande och sekreterare")."""
    if not pattern("roles", "election").search(title) or pattern("roles", "for_the_year").search(title):
        return ()
    return tuple(role for role in _HEADINGS if pattern("roles", f"heading_{role}").search(title))


def _bare(value: str) -> Iterator[_Office]:
    """The offices right before or after a name, with no verb ("Ordförande Rut Ek. Sekreterare Bo Ås.", "Rut Ek, ordförande")."""
    found = [_Office(role, *match.span(), False) for role in _HEADINGS
             for match in pattern("roles", f"bare_{role}").finditer(value)]  # fmt: skip
    yield from sorted(found, key=lambda office: office.start)


def _names_only(value: str, people: list[Mention]) -> bool:
    """Do names and the words between them stand alone, no verb with them ("tom + haba")?"""
    for one in people:
        value = value.replace(one.text.value, "")
    return len(value) <= _BARE and not set(re.findall(r"[a-zåäö]{3,}", value)) - _JOINING


def _offices_only(value: str, offices: list[_Office], people: list[Mention]) -> bool:
    """Stands each office beside its holder, and nothing else told ("Mötesordförande Rut Ek och mötessekreterare Bo Ås")?"""
    held = [any(0 <= one.start - office.end <= 2 or 0 <= office.start - one.start - len(one.text.value) <= 2 for one in people)
            for office in offices]  # fmt: skip
    rest = "".join(char for at, char in enumerate(value) if not any(office.start <= at < office.end for office in offices))
    return all(held) and len(people) == len(offices) and _names_only(rest, people)


def _volunteers(value: str) -> bool:
    return wording("parse", "people.chosen", "volunteer") in flat(value)


def _offices(value: str) -> Iterator[_Office]:
    """The offices named in the words, the longest of those that overlap."""
    found: list[_Office] = []
    for role in ("vice_chair", "chair", "secretary", "adjuster", "other"):
        for match in pattern("roles", f"office_{role}").finditer(value):
            beside = _BESIDE.match(match.group()) and not any(one.role == "chair" for one in found)
            if not (_of_years(match) or beside or any(one.start < match.end() and match.start() < one.end for one in found)):
                found.append(_Office(role, *match.span(), bool(re.match(r"som\b", match.group()))))
    yield from sorted(found, key=lambda office: office.start)


def _of_years(match: re.Match[str]) -> bool:
    """Is it "år" and not "är", which a scanner takes for each other ("i tolv år ordförande")?"""
    return match.group().strip().lower().startswith(wording("parse", "people.chosen", "years"))


def _told(offices: list[_Office], people: list[Mention]) -> Iterator[Held]:
    """Each office with its holders: those beside a row of them, the one before "som …", those between it and the next."""
    told = _in_row(offices, people)
    offices = offices[len(told) :]
    told += _followed(offices, _free(people, told))
    yield from (_held(office.role, one) for office, one in told if office.role != "other")
    yield from _near([office for office in offices if not office.follows], _free(people, told))


def _free(people: list[Mention], told: list[tuple[_Office, Mention]]) -> list[Mention]:
    taken = [one for _, one in told]
    return [one for one in people if one not in taken]


def _in_row(offices: list[_Office], people: list[Mention]) -> list[tuple[_Office, Mention]]:
    """The first offices and their holders where they are told together, each in the other's order."""
    for count in range(2, len(offices) + 1):
        beside = _beside(offices[:count], offices[count:], people)
        if beside:
            return list(zip(offices, beside, strict=False))
    return []


def _followed(offices: list[_Office], free: list[Mention]) -> Iterator[tuple[_Office, Mention]]:
    """The offices that follow their holders, with them ("med Bo Ek som sekreterare")."""
    for office in offices:
        before = [one for one in free if one.start < office.start]
        if office.follows and before:
            count = _side_by_side(before) if office.role == "adjuster" else 1
            yield from ((office, one) for one in before[-count:])
            free = [one for one in free if one not in before[-count:]]


def _near(offices: list[_Office], free: list[Mention]) -> Iterator[Held]:
    """Each office with the names after it, where the first office stands before the first name, else with those before."""
    if not offices or not free:
        return
    first = offices[0].start < free[0].start and offices[-1].start < free[-1].start
    for number, office in enumerate(offices):
        near = _after(offices, number, free) if first else _before(offices, number, free)
        count = 1 if office.role in _ONE else 0 if office.role == "other" else _together(near, first)
        yield from (_held(office.role, one) for one in sorted(near[:count], key=lambda one: one.start))


def _after(offices: list[_Office], number: int, free: list[Mention]) -> list[Mention]:
    """The names between the office and the next, in their order."""
    high = offices[number + 1].start if number + 1 < len(offices) else inf
    return [one for one in free if offices[number].end <= one.start < high]


def _before(offices: list[_Office], number: int, free: list[Mention]) -> list[Mention]:
    """The names between the office before and this one, the nearest first; where there are none, all before it."""
    low = offices[number - 1].end if number else 0
    before = [one for one in reversed(free) if one.start < offices[number].start]
    return [one for one in before if one.start >= low] or (before if number else [])


def _beside(row: list[_Office], rest: list[_Office], people: list[Mention]) -> list[Mention]:
    """As many names as there are offices in the row, all on the one side of it, in the same order ("A och B valdes till
    ordförande respektive sekreterare"); none where the offices stand apart, or more or fewer are named."""
    between = [people[0].whole[one.end : other.start] for one, other in pairwise(row)] if people else []
    if len({office.role for office in row} - {"other"}) < len(row) or not all(map(_JOINED.fullmatch, between)):
        return []
    high = rest[0].start if rest else inf
    before = [one for one in people if one.start < row[0].start]
    side = before or [one for one in people if row[-1].end <= one.start < high]
    return side if len(side) == len(row) else []


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
