"""The upright rules of a table as a scanner writes them, bars in running lines, read as the columns they part.

    Punkt | Vad            Ansvar
    3. | Gamla ärenden                         →   3. Gamla ärenden
    Kodlås ska installeras. | Bo monterar          Kodlås ska installeras.
                                                   Ansvar: Bo monterar

A bar after a number parts it from its title. A bar after words parts them from the last column, which says
who has the task; the words that head that column go before it. Under a row of headings of a list of people
("Namn | Närvarande") or of lists side by side ("Närvarande | Frånvarande") every bar parts two cells.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.language.lists import table
from kg.language.text import UPPER, key
from kg.model import Line, Text
from kg.parse import labels
from kg.parse.people import roster

_NUMBER = re.compile(rf"\s*§?\s*\d{{1,3}}\s*[.):]?\s*(?P<bar>[|¦]\s*)(?=[{UPPER}])")
_LAST = re.compile(r"(?<=\S)\s*[|¦]\s*(?P<who>[^|¦]{1,60})$")
_BAR = re.compile(r"[|¦]")
_WIDTH = 40  # places that a cell of a table takes, as where tables are read
_ENOUGH = 2
"""So many numbers with a bar after them make a table."""


def lines(source: tuple[Line, ...]) -> tuple[Line, ...]:
    """The same lines, bars taken for what they are; of the points only where they are numbered so."""
    source = tuple(_labelled(line) for line in _lists(source))
    if sum(bool(_NUMBER.match(line.value)) for line in source if not line.table) < _ENOUGH:
        return source
    heading = next((found for line in source for found in _heading(line)), None)
    return tuple(piece for line in source for piece in _parted(line, heading))


def _labelled(line: Line) -> Line:
    """The line; a label and what it says as two cells, where nothing but a bar parts them ("Närvarande | Tora Ek, Bo Alm")."""
    cells = [cell.strip() for cell in line.text.split(_BAR) if cell.strip()] if "|" in line.text.value else []
    if line.table or line.furniture or len(cells) != 2 or not _says(*cells):
        return line
    return replace(line, cells=tuple(cells), columns=(0, _WIDTH))


def _says(label: Text, value: Text) -> bool:
    return labels.stated(label.value) and not labels.stated(value.value)


def _lists(source: tuple[Line, ...]) -> Iterator[Line]:
    """The lines, those of a list of people under a row of headings as rows of a table; a row drawn is set aside."""
    within = framed = False
    for line in source:
        framed = framed if within else line.text.value.lstrip()[:1] in ("|", "¦")
        row = line if within and line.table else _row(line, framed)
        within = row is not None and (within or _heads(row))
        drawn = within and not re.search(r"[^\W_]", line.text.value)
        yield replace(line, furniture=True) if drawn else row if row and within else line


def _heads(row: Line) -> bool:
    """Does the row say what stands below: in the columns of a list, or in lists side by side?"""
    kinds = {labels.kind_of(cell.value) for cell in row.cells if cell}
    return roster.header(row) is not None or (len(kinds) > 1 and kinds <= labels.ATTENDANCE)


def _row(line: Line, framed: bool) -> Line | None:
    """The line as a row of a table, where bars part it; of one that is framed the first bar parts nothing."""
    cells = [cell.strip() for cell in line.text.split(_BAR)]
    del cells[: framed and not cells[0]]
    if line.table or line.furniture or len(cells) < 2:
        return None
    return replace(line, cells=tuple(cells), columns=tuple(range(0, _WIDTH * len(cells), _WIDTH)), table=True)


def _heading(line: Line) -> Iterator[Text]:
    """What heads the last column, where it says who is to do something ("Ansvar", "Föredragande/Ansvar")."""
    for word in re.finditer(r"[^\W\d]+", line.text.value):
        if key(word.group()) in table("items")["task_columns"]:
            yield line.text.cut(*word.span())


def _parted(line: Line, heading: Text | None) -> Iterator[Line]:
    numbered = _NUMBER.match(line.text.value)
    if line.table or line.furniture or "|" not in line.text.value.replace("¦", "|"):
        yield line
    elif numbered:
        number, title = line.text.cut(0, numbered.start("bar")), line.text.cut(numbered.end("bar"))
        text = Text.join([number.strip(), title], " ")
        yield replace(line, cells=(text,), columns=line.columns[:1])
    elif last := _LAST.search(line.text.value):
        yield replace(line, cells=(line.text.cut(0, last.start()),), columns=line.columns[:1])
        who = line.text.cut(*last.span("who"))
        label = [Text.join([heading, Text(": ", [heading.at[-1]] * 2)])] if heading else []
        yield replace(line, cells=(Text.join([*label, who]),), columns=(), gap=0, bullet=False, heading=0)
    else:
        yield line
