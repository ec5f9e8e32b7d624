"""A point's number over its title in the same cell of a table, the text beside: number and title made one line.

§ 12                 Hedda redogör för ärendet.          § 12 Dagordning      Hedda redogör för ärendet.
Dagordning           Beslut                        →                          Beslut
"""

import re
from dataclasses import replace
from itertools import pairwise

from kg.language.text import UPPER
from kg.model import Line, Text

_SECTION = re.compile(
    r"(?:§\s*(\d{1,3})|(\d{1,3})\s*§|(?:Punkt|Ärende)\s+(\d{1,3})|(\d{1,3})[.)]?)\s*[.:]?", re.IGNORECASE
)
_TITLE = re.compile(rf"[{UPPER}”\"]")


def lines(source: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines, with each number joined to the title below it; two in order show that it is the layout."""
    found = [index for index in range(len(source) - 1) if _is_over_title(source[index], source[index + 1])]
    numbers = [_number(source[index]) for index in found]
    if len(found) < 2 or any(after <= before for before, after in pairwise(numbers)):
        return source
    result = list(source)
    for index in found:
        above, below = source[index], source[index + 1]
        title = Text.join([above.cells[0], below.cells[0]], " ")
        result[index] = replace(above, cells=(title, *above.cells[1:]), gap=max(above.gap, 1))
        result[index + 1] = replace(below, cells=(Text("", ()), *below.cells[1:]))
    return tuple(line for line in result if any(line.cells))


def _is_over_title(above: Line, below: Line) -> bool:
    alike = above.table and below.table and len(above.cells) == len(below.cells) > 1 and not below.gap
    return (
        alike
        and bool(_SECTION.fullmatch(above.cells[0].value.strip()))
        and bool(_TITLE.match(below.cells[0].value.strip()))
    )


def _number(line: Line) -> int:
    match = _SECTION.fullmatch(line.cells[0].value.strip())
    return int(next(filter(None, match.groups()))) if match else 0
