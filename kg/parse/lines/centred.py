"""Attendance in a table whose left cells stand at the middle of their rows: the label goes first again.

Från kommunen:                             Deltagande
Anna Ek (M)                                Från kommunen:
Deltagande            (to the left)   →    Anna Ek (M)
Från bolagen:                              Från bolagen:
Bo Alm, Energi AB                          Bo Alm, Energi AB

            Anna Ek (M)                    Deltagande:
Deltagande: Bo Alm (S)                →    Anna Ek (M)
            Eva Sten (C)                   Bo Alm (S)
                                           Eva Sten (C)
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from kg.model import Line
from kg.parse import labels
from kg.parse.people.entry import people
from kg.parse.people.pieces import given_first

_APART = 20
"""So far (in characters or points) the people stand from the labels."""
_INDENTED = 5
"""So far at the least are they indented, where a label stands beside one of them."""


def lines(source: tuple[Line, ...]) -> tuple[Line, ...]:
    """The same lines, labels of lists in the middle of their people moved before them."""
    source = tuple(_level(source))
    found = [index for index in range(1, len(source) - 1) if _is_label(source, index)]
    if not found or not _people_above(source, found[0]):
        return source
    result = list(source)
    for number, index in enumerate(found):
        start = _run_start(source, index) if number == 0 else _row_end(source, found[number - 1])
        label = result.pop(index)
        result.insert(start, replace(label, gap=1))
    return tuple(result)


def _level(source: tuple[Line, ...]) -> Iterator[Line]:
    """The lines; a label on the line of the one in the middle of its people goes before the first of them."""
    at = 0
    for index in range(1, len(source) - 1):
        rows = _row_around(source, index) if _is_right_of(source[index - 1], source[index]) else None
        if rows is None or rows.start < at:
            continue
        label = _label_of(source, index, rows)
        if label:
            yield from source[at : rows.start]
            yield replace(source[index], **_part(label, source[index], 0), gap=1)
            yield replace(source[rows.start], gap=0)
            yield from source[rows.start + 1 : index]
            if label.rest:
                yield replace(source[index], **_part(label, source[index], 1))
            at = index + 1
    yield from source[at:]


def _row_around(source: tuple[Line, ...], index: int) -> range | None:
    """The lines that stand to the right of this one, right above and below it, where about as many do."""
    line = source[index]
    start = end = index
    while start and not source[start].gap and _is_right_of(source[start - 1], line):
        start -= 1
    while end + 1 < len(source) and not source[end + 1].gap and _is_right_of(source[end + 1], line):
        end += 1
    over, under = index - start, end - index
    if not over or not under or abs(over - under) > 1:
        return None
    set_apart = source[start].gap or not start or not _is_list(source[start - 1])
    return range(start, end + 1) if set_apart else None


def _is_right_of(line: Line, label: Line) -> bool:
    """Does it begin where what stands beside the label begins: in the label's next column, or indented?"""
    if line.furniture or label.furniture or not line.columns or not label.columns or line.table or label.table:
        return False
    if len(label.columns) > 1:
        return abs(line.columns[0] - label.columns[1]) <= 1
    return line.columns[0] - label.columns[0] >= _INDENTED


def _is_list(line: Line) -> bool:
    label = labels.read(line)
    return label is not None and label.kind in labels.ATTENDANCE


def _label_of(source: tuple[Line, ...], index: int, rows: range) -> labels.Label | None:
    """The label in the middle of these lines, where all of the others name people and begin in one column."""
    others = [source[place] for place in rows if place != index]
    if len({line.columns[0] for line in others}) > 1 or (len(source[index].cells) == 1 and not others[0].gap):
        return None
    label = labels.read(source[index])
    if label is None or label.kind not in labels.ATTENDANCE or (not label.rest and len(others) % 2):
        return None
    return label if all(map(_names_one, others)) else None


def _names_one(line: Line) -> bool:
    return bool(given_first(line.value) and people(line.cells))


def _part(label: labels.Label, line: Line, part: int) -> dict[str, Any]:
    """The label's words (0), or what stands beside them (1), as cells with their columns."""
    if len(line.cells) > 1:
        return {"cells": (line.cells[:1], line.cells[1:])[part], "columns": (line.columns[:1], line.columns[1:])[part]}
    first = line.cells[0]
    end = first.at.index(label.rest[0].at[0]) if label.rest else len(first.value)
    return {"cells": ((first.cut(0, end), first.cut(end))[part],)}


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
