"""The last column of a table of points, where it names who is to do what the row says.

    Nr   Ärende                            Ansvarig
    3    Kodlås är inköpt och ska monteras.    Bo       →   what: "Kodlås … monteras.", who: "Bo"

The column is known by its heading; without one each short last cell is given, and it is for the reader of names
to tell which of them are people. A bar that a scanner made of a table's rule parts columns as a tab does.
"""

import re
from collections.abc import Iterator, Sequence

from kg.language.lists import keys
from kg.language.text import UPPER, glue, key
from kg.model import Charged, Line, Text

_BAR = re.compile(r"\s*[|¦]\s*")
_NUMBER = re.compile(r"\s*(?:§\s*)?\d{1,3}\s*[.):]?\s*§?\s*")
_OPENS = re.compile(rf"\s*(?:(?:§\s*)?\d{{1,3}}\s*[.):]?|[A-Ha-h][.)]|[-–•*])\s+[{UPPER}]")
_MARK = re.compile(r"\s*(?:[A-Ha-h][.)]|[-–•*])\s+")
_SENTENCE = re.compile(r"[.!?:]\s*$")
_LONGEST = 60
"""Characters that a cell with names may have."""
_ROWS = 6
"""Lines that a row goes on below or above the one with the name."""


def read(lines: Sequence[Line]) -> Iterator[Charged]:
    """What each row with a short last cell says is to be done, and that cell."""
    rows = [_cells(line) if not line.furniture else [] for line in lines]
    head = None
    for index, cells in enumerate(rows):
        if _is_head(rows, index):
            head = index
        elif len(cells) > 1 and 0 < len(cells[-1].value) <= _LONGEST and _is_last(lines, index, head):
            what = _what(lines, rows, index)
            if what:
                yield Charged(what, cells[-1], head is not None)


def _cells(line: Line) -> list[Text]:
    """The cells of a line, cut at bars, without the number that opens it."""
    cells = [part for cell in line.cells for part in cell.split(_BAR)]
    return cells[1:] if len(cells) > 1 and _NUMBER.fullmatch(cells[0].value) else cells


def _is_head(rows: Sequence[list[Text]], index: int) -> bool:
    """Is the last cell the heading of those who do something ("Ansvar", "Föredragande/Ansvar")?

    It may stand on a line of its own, below one that it goes on from ("Föredragande/").
    """
    if not rows[index]:
        return False
    if key(rows[index][-1].value.rpartition("/")[2]) not in keys("items", "doer_columns"):
        return False
    above = rows[index - 1] if index else []
    return len(rows[index]) > 1 or bool(above and above[-1].value.rstrip().endswith("/"))


def _is_last(lines: Sequence[Line], index: int, head: int | None) -> bool:
    """Does the last cell stand where the heading does, as far as their places are known?"""
    line = lines[index]
    if head is None or not line.table or not lines[head].table:
        return True
    return len(line.cells) == len(lines[head].cells)


def _what(lines: Sequence[Line], rows: Sequence[list[Text]], index: int) -> Text:
    """What is to be done: the sentences of the row, those below its title, or the rest of one begun above."""
    cells = [cell for cell in rows[index][:-1] if cell]
    if not cells:
        return Text("", ())
    own = glue(cells[1:] if _SENTENCE.search(cells[-1].value) and len(cells) > 1 else cells)
    own = own.cut(mark.end()) if (mark := _MARK.match(own.value)) else own
    if not _SENTENCE.search(own.value):  # a title, or the last words of a line that goes on below
        below = [glue(rows[at]) for at in _on(lines, rows, index, 1)]
        return glue(below) if below else Text("", ())
    above: list[Text] = []
    if own.value[:1].islower():
        above = [glue(rows[at]) for at in _on(lines, rows, index, -1)][::-1]
    return glue([*above, own])


def _on(lines: Sequence[Line], rows: Sequence[list[Text]], index: int, step: int) -> Iterator[int]:
    """The lines below or above that belong to the same row: none opens another or has a last cell of its own."""
    for at in range(index + step, index + step * (_ROWS + 1), step):
        if not 0 <= at < len(lines) or not rows[at] or lines[at].furniture:
            return
        if len([cell for cell in rows[at] if cell]) > 1 or lines[at if step > 0 else at + 1].gap:
            return
        opens = _OPENS.match(lines[at].value) is not None
        if step > 0 and opens:
            return
        yield at
        if opens:
            return
