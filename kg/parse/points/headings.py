"""Points without numbers: the headings of the mark-up, or lines that stand as headings do."""

import re
from collections import Counter
from itertools import pairwise

from kg.language import dates, names
from kg.language.lists import keys, pattern
from kg.language.text import LOWER, UPPER, key
from kg.model import Document, Item, Line
from kg.parse import labels
from kg.parse.points import passages
from kg.parse.points.chain import Opening
from kg.parse.points.titled import standard_title

_FULL = 55
"""Characters of a line that may be full; a heading that goes on over a line is longer still, and rare."""

_BULLETS = 3  # so many that tell something are the points of minutes that have no other
_TELLS = re.compile(rf"[{LOWER}]{{2}} [{LOWER}]{{2,}}.*[{LOWER}\d)]\.\s*$")


def openings(lines: tuple[Line, ...]) -> list[Opening]:
    """The headings that open the points, in order."""
    chosen = _marked(lines) or _alike(lines, _unmarked(lines))
    first = end_of_lists(lines)
    head = [index for index in chosen if index > first] if first < 0.5 * len(lines) else chosen
    head = head or [index for index in chosen if not _of_paper(lines[index].text.value)]
    return [Opening(index, (number,), "", lines[index].cells, 1.0) for number, index in enumerate(head, 1)]


def bulleted(lines: tuple[Line, ...]) -> list[Opening]:
    """The bullets that open the points where nothing else does and each tells something; a list among text opens none."""
    top = _top_bullets(lines)
    telling = [index for index in top if _TELLS.search(lines[index].value)]
    apart = [index for index in _free(lines) if lines[index].gap and not lines[index].bullet and index > min(top, default=0)]
    if len(top) < _BULLETS or 2 * len(telling) < len(top) or 2 * len(apart) > len(top):
        return []
    return [Opening(index, (number,), "", lines[index].cells, 1.0) for number, index in enumerate(top, 1)]


def _top_bullets(lines: tuple[Line, ...]) -> list[int]:
    """The bullets under the lists that stand furthest to the left."""
    first = end_of_lists(lines)
    marked = [index for index in _free(lines) if lines[index].bullet and index > first]
    left = min((_column(lines[index]) for index in marked), default=0)
    return [index for index in marked if _column(lines[index]) == left]


def _marked(lines: tuple[Line, ...]) -> list[int]:
    """The headings of the mark-up, of one level; none where there is one at the most."""
    text = next((index for index, line in enumerate(lines) if not line.heading and not line.furniture), 0)
    marked = [index for index in _free(lines) if lines[index].heading and not _is_label(lines[index])]
    marked = [index for index in marked if not wraps(lines, index)]
    below = [index for index in marked if index > text]
    return _with_bullets(lines, _of_one_level(lines, below)) if len(below) > 1 else []


def _unmarked(lines: tuple[Line, ...]) -> list[int]:
    """The lines that stand as headings do, without mark-up."""
    free = _free(lines)
    return [index for place, index in enumerate(free) if _stands_as_heading(lines, free, place)]


def _free(lines: tuple[Line, ...]) -> list[int]:
    return [index for index, line in enumerate(lines) if line.free and any(line.cells)]


def end_of_lists(lines: tuple[Line, ...]) -> int:
    """Where the lists that open the minutes end; one far below stands in a point. -1 where there is none."""
    end = -1
    for index in (index for index, line in enumerate(lines) if line.region == "attendance"):
        if end >= 0 and index - end > 7:
            break
        end = index
    return end


def wraps(lines: tuple[Line, ...], index: int) -> bool:
    """Does the heading at `index` go on from the one on the line before?"""
    line, before = lines[index], lines[index - 1] if index else None
    same = before is not None and before.heading == line.heading and not line.gap
    return bool(line.heading) and same and line.value.strip()[:1].islower()


def _of_one_level(lines: tuple[Line, ...], marked: list[int]) -> list[int]:
    """The headings of the level that the points have: the first of two headings or more, or where it has no standing
    title the one below that has; those right under a heading that only groups them ("Beslutspunkter") in its place."""
    counts = Counter(lines[index].heading for index in marked)
    levels = sorted(level for level in counts if counts[level] >= 2) or [max(counts)]
    standing = Counter(lines[index].heading for index in marked if standard_title(lines[index].value))
    level = levels[0]
    if len(levels) > 1 and not standing[level] and standing[levels[1]] > 1 and counts[levels[1]] > counts[level]:
        level = levels[1]
    return [index for place, index in enumerate(marked) if _is_of(lines, marked[:place], index, level)]


def _is_of(lines: tuple[Line, ...], before: list[int], index: int, level: int) -> bool:
    """Is the heading a point's: of the level, or of the one below right under one that only groups?"""
    heading, words = lines[index].heading, key(lines[index].value)
    if words in keys("items", "no_points") or words in keys("items", "groups"):
        return False
    if heading == level:
        return True
    above = next((place for place in reversed(before) if lines[place].heading < heading), None)
    return heading > level and above is not None and key(lines[above].value) in keys("items", "groups")


