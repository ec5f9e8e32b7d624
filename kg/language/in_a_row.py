"""Where each person begins in a list that has lost its line breaks, with what is told of each between the names.

    Bo Ek (S), ordförande Eva Alm (M) Rut Ros, utredare  →  Bo Ek (S), ordförande | Eva Alm (M) | Rut Ros, utredare

Names stand in stretches of capitalised words; a stretch may open with what is still told of the person before
("…, Bolaget AB Eva Alm"), and hold several names. One list has one order of names.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kg.language import gazetteer, names, office_runs
from kg.language.affiliations import affiliation, party_letters
from kg.language.lists import pattern
from kg.language.text import LOWER, UPPER
from kg.language.wordings import wording

_PARTICLES = "|".join(sorted(names.PARTICLES - {"den"}))
_WORD = rf"(?:(?:{_PARTICLES})\s+)*(?!I{{1,3}}\s[{LOWER}])[{UPPER}](?:[\w’'´-]*\w)?\.?"
_STRETCH = re.compile(rf"(?<![\w’'.-]){_WORD}(?:\s+{_WORD})*")
_ONE = re.compile(_WORD)
_TURNED = re.compile(rf"(?:(?:{_PARTICLES})\s+)?[{UPPER}][\w’'´-]+,\s+[{UPPER}][\w’'´-]+(?=\s*(?:,|$|[-–xX]\s))")
_SIGNED = re.compile(wording("language", "in_a_row", "signed"))
"""What follows a name in a list of the elected: a party, an office."""
_GOES_ON = re.compile(wording("language", "in_a_row", "goes_on"))
"""What leaves open that what follows still tells of the person before."""
WHOSE = wording("language", "in_a_row", "whose")
"""What stands after the name of the one whom somebody is the substitute of ("Eks ersättare")."""
_NEAR = 60
"""So far before a name stands what it goes on from."""
_HEAD = re.compile(rf"[{UPPER}][^:,;()]{{1,40}}:\s")
"""Where those that follow come from, in a list that is kept apart by that."""
_TOLD = 0.5
"""What it costs to take a word that opens a stretch for what is told of the person before."""
_UNKNOWN = 0.8
_THIRD = 0.3
_SECOND_SURNAME = 0.6
"""What a third word costs, and where the second is no given name: two surnames are as seldom as a given name unknown."""
_NONE = 0.9
"""What it costs to take a whole stretch for no name."""
_WRONG = 9.0
_SEVERAL = 3


@dataclass(frozen=True, slots=True)
class _Stretch:
    words: tuple[tuple[int, int], ...]
    goes_on: bool
    named_for: bool
    """Does what stands before say that the first name is of whom somebody stands in for?"""


def starts(value: str) -> list[int]:
    """Where each person begins, in order; none where the list keeps them apart by other means."""
    marks = _marked_after(value) or _marked(value) or _surnames_first(value) or _party_first(value)
    if marks or len(_HEAD.findall(value)) > 1:
        return marks
    plain, turned = list(_stretches(value)), list(_stretches(_without_commas(value)))
    orders = [
        [_best(value, stretch, order) for stretch in stretches]
        for stretches, order in zip((plain, turned), ORDERS, strict=True)
    ]
    chosen = min(orders, key=lambda found: sum(cost for cost, _ in found))
    found = [place for _, places in chosen for place in places]
    return [] if _offices_first(value, found) else office_runs.joined(value, found)


_AFTER = re.compile(rf"(?P<name>{_WORD}(?:\s+{_WORD}){{1,2}})(?:,\s*[{LOWER}0-9][{LOWER}0-9:. ]*)?\s+[xX–-](?=\s|$)")
"""A name, if need be with an office, and the mark that tells whether its bearer came ("Bo Ek, ordf X")."""
_MARK = re.compile(r"(?<!\S)[xX–-](?=\s|$)")


def parted(name: str) -> list[str]:
    """The names that it is where it has too many words for one ("Tyra Alm Bo Ek"), else it alone; none of a part of a row."""
    if name.count(" ") > _SEVERAL:
        return []
    places = starts(name) if name.count(" ") >= _SEVERAL else []
    edges = [*places, len(name)] if places[:1] == [0] else [0, len(name)]
    return [name[at:end].strip() for at, end in pairwise(edges)]


def _marked_after(value: str) -> list[int]:
    """Where the names stand that each have their mark after them ("Bo Ek, ordf X Eva Alm - Rut Ros X"), by the first of them."""
    marks = [mark.start() for mark in _MARK.finditer(value)]
    found = list(_AFTER.finditer(value))
    crosses = sum(match.group()[-1] in "xX" for match in found)
    opens = found and not _MARK.search(value[: found[0].start()])
    if not opens or len(found) < _SEVERAL or not crosses or len(found) < 0.7 * len(marks):
        return []
    return [match.start("name") for match in found] if _begins_with(value, found[0]) else []


def _begins_with(value: str, first: re.Match[str]) -> bool:
    """Is the first name with its mark the first name at all, by its given name?"""
    return any(map(names.is_given, first["name"].split())) and not any(
        names.is_given(word) for word in re.findall(_WORD, value[: first.start()])
    )


_COMMA = re.compile(rf"(?<![\w’'´-])({_WORD}),(?=\s+([{UPPER}][\w’'´-]+)(?!\w))")


def _without_commas(value: str) -> str:
    """The value, each comma between a surname and a given name that goes on as a row of names a space ("Ek, Bo Alm Eva")."""

    def plain(match: re.Match[str]) -> str:
        turned = names.is_given(match[2]) and not names.is_given(match[1])
        return f"{match[1]} " if turned else match.group()

    return _COMMA.sub(plain, value)


def _marked(value: str) -> list[int]:
    """The marks that say of each who came, before a surname with a comma ("x Ek, Bo - Alm, Eva")."""
    found = [match.start() for match in re.finditer(rf"(?<!\S)[xX–-]\s+(?=[{UPPER}][\w’'´-]+,? [{UPPER}])", value)]
    turned = [match.start() for match in _TURNED.finditer(value)]
    if len(found) < 3 or 2 * len(found) < len(turned):
        return []
    held = [place for place in turned if not any(0 <= place - mark <= 3 for mark in found)]
    return sorted({*found, *(place for place in held if names.is_given(value[place:].split()[1].strip(",")))})


_OFFICE = re.compile(rf"\s*[{LOWER}][{LOWER}.& -]*\s({_WORD})\s*")
"""An office and the surname of the next ("…, kanslichef Ros, Eva")."""
_ALONE = re.compile(rf"\s*{_WORD}\s*(?:,|$)")
_PART = re.compile(rf"\s*({_WORD})\s+({_WORD}(?:\s+{_WORD})?)\s*")
"""What stands between two commas of a row that has each surname first: the given name of one, the surname of the next."""


def _surnames_first(value: str) -> list[int]:
    """Where the surnames stand, in a row that opens with one and a comma, no given name ("Ek, Anna Alm, Bo Ros, Eva")."""
    first = re.match(rf"\s*({_WORD}),\s", value)
    if not first or names.is_given(first[1].split()[-1]):
        return []
    later = list(_surnames(value, first.end(1) + 1))
    offices = sum(office for _, office in later)
    enough = len(later) >= _SEVERAL or 0 < offices == len(later)
    found = [first.start(1), *(place for place, _ in later)]
    return found if enough and len(found) >= 0.6 * (value.count(",") - offices) else []


def _surnames(value: str, at: int) -> Iterator[tuple[int, bool]]:
    """The surnames that stand before a comma, after a given name or after an office (told by the flag)."""
    while (end := value.find(",", at)) >= 0:
        part, told = _PART.match(value, at, end), _OFFICE.match(value, at, end)
        if part and part.end() == end and names.is_given(part[1]):
            yield part.start(2), False
        elif told and told.end() == end and _ALONE.match(value, end + 1):
            yield told.start(1), True
        at = end + 1


def _party_first(value: str) -> list[int]:
    """Where the parties stand, in a list that tells each before the name ("S Bo Ek M Eva Alm")."""
    words = list(re.finditer(rf"(?<!\S)[{UPPER}]{{1,5}}(?=\s+[{UPPER}][{LOWER}])", value))
    found = [word.start() for word in words if word.group() in party_letters()]
    return found if found[:1] == [len(value) - len(value.lstrip())] else []


def _stretches(value: str) -> Iterator[_Stretch]:
    for match in _STRETCH.finditer(value):
        before = value[max(0, match.start() - _NEAR) : match.start()]
        words = tuple(word.span() for word in _ONE.finditer(value, match.start(), match.end()))
        yield _Stretch(words, bool(_GOES_ON.search(before)), _stands_in(before))


def _stands_in(before: str) -> bool:
    """Does what stands before a name say that somebody stands in for whoever bears it?"""
    near = before[-40:]
    return any(found.end() == len(near) for found in pattern("attendance", "substitute_for").finditer(near))


_Cost = Callable[[list[str]], float]


def _best(value: str, stretch: _Stretch, order: _Cost) -> tuple[float, list[int]]:
    """The cheapest way to read the stretch: words told of the person before, then names of two or three words."""
    words = stretch.words
    signed = _SIGNED.match(value[words[-1][1] :])
    none = _NONE * max(1, len(words) / 3)
    ways = [(none if not stretch.goes_on else none / 2 if signed else none / 4, list[int]())]
    if stretch.named_for:
        ways = [named(value, words[first:], order) for first in (2, 3) if first <= len(words)]
        ways = ways or [(0.0, [])]
        return min(ways)
    for first in range(len(words) - 1):
        cost, places = named(value, words[first:], order)
        ways.append((cost + _told(value, words[:first], stretch.goes_on), places))
    return min(ways, key=lambda way: way[0])


def _told(value: str, words: tuple[tuple[int, int], ...], goes_on: bool) -> float:
    short = [value[start:end] for start, end in words]
    cost = sum(0.0 if re.fullmatch(rf"[{UPPER}]{{1,5}}\.?", word) or _is_place(word) else _TOLD / 10 if goes_on else _TOLD for word in short)
    return cost + sum(0.6 for word in short if names.is_given(word))


def named(value: str, words: tuple[tuple[int, int], ...], order: _Cost) -> tuple[float, list[int]]:
    """The cheapest cut of the words into names of two or three, and where each begins."""
    best: list[tuple[float, list[int]]] = [(0.0, [])]
    for end in range(1, len(words) + 1):
        last = value[slice(*words[end - 1])]
        ways = [(best[-1][0] + _beside(last, value[words[end - 1][1] :]), best[-1][1])]
        for length in (2, 3):
            if end >= length:
                begin = end - length
                known = [value[start:stop] for start, stop in words[begin:end]]
                cost = best[begin][0] + _cost(known, order, value[words[end - 1][1] :])
                ways.append((cost, [*best[begin][1], words[begin][0]]))
        best.append(min(ways, key=lambda way: way[0]))
    return best[-1]


def _beside(word: str, after: str) -> float:
    """What it costs that a word belongs to no name: little for one in capitals ("NORA KOMMUN"), or whose substitute somebody is."""
    if word.endswith("s") and re.match(WHOSE, after):
        return 0.1
    if word.isupper() and len(word) > 2:
        return 0.1
    return 0.15 if _is_title(word) else _NONE


@cache
def _is_title(word: str) -> bool:
    """Is it an office in one word ("Controller", "Sektorchef")?"""
    title = len(word) > 5 and pattern("attendance", "title").fullmatch(word.lower())
    return bool(title) and not names.is_given(word)


def _cost(words: list[str], order: _Cost, after: str) -> float:
    name = " ".join(words)
    capitals = any(re.fullmatch(rf"[{UPPER}]{{2,}}", word) for word in words)
    if capitals or affiliation(name) or gazetteer.find(name) or any(map(names.is_common, words[:1])):
        return _WRONG
    if len(words) == 3 and _is_place(words[0]):
        return _WRONG
    cost = order(words) + _third(words)
    return cost * 0.5 if _SIGNED.match(after) else cost


def _is_place(word: str) -> bool:
    """Is it where the one before comes from, and no name too ("…, Kungsör Aado Mets")?"""
    return gazetteer.find(word) is not None and not names.is_given(word)


def _third(words: list[str]) -> float:
    if len(words) < 3 or len(words[1]) <= 2:
        return 0
    return _THIRD if names.is_given(words[1]) else _SECOND_SURNAME


def _given_first(words: list[str]) -> float:
    office = not names.is_given(words[0]) and names.is_given(words[1]) and len(words) > 2
    unknown = 0 if names.is_given(words[0]) else _UNKNOWN
    return unknown + (0.6 if names.is_given(words[-1]) else 0) + (_UNKNOWN if office else 0)


def _given_last(words: list[str]) -> float:
    return (0 if names.is_given(words[-1]) else _UNKNOWN) + (0.6 if names.is_given(words[0]) else 0)


ORDERS: tuple[_Cost, _Cost] = (_given_first, _given_last)
"""What it costs to read words as a name, given name first and given name last."""


def _offices_first(value: str, found: list[int]) -> bool:
    """Does an office open the list, and so each of its people ("Ekonom Bo Ek, rektor Eva Alm")?"""
    return bool(found) and bool(re.fullmatch(rf"\s*[{UPPER}{LOWER}][{LOWER}]{{3,}}(?:[ ,-]+[{LOWER}-]+){{0,4}}\s*", value[: found[0]]))
