"""Which lines open the points of the agenda: one rising series of numbers among many lists.

Every line that begins with a number is a candidate, with a score for how much it looks like a title.
The agenda is the series 1, 2, 3 … (or § 130, § 131 …) of the highest total score; numbered lists
inside a point never make a longer one, since the agenda goes on after them.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from kg.language.dates import MONTHS
from kg.language.lists import folded, pattern, table
from kg.language.names import is_name
from kg.language.text import UPPER, key, worn
from kg.model import Line, Text

Number = tuple[int, ...]
_MOST = 60
"""More points than an agenda has: a higher number is a paragraph's, or counts something else."""
_ONES = 3
"""So many points numbered 1 are more than lists inside points."""
_FAR = 400
"""So many numbered lines back the point before may stand; keeps a file of nothing but numbers readable."""

_SECTION = re.compile(
    r"\s*(?P<board>[A-ZÅÄÖ][\wåäöÅÄÖ-]{1,12}\s+)?(?:(?:§+|Paragraf(?=\s\d))\s*(?P<number>\d{1,3})(?P<letter>[a-z]?(?:/(?:20)?\d\d(?!\d))?)\b|(?P<before>\d{1,3})\s?§(?=\s|$))(?!\s*[-–]\s*§?\s*\d)(?!\s*,)[.:]?\s*(?:[-–—]\s+(?=\D))?"
)
_MISREAD = re.compile(
    r"\s*(?:[S8$5&]\s|[S8$5&§]?[$&][S8$5&§]?\s?(?=\d)|8(?=\d\d))(?P<number>\d{1,3})(?=\s|$)\s*"
)
"""Tesseract's Swedish data knows no §: what it writes instead is 8, 88, $, &, S or two of them, apart or joined."""
_COUNTED = re.compile(
    r"\s*(?:(?:dagordnings|ärende)?pu-?nkt|[äa]r[ec]-?nd[ec]|p\.?)?\s*[(#]?(?P<number>\d{1,3}(?:\.\d{1,2}){0,2}|(?-i:[IVX]{1,5})(?=[\s.)]|$))(?P<letter>\s?[a-h](?=[.)]|\s\s|\s*$))?(?P<mark>[.):]|\s*[-–](?=\s)|(?=\s|$))\s*",
    re.IGNORECASE,
)
_CONTINUED = re.compile(r"\(?(?:forts(?:\.|ättning)?|fortsättning)", re.IGNORECASE)
_MONTH = re.compile(rf"(?:{'|'.join([*MONTHS, *(month[:3] for month in MONTHS)])})\b")


@dataclass(frozen=True, slots=True)
class Opening:
    """Line `index` opens item `number`; `rest` is what follows the number, cell by cell."""

    index: int
    number: Number
    label: str
    rest: tuple[Text, ...]
    score: float
    section: bool = False
    roman: bool = False
    heading: bool = False
    lost: bool = False
    """Was it cut from a page at its number, whose § was lost?"""
    skipped: int | None = None
    """The line of the number, where the title stands over it and opens the item."""


def series(lines: tuple[Line, ...]) -> list[Opening]:
    """The openings of the agenda's items, in order; empty where the points carry no numbers."""
    candidates = [opening for index, line in enumerate(lines) if line.free
                  for opening in [_opening(lines, index)] if opening]  # fmt: skip
    sections = _best([opening for opening in candidates if opening.section])
    misread = _misread(lines)
    if len(sections) >= 3:
        sections = _best(sorted([*sections, *misread], key=lambda opening: opening.index))
    elif _runs(chain := _best(misread)):
        sections = [replace(opening, score=1.5) for opening in chain]
    numbered = [opening for opening in candidates if not opening.section and not opening.roman]
    counted = _with_swapped(_best(numbered), numbered)
    again = _renumbered(numbered)
    if len(again) > 2 * len(counted):
        return again
    roman = _best([opening for opening in candidates if opening.roman])
    if sections and (not counted or sections[0].index < counted[0].index):
        return sections
    return max(
        sections,
        counted,
        roman if len(roman) > 2 else [],
        key=lambda chain: sum(opening.score for opening in chain),
    )


def _renumbered(numbered: list[Opening]) -> list[Opening]:
    """The points of minutes that a page has numbered anew: most are 1 ("1. … 2. … 1. … 1. … 11. …")."""
    ones = sum(opening.number == (1,) for opening in numbered)
    return numbered if ones > _ONES and ones >= 0.6 * len(numbered) else []


