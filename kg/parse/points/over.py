"""Titles that stand over the number of their point, as in minutes of Finland and Åland: "VAL AV JUSTERARE" / "Bildn § 32".

Read so only where most points of the series are: their number stands alone, a title right over it, and
what follows the number begins the text.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.language.text import UPPER
from kg.language.wordings import wording
from kg.model import Line
from kg.parse import labels
from kg.parse.points.chain import Opening
from kg.parse.points.heads import without_diary
from kg.parse.points.titled import standard_title

_MOST = 0.7
"""In so many of the points the title has to stand over the number."""
_LONGEST = 3
"""Lines of a title."""
_TITLE = 120
_BARE = re.compile(r"[\s\d./:-]*|\W*")
"""What may follow the number on its line: a day, a case number."""
_TEXT = re.compile(wording("parse", "points.over", "text", upper=UPPER))
"""How the text begins under a number whose title stands over it."""


def titled(lines: tuple[Line, ...], openings: Sequence[Opening]) -> list[Opening]:
    """The openings; those whose title stands over the number begin at the title, the number's line `skipped`."""
    over = [_with_title(lines, opening, before) for opening, before in zip(openings, (None, *openings), strict=False)]
    found = [one for one in over if one is not None]
    if len(found) < 2 or len(found) < _MOST * len(openings):
        return list(openings)
    return [one or opening for one, opening in zip(over, openings, strict=True)]


def _with_title(lines: tuple[Line, ...], opening: Opening, before: Opening | None) -> Opening | None:
    if not _is_bare(opening) or not _is_over_text(lines, opening):
        return None
    first = opening.index
    lowest = before.index + 1 if before else 0
    while first > lowest and opening.index - first < _LONGEST and _goes_over(lines, first):
        first -= 1
    if first == opening.index or (first > lowest and not lines[first].gap):
        return None
    title = tuple(cell for line in lines[first : opening.index] for cell in line.cells if cell)
    return replace(opening, index=first, rest=title, skipped=opening.index)


def _is_bare(opening: Opening) -> bool:
    """Does the number stand alone on its line, but for a day or the number of a case?"""
    return opening.section and all(_BARE.fullmatch(without_diary(cell).value) for cell in opening.rest)


def _is_over_text(lines: tuple[Line, ...], opening: Opening) -> bool:
    """Does the text begin on the line under the number?"""
    after = next((line for line in lines[opening.index + 1 :] if line.free), None)
    return after is not None and bool(after.gap or _TEXT.match(after.value))


def _goes_over(lines: tuple[Line, ...], index: int) -> bool:
    """Is the line over this one a title, or an earlier line of it?"""
    over, under = lines[index - 1], lines[index]
    value = over.text.value.strip()
    return (
        over.free
        and not over.bullet
        and (not under.gap or bool(over.heading) or over.value.isupper())
        and 3 <= len(value) <= _TITLE
        and bool(re.match(rf"[{UPPER}”\"]", value))
        and not value.endswith((".", ":", ";"))
        and (labels.read(over) is None or bool(standard_title(value)) or value.isupper())
    )
