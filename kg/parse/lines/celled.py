"""A point's number over its title in the same cell of a table, the text beside: number and title made one line.

§ 12                 Hedda redogör för ärendet.          § 12 Dagordning      Hedda redogör för ärendet.
Dagordning           Beslut                        →                          Beslut
"""

import re
from dataclasses import replace
from itertools import pairwise

from kg.language.lists import pattern
from kg.language.text import UPPER, key
from kg.language.wordings import wording
from kg.model import Line, Text

_SECTION = re.compile(wording("parse", "lines.celled", "section"), re.IGNORECASE)
_NUMBERED = re.compile(rf"\s*§?\s*(\d{{1,3}})[.)§]?\s+[{UPPER}]")
_TITLE = re.compile(rf"[{UPPER}”\"]")


def lines(source: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines, with each number joined to the title below it.

    Two in order show that it is the layout, or the number before or after at the head of its own title.
    """
    found = _over_titles(source)
    numbers = [_number(source[index]) for index in found]
    if not found or any(after <= before for before, after in pairwise(numbers)):
        return source
    if len(found) < 2 and not any(_is_beside(line, source[found[0]], numbers[0]) for line in source):
        return source
    result = list(source)
    for index in found:
        above, below = source[index], source[index + 1]
        title = Text.join([above.cells[0], below.cells[0]], " ")
        result[index] = replace(above, cells=(title, *above.cells[1:]), gap=max(above.gap, 1))
        result[index + 1] = replace(below, cells=(Text("", ()), *below.cells[1:]))
    return tuple(line for line in result if any(line.cells))


def _over_titles(source: tuple[Line, ...]) -> list[int]:
    """Where a number stands over a title; what stands below several of them is a label of their parts, no title."""
    over = [index for index in range(len(source) - 1) if _is_over_title(source[index], source[index + 1])]
    below = [key(source[index + 1].cells[0].value) for index in over]
    return [index for index, words in zip(over, below, strict=True) if below.count(words) == 1]


def _is_over_title(above: Line, below: Line) -> bool:
    if above.table:
        alike = below.table and len(above.cells) == len(below.cells)
    else:
        alike = not below.table and _is_in_columns_of(above, below) and _has_text_beside(above, below)
    return (
        alike
        and len(above.cells) > 1
        and not below.gap
        and bool(_SECTION.fullmatch(above.cells[0].value.strip()))
        and _may_be_title(below.cells[0].value.strip())
    )


def _may_be_title(value: str) -> bool:
    return bool(_TITLE.match(value)) and not pattern("items", "inner_headings").fullmatch(value.rstrip(" :"))


def _has_text_beside(above: Line, below: Line) -> bool:
    """Is what stands beside the number a text, that ends a sentence or goes on below, and not the title itself?"""
    return len(below.cells) > 1 or above.cells[-1].value.rstrip().endswith((".", "!", "?"))


def _is_in_columns_of(above: Line, below: Line) -> bool:
    """Does it begin where the line above does, and end before what stands beside the number there?"""
    if len(above.columns) < 2 or below.columns != above.columns[: len(below.cells)]:
        return False
    return bool(below.cells) and len(below.cells[0].value) < above.columns[1] - above.columns[0]


def _is_beside(line: Line, found: Line, number: int) -> bool:
    """Does a point stand in the same columns whose number is the one before or after, its title behind it?"""
    head = _NUMBERED.match(line.cells[0].value) if len(line.cells) > 1 else None
    return head is not None and line.columns[:2] == found.columns[:2] and abs(int(head[1]) - number) == 1


def _number(line: Line) -> int:
    match = _SECTION.fullmatch(line.cells[0].value.strip())
    return int(next(filter(None, match.groups()))) if match else 0
