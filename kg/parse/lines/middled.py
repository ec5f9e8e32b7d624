"""Tables printed from a browser, whose labels all stand at the middle of their rows: each before its row again.

            Anna Ek (M)
            Bo Alm (S)                        Beslutande  Anna Ek (M)
Beslutande                                →               Bo Alm (S)
            Eva Sten (C)                                  Eva Sten (C)
            Per Ås (V)                                    Per Ås (V)
Frånvarande Rut Vik (L)                       Frånvarande Rut Vik (L)

Read so only where it comes out for every label of the table: as many lines under it as over it. Where one
row ends and the next begins is known by nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.model import Line
from kg.parse import labels
from kg.parse.people.entry import people
from kg.parse.people.pieces import given_first

_APART = 5
"""So far at the least (in characters or points) what is labelled stands from the labels."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the table: its label's line, and the lines beside it, of which that may be one."""

    label: int
    over: range
    under: range


def lines(source: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines; in each such table every label stands before all the lines of its row."""
    result: list[Line] = []
    done = 0
    for index in range(1, len(source) - 1):
        if index < done or not _is_between(source, index):
            continue
        stretch = _stretch(source, index)
        rows = _rows(source, stretch) if stretch.start >= done else None
        if rows is not None and _lacks_label(source, rows, index):
            result += source[done : stretch.start]
            result += [line for row in rows for line in _put_right(source, row)]
            done = stretch.stop
    return (*result, *source[done:])


def _is_between(source: Sequence[Line], index: int) -> bool:
    """Is it the label of a list, alone on its line between two lines that begin in one column to the right?"""
    line, above, below = source[index], source[index - 1], source[index + 1]
    if len(line.columns) != 1 or labels.kind_of(line.value.strip(" :")) not in labels.ATTENDANCE:
        return False
    beside = all(_is_in(other, line.columns[0] + _APART, None) for other in (above, below))
    return beside and abs(above.columns[0] - below.columns[0]) <= 1


def _is_in(line: Line, first: int, last: int | None) -> bool:
    """Does the line begin in these columns, and in no table that the mark-up tells of?"""
    if line.furniture or line.table or not line.columns:
        return False
    return first <= line.columns[0] and (last is None or line.columns[0] <= last)


def _stretch(source: Sequence[Line], index: int) -> range:
    """The lines around that are labels in this one's column, or begin in the column beside."""
    left, right = source[index].columns[0], source[index + 1].columns[0]

    def belongs(line: Line) -> bool:
        labelled = _is_in(line, left - 1, left + 1) and labels.read(line) is not None
        return labelled or _is_in(line, right - 1, right + 1)

    start = end = index
    while start and belongs(source[start - 1]):
        start -= 1
    while end + 1 < len(source) and belongs(source[end + 1]):
        end += 1
    while end > index and _is_empty(source[end], left):
        end -= 1
    while start < index and _is_empty(source[start], left):
        start += 1
    return range(start, end + 1)


def _is_empty(line: Line, left: int) -> bool:
    """Is it a label of no list with nothing beside it: at the edge of the table no part of it?"""
    label = labels.read(line) if line.columns[0] <= left + 1 else None
    return label is not None and label.kind not in labels.ATTENDANCE and not label.rest


def _rows(source: Sequence[Line], stretch: range) -> list[_Row] | None:
    """The rows, each label at the middle of its own; None where that does not come out."""
    left = min(source[place].columns[0] for place in stretch)
    found = [place for place in stretch if source[place].columns[0] <= left + 2]
    rows: list[_Row] = []
    at = stretch.start
    for label in found:
        over = range(at, label)
        at = label + 1 + len(over)
        rows.append(_Row(label, over, range(label + 1, at)))
        if any(place in found for place in rows[-1].under) or not (over or _says(source[label])):
            return None
    return rows if at == stretch.stop else None


def _says(line: Line) -> bool:
    label = labels.read(line)
    return label is not None and bool(label.rest)


def _lacks_label(source: Sequence[Line], rows: list[_Row], index: int) -> bool:
    """Would the people over the label be nobody's, or under a label that heads no list?"""
    place = next(number for number, row in enumerate(rows) if row.label == index)
    before = labels.read(source[rows[place - 1].label]) if place else None
    above = [source[over] for over in rows[place].over]
    named = sum(bool(given_first(line.value) and people(line.cells)) for line in above)
    return 2 * named >= len(above) and not (before and before.kind in labels.ATTENDANCE)


def _put_right(source: Sequence[Line], row: _Row) -> list[Line]:
    """The lines of the row, the label's words beside the first."""
    line = source[row.label]
    label = labels.read(line)
    own = line.cells[0].at.index(label.rest[0].at[0]) if label and len(line.cells) == 1 and label.rest else None
    beside = (line.cells[0].cut(own),) if own is not None else line.cells[1:]
    right = source[row.over[0]].columns if row.over else line.columns[1:]
    said = [source[place] for place in row.over]
    said += [replace(line, cells=beside, columns=line.columns[1:] or right[:1], gap=0)] if beside else []
    said += [source[place] for place in row.under]
    first = replace(said[0], cells=(line.cells[0].cut(0, own), *said[0].cells), columns=(line.columns[0], *said[0].columns))
    return [replace(first, gap=max(1, said[0].gap)), *(replace(one, gap=0) for one in said[1:])]
