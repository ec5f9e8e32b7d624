"""PDF → text, lines and pages, by the words' places on the page; a scan goes through OCR first.

What comes out is the text that spans refer to (`kg read --text`).
"""

import ctypes
import datetime as dt
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from kg.errors import ReadError
from kg.model import Finding
from kg.read import ocr
from kg.read.pdf_rows import Piece, Row, laid_out, rows
from kg.read.plain import Extracted

_MAX_PAGES = 2000
_LEAST = 20
"""Characters of text; a document with fewer has no text layer (a stamp, a page number)."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What a PDF holds: its rows page by page, the pages that are pictures only, and when it was made."""

    pages: list[list[Row]]
    pictures: list[int]
    created: dt.date | None

    @property
    def letters(self) -> int:
        return sum(
            len(piece.text.strip())
            for page in self.pages
            for row in page
            for cell in row.cells
            for piece in cell
        )


def extract(path: str, data: bytes) -> Extracted:
    """The text of a PDF; `ReadError` where there is none or the file is locked or broken."""
    read = _read(path, data)
    if read.letters < _LEAST:
        return _by_ocr(path, data, read)
    if not read.pictures:
        return _laid_out(read)
    try:
        return _by_ocr(path, data, read)
    except ReadError as error:  # what the other pages say is worth having
        return _laid_out(read, Finding("read", f"{_numbered(read.pictures)} not read: {error.reason}"))


def _by_ocr(path: str, data: bytes, read: _Read) -> Extracted:
    """The text with that of the pages that are pictures, or of all where none holds text."""
    scanned = read.pictures or [*range(1, len(read.pages) + 1)]
    seen = replace(_read(path, ocr.searchable(path, data), scanned), created=read.created)
    if seen.letters < _LEAST:
        raise ReadError(path, "no text layer, and OCR found no text")
    return _laid_out(
        seen, Finding("read", f"{_numbered(scanned)} read by OCR: quotes stand as it read them"), scanned
    )


def _laid_out(read: _Read, finding: Finding | None = None, scanned: Collection[int] = ()) -> Extracted:
    findings = (finding,) if finding else ()
    return replace(laid_out(read.pages, scanned), created=read.created, findings=findings)


def _read(path: str, data: bytes, scanned: Collection[int] = ()) -> _Read:
    """The PDF's rows; `scanned` are the pages whose text OCR has placed."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        reason = "protected by a password" if "password" in str(error).lower() else "a damaged PDF"
        raise ReadError(path, reason) from None
    with document:
        if len(document) > _MAX_PAGES:
            raise ReadError(path, f"{len(document)} pages, so hardly a protocol")
        pages = []
        pictures = []
        for number, page in enumerate(document, 1):
            pages.append(rows(list(_pieces(page)), number in scanned))
            if not pages[-1] and any(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])):
                pictures.append(number)
        return _Read(pages, pictures, _created(document))


def _numbered(pages: list[int]) -> str:
    """ "page 3 is", "pages 3, 4 are"."""
    return f"page {pages[0]} is" if len(pages) == 1 else f"pages {', '.join(map(str, pages))} are"


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


def _created(document: pdfium.PdfDocument) -> dt.date | None:
    match = re.match(r"(?:D:)?(\d{4})(\d\d)(\d\d)", str(document.get_metadata_dict().get("CreationDate", "")))
    try:
        return dt.date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
