"""The points of the agenda: number, title, who presents, and the text as passages.

What comes in: the lines of a document less its lists and what is set aside. What goes out: `Item`s in order,
each covering the stretch from its number to the next item.
"""

import itertools
import re

from kg.language import names
from kg.language.lists import pattern
from kg.language.text import DASH, glue, key
from kg.language.wordings import wording
from kg.model import Document, Item, Line, Text
from kg.parse import labels
from kg.parse.points import heading_text, headings, heads, layouts, narrow, over, passages
from kg.parse.points.chain import Opening
from kg.parse.points.numbering import series

_ENDS = re.compile(wording("parse", "points.items", "ends"))
_SIGN = frozenset({"chair", "vice_chair", "secretary", "adjuster"})
_SOON = 4
_NAMED = 40
"""Letters of a line that may only name something."""


def read(document: Document) -> tuple[Item, ...]:
    """The items of the document."""
    lines = document.lines
    openings = over.titled(lines, series(lines))
    if not _is_agenda(lines, openings):
        openings = headings.openings(lines) or openings or headings.bulleted(lines)
    right = layouts.right_column(lines, openings)
    layout = _layout(right is not None, openings, lines)
    items = []
    for place, opening in enumerate(openings):
        stop = openings[place + 1].index if place + 1 < len(openings) else _tail(lines, opening.index)
        items.append(_item(document, opening, stop, layout, right or 0))
    return tuple(items)


def _layout(columns: bool, openings: list[Opening], lines: tuple[Line, ...]) -> str:
    if openings and not openings[0].label and lines[openings[0].index].bullet:
        return "bullets"
    if columns:
        return "columns"
    if layouts.is_flattened(openings):
        return "flattened"
    if narrow.is_narrow(openings, lines):
        return "narrow"
    told = [glue(opening.rest).value for opening in openings if opening.rest]
    if heading_text.are_told_after_stops(told):
        return "stops"
    return "colons" if heading_text.are_told_after_colons(told) else "lines"


def _is_agenda(lines: tuple[Line, ...], openings: list[Opening]) -> bool:
    """Is the numbered series the agenda, or only a list inside a text that is headed otherwise?"""
    if not openings:
        return False
    if openings[0].section or any(lines[opening.index].heading for opening in openings):
        return True
    if len(openings) < 2:
        return len(headings.openings(lines)) < 2
    if _is_list(lines, openings) and len(headings.openings(lines)) >= 3:
        return False
    first = openings[0].index
    inside = sum(1 for line in lines[first + 1 :] if line.heading and line.free)
    return _opens_early(lines, first) and (inside < len(openings) or len(openings) >= 5)


def _opens_early(lines: tuple[Line, ...], first: int) -> bool:
    """Does less than half of the text stand before the first of the series?"""
    before = sum(len(line.value) for line in lines[:first] if line.free and _is_prose(line))
    return before < 0.4 * max(sum(len(line.value) for line in lines if line.free), 1)


def _is_prose(line: Line) -> bool:
    """Is something told on the line, and not only named, as in a head of several lines?"""
    value = line.value.rstrip()
    return len(value) > _NAMED or value.endswith(".")


def _is_list(lines: tuple[Line, ...], openings: list[Opening]) -> bool:
    """Do the numbered lines follow each other with nothing said under them?"""
    steps = [after.index - opening.index for opening, after in itertools.pairwise(openings)]
    columned = any(len(lines[opening.index].cells) > 2 or lines[opening.index].table for opening in openings)
    close = [lines[opening.index].gap == 0 for opening in openings[1:]]
    return (
        not columned
        and sum(close) >= 0.7 * len(close)
        and sum(step <= 2 for step in steps) >= 0.7 * len(steps)
        and len(openings) < 8
    )


def _tail(lines: tuple[Line, ...], start: int) -> int:
    """Where the last item ends: at the signatures or the notice of the next meeting."""
    following = range(start + 1, len(lines))
    return next((index for index in following if _ends(lines, index, index == start + 1)), len(lines))


def _ends(lines: tuple[Line, ...], index: int, first: bool) -> bool:
    """Do the signatures or the notice of the next meeting begin at the line? A label on the `first` is the item's."""
    line, folded = lines[index], key(lines[index].value)
    if _ENDS.match(folded) or _names_over_offices(lines, index):
        return True
    if first:
        return False
    label = labels.read(line) if any(line.cells) else None
    signs = label is not None and label.kind in ("secretary", "adjuster", "adjusted")
    if signs and (line.gap or not line.columns) and len(folded) < 70:
        return True
    return bool(re.match(wording("parse", "points.items", "signatures"), folded)) and len(folded) < 40


def _names_over_offices(lines: tuple[Line, ...], index: int) -> bool:
    """Is the line a row of names, with a row of as many offices soon under it, as signatures are?"""
    cells = lines[index].cells
    if len(cells) < 2 or not all(names.is_name(cell.value.strip()) for cell in cells):
        return False
    under = [line.cells for line in lines[index + 1 : index + _SOON] if len(line.cells) == len(cells)]
    return any(all(labels.kind_of(cell.value) in _SIGN for cell in row) for row in under)


def _item(document: Document, opening: Opening, stop: int, layout: str, right: int) -> Item:
    lines = document.lines
    under = opening.index if opening.skipped is None else opening.skipped
    rows = [index for index in range(under + 1, stop) if lines[index].free]
    diary = _diary(opening, lines, rows)
    head = heads.read(opening, lines, rows, layout, right)
    title = glue(head.title)
    body = [*head.body, *(lines[index] for index in rows[head.next :])]
    if _tells(title.value, not body):
        body.insert(0, Line((title,), gap=1))
    found = passages.read(body)
    places = [
        place
        for line in (lines[opening.index], *(lines[index] for index in rows))
        for cell in line.cells
        for place in cell.at
    ]
    anchor = title if title else Text.join(lines[opening.index].cells, " ")
    return Item(
        number=opening.label or None,
        title=_trimmed(title.value),
        title_span=document.span_of(anchor),
        start=min(lines[opening.index].cells[0].at[:1] or places),
        end=max(places) + 1,
        page=document.page(opening_place(lines[opening.index])),
        passages=tuple(found),
        lead=tuple(head.lead),
        diary_number=diary,
    )


def _tells(title: str, alone: bool) -> bool:
    """Is the title a sentence that tells what was done ("Till protokolljusterare valdes Bo Ek.")?

    Without its full stop it is one where nothing else stands under it.
    """
    act = pattern("items", "told").search(title) if " " in title and not title.isupper() else None
    return act is not None and (alone or title.rstrip().endswith("."))


def opening_place(line: Line) -> int:
    return next(cell.at[0] for cell in line.cells if cell.value)


def _trimmed(title: str) -> str:
    return re.sub(rf"\s*[{DASH}:]+$|(?<=[^.])\.$|,$|\s[a-z]\)$", "", title.strip()).strip()


def _diary(opening: Opening, lines: tuple[Line, ...], rows: list[int]) -> str | None:
    near = [cell.value for cell in opening.rest] + [lines[index].value for index in rows[:3]]
    match = next(filter(None, map(heads.DIARY.search, near)), None)
    return " ".join((match["number"] or match["bare"]).split()) if match else None
