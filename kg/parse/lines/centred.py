"""Attendance in a table whose left cells stand at the middle of their rows: the label goes first again.

Från kommunen:                             Deltagande
Anna Ek (M)                                Från kommunen:
Deltagande            (to the left)   →    Anna Ek (M)
Från bolagen:                              Från bolagen:
Bo Alm, Energi AB                          Bo Alm, Energi AB
"""

from dataclasses import replace

from kg.model import Line
from kg.parse import labels
from kg.parse.people.entry import people
from kg.parse.people.pieces import given_first

_APART = 20
"""So far (in characters or points) the people stand from the labels."""


def lines(source: tuple[Line, ...]) -> tuple[Line, ...]:
    """The same lines, labels of lists in the middle of their people moved before them."""
    found = [index for index in range(1, len(source) - 1) if _is_label(source, index)]
    if not found or not _people_above(source, found[0]):
        return source
    result = list(source)
    for number, index in enumerate(found):
        start = _run_start(source, index) if number == 0 else _row_end(source, found[number - 1])
        label = result.pop(index)
        result.insert(start, replace(label, gap=1))
    return tuple(result)


def _is_label(source: tuple[Line, ...], index: int) -> bool:
    """A label alone to the left, right under a line of the column to the right and over another."""
    line = source[index]
    if len(line.cells) != 1 or len(line.columns) != 1 or line.gap or line.table or line.furniture:
        return False
    beside = all(_beside(source[place], line) for place in (index - 1, index + 1))
    return beside and labels.kind_of(line.text.value.strip(" :")) in labels.ATTENDANCE


def _beside(line: Line, label: Line) -> bool:
    return len(line.columns) == 1 and not line.furniture and line.columns[0] - label.columns[0] >= _APART


def _run_start(source: tuple[Line, ...], index: int) -> int:
    start = index
    while start and _beside(source[start - 1], source[index]):
        start -= 1
    return start


def _people_above(source: tuple[Line, ...], index: int) -> bool:
    """Do people stand over the first label, who would else be under none?"""
    above = source[_run_start(source, index) : index]
    named = [line for line in above if given_first(line.text.value) and people(line.cells)]
    return 2 * len(named) >= len(above)


def _row_end(source: tuple[Line, ...], index: int) -> int:
    """Where the row of the label at `index` ends: it has about as many lines under the label as over it."""
    over = index - _run_start(source, index)
    end = index + 1
    while end < len(source) and _beside(source[end], source[index]):
        end += 1
    breaks = [place for place in range(index + 1, end) if source[place].gap]
    near = [place for place in breaks if abs(place - index - 1 - over) <= 1]
    return near[0] if near else end
