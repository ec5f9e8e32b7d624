"""What the lines of a list show together: the order its names stand in, and what its marks tell.

One line alone may be read in two ways ("Ek, Anna", "Kil, Anna"); all of them seldom can. In: the cells of each
record of a list. Out: its grammar, which puts a record in parts: the name, the rest, and whether they came.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.language import gazetteer, names
from kg.language.affiliations import affiliation
from kg.language.in_a_row import WHOSE
from kg.language.lists import pattern, table
from kg.language.text import LOWER, UPPER, key
from kg.language.wordings import wording
from kg.model import Presence, Text

_SHORT = re.compile(wording("parse", "people.grammar", "short", upper=UPPER))
"""What may be a mark: signs, a letter or two, a figure, a short word."""
_PARTICLES = "|".join(sorted(names.PARTICLES))
_WORD = rf"[{UPPER}][\w’'´-]+"
_TURNED = re.compile(rf"((?:(?:{_PARTICLES}) )*{_WORD}(?: {_WORD})?), ?({_WORD}(?:[ ]{_WORD})?)(?=\s*(?:[,(*§–-]|$)|\s+(?:I{{1,3}}\s+)?[{LOWER}]{{4}})")
"""A surname, with its particle, and after a comma the given name ("af Brandt, Olle")."""
_PLAIN = re.compile(rf"((?:(?:{_PARTICLES}) )*{_WORD}) ({_WORD})(?=\s*(?:[,(*–-]|$)|\s+(?:I{{1,3}}\s+)?[{LOWER}]{{3}}|\s+{_WORD}{WHOSE})")
"""Two words in a row that may be a surname and a given name ("Backman Jan")."""
_PLACED = re.compile(rf"({_WORD}(?: (?:(?:{_PARTICLES}) )*{_WORD}){{1,2}}) ({_WORD})")
"""A full name and a word more in a row."""
_BETWEEN = (re.compile(r"(?P<gap>\s*;\s*)"), re.compile(r"\)(?P<gap>\s*,\s*)"))
"""What keeps records apart that stand in a row."""
_LIKE_MOST = 0.7
"""So large a part of those that show an order have to show the same one."""


@dataclass(frozen=True, slots=True)
class Row:
    """A record in its parts: `named` is a name that stands surname first, put as "Ek, Anna"."""

    named: Text | None
    cells: tuple[Text, ...]
    presence: Presence | None = None


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a list is written: `turned` or `plain` with the surname first, `marked` by who came, `crossed` by that alone,
    `office_first`, `placed` with where each comes from as the last word, `within` with the mark between name and office."""

    turned: bool = False
    plain: bool = False
    marked: bool = False
    crossed: bool = False
    office_first: bool = False
    placed: bool = False
    within: bool = False

    def row(self, cells: tuple[Text, ...]) -> Row:
        """The record put in parts."""
        presence: Presence | None = None
        if self.marked:
            cells, mark = _without_marks(cells, self.within)
            presence = _told(mark) if mark else "absent" if self.crossed else None
        found = _surname_first(cells[0].value, self) if cells else None
        place = _PLACED.fullmatch(cells[0].value.strip()) if self.placed and len(cells) == 1 else None
        if place:
            return Row(None, (cells[0].strip().cut(*place.span(1)), cells[0].strip().cut(*place.span(2))), presence)
        if not found:
            return Row(None, cells, presence)
        first = cells[0]
        name = Text.join([first.cut(*found.span(1)), first.cut(*found.span(2))], ", ")
        rest = first.cut(found.end())
        return Row(name, (*([rest] if rest else []), *cells[1:]), presence)


def of(records: Sequence[tuple[Text, ...]]) -> Grammar:
    """The grammar of the list that holds the records."""
    within = _are_within(records)
    bare = [_without_marks(cells, within) for cells in records if cells]
    marked = _is_marked(records, [mark for _, mark in bare])
    first = [(cells if marked else whole)[0].value
             for whole, (cells, _) in zip([cells for cells in records if cells], bare, strict=True)
             if (cells if marked else whole)]  # fmt: skip
    told = {_told(mark) for _, mark in bare if mark}
    return Grammar(_are_turned(first), _are_plain(first), marked, marked and told == {"present"},
                   _open_with_offices(first), _are_placed(first), within)  # fmt: skip


def opens(value: str, grammar: Grammar) -> bool:
    """Does the line open with a name, or an office, that is sure by the grammar, and so a record of its own?"""
    if grammar.office_first and pattern("attendance", "titled").match(value):
        return True
    if grammar.marked and not _surname_first(value, grammar):
        before = re.match(r"(\S{1,3})\s+(?=\S)", value)
        value = value[before.end() :] if before and _mark(before[1]) else value
    return _surname_first(value, grammar) is not None


