"""The path of an issue as a picture: IssueData in, places of lanes, marks, arrows and labels out.

Lanes are bodies, x is time. Nothing here is HTML; `templates/lanes.svg` draws what this counts out.
Labels never cover each other: a mark that would collide moves to the next row of its lane.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.view.data import Handoff, IssueData, Promise, Step
from kg.view.shell import ENGLISH, MONTHS, both, both_days, same, word
from kg.view.timeline import CHAR, GUTTER, WIDTH, Rows, Time, curve, folded, longest, reach, when

ROW, PAD, AXIS, STRIP = 30, 14, 34, 14
SHAPES = {
    "raised": "triangle",
    "wished": "triangle",
    "assigned": "diamond",
    "decided": "square",
    "adopted": "square",
    "closed": "square",
    "referred": "arrow",
    "adjourned": "bar",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A step in one lane. `number` counts the steps from 1; the label begins (`end`: ends) at `text_x`."""

    x: float
    y: float
    number: int
    shape: str
    look: str
    label: tuple[str, str]
    day: tuple[str, str]
    text_x: float
    end: bool
    step: Step


@dataclass(frozen=True, slots=True)
class Lane:
    """A body's row, its name folded to `lines`; the lane of the promises has none."""

    lines: tuple[str, ...]
    label: str
    y: float
    height: float

    @property
    def middle(self) -> float:
        return self.y + self.height / 2

    def holds(self, mark: Mark) -> bool:
        return self.y <= mark.y < self.y + self.height


@dataclass(frozen=True, slots=True)
class Shade:
    """A stretch of a lane without minutes; `named` where there is room to say so."""

    x: float
    y: float
    width: float
    height: float
    named: bool


@dataclass(frozen=True, slots=True)
class Line:
    """An SVG path from mark to mark; `title` says what it means."""

    path: str
    look: str
    title: tuple[tuple[str, str], ...] = ()


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
    ticks: tuple[tuple[float, tuple[str, str], bool], ...]
    gaps: tuple[Shade, ...]
    path: tuple[Line, ...]
    handoffs: tuple[Line, ...]
    marks: tuple[Mark, ...]
    dues: tuple[Due, ...]
    shapes: frozenset[str]
    looks: frozenset[str]
    statuses: frozenset[str]


def picture(data: IssueData) -> Picture | None:
    """The counted picture, or None where no step, hand-off or promise has a date."""
    days = list(filter(None, map(when, _dates(data))))
    if not days:
        return None
    time = Time(days)
    lanes, marks = _lanes(data, time)
    bottom = lanes[-1].y + lanes[-1].height if lanes else float(AXIS)
    dues, promises = _dues(data.promises, time, bottom)
    if promises:
        lanes.append(promises)
        bottom += promises.height
    places = {lane.label: lane for lane in lanes}
    return Picture(
        width=WIDTH,
        height=bottom + 10,
        left=GUTTER,
        bottom=bottom,
        lanes=tuple(lanes),
        ticks=time.ticks(),
        gaps=_shades(data, time, places),
        path=_path(marks),
        handoffs=_handoffs(data, time, places, marks),
        marks=tuple(marks),
        dues=dues,
        shapes=frozenset(mark.shape for mark in marks),
        looks=frozenset(mark.look for mark in marks),
        statuses=frozenset(mark.step.status for mark in marks),
    )


def _dates(data: IssueData) -> Iterator[str]:
    """Every date that has a place in the picture, as it is stated."""
    yield from (step.date for step in data.steps)
    yield from (handoff.date for handoff in data.handoffs)
    for promise in data.promises:
        yield from (promise.made, promise.due)


def _lanes(data: IssueData, time: Time) -> tuple[list[Lane], list[Mark]]:
    """The lanes from the top, each as high as its rows of marks need, and the marks in them by date."""
    dated = [(day, number, step) for number, step in enumerate(data.steps, 1) if (day := when(step.date))]
    dated.sort(key=lambda each: each[:2])
    rows = {name: Rows() for name in _names(data)}
    gaps = {gap.body for gap in data.gaps}
    placed = []
    for day, number, step in dated:
        label = _item(step.item)
        said = (f"{day.day} {MONTHS[day.month - 1]}", f"{day.day} {ENGLISH[day.month - 1]}")
        left, right, text_x, end = reach(
            time.x(day), f"{longest(step.kind)}{max(label, key=len)} {max(said, key=len)}"
        )
        shape = SHAPES.get(step.kind, "dot")
        for body in step.bodies or ("",):
            mark = Mark(time.x(day), 0, number, shape, _look(step), label, said, text_x, end, step)
            placed.append((body, rows[body].put(left, right), mark))
    lanes, tops, y = [], {}, float(AXIS)
    for name, taken in rows.items():
        lines = folded(name or word("issue.unknownbody"), 27)
        count = max(1, len(taken.taken))
        height = max(count * ROW, len(lines) * 16 + 4) + 2 * PAD
        tops[name] = y + (height - count * ROW) / 2
        height += STRIP if name in gaps else 0
        lanes.append(Lane(lines, name, y, height))
        y += height
    return lanes, [replace(mark, y=tops[body] + (row + 0.5) * ROW) for body, row, mark in placed]


