"""PDF → text, lines and pages, by the words' places on the page.

Words are put in rows by their baseline and in cells by the gaps between them, so tables and lists in
columns keep their rows. What comes out is the text that spans refer to (`kg read --text`).
"""

import ctypes
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
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
        created = _created(document)
    if (
        sum(len(piece.text.strip()) for rows in pages for row in rows for cell in row.cells for piece in cell)
        < 20
    ):
        raise ReadError(path, "no text layer; run OCR first (for example: ocrmypdf -l swe IN.pdf OUT.pdf)")
    return replace(_laid_out(pages), created=created)


def _pieces(page: pdfium.PdfPage) -> Iterator[Piece]:
    """The runs of text of a page: what stands on one line with no wide gap inside."""
    textpage = page.get_textpage()
    start: int | None = None
    last = -1
    value = ""
    for index in range(textpage.count_chars()):
        char = _char(textpage, index)
        if char == "\n" or (char == " " and start is not None and _leaps(textpage, last, index)):
            if start is not None:
                yield _piece(textpage, value, start, last)
            start, value = None, ""
        elif char == " ":
            value += " " if start is not None else ""
        elif char:
            start = index if start is None else start
            value, last = value + char, index
    if start is not None:
        yield _piece(textpage, value, start, last)


def _char(textpage: pdfium.PdfTextPage, index: int) -> str:
    """One character; hyphens that end a line come as control characters, and nothing counts as none."""
    code = raw.FPDFText_GetUnicode(textpage.raw, index)
    if code in (0x02, 0xFFFE):
        return "-"
    char = chr(code) if code else ""
    return "\n" if char in "\r\n" and char else " " if char.isspace() else char if char.isprintable() else ""


def _leaps(textpage: pdfium.PdfTextPage, before: int, space: int) -> bool:
    """Is the gap at a space so wide that a new cell begins after it, or does the text jump elsewhere?"""
    after = space + 1
    while after < textpage.count_chars() and _char(textpage, after) == " ":
        after += 1
    if after >= textpage.count_chars() or _char(textpage, after) == "\n":
        return False
    one, two = _box(textpage, before), _box(textpage, after)
    height = max(one.top - one.bottom, 6)
    return bool(
        two.left - one.right > 1.0 * height
        or two.left < one.left
        or abs(two.bottom - one.bottom) > 0.6 * height
    )


def _box(textpage: pdfium.PdfTextPage, index: int) -> raw.FS_RECTF:
    rect = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(textpage.raw, index, rect)
    return rect


def _piece(textpage: pdfium.PdfTextPage, value: str, first: int, last: int) -> Piece:
    one, two = _box(textpage, first), _box(textpage, last)
    size = one.top - one.bottom
    return Piece(
        value.rstrip(),
        one.left,
        one.bottom,
        two.right,
        one.top,
        round(size, 1),
        _is_bold(textpage, first) and _is_bold(textpage, last),
    )


def _is_bold(textpage: pdfium.PdfTextPage, index: int) -> bool:
    """By the font's name, or its weight."""
    name = ctypes.create_string_buffer(128)
    length = raw.FPDFText_GetFontInfo(textpage.raw, index, name, 128, None)
    known = name.raw[: max(0, length - 1)].decode("utf-8", "replace").lower()
    weighty = raw.FPDFText_GetFontWeight(textpage.raw, index) >= 700
    return bool(weighty) or any(word in known for word in ("bold", "black", "heavy", "semib"))


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
    read = [_line(text, spans, row, number, gap, normal, bold) for spans, row, number, gap in lines]
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


def _created(document: pdfium.PdfDocument) -> dt.date | None:
    match = re.match(r"(?:D:)?(\d{4})(\d\d)(\d\d)", str(document.get_metadata_dict().get("CreationDate", "")))
    try:
        return dt.date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def _line(
    text: str, spans: list[tuple[int, int]], row: Row, page: int, gap: int, normal: int, bold: float
) -> Line:
    first = row.cells[0][0]
    larger = row.size >= normal * 1.12 or (row.bold and row.size == bold)
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
