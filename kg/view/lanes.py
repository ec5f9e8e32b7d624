"""The path of an issue as a picture: IssueData in, places of lanes, marks, arrows and labels out.

Lanes are bodies, x is time. Nothing here is HTML; `templates/lanes.svg` draws what this counts out.
Labels never cover each other: a mark that would collide moves to the next row of its lane.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.view.data import IssueData, Promise, Step
from kg.view.shell import MONTHS, word, words

WIDTH, GUTTER, RIGHT = 1040, 210, 24
ROW, PAD, AXIS, STRIP = 30, 14, 34, 14
_CHAR = 6.7  # a generous width of a letter at the labels' size
SHAPES = {
    "raised": "triangle", "wished": "triangle", "assigned": "diamond", "decided": "square", "adopted": "square",
    "closed": "square", "referred": "arrow", "adjourned": "bar",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """A step in one lane; `number` counts the steps from 1 and is its anchor; `text_x` with `end` places the label."""

    x: float
    y: float
    number: int
    shape: str
    look: str
    label: str
    text_x: float
    end: bool
    step: Step


@dataclass(frozen=True, slots=True)
class Lane:
    lines: tuple[str, ...]
    label: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """An SVG path from mark to mark; `title` says what it means."""

    path: str
    look: str
    title: str


@dataclass(frozen=True, slots=True)
class Due:
    """A promise: made at `x1`, awaited at `x2`; `known` is false where nobody said when."""

    x1: float
    x2: float
    y: float
    state: str
    label: str
    text_x: float
    end: bool
    known: bool
    promise: Promise


@dataclass(frozen=True, slots=True)
class Picture:
    width: int
    height: float
    left: float
    bottom: float
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, str, bool], ...]
    gaps: tuple[tuple[float, float, float, float, bool], ...]
    path: tuple[Line, ...]
    handoffs: tuple[Line, ...]
    marks: tuple[Mark, ...]
    dues: tuple[Due, ...]
    shapes: frozenset[str]
    looks: frozenset[str]


def when(date: str) -> dt.date | None:
    """A day for a date, a month or a quarter (its last day); None where the text is none of them."""
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", date):
        year, month = int(match[1]), 3 * int(match[2])
    elif match := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", date):
        year, month = int(match[1]), int(match[2])
    elif match := re.fullmatch(r"\d{4}", date):
        year, month = int(date), 12
    else:
        try:
            return dt.date.fromisoformat(date)
        except ValueError:
            return None
    return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)


class _Time:
    """Days to x; half a month of air on each side."""

    def __init__(self, days: Sequence[dt.date]) -> None:
        first, last = min(days), max(days)
        air = max(20, (last - first).days // 25)
        self.first, self.last = first - dt.timedelta(days=air), last + dt.timedelta(days=3 * air)
        self.scale = (WIDTH - GUTTER - RIGHT) / (self.last - self.first).days

    def x(self, day: dt.date) -> float:
        inside = min(max(day, self.first), self.last)
        return round(GUTTER + (inside - self.first).days * self.scale, 1)

    def ticks(self) -> tuple[tuple[float, str, bool], ...]:
        """x, text and whether it is a year: years always, quarters or months where there is room."""
        every = 1 if self.scale * 30 > 46 else 3 if self.scale * 91 > 46 else 12
        days = [
            dt.date(year, month, 1)
            for year in range(self.first.year, self.last.year + 1)
            for month in range(1, 13, every)
        ]
        shown = [day for day in days if self.first <= day <= self.last]
        return tuple(
            (self.x(day), str(day.year) if day.month == 1 else MONTHS[day.month - 1], day.month == 1) for day in shown
        )


class _Rows:
    """Rows of one lane: who fits where without touching what is there."""

    def __init__(self) -> None:
        self.taken: list[list[tuple[float, float]]] = []

    def put(self, left: float, right: float) -> int:
        for number, row in enumerate(self.taken):
            if all(right < a or left > b for a, b in row):
                row.append((left, right))
                return number
        self.taken.append([(left, right)])
        return len(self.taken) - 1


def picture(data: IssueData) -> Picture | None:
    """The counted picture, or None where no step, hand-off or promise has a date."""
    dated = [(number, step, day) for number, step in enumerate(data.steps, 1) if (day := when(step.date))]
    dated.sort(key=lambda each: (each[2], each[0]))
    days = [day for _, _, day in dated]
    days += [day for handoff in data.handoffs if (day := when(handoff.date))]
    days += [day for promise in data.promises for text in (promise.made, promise.due) if (day := when(text))]
    if not days:
        return None
    time = _Time(days)
    names = _names(data)
    rows = {name: _Rows() for name in names}
    spots = []
    for number, step, day in dated:
        for body in step.bodies or ("",):
            label = _label(step, day)
            left, right, text_x, end = _reach(time.x(day), longest(step.kind) + label)
            spots.append((body, rows[body].put(left, right), number, step, day, label, text_x, end))
    tops, lanes, y = {}, [], float(AXIS)
    for name in names:
        lines = _folded(name or word("issue.unknownbody"), 27)
        height = max(len(rows[name].taken) * ROW, len(lines) * 16 + 4, ROW) + 2 * PAD
        tops[name] = y + (height - max(1, len(rows[name].taken)) * ROW) / 2
        height += STRIP if any(gap.body == name for gap in data.gaps) else 0
        lanes.append(Lane(lines, name, y, height))
        y += height
    marks = tuple(
        Mark(
            time.x(day), tops[body] + row * ROW + ROW / 2, number, SHAPES.get(step.kind, "dot"),
            "second" if step.second_hand else "hollow" if step.modality != "actual" or step.kind == "planned" else "solid",
            label, text_x, end, step,
        )
        for body, row, number, step, day, label, text_x, end in spots
    )  # fmt: skip
    dues, promise_lane = _dues(data.promises, time, y)
    if promise_lane:
        lanes.append(promise_lane)
        y += promise_lane.height
    by_name = {lane.label: lane for lane in lanes}
    gaps = tuple(
        (time.x(a), by_name[gap.body].y, round(max(4.0, time.x(b) - time.x(a)), 1), by_name[gap.body].height, time.x(b) - time.x(a) > 100)
        for gap in data.gaps
        if gap.body in rows and (a := when(gap.start)) and (b := when(gap.end))
    )
    return Picture(
        WIDTH, y + 10, GUTTER, y, tuple(lanes), time.ticks(), gaps, _path(marks), _handoffs(data, time, by_name, marks),
        marks, dues, frozenset(mark.shape for mark in marks), frozenset(mark.look for mark in marks),
    )  # fmt: skip


def _names(data: IssueData) -> list[str]:
    """The lanes that are needed, in the order given; bodies nobody ordered come last."""
    used = [body for step in data.steps if when(step.date) for body in step.bodies or ("",)]
    used += [body for handoff in data.handoffs for body in (handoff.source, handoff.target) if body]
    ordered = [body for body in data.lanes if body in used]
    return list(dict.fromkeys([*ordered, *used]))


def _label(step: Step, day: dt.date) -> str:
    """What stands after the word for the kind: item and day; the year is on the axis."""
    item = f" § {step.item.lstrip('§ ')}" if step.item else ""
    return f"{item}, {day.day} {MONTHS[day.month - 1]}"


def longest(key: str) -> str:
    """The longer of the Swedish and the English word, so that there is room for both."""
    return max(words().get(key, (key, key)), key=len)


def _reach(x: float, label: str) -> tuple[float, float, float, bool]:
    """From and to where mark and label reach, where the label stands, and whether it ends there."""
    wide = len(label) * _CHAR
    if x + 16 + wide > WIDTH - 4:
        return x - 20 - wide, x + 12, x - 15, True
    return x - 12, x + 20 + wide, x + 15, False


def _folded(text: str, width: int) -> tuple[str, ...]:
    lines = [""]
    for part in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(part) > width:
            lines.append(part)
        else:
            lines[-1] = f"{lines[-1]} {part}".strip()
    if len(lines) > 4:
        lines = [*lines[:3], lines[3] + " …"]
    return tuple(line if len(line) <= width + 4 else line[: width + 3] + "…" for line in lines)


def _curve(x1: float, y1: float, x2: float, y2: float) -> str:
    """A soft S from mark to mark; straight where there is no room to bend."""
    if abs(x2 - x1) < 30:
        return f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}"
    bend = abs(x2 - x1) / 2
    return f"M{x1:.1f} {y1:.1f}C{x1 + bend:.1f} {y1:.1f} {x2 - bend:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"


def _path(marks: Sequence[Mark]) -> tuple[Line, ...]:
    """A pale line through the steps in order of time, so that the eye can follow."""
    heads = {mark.number: mark for mark in reversed(marks)}
    order = sorted(heads.values(), key=lambda mark: (mark.x, mark.number))
    joined = [Line(_curve(a.x, a.y, b.x, b.y), "path", "") for a, b in zip(order, order[1:], strict=False)]
    for mark in marks:
        head = heads[mark.number]
        if mark is not head:
            joined.append(Line(f"M{head.x:.1f} {head.y:.1f}L{mark.x:.1f} {mark.y:.1f}", "joint", ""))
    return tuple(joined)


def _handoffs(data: IssueData, time: _Time, lanes: dict[str, Lane], marks: Sequence[Mark]) -> tuple[Line, ...]:
    """Arrows from the lane that hands over to the next step in the lane that receives, or to its middle."""
    lines = []
    for handoff in data.handoffs:
        day = when(handoff.date)
        if day is None or handoff.source not in lanes or handoff.target not in lanes or handoff.source == handoff.target:
            continue
        x, source, target = time.x(day), lanes[handoff.source], lanes[handoff.target]
        inside = [mark for mark in marks if source.y <= mark.y < source.y + source.height and mark.x == x]
        after = [mark for mark in marks if target.y <= mark.y < target.y + target.height and mark.x >= x]
        y1 = inside[0].y if inside else source.y + source.height / 2
        goal = min(after, key=lambda mark: mark.x, default=None)
        x2, y2 = (goal.x, goal.y) if goal else (x + 26, target.y + target.height / 2)
        down = 1 if y2 > y1 else -1
        reach = x2 - x
        start = f"M{x:.1f} {y1 + 10 * down:.1f}"
        if reach < 30:
            path = f"{start}L{x2:.1f} {y2 - 12 * down:.1f}"
        else:
            path = f"{start}C{x:.1f} {y2 - 12 * down:.1f} {x:.1f} {y2:.1f} {x2 - 12:.1f} {y2:.1f}"
        look = "handoff" if handoff.modality == "actual" else "handoff planned"
        lines.append(Line(path, look, f"{word(handoff.kind)}: {handoff.source} → {handoff.target}, {handoff.date}"))
    return tuple(lines)


def _dues(promises: Sequence[Promise], time: _Time, y: float) -> tuple[tuple[Due, ...], Lane | None]:
    """The lowest lane: each promise as a line from when it was made to when it is due."""
    rows, found = _Rows(), []
    for promise in sorted(promises, key=lambda each: (each.due, each.made, each.text)):
        day = when(promise.due) or when(promise.made)
        if day is None:
            continue
        x2 = time.x(day)
        x1 = time.x(made) if (made := when(promise.made)) and made <= day else x2
        left, right, text_x, end = _reach(x2, longest(promise.state))
        if end and x1 < x2:
            left = x1 - 18 - len(longest(promise.state)) * _CHAR
            text_x = x1 - 10
        found.append((rows.put(min(left, x1 - 8), max(right, x2 + 12)), x1, x2, text_x, end, promise))
    if not found:
        return (), None
    height = len(rows.taken) * ROW + 2 * PAD
    dues = tuple(
        Due(x1, x2, y + PAD + row * ROW + ROW / 2, promise.state, word(promise.state), text_x, end, bool(when(promise.due)), promise)
        for row, x1, x2, text_x, end, promise in found
    )
    return dues, Lane((word("issue.promiselane"),), "\0promises", y, height)
