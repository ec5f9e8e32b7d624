"""Which part of the minutes a line belongs to, told once from the layout, with the reason.

What comes in: the lines of a document. What goes out: the same lines, each with its `region`; those of
parts that hold nothing of the meeting (contents, announcement, attachments) are set aside as `furniture`,
so that no reader takes them for people, points or decisions. A file with the minutes of several meetings
is cut into the lines of each.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg.language import dates
from kg.language.body_names import is_body
from kg.language.lists import keys, table
from kg.language.text import flat, key
from kg.language.wordings import wording
from kg.model import Item, Line, Part, Region
from kg.parse import labels
from kg.parse.head import when

_SECTION = re.compile(r"\s*(?:[^\W\d]{1,13}\s+)?§+\s*(?P<number>\d{1,3})\b(?!\s*[-–,]\s*§?\s*\d)")
_COUNTED = re.compile(wording("parse", "regions", "counted"), re.IGNORECASE)
_ENTRY = re.compile(r"\s*(?:§+\s*)?\d{1,3}\s*[.)]?\s*(?:§\s*)?\S|.{3,}?(?:\.{3,}|…|\s{3,}|\t)\s*\d{1,3}\s*$")
_SIGNED_SOON = 60
"""Lines from a heading of an attachment to the signatures that still belong to the minutes."""
_FOLLOWS = 3
"""So far from the last number of the points the next may be and still go on with them."""
_TOP = 30
"""Within so many lines of its title the minutes of a meeting say who was there."""
_NEAR = 10
_SPACED = re.compile(r"(?<=\b\w) (?=\w\b)")
_LONGEST = 16
"""Lines that an announcement may have."""
_SIGNS = frozenset({"secretary", "adjuster", "adjusted"})


def labelled(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Part, ...]]:
    """The lines with their regions as far as the layout tells them, and the parts found."""
    parts = sorted((*_contents(lines), *_announcements(lines), *_attachments(lines)), key=lambda part: part.start)
    result = list(lines)
    for part in parts:
        for index in range(part.start, part.end):
            result[index] = replace(result[index], region=part.region, furniture=True)
    return tuple(result), tuple(parts)


def _numbers(lines: tuple[Line, ...], sign: bool) -> list[tuple[int, int]]:
    """The line and number of each § (`sign`), else of each counted point."""
    form = _SECTION if sign else _COUNTED
    return [
        (index, int(match["number"]))
        for index, line in enumerate(lines)
        if not line.furniture and line.cells
        for match in [form.match(line.cells[0].value)]
        if match
    ]


def _heading(line: Line, kind: str) -> bool:
    """Do the words of the line, as a whole, head a part of this kind?"""
    return len(line.cells) == 1 and key(line.cells[0].value) in keys("layout", kind)


def _contents(lines: tuple[Line, ...]) -> Iterator[Part]:
    """Lists of the points with their pages, or of points that come again below."""
    for index, line in enumerate(lines):
        if line.furniture or not _heading(line, "contents"):
            continue
        entries, end = _entries(lines, index + 1)
        below = {_entry(other.value) for other in lines[end:] if not other.furniture}
        again = sum(entry in below for entry in entries)
        if len(entries) >= 3 and again >= 0.6 * len(entries):
            yield Part("contents", index, end, "a list of points that come again below")
            return


def _entries(lines: tuple[Line, ...], start: int) -> tuple[list[str], int]:
    """The points that follow one another from `start`, each once, and where their list ends."""
    entries: list[str] = []
    for end, line in enumerate(lines[start:], start):
        entry = _entry(line.value)
        if entry in entries or not (line.furniture or _ENTRY.match(line.value)):
            return entries, end
        entries += [] if line.furniture else [entry]
    return entries, len(lines)


def _entry(value: str) -> str:
    """What a line of the contents and the title of its point share: the words, without dots and page."""
    return key(re.sub(r"(?:[.…\s]{3,}|\t)\d{1,3}\s*$", "", value))[:40]


def _announcements(lines: tuple[Line, ...]) -> Iterator[Part]:
    """ANSLAG/BEVIS: where and when the minutes were put up."""
    index = 0
    while index < len(lines):
        if lines[index].furniture or not _heading(lines[index], "announcement"):
            index += 1
            continue
        end = index + 1
        while end < min(len(lines), index + _LONGEST) and not _ends_announcement(lines[end - 1], lines[end]):
            end += 1
        yield Part("announcement", index, end, "the notice that the minutes are put up")
        index = end


def _ends_announcement(before: Line, line: Line) -> bool:
    if line.page != before.page or line.heading or _SECTION.match(line.value) or _COUNTED.match(line.value) or _heading(line, "contents"):
        return True
    label = labels.read(line) if any(line.cells) else None
    return label is not None and label.kind in labels.ATTENDANCE


@cache
def _attachment_heading() -> re.Pattern[str]:
    data = table("layout")
    return re.compile(rf"{flat(data['attachment'])}|{flat(data['attached_minutes'])}")


def _attachments(lines: tuple[Line, ...]) -> Iterator[Part]:
    """What is attached after the minutes: from its heading to the end, unless the points go on after it."""
    opened = _numbers(lines, True) or _numbers(lines, False)
    for index, line in enumerate(lines):
        if line.furniture or not _heads_attachment(lines, index) or _signed_below(lines, index):
            continue
        if not _is_part(lines, index) and (not opened or index <= opened[0][0] + 1 or _go_on(opened, index)):
            continue
        yield Part("attachment", index, len(lines), f"stands after the heading «{line.value.strip()[:40]}»")
        return


def _is_part(lines: tuple[Line, ...], index: int) -> bool:
    """Is it a heading of the mark-up, as high as any of the three and more above it but the first, the title?"""
    above = [line.heading for line in lines[:index] if line.heading]
    return len(above) > 3 and 0 < lines[index].heading <= min(above[1:])


def _signed_below(lines: tuple[Line, ...], index: int) -> bool:
    """Are the minutes signed below the line, soon, and not above it?"""
    signed = [place for place, line in enumerate(lines) if any(line.cells) and _signs(line)]
    return bool(signed) and signed[0] > index and signed[-1] - index < _SIGNED_SOON


def _signs(line: Line) -> bool:
    label = labels.read(line)
    return label is not None and label.kind in _SIGNS


def _heads_attachment(lines: tuple[Line, ...], index: int) -> bool:
    line, before = lines[index], lines[index - 1]
    value = line.value.strip()
    apart = bool(line.gap or line.heading or line.page != before.page)
    if not apart or len(line.cells) > 1 or not 5 < len(value) < 90 or value.endswith((".", ",", ";")):
        return False
    return bool(value[0].isupper() and _attachment_heading().fullmatch(flat(value)))


def _go_on(opened: list[tuple[int, int]], index: int) -> bool:
    """Do the points go on below the line: the next number after the last one above it?"""
    last = max((number for place, number in opened if place < index), default=0)
    return any(place > index and last < number <= last + _FOLLOWS for place, number in opened)


def meetings(lines: tuple[Line, ...]) -> list[tuple[Line, ...]]:
    """The lines of each meeting whose minutes stand in the file, in order; one for most files."""
    titles = [index for index in range(len(lines)) if _is_title(lines, index)]
    starts = [0]
    for index in titles:
        if index > starts[-1] + 3 and _another(lines, starts[-1], index):
            starts.append(_start(lines, index, starts[-1]))
    held = [lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]
    return held if len(held) == 1 else [tuple(_own(part)) for part in held]


def _own(lines: tuple[Line, ...]) -> Iterator[Line]:
    """The lines of one of several meetings: what only comes again in the others is no running head."""
    counts = Counter(key(line.value) for line in lines)
    for line in lines:
        once = line.furniture and line.region is None and counts[key(line.value)] == 1
        yield replace(line, furniture=False) if once and re.search(r"[^\W\d_]{4}", line.value) else line


@cache
def _titles() -> re.Pattern[str]:
    kinds = sorted(map(flat, table("bodies")["document_kinds"]), key=len, reverse=True)
    return re.compile(rf"(?P<before>(?:\w+ ){{0,6}}?)(?:{'|'.join(kinds)})\b[^.!?]{{0,80}}")


def _is_title(lines: tuple[Line, ...], index: int) -> bool:
    """Does the line call the paper minutes, at the top of a page or apart from what stands over it?"""
    line = lines[index]
    value = flat(line.value).strip()
    if line.region or not 8 < len(value) < 100:
        return False
    found = _titles().fullmatch(_SPACED.sub("", value))
    return bool(found) and (not found["before"] or is_body(found["before"])) if found else False


def _another(lines: tuple[Line, ...], start: int, index: int) -> bool:
    """Do the minutes of another day begin at the title, with their own list, after those that have theirs?"""
    above = [*lines[start : start + _NEAR]]
    here = [*lines[index if lines[index].furniture else max(start + 3, index - 3) : index + _NEAR]]
    held, here_held = _day(above), _day(here)
    if here_held is None and _SAME_DAY.search(lines[index].value) and _begin_again(lines[start:index], lines[index:]):
        return _lists_people(lines[index : index + _TOP])
    if held is None or here_held is None or held == here_held or not _has_points(lines[start:index]):
        return False
    return _lists_people(lines[start:index]) and _lists_people(lines[index : index + _TOP])


_SAME_DAY = re.compile(wording("parse", "regions", "same_day"), re.IGNORECASE)


def same_day(lines: tuple[Line, ...]) -> bool:
    """Do the minutes say at their top that the meeting was on the day of the one before it?"""
    return any(_SAME_DAY.search(line.value) for line in lines[:_NEAR])


def _begin_again(above: tuple[Line, ...], below: tuple[Line, ...]) -> bool:
    """Do the points begin with the first once more?"""
    numbers = [[number for _, number in _numbers(part, True) or _numbers(part, False)] for part in (above, below)]
    return len(numbers[0]) > 1 and numbers[1][:1] == [1]


def _has_points(lines: tuple[Line, ...]) -> bool:
    """Does a point stand in the lines, by its number or a heading of the mark-up?"""
    numbered = any(_SECTION.match(line.value) or _COUNTED.match(line.value) for line in lines)
    return numbered or sum(line.heading > 1 for line in lines) > 2


def _day(lines: list[Line]) -> str | None:
    for line in lines:
        if not any(line.cells) or when.not_the_day(line):
            continue
        if found := [dated.iso for dated in dates.find(line.value) if dated.iso]:
            return found[0]
    return None


def _lists_people(lines: tuple[Line, ...]) -> bool:
    for line in lines:
        if _SECTION.match(line.value):
            return False
        label = labels.read(line) if any(line.cells) else None
        if label is not None and label.kind in labels.ATTENDANCE:
            return True
    return False


def _start(lines: tuple[Line, ...], title: int, floor: int) -> int:
    """Where the head begins that the title stands in: at a new page or two blank lines, else at the title."""
    first = key(next((line.value for line in lines[floor:] if any(line.cells)), ""))
    for index in range(title, max(floor + 3, title - 5), -1):
        line = lines[index]
        if key(line.value) == first or line.gap > 1 or line.page != lines[index - 1].page:
            return index
        if index < title and (len(line.value) > 80 or line.value.rstrip().endswith(".")):
            break
    return title


def with_lists(lines: tuple[Line, ...], listed: set[int]) -> tuple[Line, ...]:
    """The lines, those at the places `listed` as of an attendance list."""
    return tuple(
        replace(line, region="attendance") if index in listed and line.region is None else line
        for index, line in enumerate(lines)
    )


def covering(lines: tuple[Line, ...], parts: tuple[Part, ...], items: tuple[Item, ...]) -> tuple[Part, ...]:
    """Every line of the document in its region, in order: what the layout told, the lists, the points, the rest."""
    told = [_region(line, items) for line in lines]
    why = {(part.start + at): part.why for part in parts for at in range(part.end - part.start)}
    found: list[Part] = []
    for index, (region, reason) in enumerate(told):
        reason = why.get(index, reason)
        if found and found[-1].region == region and found[-1].why == reason:
            found[-1] = replace(found[-1], end=index + 1)
        else:
            found.append(Part(region, index, index + 1, reason))
    return tuple(found)


def _region(line: Line, items: tuple[Item, ...]) -> tuple[Region, str]:
    if line.region:
        return line.region, "stands under the label of a list"
    if line.furniture or not any(line.cells):
        return "furniture", "stands at the edge of the page"
    at = next(cell.at[0] for cell in line.cells if cell.at)
    if not items or at < items[0].start:
        return "head", "stands before the first point"
    if any(item.start <= at < item.end for item in items):
        return "item", "stands between the numbers or headings of two points"
    if (label := labels.read(line)) is not None and label.kind in _SIGNS:
        return "signatures", "a label of the signing after the last point"
    return "tail", "stands after the last point"
