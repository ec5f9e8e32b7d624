"""The pieces of text on the pages of a PDF → rows and cells → lines, by their places.

Pieces are put in rows by their baseline and in cells by the gaps between them, so tables and lists in
columns keep their rows.
"""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.model import Line, Text
from kg.read.plain import Extracted

_GAP = 1.1
"""White between two cells, in the size of the letters."""
_SCANNED_GAP = 1.45
"""The same where OCR guessed how wide the letters are."""


@dataclass(slots=True)
class Piece:
    """A run of text with its box; points from the page's lower left."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    bold: bool


@dataclass(slots=True)
class Row:
    """A printed line: its cells from left to right."""

    cells: list[list[Piece]]
    top: float
    bottom: float

    @property
    def size(self) -> float:
        return max(piece.size for cell in self.cells for piece in cell)

    @property
    def bold(self) -> bool:
        return all(piece.bold for cell in self.cells for piece in cell)


def rows(pieces: list[Piece], scanned: bool) -> list[Row]:
    """Pieces on one baseline make a row; a wide gap between two makes a new cell, wider where scanned."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (-(piece.top + piece.bottom) / 2, piece.left)):
        middle = (piece.top + piece.bottom) / 2
        same = next(
            (row for row in rows[-4:] if row[0].bottom <= middle <= row[0].top or _within(piece, row[0])),
            None,
        )
        if same is None:
            rows.append([piece])
        else:
            same.append(piece)
    return [_celled(sorted(row, key=lambda piece: piece.left), scanned) for row in rows]


def _within(piece: Piece, other: Piece) -> bool:
    overlap = min(piece.top, other.top) - max(piece.bottom, other.bottom)
    return overlap > 0.6 * min(piece.top - piece.bottom, other.top - other.bottom)


def _celled(row: list[Piece], scanned: bool) -> Row:
    gaps = [(piece.left - before.right) / max(piece.size, 6) for before, piece in pairwise(row)]
    least = _SCANNED_GAP if scanned else _GAP
    if scanned and _justified(gaps):
        least = math.inf
    cells = [[row[0]]]
    for gap, piece in zip(gaps, row[1:], strict=True):
        if gap > least:
            cells.append([piece])
        else:
            cells[-1].append(piece)
    return Row(cells, max(piece.top for piece in row), min(piece.bottom for piece in row))


def _justified(gaps: list[float]) -> bool:
    """Are many words set apart by nearly the same white, as in a line stretched to both margins?"""
    wide = [gap for gap in gaps if gap > _GAP]
    return len(wide) >= 4 and max(wide) < 3 and max(wide) < 2.2 * min(wide)


def laid_out(pages: list[list[Row]], scanned: Collection[int] = ()) -> Extracted:
    """The pages as one text, a line a row, cells apart by a tab.

    On the pages that were scanned, the letters' sizes are guesses of OCR and tell of no headings.
    """
    normal = _normal_size(pages)
    pitch = _pitch(pages)
    bold = _bold_size(pages)
    parts: list[str] = []
    lines: list[tuple[list[tuple[int, int]], Row, int, int]] = []
    starts: list[int] = []
    at = 0
    for number, rows in enumerate(pages, 1):
        starts.append(at)
        bottom: float | None = None
        for row in rows:
            gap = 1 if bottom is not None and bottom - row.top > 0.75 * pitch else 0
            if gap:
                parts.append("\n")
                at += 1
            spans = []
            for index, cell in enumerate(row.cells):
                text = _joined(cell)
                if index:
                    parts.append("\t")
                    at += 1
                spans.append((at, at + len(text)))
                parts.append(text)
                at += len(text)
            parts.append("\n")
            at += 1
            lines.append((spans, row, number, gap))
            bottom = row.bottom
        parts.append("\f")
        at += 1
    text = "".join(parts)
    read = [
        _line(text, spans, row, number, gap, math.inf if number in scanned else normal, bold)
        for spans, row, number, gap in lines
    ]
    return Extracted(text, list(_without_large_text(read)), tuple(starts))


def _normal_size(pages: list[list[Row]]) -> int:
    """The size most of the text is set in."""
    body = Counter(
        round(row.size)
        for rows in pages
        for row in rows
        for _ in range(sum(len(piece.text) for cell in row.cells for piece in cell))
    )
    return body.most_common(1)[0][0] if body else 10


def _without_large_text(lines: list[Line]) -> Iterator[Line]:
    """Lines in a large size that run on from one to the next are a text in that size, and no headings."""
    for index, line in enumerate(lines):
        start, end = index, index + 1
        while start and lines[start - 1].heading and index - start < 4:
            start -= 1
        while end < len(lines) and lines[end].heading and end - index < 5:
            end += 1
        runs_on = any(other.text.value.rstrip().endswith((",", ";")) for other in lines[start:end])
        yield replace(line, heading=0) if line.heading and (end - start > 4 or runs_on) else line


def _joined(cell: list[Piece]) -> str:
    value = ""
    for piece in cell:
        glue = "" if not value or value.endswith((" ", "-")) or piece.text.startswith(" ") else " "
        value += glue + piece.text
    return re.sub(r" {2,}", " ", value).strip()


def _pitch(pages: list[list[Row]]) -> float:
    """The usual white between two lines, in points; what is much wider sets paragraphs apart."""
    heights = sorted(row.top - row.bottom for rows in pages for row in rows)
    return heights[len(heights) // 2] if heights else 10.0


def _bold_size(pages: list[list[Row]]) -> float:
    """The size of the bold lines that head the text, where there are bold lines of several sizes; else 0."""
    sizes = Counter(row.size for rows in pages for row in rows if row.bold and len(row.cells) == 1)
    often = [size for size, count in sizes.items() if count >= 3]
    return max(often) if len(often) > 1 else 0.0


def _line(
    text: str, spans: list[tuple[int, int]], row: Row, page: int, gap: int, normal: float, bold: float
) -> Line:
    first = row.cells[0][0]
    larger = row.size >= normal * 1.12 or (row.bold and row.size == bold)
    letters = sum(len(piece.text) for cell in row.cells for piece in cell)
    bullet = bool(re.match(r"[•●▪\uf0b7]", first.text))  # often set larger than the words it stands before
    heading = 2 if larger and not bullet and letters < 160 and len(row.cells) == 1 else 0
    return Line(
        tuple(Text.of(text, start, end) for start, end in spans),
        page=page,
        gap=gap,
        heading=heading,
        bullet=bullet,
        emphasis=row.bold,
        columns=tuple(int(cell[0].left / 5) for cell in row.cells),
    )
