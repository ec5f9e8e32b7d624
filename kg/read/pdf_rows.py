"""The runs of text on a page of a PDF → printed rows and their cells, by their places.

Runs are put in rows by their baseline and in cells by the gaps between them, so tables and lists in columns
keep their rows.
"""

import math
from dataclasses import dataclass, field
from itertools import pairwise

from kg.read import pdf_columns
from kg.read.pdf_marks import Box
from kg.read.pdf_pieces import Piece

_GAP = 1.1
"""White between two cells, in the size of the letters."""
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


def rows(pieces: list[Piece], rules: list[Box], scanned: bool) -> list[Row]:
    """The page as rows in the order they are read; a wide gap makes a new cell, wider where scanned.

    An upright rule parts cells too. What stands across or along the page comes last.
    """
    level = [piece for piece in pieces if not piece.turned]
    upright = [rule[0] for rule in rules]
    parts = pdf_columns.halves(level) or (level,)
    lines = [line for part in parts for line in pdf_columns.in_turn(_lines(part), upright)]
    found = [Row(_cells(line, scanned, rules)) for line in lines]
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


def _cells(line: list[Piece], scanned: bool, rules: list[Box]) -> list[list[Piece]]:
    if len(line) == 1:
        return [line]
    gaps = [(piece.left - before.right) / max(piece.size, 6) for before, piece in pairwise(line)]
    least = _SCANNED_GAP if scanned else _GAP
    if scanned and _justified(gaps):
        least = math.inf
    cells = [[line[0]]]
    for gap, (before, piece) in zip(gaps, pairwise(line), strict=True):
        if gap > least or (rules and _is_ruled(before, piece, rules)):
            cells.append([piece])
        else:
            cells[-1].append(piece)
    return cells


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
