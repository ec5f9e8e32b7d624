"""Places for the nodes of the overview: the same graph always gives the same integers.

Fruchterman and Reingold's springs (1991) in plain Python, from a sunflower of whole numbers, so that
no clock, chance, hash order or numeric library can move a node. Meant for a few hundred nodes.
"""

import math
from collections.abc import Iterable, Sequence

Place = tuple[int, int]
_GOLDEN = math.pi * (3 - math.sqrt(5))
_ROUNDS = 140


def places(nodes: Sequence[str], links: Iterable[tuple[str, str]], apart: float = 140.0) -> dict[str, Place]:
    """Node → whole coordinates: linked nodes near each other, what hangs together by itself beneath."""
    near: dict[str, list[str]] = {node: [] for node in nodes}
    for a, b in sorted(set(links)):
        if a != b and a in near and b in near:
            near[a].append(b)
            near[b].append(a)
    groups = sorted(_groups(near), key=len, reverse=True)
    drawn = [_springs(group, near, apart) for group in groups]
    return _shelved(drawn, apart)


def _groups(near: dict[str, list[str]]) -> list[list[str]]:
    """The connected parts, each in the order its nodes were given."""
    seen: dict[str, int] = {}
    for node in near:
        todo = [] if node in seen else [node]
        number = len(seen)
        while todo:
            here = todo.pop()
            if here not in seen:
                seen[here] = number
                todo.extend(near[here])
    parts: dict[int, list[str]] = {}
    for node in near:
        parts.setdefault(seen[node], []).append(node)
    return list(parts.values())


def _springs(group: Sequence[str], near: dict[str, list[str]], apart: float) -> dict[str, Place]:
    number = {node: n for n, node in enumerate(group)}
    pairs = sorted({(number[a], number[b]) for a in group for b in near[a] if number[a] < number[b]})
    x = [float(round(apart * math.sqrt(n) * math.cos(n * _GOLDEN))) for n in range(len(group))]
    y = [float(round(apart * math.sqrt(n) * math.sin(n * _GOLDEN))) for n in range(len(group))]
    heat = apart * max(1.0, math.sqrt(len(group)) / 3)
    for turn in range(_ROUNDS):
        _turn(x, y, pairs, apart, heat * (1 - turn / _ROUNDS) + 0.5)
    _part(x, y, apart * 0.7)
    return {node: (round(x[n] * 1.3), round(y[n] * 0.85)) for node, n in number.items()}


def _shelved(groups: Sequence[dict[str, Place]], apart: float) -> dict[str, Place]:
    """The groups side by side on shelves, the largest on top, together somewhat wider than high."""
    placed: dict[str, Place] = {}
    left = top = depth = 0
    boxes = [_box(group) for group in groups]
    area = sum((wide + 1.6 * apart) * (high + apart) for _, _, wide, high in boxes)
    width = max([round(math.sqrt(1.5 * area)), *(wide for _, _, wide, _ in boxes[:1])])
    for group, (x0, y0, wide, high) in zip(groups, boxes, strict=True):
        if left and left + wide > width:
            left, top, depth = 0, top + depth + round(apart), 0
        for node, (x, y) in group.items():
            placed[node] = (x - x0 + left, y - y0 + top)
        left, depth = left + wide + round(apart * 1.6), max(depth, high)
    return placed


def _box(group: dict[str, Place]) -> tuple[int, int, int, int]:
    """Left, top, width and height of the places."""
    xs, ys = [x for x, _ in group.values()], [y for _, y in group.values()]
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)


def _turn(x: list[float], y: list[float], pairs: list[tuple[int, int]], apart: float, heat: float) -> None:
    """One round: all push, links pull, a weak pull to the middle; nobody moves further than `heat`."""
    count = len(x)
    fx = [-0.12 * each for each in x]
    fy = [-0.12 * each for each in y]
    push = apart * apart
    for a in range(count):
        ax, ay = x[a], y[a]
        gx = gy = 0.0
        for b in range(a + 1, count):
            dx, dy = ax - x[b], ay - y[b]
            force = push / (dx * dx + dy * dy + 1.0)
            gx += dx * force
            gy += dy * force
            fx[b] -= dx * force
            fy[b] -= dy * force
        fx[a] += gx
        fy[a] += gy
    for a, b in pairs:
        dx, dy = x[a] - x[b], y[a] - y[b]
        force = math.sqrt(dx * dx + dy * dy) / apart
        fx[a] -= dx * force
        fy[a] -= dy * force
        fx[b] += dx * force
        fy[b] += dy * force
    for n in range(count):
        length = math.sqrt(fx[n] * fx[n] + fy[n] * fy[n])
        step = min(length, heat) / (length or 1.0)
        x[n] += fx[n] * step
        y[n] += fy[n] * step


def _part(x: list[float], y: list[float], least: float) -> None:
    """Push apart what is closer than `least`, until nothing is or thirty rounds have passed."""
    for _ in range(30):
        moved = False
        for a in range(len(x)):
            for b in range(a + 1, len(x)):
                dx, dy = x[b] - x[a], y[b] - y[a]
                gap = math.sqrt(dx * dx + dy * dy)
                if gap >= least:
                    continue
                dx, dy, gap = (dx, dy, gap) if gap > 0.5 else (1.0, 0.5, 1.118)
                shift = (least - gap) / 2 / gap
                x[a] -= dx * shift
                y[a] -= dy * shift
                x[b] += dx * shift
                y[b] += dy * shift
                moved = True
        if not moved:
            return
