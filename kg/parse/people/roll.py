"""The list that a point of the agenda holds: the roll, told under "Tillkännagivande av röstlängd" or "Upprop".

    ## 7. Tillkännagivande av röstlängd / Följande medlemmar fanns närvarande och röstberättigade: tom, haba och Rut Ek.
"""

import re
from collections.abc import Sequence

from kg.language.lists import pattern
from kg.language.text import UPPER
from kg.language.wordings import wording
from kg.model import Line
from kg.parse import labels
from kg.parse.people.pieces import NAME

_NEAR = 8
"""So many lines under the title of the point its list begins."""
_COUNTED = re.compile(r"\W*(?:§+\s*)?(?:\d{1,3}\s*[.)]?\s*(?:§\s*)?)?[.:]?\s*")
_TOLD = re.compile(wording("parse", "people.roll", "told", upper=UPPER))
"""The roll in a sentence ("Anna Ek, Bo Ås och Rut är närvarande.")."""


def called(lines: Sequence[Line], index: int, announced: bool) -> tuple[labels.Label | None, bool]:
    """The label that the line is to the roll, unless one was `announced` before; and whether it is the title of a point."""
    title = titled(lines[index]) or _rolled(lines, index)
    return (title, True) if title else (None if announced else label(lines, index), False)


def label(lines: Sequence[Line], index: int) -> labels.Label | None:
    """The label that the line is to the roll: the words before its colon, under the title of a point that calls it."""
    line = lines[index]
    told = _TOLD.fullmatch(line.cells[0].value.strip()) if len(line.cells) == 1 else None
    if told:
        return labels.Label("members", told["came"], (line.cells[0].strip().cut(*told.span("who")),))
    head, colon, rest = line.cells[0].value.partition(":")
    if not colon or line.heading or len(line.cells) > 1 or not pattern("attendance", "came").search(head):
        return None
    above = (lines[place] for place in range(index - 1, max(-1, index - 1 - _NEAR), -1) if any(lines[place].cells))
    if not any(_calls(one) for one in above):
        return None
    listed = line.cells[0].cut(len(head) + 1).strip()
    return labels.Label("members", head.strip(), (listed,) if rest.strip() else ())


def titled(line: Line) -> labels.Label | None:
    """The label that the title of a point is, whose list stands under it ("§ 808. Närvarande", "3. Frånvarande")."""
    value = line.value
    words = uncounted(value)
    kind = labels.kind_of(words) if words != value.strip(" .:*") and labels.stated(words) else None
    return labels.Label(kind, words, ()) if kind in labels.ATTENDANCE else None


def _rolled(lines: Sequence[Line], index: int) -> labels.Label | None:
    """The label that the title of a point is that calls the roll, with a list of names right under it."""
    below = [line for line in lines[index + 1 : index + 3] if line.bullet and NAME.match(line.value)]
    return labels.Label("members", uncounted(lines[index].value), ()) if len(below) > 1 and _calls(lines[index]) else None


def uncounted(value: str) -> str:
    """The title of a point without its number."""
    return _COUNTED.sub("", value, count=1).strip(" .:*")


def _calls(line: Line) -> bool:
    return bool(pattern("attendance", "roll_call").fullmatch(uncounted(line.value)))