def _item(number: str | None) -> tuple[str, str]:
    """What a mark's label says of the item, in both languages: " § 132," or " punkt 7,"."""
    if number is None or number.startswith("§"):
        return same(f" {number}," if number else ",")
    swedish, english = both("issue.point")
    return f" {swedish} {number},", f" {english} {number},"


def _look(step: Step) -> str:
    if step.second_hand:
        return "second"
    return "hollow" if step.modality != "actual" or step.kind == "planned" else "solid"


def _shades(data: IssueData, time: Time, places: dict[str, Lane]) -> tuple[Shade, ...]:
    shades = []
    for gap in data.gaps:
        start, end = when(gap.start), when(gap.end)
        if gap.body in places and start and end:
            lane, x = places[gap.body], time.x(start)
            width = round(max(4.0, time.x(end) - x), 1)
            shades.append(Shade(x, lane.y, width, lane.height, width > 100))
    return tuple(shades)


def _names(data: IssueData) -> list[str]:
    """The lanes that are needed, in the order given; bodies nobody ordered come last."""
    used = [body for step in data.steps if when(step.date) for body in step.bodies or ("",)]
    used += [body for handoff in data.handoffs for body in (handoff.source, handoff.target) if body]
    ordered = [body for body in data.lanes if body in used]
    return list(dict.fromkeys([*ordered, *used]))


def _path(marks: Sequence[Mark]) -> tuple[Line, ...]:
    """A pale line through the steps in order of time, so that the eye can follow."""
    heads = {mark.number: mark for mark in reversed(marks)}
    order = sorted(heads.values(), key=lambda mark: (mark.x, mark.number))
    joined = [Line(curve(a.x, a.y, b.x, b.y), "path") for a, b in pairwise(order)]
    for mark in marks:
        head = heads[mark.number]
        if mark is not head:
            joined.append(Line(f"M{head.x:.1f} {head.y:.1f}L{mark.x:.1f} {mark.y:.1f}", "joint"))
    return tuple(joined)


def _handoffs(data: IssueData, time: Time, lanes: dict[str, Lane], marks: Sequence[Mark]) -> tuple[Line, ...]:
    lines = (_handoff(handoff, time, lanes, marks) for handoff in data.handoffs)
    return tuple(line for line in lines if line)


def _handoff(handoff: Handoff, time: Time, lanes: dict[str, Lane], marks: Sequence[Mark]) -> Line | None:
    """An arrow from the lane that hands over to the next step in the lane that receives, or to its middle."""
    day, source, target = when(handoff.date), lanes.get(handoff.source), lanes.get(handoff.target)
    if day is None or source is None or target is None or source is target:
        return None
    x = time.x(day)
    y = next((mark.y for mark in marks if mark.x == x and source.holds(mark)), source.middle)
    after = [mark for mark in marks if mark.x >= x and target.holds(mark)]
    goal = min(after, key=lambda mark: mark.x, default=None)
    arrow = _arrow(x, y, goal.x, goal.y) if goal else _arrow(x, y, x + 26, target.middle)
    look = "handoff" if handoff.modality == "actual" else "handoff planned"
    ends = same(f"– {handoff.source} → {handoff.target},")
    return Line(arrow, look, (both(handoff.kind), ends, both_days(handoff.date)))


def _arrow(x1: float, y1: float, x2: float, y2: float) -> str:
    """The path from one mark to another, straight where they stand close."""
    down = 1 if y2 > y1 else -1
    start = f"M{x1:.1f} {y1 + 10 * down:.1f}"
    if x2 - x1 < 30:
        return f"{start}L{x2:.1f} {y2 - 12 * down:.1f}"
    return f"{start}C{x1:.1f} {y2 - 12 * down:.1f} {x1:.1f} {y2:.1f} {x2 - 12:.1f} {y2:.1f}"


def _dues(promises: Sequence[Promise], time: Time, y: float) -> tuple[tuple[Due, ...], Lane | None]:
    """The lowest lane: each promise as a line from when it was made to when it is due."""
    rows, found = Rows(), []
    for promise in sorted(promises, key=lambda each: (each.due, each.made, each.text)):
        day = when(promise.due) or when(promise.made)
        if day is None:
            continue
        x2 = time.x(day)
        x1 = time.x(made) if (made := when(promise.made)) and made <= day else x2
        left, right, text_x, end = reach(x2, longest(promise.state))
        if end and x1 < x2:
            left = x1 - 18 - len(longest(promise.state)) * CHAR
            text_x = x1 - 10
        found.append((rows.put(min(left, x1 - 8), max(right, x2 + 12)), x1, x2, text_x, end, promise))
    if not found:
        return (), None
    height = len(rows.taken) * ROW + 2 * PAD
    dues = []
    for row, x1, x2, text_x, end, promise in found:
        middle, known = y + PAD + (row + 0.5) * ROW, when(promise.due) is not None
        dues.append(Due(x1, x2, middle, promise.state, word(promise.state), text_x, end, known, promise))
    return tuple(dues), Lane((), "\0promises", y, height)