def _with_bullets(lines: tuple[Line, ...], chosen: list[int]) -> list[int]:
    """The headings with the points that stand as bullets under the one that opens the meeting, each with its own below."""
    for index, end in pairwise([*chosen, len(lines)]):
        opens = pattern("items", "opens").match(lines[index].value.strip())
        top = _bullets(lines, range(index + 1, end)) if opens else []
        if top:
            return sorted([*chosen, *top])
    return chosen


def _bullets(lines: tuple[Line, ...], places: range) -> list[int]:
    """The bullets farthest left there, where they open and each has one of its own below; else none."""
    under = [place for place in places if lines[place].free and any(lines[place].cells)]
    columns = [_column(lines[place]) for place in under]
    left = min(columns, default=0)
    top = [place for place in under if _column(lines[place]) == left and lines[place].bullet]
    nested = sum(column > left for column in columns)
    return top if len(top) > 1 and lines[under[0]].bullet and nested >= len(top) else []


def _alike(lines: tuple[Line, ...], chosen: list[int]) -> list[int]:
    """Of the lines that may be headings, those of the kind this document uses: bold, in capitals, or outdented."""
    bold = [index for index in chosen if lines[index].emphasis]
    if 3 <= len(bold) <= sum(line.emphasis for line in lines):
        return bold
    capitals = [index for index in chosen if lines[index].value.isupper()]
    if len(capitals) >= 3:
        return capitals
    return _outdented(lines, chosen) or chosen


def _outdented(lines: tuple[Line, ...], chosen: list[int]) -> list[int]:
    """Those that begin farthest left, where most lines do not."""
    left = min((_column(lines[index]) for index in chosen), default=0)
    found = [index for index in chosen if _column(lines[index]) <= left + 1]
    indented = sum(_column(line) > left + 2 for line in lines if any(line.cells) and not line.furniture)
    return found if len(found) >= 3 and indented > 0.5 * len(lines) else []


def _column(line: Line) -> int:
    return line.columns[0] if line.columns else 0


def _is_label(line: Line) -> bool:
    """Is the line a label of the head or of a list, and no standing title ("Nästa möte")?"""
    label = labels.read(line)
    if label is None or not (label.sure or label.kind in labels.OFFICES):
        return False
    if label.kind in ("adjuster", "adjusted", "adjustment_place") and not line.heading:
        return True
    return label.kind in labels.ATTENDANCE or standard_title(line.value) != key(line.value)


def _stands_as_heading(lines: tuple[Line, ...], free: list[int], place: int) -> bool:
    line = lines[free[place]]
    value = line.value.strip()
    if place == 0 or not _is_alone(line) or not _may_head(value):
        return False
    after = lines[free[place + 1]] if place + 1 < len(free) else None
    if not line.emphasis and (line.gap == 0 or _runs_on(value, after) or passages.fixed_heading(value)):
        return False
    return _is_text(after) or value.isupper() or standard_title(value) == key(value)


def _is_alone(line: Line) -> bool:
    """Is it one cell, no point of a list and no label?"""
    return len(line.cells) == 1 and not (line.bullet or line.struck or _is_label(line))


def _may_head(value: str) -> bool:
    """Are the words short, begun like a title, without a stop, and nobody's name?"""
    short = 3 < len(value) < 80 and not re.search(r"[.!?,;:]$", value) and re.match(rf"[{UPPER}”\"]", value)
    named = (names.is_name(value) and not value.isupper()) or _of_contents(value)
    return bool(short and not named and re.search(r"[a-zåäöA-ZÅÄÖ]{3}", value))


def _of_paper(value: str) -> bool:
    """Is it what the paper is called, with its day?"""
    return key(value).partition(" ")[0] in keys("bodies", "document_kinds") and bool(dates.find(value))


def _of_contents(value: str) -> bool:
    first = key(value).partition(" ")[0]
    return len(first) > _CONTENTS and first in keys("layout", "contents")


_CONTENTS = 15
"""Letters of a word for contents that no point is called by."""


def _is_text(after: Line | None) -> bool:
    """Is what follows a heading its text: long, apart from it, listed, or ended by a full stop?"""
    if after is None or after.gap > 0 or after.bullet:
        return True
    return len(after.value) > 40 or after.value.rstrip().endswith(".")


def _runs_on(value: str, after: Line | None) -> bool:
    """Is the line the first of a paragraph: a sentence ends in it, or it fills the line and the next goes on?"""
    if re.search(rf"[{LOWER}]{{3}}[.!?] [{UPPER}]", value):
        return True
    goes_on = after is not None and not after.gap and not after.bullet and after.value.strip()[:1].islower()
    return goes_on and len(value) > _FULL


_SAYS = re.compile(rf"(?=.{{40}}).*[{LOWER}]{{2}} [{LOWER}]{{2,}}.*[.!?]\s*$")
"""A line that tells something; a shorter one only names."""


def unpointed(document: Document) -> tuple[Item, ...]:
    """The text of minutes without points, under the lists, as one item without number and title, so that what it says is not lost."""
    first = end_of_lists(document.lines)
    below = [line for line in document.lines[first + 1 :] if line.free and any(line.cells) and labels.read(line) is None]
    if first < 0 or not any(_SAYS.match(line.text.value) for line in below):
        return ()
    places = [place for line in below for cell in line.cells for place in cell.at]
    start, end = min(places), max(places) + 1
    return (Item(None, "", document.span_of(below[0].text), start, end, document.page(start), tuple(passages.read(below))),)