def _misread(lines: tuple[Line, ...]) -> list[Opening]:
    """What may be sections whose sign a scanner has misread ("S 100", "8 101"): they count where they fit."""
    found = []
    for index, line in enumerate(lines):
        match = _MISREAD.match(line.cells[0].value) if line.free else None
        if match:
            rest = line.cells[0].cut(match.end())
            cells = (*([rest] if rest else []), *line.cells[1:])
            found.append(Opening(index, (int(match["number"]),), match["number"], cells, 0.5, section=True))
    return found


def _runs(chain: list[Opening]) -> bool:
    """Do so many numbers follow one by one, each before a title, that their sign can only be a § misread?"""
    steps = [after.number[0] - before.number[0] == 1 for before, after in pairwise(chain)]
    titled = [
        re.match(rf"\s*[{UPPER}]", opening.rest[0].value) if opening.rest else None for opening in chain
    ]
    return len(chain) >= 4 and sum(steps) >= 0.7 * len(steps) and sum(map(bool, titled)) >= 0.8 * len(titled)


def _with_swapped(chain: list[Opening], candidates: list[Opening]) -> list[Opening]:
    """The series with the points that were taken out of turn (… 6, 8, 7, 9 …)."""
    held = {opening.number for opening in chain}
    for before, after in pairwise(list(chain)):
        missing = (
            list(range(before.number[0] + 1, after.number[0]))
            if len(before.number) == len(after.number) == 1
            else []
        )
        between = [
            opening
            for opening in candidates
            if before.index < opening.index < after.index and opening.score >= 1
        ]
        around = chain[max(0, chain.index(before) - 2) : chain.index(after) + 3]
        near = [
            opening
            for opening in candidates
            if around[0].index < opening.index < around[-1].index and opening.score >= 1
        ]
        for number in missing:
            found = [
                opening
                for opening in (*between, *near)
                if opening.number == (number,) and (number,) not in held
            ]
            if found:
                held.add((number,))
                chain = sorted([*chain, found[0]], key=lambda opening: opening.index)
    return chain


def _opening(lines: tuple[Line, ...], index: int) -> Opening | None:
    line = lines[index]
    first = line.cells[0]
    section = _SECTION.match(first.value)
    if section:
        return _section(lines, index, section)
    counted = _COUNTED.match(first.value)
    if not counted:
        return None
    rest = (
        (first.cut(counted.end()), *line.cells[1:])
        if first.value[counted.end() :].strip()
        else line.cells[1:]
    )
    if not rest or not _titled(rest[0].value, bool(counted["mark"])):
        return None
    number = _number(counted)
    if number[0] == 0 or (number[0] > _MOST and not _sign_lost(line)):
        return None
    return Opening(
        index,
        number,
        " ".join(filter(None, (counted["number"], (counted["letter"] or "").strip()))),
        rest,
        _score(lines, index, rest[0].value, counted["mark"].strip()),
        roman=counted["number"][0] in "IVX",
        heading=bool(line.heading),
        lost=_sign_lost(line),
    )


def _sign_lost(line: Line) -> bool:
    """Was the line cut from a page at the number of a point (`lines.entries`), whose § was lost?"""
    return bool(line.heading) and not line.columns


def _number(counted: re.Match[str]) -> Number:
    """ "3.1" → (3, 1), "4 b" → (4, 2), "IV" → (4,); (0,) where it is no number."""
    value = counted["number"]
    letter = (ord(counted["letter"].strip()) - 96,) if counted["letter"] else ()
    if value[0].isdigit():
        return (*(int(part) for part in value.split(".")), *letter)
    return (_ROMAN.index(value.upper()) if value.upper() in _ROMAN else 0, *letter)


_ROMAN: tuple[str, ...] = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_ROMAN += ("XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX")


