"""PDF → text, lines and pages, by the words' places on the page.

Words are put in rows by their baseline and in cells by the gaps between them, so tables and lists in
columns keep their rows. What comes out is the text that spans refer to (`kg read --text`).
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from kg.errors import ReadError
from kg.model import Line, Text
from kg.read.plain import Extracted

_MAX_PAGES = 2000


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


def extract(path: str, data: bytes) -> Extracted:
    """The text layer of a PDF; `ReadError` where there is none or the file is locked or broken."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        reason = "protected by a password" if "password" in str(error).lower() else "a damaged PDF"
        raise ReadError(path, reason) from None
    with document:
        if len(document) > _MAX_PAGES:
            raise ReadError(path, f"{len(document)} pages, so hardly a protocol")
        pages = [_rows(list(_pieces(page))) for page in document]
    if (
        sum(len(piece.text.strip()) for rows in pages for row in rows for cell in row.cells for piece in cell)
        < 20
    ):
        raise ReadError(path, "no text layer; run OCR first (for example: ocrmypdf -l swe IN.pdf OUT.pdf)")
    return _laid_out(pages)


def _pieces(page: pdfium.PdfPage) -> Iterator[Piece]:
    """The runs of text of a page, with size and weight."""
    textpage = page.get_textpage()
    for index in range(textpage.count_rects()):
        left, bottom, right, top = textpage.get_rect(index)
        text = textpage.get_text_bounded(left, bottom, right, top)
        text = re.sub(r"[\r\n]+", " ", text).replace("\x02", "-").replace("\ufffe", "-").replace("\x00", "")
        if not text.strip():
            continue
        first = textpage.get_index((left + min(right, left + 4)) / 2, (bottom + top) / 2, 4, 4)
        size = (
            raw.FPDFText_GetFontSize(textpage.raw, first)
            if first is not None and first >= 0
            else top - bottom
        )
        weight = raw.FPDFText_GetFontWeight(textpage.raw, first) if first is not None and first >= 0 else 0
        yield Piece(text, left, bottom, right, top, round(size, 1) or round(top - bottom, 1), weight >= 600)


def _rows(pieces: list[Piece]) -> list[Row]:
    """Pieces on one baseline make a row; a wide gap between two makes a new cell."""
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
    return [_celled(sorted(row, key=lambda piece: piece.left)) for row in rows]


def _within(piece: Piece, other: Piece) -> bool:
    overlap = min(piece.top, other.top) - max(piece.bottom, other.bottom)
    return overlap > 0.6 * min(piece.top - piece.bottom, other.top - other.bottom)


def _celled(row: list[Piece]) -> Row:
    cells = [[row[0]]]
    for before, piece in pairwise(row):
        if piece.left - before.right > 1.1 * max(piece.size, 6):
            cells.append([piece])
        else:
            cells[-1].append(piece)
    return Row(cells, max(piece.top for piece in row), min(piece.bottom for piece in row))


def _laid_out(pages: list[list[Row]]) -> Extracted:
    """The pages as one text, a line a row, cells apart by a tab."""
    body = Counter(
        round(row.size)
        for rows in pages
        for row in rows
        for _ in range(sum(len(piece.text) for cell in row.cells for piece in cell))
    )
    normal = body.most_common(1)[0][0] if body else 10
    pitch = _pitch(pages)
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
    return Extracted(
        text,
        [_line(text, spans, row, number, gap, normal) for spans, row, number, gap in lines],
        tuple(starts),
    )


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


def _line(text: str, spans: list[tuple[int, int]], row: Row, page: int, gap: int, normal: int) -> Line:
    first = row.cells[0][0]
    larger = row.size >= normal * 1.12
    letters = sum(len(piece.text) for cell in row.cells for piece in cell)
    heading = (2 if larger else 0) if letters < 160 and len(row.cells) == 1 else 0
    return Line(
        tuple(Text.of(text, start, end) for start, end in spans),
        page=page,
        gap=gap,
        heading=heading,
        bullet=bool(re.match(r"[•●▪\uf0b7]", first.text)),
        emphasis=row.bold,
        columns=tuple(int(cell[0].left / 5) for cell in row.cells),
    )
