"""Minutes whose text has no points: what stands under the lists is read as one point, so that what it says is not lost.

In: the lines of a document of which no point was read. Out: one item without number and title, or none where nothing is told.
The finding that there were no points stays: where one point ends and the next begins is not known.
"""

import re
from itertools import pairwise

from kg.language.text import LOWER
from kg.model import Document, Item, Line
from kg.parse import labels
from kg.parse.points import passages

_TOLD = 40
"""Letters of a line that tells something; a shorter one only names."""
_TELLS = re.compile(rf"[{LOWER}]{{2}} [{LOWER}]{{2,}}.*[.!?]\s*$")


def read(document: Document) -> tuple[Item, ...]:
    """The text under the lists as one item."""
    lines = document.lines
    listed = [index for index, line in enumerate(lines) if line.region == "attendance"]
    if not listed:
        return ()
    below = [line for line in lines[_end(listed) + 1 :] if _is_text(line)]
    if not any(map(_tells, below)):
        return ()
    places = [place for line in below for cell in line.cells for place in cell.at]
    start, end = min(places), max(places) + 1
    return (
        Item(
            number=None,
            title="",
            title_span=document.span_of(below[0].text),
            start=start,
            end=end,
            page=document.page(start),
            passages=tuple(passages.read(below)),
        ),
    )


def _end(listed: list[int]) -> int:
    """Where the lists that open the minutes end."""
    return next((at for at, after in pairwise(listed) if after - at > 7), listed[-1])


def _is_text(line: Line) -> bool:
    return line.free and any(line.cells) and labels.read(line) is None


def _tells(line: Line) -> bool:
    return len(line.text.value) > _TOLD and bool(_TELLS.search(line.text.value))
