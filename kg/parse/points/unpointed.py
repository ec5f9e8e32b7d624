"""Minutes whose text has no points: what stands under the lists is read as one point, so that what it says is not lost.

In: the lines of a document of which no point was read. Out: one item without number and title, or none where nothing is told.
The finding that there were no points stays: where one point ends and the next begins is not known.
"""

import re

from kg.language.text import LOWER
from kg.model import Document, Item
from kg.parse import labels
from kg.parse.points import passages
from kg.parse.points.headings import end_of_lists

_TELLS = re.compile(rf"(?=.{{40}}).*[{LOWER}]{{2}} [{LOWER}]{{2,}}.*[.!?]\s*$")
"""A line that tells something; a shorter one only names."""


def read(document: Document) -> tuple[Item, ...]:
    """The text under the lists as one item."""
    first = end_of_lists(document.lines)
    below = [line for line in document.lines[first + 1 :] if line.free and any(line.cells) and labels.read(line) is None]
    if first < 0 or not any(_TELLS.match(line.text.value) for line in below):
        return ()
    places = [place for line in below for cell in line.cells for place in cell.at]
    start, end = min(places), max(places) + 1
    return (Item(None, "", document.span_of(below[0].text), start, end, document.page(start), tuple(passages.read(below))),)
