"""Running text in two columns: the rows of a page that stand side by side, put one column after the other.

Two columns of text are told from the cells of a table by how full their lines are, by where the file has
each (a column is written from top to bottom before the next), and by rules between them, which tables have.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from statistics import median

from kg.read.pdf_pieces import Piece

Row = list[Piece]
"""The pieces on one baseline from left to right."""

_LEAST = 4
"""Rows side by side; fewer are no columns."""
_HALF = 5
"""Lines; a half of a page has no fewer."""
_RISE = 5
"""So many lines at the least the second half begins above the end of the first."""
_WHITE = 1.0
"""So wide, in the size of the type, is the gutter at the least; a space between words is a quarter of it."""
_NEAR = 3.0
"""Points within which lines begin at the same margin."""


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows `start`–`end` (end excluded) that stand on either side of the gutter before `right`."""

    start: int
    end: int
    right: float


def halves(pieces: list[Piece]) -> tuple[list[Piece], list[Piece]] | None:
    """The two halves of a page that was set as two pages or columns with all that is in them, tables too.

    The file writes the one from top to bottom before the other, nothing stands across but a line at the head
    and one at the foot, and the lines of both are lines of text: a column of labels beside what they are labels
    of is no half. The head comes before both, the foot after.
    """
    if not any(after.base > before.base + _RISE * after.size for before, after in pairwise(pieces)):
        return None
    for head, body, foot in _without_edges(pieces):
        found = _halves(body)
        if found:
            return [*head, *found[0]], [*found[1], *foot]
    return None


def _without_edges(pieces: list[Piece]) -> Iterator[tuple[list[Piece], list[Piece], list[Piece]]]:
    """The page as it is, then without its lowest, its highest and both its outermost lines, which stand by themselves."""
    yield [], pieces, []
    top, bottom = max(piece.base for piece in pieces), min(piece.base for piece in pieces)
    for upper, lower in ((False, True), (True, False), (True, True)):
        head = [piece for piece in pieces if upper and piece.base > top - piece.size / 2]
        foot = [piece for piece in pieces if lower and piece.base < bottom + piece.size / 2]
        yield head, [piece for piece in pieces if piece not in head and piece not in foot], foot


def _halves(pieces: list[Piece]) -> tuple[list[Piece], list[Piece]] | None:
    far = [*accumulate((piece.right for piece in pieces), max)]
    near = [*accumulate((piece.left for piece in reversed(pieces)), min)][::-1]
    for place in range(_HALF, len(pieces) - _HALF + 1):
        white = near[place] - far[place - 1]
        if white > _WHITE * pieces[place].size and pieces[place].base > pieces[place - 1].base:
            left, right = pieces[:place], pieces[place:]
            return (left, right) if _is_page(left) and _is_page(right) and _beside(left, right) else None
    return None


def _is_page(half: list[Piece]) -> bool:
    """Does it have many lines, most of them of several words?"""
    words: Counter[float] = Counter()
    for piece in half:
        words[round(piece.base)] += piece.text.count(" ") + 1
    return len(words) >= _HALF and median(words.values()) >= 3


def _beside(left: list[Piece], right: list[Piece]) -> bool:
    """Do they stand beside each other, and are about as wide?"""
    spans = [(min(one.base for one in half), max(one.base for one in half)) for half in (left, right)]
    shared = min(high for _, high in spans) - max(low for low, _ in spans)
    widths = [max(one.right for one in half) - min(one.left for one in half) for half in (left, right)]
    return shared >= 0.5 * min(high - low for low, high in spans) and min(widths) >= 0.5 * max(widths)


def in_turn(rows: list[Row], upright: list[float]) -> list[Row]:
    """The rows, those in two columns parted: first the left column, then the right."""
    result: list[Row] = []
    at = 0
    for block in _blocks(rows):
        if block.start < at or not _is_text(rows[block.start : block.end], block.right, upright):
            continue
        result += rows[at : block.start]
        left, right = _sides(rows[block.start : block.end], block.right)
        result += [*left, *right]
        at = block.end
    return result + rows[at:]


def _sides(rows: list[Row], right: float) -> tuple[list[Row], list[Row]]:
    """What of the rows stands left of the margin at `right`, and what from there on; rows with nothing are left out."""
    left = [[piece for piece in row if piece.left < right - _NEAR] for row in rows]
    other = [[piece for piece in row if piece.left >= right - _NEAR] for row in rows]
    return list(filter(None, left)), list(filter(None, other))


def _blocks(rows: list[Row]) -> list[_Block]:
    """Where rows stand on both sides of a margin that many begin at, the longest first by their top."""
    starts = Counter(round(piece.left) for row in rows for piece in row[1:])
    found = []
    for place in [place for place, count in starts.most_common(4) if count >= _LEAST - 1]:
        start = None
        for index, row in enumerate([*rows, None]):
            if row is not None and _leaves_free(row, place):
                start = index if start is None else start
            elif start is not None:
                found.append(_trimmed(rows, start, index, place))
                start = None
    return sorted(
        (block for block in found if block.end - block.start >= _LEAST),
        key=lambda block: (block.start, block.start - block.end),
    )


def _leaves_free(row: Row, place: float) -> bool:
    return all(piece.left >= place - _NEAR or piece.right < place - _NEAR for piece in row)


def _trimmed(rows: list[Row], start: int, end: int, place: float) -> _Block:
    """The rows from the first to the last with something at the right, and those of the left that go on below."""
    beside = [index for index in range(start, end) if rows[index][-1].left >= place - _NEAR]
    if not beside:
        return _Block(start, start, place)
    after = min(rows[index][-1].order for index in beside)
    last = beside[-1] + 1
    while last < end and rows[last][0].order < after:
        last += 1
    return _Block(beside[0], last, place)


def _is_text(rows: list[Row], right: float, upright: list[float]) -> bool:
    left, other = _sides(rows, right)
    edge = max(row[-1].right for row in left) if left else 0.0
    if any(edge - _NEAR < rule < right + _NEAR for rule in upright):
        return False
    if left and max(_written(left)) < min(_written(other)):
        return _runs_on(left, 0.2) and _runs_on(other, 0.2)
    both = len(left) + len(other) - len(rows)
    return both >= 0.8 * len(rows) >= 8 and _runs_on(left, 0.5) and _runs_on(other, 0.5)


def _written(rows: list[Row]) -> Iterator[int]:
    """When the file writes each piece."""
    return (piece.order for row in rows for piece in row)


def _runs_on(rows: list[Row], share: float) -> bool:
    """Do most lines begin at one margin, hold several words, and fill the column in so large a share?"""
    if len(rows) < 3:
        return False
    margin = min(row[0].left for row in rows)
    width = max(row[-1].right for row in rows) - margin
    words = [sum(piece.text.count(" ") + 1 for piece in row) for row in rows]
    full = sum(row[-1].right - margin > 0.72 * width for row in rows)
    at_margin = sum(row[0].left < margin + 2 * row[0].size for row in rows)
    return median(words) >= 3 and full >= share * len(rows) and at_margin >= 0.8 * len(rows)
