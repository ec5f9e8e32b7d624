"""The rows of a PDF's pages → one text, and its lines: headings by their size, paragraphs by the white between.

What is struck out makes lines of its own, after the line that it stood in.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from kg.model import Line, Text
from kg.read.extracted import Extracted
from kg.read.pdf_rows import Row

_BULLETS = ("•", "●", "▪", "\uf0b7")
_WIDER = 1.4
"""Lines further apart than so many usual ones stand in paragraphs of their own."""
_LARGER = 1.12
"""Letters larger than those of the text by so much head it."""


_Cell = tuple[Text, list[tuple[int, int]]]
"""A cell as it stands in the text, and where in it each of its pieces begins and ends."""


@dataclass(frozen=True, slots=True)
class _Set:
    """How a document is set: the size of its text, of its bold headings (0: none), and from line to line."""

    size: float
    bold: float
    pitch: float


@dataclass(slots=True)
class _Text:
    """The text as it is put together."""

    parts: list[str] = field(default_factory=list)
    at: int = 0

    def add(self, value: str) -> None:
        self.parts.append(value)
        self.at += len(value)


def laid_out(pages: list[list[Row]], scanned: Collection[int] = ()) -> Extracted:
    """The pages as one text, a line a row, cells apart by a tab.

    On the pages that were scanned, the letters' sizes are guesses of OCR and tell of no headings.
    """
    style = _style(pages)
    text = _Text()
    lines: list[Line] = []
    starts: list[int] = []
    for number, rows in enumerate(pages, 1):
        starts.append(text.at)
        as_read = _as_read(style, number in scanned)
        above: Row | None = None
        for row in rows:
            gap = int(above is not None and _apart(above, row, style))
            if gap:
                text.add("\n")
            lines.extend(_lines(row, _written(text, row), number, gap, as_read))
            above = row
        text.add("\f")
    return Extracted("".join(text.parts), list(_without_large_text(lines)), tuple(starts))


def _as_read(style: _Set, scanned: bool) -> _Set:
    return replace(style, size=math.inf) if scanned else style


def _written(text: _Text, row: Row) -> list[_Cell]:
    """Put a row into the text; returns its cells as they stand there."""
    placed = []
    for number, cell in enumerate(row.cells):
        if number:
            text.add("\t")
        words = cell[0].text
        spans = [(0, len(words))]
        for piece in cell[1:]:
            words += piece.text if words.endswith("-") else f" {piece.text}"
            spans.append((len(words) - len(piece.text), len(words)))
        placed.append((Text(words, range(text.at, text.at + len(words))), spans))
        text.add(words)
    text.add("\n")
    return placed


def _apart(above: Row, row: Row, style: _Set) -> bool:
    """Does wider white than usual part two rows?"""
    return above.base - row.base > _WIDER * max(style.pitch, 1.1 * min(above.size, row.size))


def _lines(row: Row, placed: list[_Cell], page: int, gap: int, style: _Set) -> Iterator[Line]:
    first = row.cells[0][0]
    larger = row.size >= style.size * _LARGER or (row.bold and row.size == style.bold)
    bullet = first.text.startswith(_BULLETS)  # often set larger than the words it stands before
    heading = 2 if larger and not bullet and row.letters < 160 and len(row.cells) == 1 else 0
    for struck in (False, True) if row.struck else (False,):
        cells, columns = _cells(row, placed, struck)
        if cells:
            yield Line(
                cells,
                page,
                0 if struck and not first.struck else gap,
                heading,
                struck,
                bullet and first.struck == struck,
                row.bold,
                row.turned,
                columns,
            )


def _cells(row: Row, placed: list[_Cell], struck: bool) -> tuple[tuple[Text, ...], tuple[int, ...]]:
    """The cells and their places from the left; of what is struck out in them, or of what is not."""
    if not row.struck:
        return tuple([words for words, _ in placed]), tuple([int(cell[0].left / 5) for cell in row.cells])
    found = []
    for cell, (words, spans) in zip(row.cells, placed, strict=True):
        kept = [words.cut(*span) for piece, span in zip(cell, spans, strict=True) if piece.struck == struck]
        if kept:
            found.append((Text.join(kept, " "), int(cell[0].left / 5)))
    return tuple(cell for cell, _ in found), tuple(left for _, left in found)


def _style(pages: list[list[Row]]) -> _Set:
    rows = [row for page in pages for row in page if not row.turned]
    letters: Counter[float] = Counter()
    for row in rows:
        letters[round(2 * row.size) / 2] += row.letters
    size = letters.most_common(1)[0][0] if letters else 10.0
    sizes = Counter(row.size for row in rows if row.bold and len(row.cells) == 1)
    often = [size for size, count in sizes.items() if count >= 3]
    return _Set(size, max(often) if len(often) > 1 else 0.0, _pitch(pages, size))


def _pitch(pages: list[list[Row]], size: float) -> float:
    """From one line of the text to the next, in points: what is most common, the closer where two are."""
    steps = Counter(
        round(2 * (above.base - row.base)) / 2
        for rows in pages
        for above, row in pairwise(rows)
        if 0.8 * size <= above.base - row.base <= 2.2 * size
    )
    most = max(steps.values(), default=0)
    return min((step for step, count in steps.items() if count >= 0.6 * most), default=1.2 * size)


def _without_large_text(lines: list[Line]) -> Iterator[Line]:
    """Lines in a large size that run on from one to the next are a text in that size, and no headings."""
    for index, line in enumerate(lines):
        yield replace(line, heading=0) if line.heading and _runs_on(lines, index) else line


def _runs_on(lines: list[Line], index: int) -> bool:
    start, end = index, index + 1
    while start and lines[start - 1].heading and index - start < 4:
        start -= 1
    while end < len(lines) and lines[end].heading and end - index < 5:
        end += 1
    near = lines[start:end]
    return end - start > 4 or any(other.value.rstrip().endswith((",", ";")) for other in near)
