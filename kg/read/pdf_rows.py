"""The runs of text on a page of a PDF → printed rows and their cells, by their places.

Runs are put in rows by their baseline and in cells by the gaps between them, so tables and lists in columns
keep their rows.
"""

import math
from dataclasses import dataclass
from itertools import pairwise

from kg.read import pdf_columns
from kg.read.pdf_pieces import Piece

_GAP = 1.1
"""White between two cells, in the size of the letters."""
_SCANNED_GAP = 1.45
"""The same where OCR guessed how wide the letters are."""


@dataclass(slots=True)
class Row:
    """A printed line: its cells from left to right; `turned` for what stands across or along the page."""

    cells: list[list[Piece]]
    turned: bool = False

    @property
    def pieces(self) -> list[Piece]:
        return [piece for cell in self.cells for piece in cell]

    @property
    def base(self) -> float:
        return self.cells[0][0].base

    @property
    def size(self) -> float:
        return max(piece.size for piece in self.pieces)

    @property
    def bold(self) -> bool:
        return all(piece.bold for piece in self.pieces)

    @property
    def letters(self) -> int:
        return sum(len(piece.text) for piece in self.pieces)


def rows(pieces: list[Piece], upright: list[float], scanned: bool) -> list[Row]:
    """The page as rows in the order they are read; a wide gap makes a new cell, wider where scanned.

    `upright` are the places of upright rules. What stands across or along the page comes last.
    """
    lines = pdf_columns.in_turn(_lines([piece for piece in pieces if not piece.turned]), upright)
    found = [Row(_cells(line, scanned)) for line in lines]
    return found + [Row([line], turned=True) for line in _lines([piece for piece in pieces if piece.turned])]


def _lines(pieces: list[Piece]) -> list[list[Piece]]:
    """Pieces on one baseline, from the top and each from left to right."""
    lines: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (-(piece.top + piece.bottom), piece.left)):
        same = next((line for line in lines[-4:] if _on_line(piece, line[0])), None)
        if same is None:
            lines.append([piece])
        else:
            same.append(piece)
    return [sorted(line, key=lambda piece: piece.left) for line in lines]


def _on_line(piece: Piece, other: Piece) -> bool:
    middle = (piece.top + piece.bottom) / 2
    overlap = min(piece.top, other.top) - max(piece.bottom, other.bottom)
    return other.bottom <= middle <= other.top or overlap > 0.6 * min(piece.size, other.size)


def _cells(line: list[Piece], scanned: bool) -> list[list[Piece]]:
    gaps = [(piece.left - before.right) / max(piece.size, 6) for before, piece in pairwise(line)]
    least = _SCANNED_GAP if scanned else _GAP
    if scanned and _justified(gaps):
        least = math.inf
    cells = [[line[0]]]
    for gap, piece in zip(gaps, line[1:], strict=True):
        if gap > least:
            cells.append([piece])
        else:
            cells[-1].append(piece)
    return cells


def _justified(gaps: list[float]) -> bool:
    """Are many words set apart by nearly the same white, as in a line stretched to both margins?"""
    wide = [gap for gap in gaps if gap > _GAP]
    return len(wide) >= 4 and max(wide) < 3 and max(wide) < 2.2 * min(wide)