def _surname_first(value: str, grammar: Grammar) -> re.Match[str] | None:
    """The surname and the given name that open the value, where the list has them so."""
    turned = _TURNED.match(value) if grammar.turned else None
    if turned and not _is_else(turned[2]) and not _is_natural(turned[1]):
        return turned
    plain = _PLAIN.match(value) if grammar.plain else None
    return plain if plain and not affiliation(plain.group()) else None


def _is_else(value: str) -> bool:
    """Is what stands after the comma no given name for sure: an office, a place, an organisation?"""
    if names.is_given(value.split()[0]):
        return False
    office = any(pattern("attendance", kind).fullmatch(value) for kind in ("function", "title", "absent"))
    return office or affiliation(value) or names.is_common(value.split()[0])


def _is_natural(value: str) -> bool:
    """Is it a whole name, given name first ("Anna Ek, Nora")?"""
    words = value.split()
    return len(words) > 1 and names.is_given(words[0])


def _are_turned(values: list[str]) -> bool:
    """Do most show a surname and, after a comma, a given name?"""
    found = [match for match in map(_TURNED.match, values) if match]
    turned = sum(names.is_given(match[2].split()[0]) and not _is_natural(match[1]) for match in found)
    natural = sum(_is_natural(value.partition(",")[0]) for value in values)
    return turned > 1 and turned >= _LIKE_MOST * (turned + natural)


def _are_plain(values: list[str]) -> bool:
    """Do most show a surname and then a given name, nothing between?"""
    found = [match for match in map(_PLAIN.match, values) if match and not gazetteer.find(match.group())]
    first = [names.is_given(match[1]) for match in found]
    last = [names.is_given(match[2]) for match in found]
    turned = sum(after and not before for before, after in zip(first, last, strict=True))
    natural = sum(before and not after for before, after in zip(first, last, strict=True))
    return turned > 2 and turned >= _LIKE_MOST * (turned + natural) and 2 * turned >= len(values)


def _open_with_offices(values: list[str]) -> bool:
    """Does each of most begin with an office ("Kassör Rut Ek")?"""
    return 2 * sum(bool(pattern("attendance", "titled").match(value)) for value in values) > max(2, len(values))


def _are_placed(values: list[str]) -> bool:
    """Is each of most a full name and one word more, which some have in common ("Rut Ek Nora", "Bo Alm Nora")?

    A second surname is seldom that of another in the list.
    """
    found = [match for match in map(_PLACED.fullmatch, map(str.strip, values)) if match and names.is_given(match[1].split()[0])]
    last = [match[2] for match in found]
    surnames = {match[1].split()[-1] for match in found}
    shared = len(last) - len(set(last))
    known = sum(bool(gazetteer.find(word)) for word in last)
    return (
        len(found) > 3
        and len(found) >= _LIKE_MOST * len(values)
        and not set(last) & surnames
        and not any(map(names.is_given, last))
        and (shared > 0 or 2 * known > len(found))
        and not any(map(_is_office, last))
    )


def _is_office(word: str) -> bool:
    office, title = pattern("attendance", "office"), pattern("attendance", "title")
    return bool(office.fullmatch(word) or title.fullmatch(word.lower()))


def _is_marked(records: Sequence[tuple[Text, ...]], marks: list[str]) -> bool:
    """Are there marks on two records and on half of them, and nothing like a mark that is none ("S", "2")?"""
    kept = [mark for mark in marks if mark]
    each = list(zip([cells for cells in records if cells], marks, strict=True))
    bracketed = any(mark and cells[-1].value.rstrip().endswith(")") for cells, mark in each)
    others = [cells for cells, mark in each if not mark and _like_a_mark(cells, bracketed)]
    return len(kept) > 1 and 2 * len(kept) >= len(marks) and not others and "present" in map(_told, kept)


def _like_a_mark(cells: tuple[Text, ...], bracketed: bool) -> bool:
    """Does a lone letter, figure or sign end or open the record, which would be of the same kind as a mark?"""
    first, last = cells[0].value.split(" ")[0], cells[-1].value.rsplit(" ", 1)[-1]
    first, last = (first.strip("()"), last.strip("()")) if bracketed else (first, last)
    return any(len(word) == 1 and not word.isspace() and key(word) != "" for word in (first, last))


def _told(mark: str) -> Presence:
    return "absent" if mark in _away() else "present"


@cache
def _away() -> frozenset[str]:
    return frozenset(word.lower() for word in table("attendance")["away"])


@cache
def _there() -> frozenset[str]:
    return frozenset(word.lower() for kind in ("marks", "there", "votes") for word in table("attendance")[kind])


