"""The flows as a picture: bodies on an oval, an arrow from each that hands over to each that receives.

In: the pairs and the bodies of the table, busiest first. Out: places of names and arrows;
`templates/flows.svg` draws them. An arrow bends to its right, so that the two ways between two bodies
are two arrows.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from kg.view.agents import Flow
from kg.view.timeline import folded

WIDTH, MOST_WIDE = 1040, 9.0
_NAME, _LINE, _ROOM, _ROW = 30, 15, 250, 72
"""Letters on a line of a name, its height, the room beside the oval for names, and from name to name."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A body: where its mark stands, the lines of its name, where they begin and how they are anchored."""

    body: str
    x: float
    y: float
    lines: tuple[str, ...]
    text_x: float
    text_y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Arrow:
    """All hand-overs of one pair; `number` is the pair's place in the list, from 1."""

    number: int
    flow: Flow
    path: str
    wide: float


@dataclass(frozen=True, slots=True)
class FlowPicture:
    width: int
    height: int
    spots: tuple[Spot, ...]
    arrows: tuple[Arrow, ...]


def picture(flows: Sequence[Flow], bodies: Sequence[str]) -> FlowPicture | None:
    """The picture of the flows between these bodies; None where fewer than two are left."""
    if len(bodies) < 2:
        return None
    height = 60 + _ROW * ((len(bodies) + 1) // 2)
    spots = {body: _spot(body, n, len(bodies), height) for n, body in enumerate(bodies)}
    most = max(len(flow.moves) for flow in flows)
    arrows = tuple(
        Arrow(n, flow, _bent(spots[flow.source], spots[flow.target]), width(len(flow.moves), most))
        for n, flow in enumerate(flows, 1)
        if flow.source in spots and flow.target in spots and flow.source != flow.target
    )
    return FlowPicture(WIDTH, height, tuple(spots.values()), arrows)


def width(count: int, most: int) -> float:
    """How wide an arrow of `count` hand-overs is, where the widest stands for `most`."""
    return round(1.6 + (MOST_WIDE - 1.6) * (count - 1) / max(1, most - 1), 1)


def _spot(body: str, n: int, count: int, height: int) -> Spot:
    """The busiest opposite each other: the first to the right, the next to the left, and so on downwards."""
    right = n % 2 == 0
    down = (n // 2 + 0.5) / ((count + 1) // 2)
    out = (WIDTH / 2 - _ROOM) * (0.45 + 0.55 * math.sin(math.pi * down))
    x, y = round(WIDTH / 2 + (out if right else -out), 1), round(30 + down * (height - 60), 1)
    lines = folded(body, _NAME)
    top = y - (len(lines) - 1) * _LINE / 2 + 4.5
    return Spot(body, x, y, lines, x + (14 if right else -14), round(top, 1), "start" if right else "end")


def _bent(a: Spot, b: Spot) -> str:
    """From mark to mark, bent to the right of the way, ending before the mark."""
    dx, dy = b.x - a.x, b.y - a.y
    far = math.hypot(dx, dy) or 1.0
    bend = min(46.0, far / 5)
    cx, cy = (a.x + b.x) / 2 - dy / far * bend, (a.y + b.y) / 2 + dx / far * bend
    tx, ty = b.x - cx, b.y - cy
    short = math.hypot(tx, ty) or 1.0
    return f"M{a.x} {a.y}Q{cx:.1f} {cy:.1f} {b.x - 13 * tx / short:.1f} {b.y - 13 * ty / short:.1f}"
