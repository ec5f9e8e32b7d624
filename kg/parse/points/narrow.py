"""Points of a table whose columns were read one after the other, cell by cell.

The narrow column comes first – the title in short lines, then who presents – and where its last line
ends, a wide gap opens the text of the other column, which goes on line by line at the margin:

    3. Uppföljning av planen
    2018
    Anna Ek  Av planens fjorton aktiviteter är fem avslutade …
    och två har inte startat.
"""

import re

from kg.language.lists import pattern
from kg.language.presenting import names_first
from kg.language.text import glue
from kg.language.wordings import wording
from kg.model import Line, Text
from kg.parse.points.chain import Opening
from kg.parse.points.heading_text import Head

_ROWS = 5
"""Lines that the narrow column of a point may have."""
_WIDE = 45
"""Characters that none of its lines has."""


def is_narrow(openings: list[Opening], lines: tuple[Line, ...]) -> bool:
    """Do most points open with short lines, then one line with a gap before a longer text?"""
    joints = [_joint(opening, lines, _rows(opening, lines)) for opening in openings]
    return len(openings) >= 3 and sum(joint is not None for joint in joints) >= 0.7 * len(openings)


def _rows(opening: Opening, lines: tuple[Line, ...]) -> list[int]:
    following = range(opening.index + 1, min(opening.index + 1 + _ROWS, len(lines)))
    return [index for index in following if lines[index].free]


def _joint(opening: Opening, lines: tuple[Line, ...], rows: list[int]) -> int | None:
    """How many lines under the opening the gap stands (0: on its own line); None where there is none."""
    for place, cells in enumerate([opening.rest, *(lines[index].cells for index in rows[:_ROWS])]):
        line = lines[opening.index] if place == 0 else lines[rows[place - 1]]
        if line.table or line.heading or (place and line.gap) or not 0 < len(cells) <= 2:
            return None
        if len(cells) == 2:
            return place if len(cells[0].value) <= _WIDE and len(cells[1].value) >= 4 else None
        if len(cells[0].value) > _WIDE:
            return None
    return None


def read(opening: Opening, lines: tuple[Line, ...], rows: list[int]) -> Head | None:
    """Title, presenters and first words of the point; None where its columns are not to be told apart."""
    joint = _joint(opening, lines, rows)
    if joint is None:
        return None
    column = [opening.rest[0], *(lines[index].cells[0] for index in rows[:joint])]
    text = opening.rest[1] if joint == 0 else lines[rows[joint - 1]].cells[1]
    split = next((place for place, cell in enumerate(column) if place and _presents(cell)), len(column))
    return Head([glue(column[:split])], column[split:], [Line((text,))], joint)


def _presents(cell: Text) -> bool:
    """Is the line of the column the name of somebody, or the chair's or secretary's title alone?"""
    found = names_first(cell)
    named = found is not None and found.end >= len(cell.value.rstrip()) and " " in found.names[0]
    return (
        named
        or bool(re.fullmatch(wording("parse", "points.narrow", "presenting"), cell.value.strip()))
        or bool(pattern("items", "presented").fullmatch(cell.value.strip()))
    )