def in_a_row(cells: tuple[Text, ...]) -> list[Text]:
    """The records that stand in a row on one line, surname first: "Ek, Anna; Alm, Bo", "Ek, Anna (S), Alm, Bo (C)"."""
    if len(cells) != 1:
        return []
    for between in _BETWEEN:
        gaps = [cut.span("gap") for cut in between.finditer(cells[0].value)]
        places = zip([0, *(end for _, end in gaps)], [*(start for start, _ in gaps), None], strict=True)
        parts = [cells[0].cut(start, end).strip() for start, end in places]
        if len(parts) > 1 and _are_turned([part.value for part in parts]):
            return parts
    return []


def office_before(cells: tuple[Text, ...]) -> tuple[Text, ...]:
    """The record without the colon between an office and a name: "Vice ordförande: Eva Ek (C)"."""
    first = cells[0].value if cells else ""
    head, colon, rest = first.partition(":") if not re.match(r"\d:", first) else _after_ordinal(first)
    words = head.strip()
    if not colon or not any(pattern("attendance", kind).fullmatch(words) for kind in ("office", "function", "substitute")):
        return cells
    named = cells[0].cut(len(first) - len(rest)).strip()
    whole = [cells[0].cut(0, len(head)).strip(), *([named] if named else []), *([] if named else cells[1:2])]
    return (Text.join(whole, " "), *cells[1 if named else 2 :])


def _after_ordinal(value: str) -> tuple[str, str, str]:
    """The value parted at its second colon, where the first is of a number ("1:e vice ordförande: …")."""
    at = value.find(":", 2)
    return (value[:at], ":", value[at + 1 :]) if at > 0 else (value, "", "")


def is_mark(value: str) -> bool:
    """Is it a mark that somebody came or did not, and nothing else?"""
    return bool(_mark(value))


def _mark(value: str) -> str:
    """The mark that the value is, in small letters, "" where it is none."""
    value = value.strip().strip("()").lower()
    value = value if value in _away() or value in _there() else value.rstrip(".")
    return value if value and (value in _away() or value in _there()) else ""


_WITHIN = re.compile(rf"(?<=\w)\s+(?P<mark>[xX–-])(?=\s+[{UPPER}{LOWER}]|\s*$)")
"""A mark after the name, with the office behind it ("Anna Ek X Kommundirektör")."""


def _are_within(records: Sequence[tuple[Text, ...]]) -> bool:
    """Has each of them one mark after the name, some of them a cross, and an office behind one of them?"""
    values = [cells[0].value for cells in records if len(cells) == 1]
    found = [match for value in values if len(match := _WITHIN.findall(value)) == 1]
    behind = [value for value in values if (mark := _WITHIN.search(value)) and value[mark.end() :].strip()]
    return len(found) > 1 and len(found) == len(records) and bool(behind) and any(mark[0] in "xX" for mark in found)


def _without_marks(cells: tuple[Text, ...], within: bool = False) -> tuple[tuple[Text, ...], str]:
    """The record without its marks (cells of their own, or the word it opens or ends with), and the first of them."""
    inside = _WITHIN.search(cells[0].value) if within else None
    if inside:
        parts = (cells[0].cut(0, inside.start()), cells[0].cut(inside.end()).strip())
        return (*filter(None, parts), *cells[1:]), inside["mark"].lower()
    kept = [cell for cell in cells if not _mark(cell.value)]
    marks = [mark for cell in cells if (mark := _mark(cell.value))]
    if marks or not kept:
        return tuple(kept), marks[0] if marks else ""
    before = re.match(r"(\S{1,3})\s+(?=\S)", kept[0].value)
    if before and _mark(before[1]):
        return (kept[0].cut(before.end()), *kept[1:]), _mark(before[1])
    return _without_last_mark(kept)


_TICKED = re.compile(r"(?<=\S)\s+[xX]\s*,")
"""A cross, and behind a comma what is told of the one who came ("Anna Ek X, ordförande § 1-4")."""


def _without_last_mark(kept: list[Text]) -> tuple[tuple[Text, ...], str]:
    """The record without the mark after the name."""
    ticked = _TICKED.search(kept[0].value)
    if ticked:
        return (kept[0].cut(0, ticked.start()), kept[0].cut(ticked.end()).strip(), *kept[1:]), "x"
    after = re.search(r"(?<=\S)\s+(\S{1,6})$", kept[-1].value.rstrip())
    if after and _mark(after[1]) and _SHORT.fullmatch(after[1].strip("()")):
        return (*kept[:-1], kept[-1].cut(0, after.start())), _mark(after[1])
    return tuple(kept), ""


def is_legend(cells: tuple[Text, ...]) -> bool:
    """Is the line only the headings of columns of marks ("Närv.   JA  NEJ", "§ 71   § 74")?"""
    value = " ".join(cell.value for cell in cells)
    words = re.findall(r"[^\W\d_]+", value)
    known = set(table("attendance")["legend"])
    return bool(re.search(r"\S", value)) and len(value) < 90 and all(key(word) in known for word in words)
