"""Tables whose labels stand at the middle of their rows, as a browser prints them: each goes first again.

            Anna Ek (M)
            Bo Alm (S)                   Beslutande  Anna Ek (M)
Beslutande                          →                Bo Alm (S)
            Eva Sten (C)                             Eva Sten (C)
            Per Ås (V)                               Per Ås (V)
Frånvarande Rut Vik (L)                  Frånvarande Rut Vik (L)

People over the first label of a list, who would else be nobody's, show that it is so. About as many lines of a
row stand under its label as over it, for every label of the table; a blank line may say where a row ends.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model import Line
from kg.parse import labels
from kg.parse.people.entry import people
from kg.parse.people.pieces import given_first

_APART = 5
"""So far at the least (in characters or points) what is labelled stands from the labels."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the table: the lines `start`–`end` (end excluded), one of which is its label's."""

    label: int
    start: int
    end: int


def lines(source: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines; in each such table every label stands before all the lines of its row."""
    result: list[Line] = []
    done = 0
    for index in range(1, len(source) - 1):
        rows = _rows_around(source, index) if index >= done and _is_under(source, index) else None
        if rows and rows[0].start >= done:
            result += source[done : rows[0].start]
            result += [line for row in rows for line in _put_right(source, row)]
            done = rows[-1].end
    return (*result, *source[done:])


def _is_under(source: Sequence[Line], index: int) -> bool:
    """Is it the label of a list, right under a line that begins in the column beside the labels?"""
    return _is_from(source[index - 1], source[index]) and _of_list(source[index])


def _is_from(line: Line, label: Line) -> bool:
    """Does it begin where what stands beside the label begins: in the label's next column, or indented?"""
    if line.furniture or label.furniture or line.table or label.table or not (line.columns and label.columns):
        return False
    if len(label.columns) > 1:
        return abs(line.columns[0] - label.columns[1]) <= 1
    return line.columns[0] - label.columns[0] >= _APART


def _rows_around(source: Sequence[Line], index: int) -> list[_Row] | None:
    """The rows of the table around the label at `index`, with people over it who would else be under no list's label."""
    right = source[index - 1].columns[0]
    table = _table(source, index, right)
    after = [place for place in table[index - table.start :] if source[place].columns[0] < right - 1]
    first = _below_label(source, table, index, right)
    if first is None or not _are_people(source[first:index]):
        return None
    starts = [place for place in range(first, index) if place == first or source[place].gap]
    return next(filter(None, (_rows(source, after, start, table.stop) for start in starts)), None)


def _below_label(source: Sequence[Line], table: range, index: int, right: int) -> int | None:
    """Where the run over the label at `index` begins; None where it stands under the label of a list."""
    first = index
    while first > table.start and source[first - 1].columns[0] >= right - 1:
        first -= 1
    return None if first > table.start and _of_list(source[first - 1]) else first


def _table(source: Sequence[Line], index: int, right: int) -> range:
    """The lines around that begin at the right, or are labels to the left of it, at one margin or each in its middle."""

    def belongs(line: Line) -> bool:
        if line.furniture or line.table or not line.columns:
            return False
        return abs(line.columns[0] - right) <= 1 or (line.columns[0] <= right - _APART and _is_label(line))

    start, end = index - 1, index + 1
    while start and belongs(source[start - 1]):
        start -= 1
    while end < len(source) and belongs(source[end]):
        end += 1
    return range(start, end)


def _of_list(line: Line) -> bool:
    label = labels.read(line)
    return label is not None and label.kind in labels.ATTENDANCE


def _is_label(line: Line) -> bool:
    """Is it a label of a list, or another with something beside it?"""
    return _of_list(line) or _says(line)


def _are_people(above: Sequence[Line]) -> bool:
    return 2 * sum(bool(given_first(line.value) and people(line.cells)) for line in above) >= len(above)


def _rows(source: Sequence[Line], found: list[int], start: int, end: int) -> list[_Row] | None:
    """The rows of the labels at `found`, the first beginning at `start`; None where they do not come out."""
    if not found:
        return [] if start == end or source[start].gap else None
    label, *others = found
    limit = others[0] if others else end
    if label < start or (label == start and not _says(source[label])):
        return None
    for place in sorted(_ends(label, start, limit), key=lambda place: not (place == limit or source[place].gap)):
        rows = _rows(source, others, place, end)
        if rows is not None:
            return [_Row(label, start, place), *rows]
    return None


def _ends(label: int, start: int, limit: int) -> list[int]:
    """Where a row may end: as many lines under its label as over it, or one more or less."""
    end = 2 * label + 1 - start
    return [place for place in ((end, end + 1, end - 1) if start < label else (end,)) if label < place <= limit]


def _says(line: Line) -> bool:
    label = labels.read(line)
    return label is not None and bool(label.rest)


def _put_right(source: Sequence[Line], row: _Row) -> Iterator[Line]:
    """The lines of the row, after its label on a line of its own."""
    line = source[row.label]
    label = labels.read(line)
    own = line.cells[0].at.index(label.rest[0].at[0]) if label and len(line.cells) == 1 and label.rest else None
    said = (line.cells[0].cut(own),) if own is not None else line.cells[1:]
    beside = replace(line, cells=said, columns=line.columns[1:] or source[row.start].columns[:1])
    yield replace(line, cells=(line.cells[0].cut(0, own),), columns=line.columns[:1], gap=max(1, source[row.start].gap))
    for place in range(row.start, row.end):
        if place != row.label:
            yield replace(source[place], gap=0)
        elif any(said):
            yield replace(beside, gap=0)
