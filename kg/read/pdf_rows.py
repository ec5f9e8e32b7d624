"""The runs of text on a page of a PDF → printed rows and their cells, by their places.

Runs are put in rows by their baseline and in cells by the gaps between them, so tables and lists in columns
keep their rows.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from kg.read import pdf_columns
from kg.read.pdf_marks import Box
from kg.read.pdf_pieces import Piece
from kg.read.pdf_words import Words

_GAP = 1.1
"""White between two cells, in the size of the letters."""
_SPACE = 0.5
"""The same where a cell begins at the margin of those above and below; a space between words is narrower."""
_ROWS = 3
"""Rows with a cell that begins there make a margin."""
_SCANNED_GAP = 1.45
"""The same where OCR guessed how wide the letters are."""


@dataclass(slots=True)
class Row:
    """A printed line: its cells from left to right; `turned` for what stands across or along the page.

    `size` is that of its largest letters, `bold` true where all are, `struck` where any are struck out.
    """

    cells: list[list[Piece]]
    turned: bool = False
    base: float = field(init=False)
    size: float = field(init=False)
    bold: bool = field(init=False)
    struck: bool = field(init=False)
    letters: int = field(init=False)

    def __post_init__(self) -> None:
        first = self.cells[0][0]
        self.base, self.size, self.bold, self.struck = first.base, first.size, first.bold, first.struck
        self.letters = 0
        for cell in self.cells:
            for piece in cell:
                self.size = max(self.size, piece.size)
                self.bold = self.bold and piece.bold
                self.struck = self.struck or piece.struck
                self.letters += len(piece.text)


def margins(pieces: list[Piece]) -> list[Box]:
    """Where cells begin under each other in a table, from the line above the first of them to that below the last.

    A cell that is filled to its end leaves no wide gap before the next: the margin tells them apart.
    """
    if len(pieces) - len({round(piece.base) for piece in pieces}) < _ROWS:
        return []  # too few stand beside another
    lines = _lines([piece for piece in pieces if not piece.turned])
    starts: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        for before, piece in pairwise(line):
            if piece.left - before.right > _GAP * max(piece.size, 6):
                starts.setdefault(round(piece.left), []).append(index)
    found = []
    for place, rows in starts.items():
        if len(rows) >= _ROWS:
            above, below = lines[max(rows[0] - 1, 0)], lines[min(rows[-1] + 1, len(lines) - 1)]
            found.append((place - 1.0, below[0].base - 1, place + 1.0, above[0].base + 1))
    return found


def rows(pieces: list[Piece], rules: list[Box], columns: list[Box], scanned: bool) -> list[Row]:
    """The page as rows in the order they are read; a wide gap makes a new cell, wider where scanned.

    An upright rule parts cells too, and so does a gap before one of the `columns` that cells begin at. What
    stands across or along the page comes last.
    """
    level = [piece for piece in pieces if not piece.turned]
    upright = [rule[0] for rule in rules]
    parts = pdf_columns.halves(level) or (level,)
    lines = [line for part in parts for line in pdf_columns.in_turn(_lines(part), upright)]
    found = [Row(_cells(line, scanned, rules, columns)) for line in lines]
    if len(level) < len(pieces):
        across = _lines([piece for piece in pieces if piece.turned])
        found += [Row([line], turned=True) for line in across]
    return found


def _lines(pieces: list[Piece]) -> list[list[Piece]]:
    """Pieces on one baseline, from the top and each from left to right.

    A piece is on the line of another when its middle is within the other's height.
    """
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.base - 0.3 * piece.size, piece.left)):
        middle = piece.base + 0.3 * piece.size
        for line in reversed(lines[-4:]):
            first = line[0]
            if -0.2 * first.size <= middle - first.base <= 0.8 * first.size:
                line.append(piece)
                break
        else:
            lines.append([piece])
    return [sorted(line, key=lambda piece: piece.left) if len(line) > 1 else line for line in lines]


def _cells(line: list[Piece], scanned: bool, rules: list[Box], columns: list[Box]) -> list[list[Piece]]:
    if len(line) == 1:
        return [line]
    gaps = [(piece.left - before.right) / max(piece.size, 6) for before, piece in pairwise(line)]
    least = _SCANNED_GAP if scanned else _GAP
    if scanned and _justified(gaps):
        least = math.inf
    cells = [[line[0]]]
    for gap, (before, piece) in zip(gaps, pairwise(line), strict=True):
        ruled = bool(rules) and _is_ruled(before, piece, rules)
        if gap > least or ruled or (gap > _SPACE and _begins_at(piece.left, piece.base, columns)):
            cells.append([piece])
        else:
            cells[-1].append(piece)
    return cells


def parted(runs: list[Piece], words: Words, columns: list[Box]) -> Iterator[Piece]:
    """The runs, cut before each word that begins at one of the columns after more white than a space."""
    lines: dict[int, list[int]] = {}
    for number, base in enumerate(words.bases):
        lines.setdefault(round(base), []).append(number)
    for run in runs:
        if not _crosses(run, columns):
            yield run
            continue
        beside = lines.get(round(run.base), [])
        own = [number for number in beside if run.left - 1 <= words.lefts[number] < run.right]
        cuts = [
            at
            for at, (before, word) in enumerate(pairwise(own), 1)
            if words.lefts[word] - words.rights[before] > _SPACE * run.size
            and _begins_at(words.lefts[word], run.base, columns)
        ]
        texts = run.text.split(" ")
        if not cuts or len(own) != len(texts):
            yield run
            continue
        for first, after in pairwise([0, *cuts, len(own)]):
            left, right = words.lefts[own[first]], words.rights[own[after - 1]]
            yield replace(run, text=" ".join(texts[first:after]), left=left, right=right)


def _crosses(run: Piece, columns: list[Box]) -> bool:
    return any(
        run.left < left and right < run.right and bottom <= run.base <= top
        for left, bottom, right, top in columns
    )


def _begins_at(place: float, base: float, columns: list[Box]) -> bool:
    return any(left <= place <= right and bottom <= base <= top for left, bottom, right, top in columns)


def _is_ruled(before: Piece, piece: Piece, rules: list[Box]) -> bool:
    """Does an upright rule stand between two pieces of a line?"""
    middle = piece.base + 0.3 * piece.size
    return any(
        before.right - 1 <= left <= piece.left + 1 and bottom <= middle <= top
        for left, bottom, _, top in rules
    )


def _justified(gaps: list[float]) -> bool:
    """Are many words set apart by nearly the same white, as in a line stretched to both margins?"""
    wide = [gap for gap in gaps if gap > _GAP]
    return len(wide) >= 4 and max(wide) < 3 and max(wide) < 2.2 * min(wide)
