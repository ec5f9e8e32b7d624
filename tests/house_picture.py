"""The rooms of the program as a picture: an arrow from each to those it stands on, every one of them downward.

In: which rooms each room imports from. Out: an SVG. A room stands one row above the lowest row that all it
imports from leaves free; what is reached through another room has no arrow of its own.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

WIDTH, ROW, BOX, HIGH = 860, 58, 100, 30
SHIFT = 66
"""How far every other row stands to the right, so that no arrow runs on behind a box."""
Arrows = Mapping[str, set[str]]


def circles(arrows: Arrows) -> list[str]:
    """What comes back to itself over its imports."""
    return sorted(one for one in arrows if one in _reached(arrows, arrows[one]))


def nearest(arrows: Arrows) -> dict[str, set[str]]:
    """The arrows without those that others make up together."""
    beyond = {one: set().union(*(_reached(arrows, arrows.get(other, set())) for other in arrows[one])) for one in arrows}
    return {one: others - beyond[one] for one, others in arrows.items()}


def _reached(arrows: Arrows, begun: set[str]) -> set[str]:
    found, open_ = set(begun), list(begun)
    while open_:
        new = arrows.get(open_.pop(), set()) - found
        found |= new
        open_ += new
    return found


def svg(arrows: Arrows) -> str:
    """The picture; the imports must have no circle."""
    drawn = nearest(arrows)
    places = _places(drawn)
    height = ROW * (1 + max(row for _, row in places.values()))
    lines = [_arrow(*places[one], *places[other]) for one in sorted(drawn) for other in sorted(drawn[one])]
    boxes = [_box(name, *places[name]) for name in sorted(places)]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img">',
            "<title>The rooms of kg and the imports between them</title>",
            '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#5b6b7a"/></marker></defs>',
            f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
            '<g fill="none" stroke="#5b6b7a" stroke-width="1.2" marker-end="url(#head)">',
            *lines,
            "</g>",
            '<g font-family="sans-serif" font-size="14" text-anchor="middle">',
            *boxes,
            "</g>",
            "</svg>",
            "",
        ]
    )


def _places(drawn: Arrows) -> dict[str, tuple[float, int]]:
    """Where the middle of each box is, and in which row from the top; each as near as may be to what it stands on."""

    @cache
    def height(name: str) -> int:
        return 1 + max(map(height, drawn.get(name, ())), default=-1)

    rows: dict[int, list[str]] = defaultdict(list)
    for name in sorted({*drawn, *(other for others in drawn.values() for other in others)}):
        rows[height(name)].append(name)
    middle: dict[str, float] = {}
    for row in sorted(rows):
        wanted = {name: _mean([middle[other] for other in drawn.get(name, ())]) for name in rows[row]}
        ordered = sorted(rows[row], key=lambda name: (wanted[name], name))
        room = (WIDTH - SHIFT) / len(ordered)
        middle |= {name: SHIFT * (row % 2) + room * (place + 0.5) for place, name in enumerate(ordered)}
    top = max(rows)
    return {name: (middle[name], top - row) for row, names in rows.items() for name in names}


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else WIDTH / 2


def _box(name: str, x: float, row: int) -> str:
    y = ROW * row + (ROW - HIGH) / 2
    return (
        f'<rect x="{x - BOX / 2:.0f}" y="{y:.0f}" width="{BOX}" height="{HIGH}" rx="5" fill="#eef3f7" stroke="#31485c"/>'
        f'<text x="{x:.0f}" y="{y + 20:.0f}" fill="#1c2b38">{name}</text>'
    )


def _arrow(x1: float, row1: int, x2: float, row2: int) -> str:
    y1, y2 = ROW * row1 + (ROW + HIGH) / 2, ROW * row2 + (ROW - HIGH) / 2
    return f'<path d="M{x1:.0f} {y1:.0f}C{x1:.0f} {y1 + 26:.0f} {x2:.0f} {y2 - 26:.0f} {x2:.0f} {y2:.0f}"/>'