def _section(lines: tuple[Line, ...], index: int, section: re.Match[str]) -> Opening | None:
    line = lines[index]
    first = line.cells[0]
    rest = (
        (first.cut(section.end()), *line.cells[1:])
        if first.value[section.end() :].strip()
        else line.cells[1:]
    )
    title = rest[0].value.strip() if rest else ""
    if _CONTINUED.match(title) or (title and not re.match(rf"[{UPPER}0-9”\"“(]|d(?:nr|iarie)", title)):
        return None
    board = (section["board"] or "").strip()
    if (
        board
        and not board.isupper()
        and key(board)
        in folded("common_words")
        | {
            "se",
            "enligt",
            "jamfor",
            "med",
            "under",
            "i",
        }
    ):
        return None
    if title.endswith((",", ";")) or (len(title) > 160 and line.columns):
        return None
    score = 1.5 + (0.5 if line.gap else 0) + (1.0 if line.heading else 0)
    number = section["number"] or section["before"]
    return Opening(index, (int(number),), number + (section["letter"] or ""), rest, score, section=True)


def _titled(value: str, marked: bool) -> bool:
    """Could the words after a number be a title (and not a date, an amount or running text)?"""
    value = value.strip()
    if (
        _MONTH.match(value)
        or re.match(rf"{_MONTH.pattern}\s+(?:19|20)\d\d\b", value.lower())
        or re.match(r"(?:av|kr|st|kap|§|%|\d|kl)\b|[%°/]", value.lower())
    ):
        return False
    if re.match(rf"[{UPPER}”\"“6O]", value):
        return True
    return marked and bool(re.match(r"[a-zåäö]", value))


def _score(lines: tuple[Line, ...], index: int, title: str, mark: str) -> float:
    line = lines[index]
    title = title.strip()
    score = 1.0
    score += 1.5 if line.heading else 0
    score += 0.5 if line.emphasis else 0
    score += 0.3 if line.gap else 0
    score += 0.3 if mark else -0.4
    score += 1.0 if standard_title(title) else 0
    score -= 1.2 if not re.match(rf"[{UPPER}”\"“6O]", title) else 0
    score -= 0.4 if re.search(r"[.,;]$", title) and len(title) > 40 else 0
    score -= 0.5 if len(title) > 160 else 0
    score -= 0.4 if line.bullet else 0
    score -= 0.6 if is_name(title) else 0
    following = " ".join(other.text.value for other in lines[index + 1 : index + 4])
    score += 0.6 if pattern("presenters", "announced").search(following) else 0
    return score


def standard_title(title: str) -> str | None:
    """The standing title that `title` begins with, folded ("Dagordning Inga synpunkter" → "dagordning")."""
    folded_title = key(title)
    best = None
    for form in _standard():
        if (folded_title == form or folded_title.startswith(form + " ")) and (
            best is None or len(form) > len(best)
        ):
            best = form
    return best or _worn_titles().get(worn(title[:60]))


@cache
def _worn_titles() -> dict[str, str]:
    return {worn(form): form for form in _standard() if len(form) > 5}


def _standard() -> list[str]:
    return [key(title) for title in table("items")["standard_titles"]]


def _best(openings: list[Opening]) -> list[Opening]:
    """The rising series with the highest total; one number may be missing now and then."""
    total: list[float] = []
    before: list[int | None] = []
    for place, opening in enumerate(openings):
        best, source = _start(opening), None
        for earlier in range(max(0, place - _FAR), place):
            step = _step(openings[earlier].number, opening.number)
            if step is not None and total[earlier] + step > best:
                best, source = total[earlier] + step, earlier
        total.append(best + opening.score)
        before.append(source)
    if not total:
        return []
    last: int | None = max(range(len(total)), key=lambda index: (total[index], -index))
    chain = []
    while last is not None:
        chain.append(openings[last])
        last = before[last]
    chain.reverse()
    return chain if len(chain) > 1 or chain[0].section or _alone(chain[0]) else []


def _alone(opening: Opening) -> bool:
    """Is the one numbered line surely a point: number one, under a heading of the mark-up?"""
    return opening.number == (1,) and opening.heading


def _start(opening: Opening) -> float:
    if opening.section or opening.number == (1,) or opening.lost:
        return 0.3
    return -0.6 * opening.number[0]


def _step(one: Number, two: Number) -> float | None:
    """How well `two` follows `one`: 1 for the next number, less for a gap, None if it cannot."""
    for length in range(1, min(len(one), len(two)) + 1):
        if one[: length - 1] == two[: length - 1] and len(two) == length and two[-1] > one[length - 1]:
            missing = two[-1] - one[length - 1] - 1
            return 1.0 - 0.9 * missing if missing <= 3 else None
    if len(two) == len(one) + 1 and two[:-1] == one and two[-1] == 1:
        return 0.8
    return None
