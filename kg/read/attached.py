"""Files attached to a PDF: whether it is a portfolio, a sheet that holds documents, and what else is said of them."""

from typing import TYPE_CHECKING

from kg.model import Finding
from kg.read.sample import Sample, looks_like

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_ATTACHED = b"/EmbeddedFile"
"""What the dictionary of an attached file says of itself; it is never packed."""
_SHEET = 300
"""Letters; a sheet that only tells the reader to open the portfolio has no more."""
_is_pdf = looks_like(rb"\s*%PDF")


def is_portfolio(sample: Sample) -> bool:
    """Is it a PDF of one page with few words and with files attached?"""
    if _ATTACHED not in sample.data or not _is_pdf(sample):
        return False
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        with PdfDocument(sample.data) as document:
            return document.count_attachments() > 0 and len(document) == 1 and _letters(document) <= _SHEET
    except PdfiumError:
        return False


def _letters(document: "PdfDocument") -> int:
    text: str = document[0].get_textpage().get_text_range()
    return sum(map(str.isalpha, text))


def told(document: "PdfDocument", data: bytes) -> list[Finding]:
    """That a PDF with words of its own has files attached, which are not read with it."""
    if _ATTACHED not in data or not (count := document.count_attachments()):
        return []
    names = [document.get_attachment(number).get_name() for number in range(count)]
    shown = ", ".join(f"«{name[:60]}»" for name in names[:3]) + (", …" if count > 3 else "")
    return [Finding("read", f"has files attached that are not read with it: {shown}; save them beside it")]
