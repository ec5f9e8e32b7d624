"""Tables whose layout was lost, put back as rows: numbers alone on a line, titles between lines of text.

What comes in: the lines of a document. What goes out: the same text, a number on the line of its
title, the lines of a title column beside those of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kg.language.text import UPPER
from kg.language.wordings import wording
from kg.model import Line, Text

_ALONE = re.compile(wording("parse", "lines.stacked", "alone"))
_NUMBERED = re.compile(rf"\s*\d{{1,2}}(?:\.\d{{1,2}})?[.)]?\s+[{UPPER}]")
_APART = 20
"""So far (in characters or points) the text column stands from the title column."""


def lines(source: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(_beside(_numbered(source)))


def _numbered(source: tuple[Line, ...]) -> tuple[Line, ...]:
    """Numbers that stand alone (1 … 2 … 3 …) joined with the title on the next line."""
    series: list[int] = []
    for index, (line, after) in enumerate(pairwise(source)):
        if _number_alone(line) == len(series) + 1 and _title(after):
            series.append(index)
    if len(series) < 3:
        return source
    result: list[Line] = []
    for index, line in enumerate(source):
        if index in series:
            continue
        if index and index - 1 in series:
            alone = source[index - 1]
            cells = (*alone.cells, *line.cells)
            line = replace(line, cells=cells, gap=max(alone.gap, 1), columns=(), bullet=False)
            line = replace(line, columns=tuple(range(0, 4 * len(cells), 4)))
        result.append(line)
    return tuple(result)


def _number_alone(line: Line) -> int | None:
    match = _ALONE.fullmatch(line.value)
    return int(match["number"]) if match and not line.furniture and not line.table else None


def _title(line: Line) -> bool:
    return not line.furniture and not line.table and bool(re.match(rf"\s*[{UPPER}”\"]", line.value))


def _beside(source: tuple[Line, ...]) -> Iterator[Line]:
    """Rows of a table of two columns whose titles stand lower than their texts: title and text from the top."""
    left, right = _columns(source) or (0, 0)
    index = 0
    while index < len(source):
        end = index + 1
        while end < len(source) and not source[end].gap and not source[end].furniture:
            end += 1
        group = source[index:end]
        index = end
        yield from _row(group, left, right) if right and _is_row(group, left, right) else group


def _columns(source: tuple[Line, ...]) -> tuple[int, int] | None:
    """Where the two columns begin, if titles are found between lines of the text column."""
    text = (line.columns for line in source if not (line.table or line.furniture))
    pairs = [pair for pair in text if len(pair) == 2 and pair[1] - pair[0] >= _APART]
    if len(pairs) < 2:
        return None
    left, right = max(set(pairs), key=lambda pair: (pairs.count(pair), -pair[1]))
    under = [line for before, line in pairwise(source) if not line.gap and before.columns == (right,)]
    return (left, right) if sum(_is_title(line, left) for line in under) >= 2 else None


def _is_title(line: Line, left: int) -> bool:
    return line.columns[:1] == (left,) and bool(_NUMBERED.match(line.cells[0].value))


def _is_row(group: tuple[Line, ...], left: int, right: int) -> bool:
    """Does the group hold one numbered title, and nothing but lines of the two columns?"""
    inside = all(set(line.columns) <= {left, right} and line.columns for line in group)
    return inside and len(group) > 1 and len([line for line in group if _is_title(line, left)]) == 1


def _row(group: tuple[Line, ...], left: int, right: int) -> Iterator[Line]:
    def column(at: int) -> list[Text]:
        return [cell for line in group for cell, place in zip(line.cells, line.columns, strict=True) if place == at]

    titles, texts = column(left), column(right)
    for number in range(max(len(titles), len(texts))):
        cells = [(titles, left), (texts, right)]
        kept = [(found[number], at) for found, at in cells if number < len(found)]
        yield replace(
            group[0],
            cells=tuple(cell for cell, _ in kept),
            columns=tuple(at for _, at in kept),
            gap=group[0].gap if not number else 0,
        )
