"""Which lines open the points of the agenda: one rising series of numbers among many lists.

Every line that begins with a number is a candidate, with a score for how much it looks like a title.
The agenda is the series 1, 2, 3 … (or § 130, § 131 …) of the highest total score; numbered lists
inside a point never make a longer one, since the agenda goes on after them.
"""

import re
from dataclasses import replace
from itertools import pairwise

from kg.language.lists import folded, keys, pattern
from kg.language.text import UPPER, key
from kg.language.wordings import wording
from kg.model import Line, Text
from kg.parse.points.chain import Number, Opening, best_chain
from kg.parse.points.titled import may_be_title, title_score

_MOST = 60
"""More points than an agenda has: a higher number is a paragraph's, or counts something else."""
_ONES = 3
"""So many points numbered 1 are more than lists inside points."""

_SECTION = re.compile(wording("parse", "points.numbering", "section"))
_MISREAD = re.compile(r"\s*(?:[S8$5&€£ß]\s|[S8$5&§]?[$&€£ß][S8$5&§]?\s?(?=\d)|8(?=\d\d))(?P<number>\d{1,3})[.:]?(?=\s|$)\s*")
"""Tesseract's Swedish data knows no §: what it writes instead is 8, 88, $, &, S or two of them, apart or joined."""
_COUNTED = re.compile(wording("parse", "points.numbering", "counted"), re.IGNORECASE)
_CONTINUED = re.compile(wording("parse", "points.numbering", "continued"), re.IGNORECASE)


def series(lines: tuple[Line, ...]) -> list[Opening]:
    """The openings of the agenda's items, in order; empty where the points carry no numbers."""
    candidates = _candidates(lines)
    sections = _sections([opening for opening in candidates if opening.section], _misread(lines))
    numbered = [opening for opening in candidates if not opening.section and not opening.roman]
    counted = _with_swapped(best_chain(numbered), numbered) or _only(lines, numbered)
    again = _renumbered(lines, numbered)
    inner = 2 * sum(opening in again for opening in counted) < len(counted) < len(again)
    if len(again) > 2 * len(counted) or inner:
        return again
    return _outer(sections, counted) or max(sections, counted, _romans(candidates), key=_total)


