"""PDF → text, lines and pages, by the words' places on the page; a scan goes through OCR first.

What comes out is the text that spans refer to (`kg read --text`).
"""

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from kg.errors import ReadError
from kg.model import Finding
from kg.read import attached, ocr, pdf_hidden, pdf_marks, pdf_pieces
from kg.read.extracted import Extracted
from kg.read.omitted import Omitted
from kg.read.pdf_lines import laid_out
from kg.read.pdf_rows import Row, margins, parted, rows

_MAX_PAGES = 2000
_LEAST = 20
"""Characters of text; a document with fewer has no text layer (a stamp, a page number)."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What a PDF holds: its rows page by page, the pages that are pictures only, and when it was made."""

    pages: list[list[Row]]
    pictures: list[int]
    created: dt.date | None
    omitted: tuple[Finding, ...]

    @property
    def letters(self) -> int:
        return sum(row.letters for page in self.pages for row in page)


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
    findings = (finding, *read.omitted) if finding else read.omitted
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
        if document.get_formtype() != raw.FORMTYPE_NONE:
            document.init_forms()
        pages = []
        pictures = []
        omitted = Omitted()
        for number, page in enumerate(document, 1):
            found, picture = _page(page, document.formenv, number in scanned, omitted)
            pages.append(found)
            if picture and not found:
                pictures.append(number)
        findings = (*omitted.findings(), *attached.told(document, data))
        return _Read(pages, pictures, _created(document), findings)


def _page(
    page: pdfium.PdfPage, form: pdfium.PdfFormEnv | None, scanned: bool, omitted: Omitted
) -> tuple[list[Row], bool]:
    """The rows of a page, and whether there is a picture on it."""
    drawn = pdf_marks.marks(page)
    runs, words = pdf_pieces.pieces(page, apart=False)
    found = pdf_hidden.seen(runs, drawn, omitted)
    angle = pdf_pieces.upright(found)
    lines = drawn.turned(angle)
    rules = pdf_marks.upright(lines)
    columns = [] if scanned or angle else margins(found)
    if pdf_marks.cross(lines, found) or pdf_marks.part(rules, found):
        found = pdf_hidden.seen(pdf_pieces.pieces(page, apart=True)[0], drawn, Omitted())
        pdf_pieces.upright(found)
        pdf_marks.strike(found, lines)
    elif words and columns:
        found = list(parted(found, words, columns))
    found += pdf_marks.typed(page, form, len(found))
    page.close()
    return rows(found, rules, columns, scanned), bool(drawn.pictures)


def _numbered(pages: list[int]) -> str:
    """ "page 3 is", "pages 3, 4 are"."""
    return f"page {pages[0]} is" if len(pages) == 1 else f"pages {', '.join(map(str, pages))} are"


def _created(document: pdfium.PdfDocument) -> dt.date | None:
    match = re.match(r"(?:D:)?(\d{4})(\d\d)(\d\d)", document.get_metadata_value("CreationDate"))
    try:
        return dt.date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