def _outer(sections: list[Opening], counted: list[Opening]) -> list[Opening]:
    """The points within which what they decide is numbered ("Punkt 1 – Val" / "§ 1 Mötet valde …"): those that begin first."""
    if not sections or not counted or sections[0].index < counted[0].index:
        return sections
    return counted if counted[-1].index > sections[len(sections) // 2].index else []


def _romans(candidates: list[Opening]) -> list[Opening]:
    roman = best_chain([opening for opening in candidates if opening.roman])
    return roman if len(roman) > 2 else []


def _candidates(lines: tuple[Line, ...]) -> list[Opening]:
    found = (_opening(lines, index) for index, line in enumerate(lines) if line.free)
    return list(filter(None, found))


def _sections(signed: list[Opening], misread: list[Opening]) -> list[Opening]:
    """The series of points with the sign §, among them those whose sign was misread where they fit."""
    sections = best_chain(signed)
    missing = [opening for opening in misread if all(opening.number != known.number for known in sections)]
    chain = best_chain(sorted([*sections, *missing], key=lambda opening: opening.index))
    if len(sections) >= 3:
        return chain
    return [replace(opening, score=1.5) for opening in chain] if _runs(chain, 3 if signed else 4) else sections


def _total(chain: list[Opening]) -> float:
    return sum(opening.score for opening in chain)


def _only(lines: tuple[Line, ...], numbered: list[Opening]) -> list[Opening]:
    """The one numbered line of short minutes, where what stands right under it was decided."""
    if len(numbered) != 1 or numbered[0].number != (1,) or not lines[numbered[0].index].gap:
        return []
    under = [line.value for line in lines[numbered[0].index + 1 :] if line.free][:3]
    said = pattern("items", "told").search(" ".join(under))
    return numbered if said and not re.search(r"[.,;:]\s*$", numbered[0].rest[-1].value) else []


def _renumbered(lines: tuple[Line, ...], numbered: list[Opening]) -> list[Opening]:
    """The points of minutes that a page has numbered anew: most are 1 ("1. … 2. … 1. … 1. … 11. …").

    Lists inside them are further in than they are.
    """
    edges = {opening.index: _edge(lines[opening.index]) for opening in numbered}
    outer = min((edges[opening.index] for opening in numbered if opening.number == (1,)), default=0)
    top = [opening for opening in numbered if edges[opening.index] <= outer]
    ones = sum(opening.number == (1,) for opening in top)
    return top if ones > _ONES and ones >= 0.6 * len(top) else []


def _edge(line: Line) -> int:
    """The column where the number of the line ends: figures of numbers stand under one another from the right."""
    number = _COUNTED.match(line.cells[0].value)
    return (line.columns[0] if line.columns else 0) + (number.end("number") if number else 0)


def _misread(lines: tuple[Line, ...]) -> list[Opening]:
    """What may be sections whose sign a scanner has misread ("S 100", "8 101"): they count where they fit."""
    found = []
    for index, line in enumerate(lines):
        match = _MISREAD.match(line.cells[0].value) if line.free else None
        if match:
            rest = _after(line, match.end())
            found.append(Opening(index, (int(match["number"]),), match["number"], rest, 0.5, section=True))
    return found


def _runs(chain: list[Opening], least: int) -> bool:
    """Do so many numbers follow one by one, each before a title, that their sign can only be a § misread?"""
    steps = [after.number[0] - before.number[0] == 1 for before, after in pairwise(chain)]
    titled = [re.match(rf"\s*[{UPPER}]", opening.rest[0].value) if opening.rest else None for opening in chain]
    return len(chain) >= least and sum(steps) >= 0.7 * len(steps) and sum(map(bool, titled)) >= 0.8 * len(titled)


def _with_swapped(chain: list[Opening], candidates: list[Opening]) -> list[Opening]:
    """The series with the points that were taken out of turn (… 6, 8, 7, 9 …)."""
    held = {opening.number for opening in chain}
    for before, after in pairwise(list(chain)):
        if not len(before.number) == len(after.number) == 1:
            continue
        around = chain[max(0, chain.index(before) - 2) : chain.index(after) + 3]
        near = _between(around[0], candidates, around[-1])
        for missing in range(before.number[0] + 1, after.number[0]):
            fitting = [opening for opening in near if opening.number == (missing,)]
            closest = _between(before, fitting, after) or fitting
            if closest and (missing,) not in held:
                held.add((missing,))
                chain = sorted([*chain, closest[0]], key=lambda opening: opening.index)
    return chain


def _between(before: Opening, candidates: list[Opening], after: Opening) -> list[Opening]:
    """The candidates between the two that look like titles."""
    return [one for one in candidates if before.index < one.index < after.index and one.score >= 1]


def _opening(lines: tuple[Line, ...], index: int) -> Opening | None:
    line = lines[index]
    first = line.cells[0]
    section = _SECTION.match(first.value)
    if section:
        return _section(lines, index, section)
    counted = _COUNTED.match(first.value)
    if not counted:
        return None
    rest = _after(line, counted.end())
    if not rest or not may_be_title(rest[0].value, bool(counted["mark"])):
        return None
    number = _number(counted)
    if number[0] == 0 or (number[0] > _MOST and not _sign_lost(line)):
        return None
    return Opening(
        index,
        number,
        " ".join(filter(None, (counted["number"], (counted["letter"] or "").strip()))),
        rest,
        title_score(lines, index, rest[0].value, counted["mark"].strip()),
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
    rest = _after(line, section.end())
    title = rest[0].value.strip() if rest else ""
    if (title and not _OPENS.match(title)) or _CONTINUED.match(title) or title.endswith(";"):
        return None
    if _is_reference(section["board"] or "") or (len(title) > 160 and line.columns and not line.gap):
        return None
    score = 1.5 + 0.5 * bool(line.gap) + bool(line.heading)
    number = section["number"] or section["before"]
    parts = tuple(map(int, number.split(".")))
    return Opening(index, parts, number + (section["letter"] or ""), rest, score, section=True)


_OPENS = re.compile(rf"[{UPPER}0-9”\"“(]|d(?:nr|iarie)")


def _is_reference(board: str) -> bool:
    """Does the word before the sign tell that it refers to a point elsewhere ("Enligt § 4"), and is no board's letters?"""
    board = board.strip()
    return bool(board) and not board.isupper() and key(board) in folded("common_words") | keys("items", "refers")


def _after(line: Line, at: int) -> tuple[Text, ...]:
    """What the line holds after so many characters of its first cell, cell by cell."""
    rest = line.cells[0].cut(at)
    return (rest, *line.cells[1:]) if rest else line.cells[1:]
