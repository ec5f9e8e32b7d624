"""A PDF portfolio → the files attached to its sheet.

>>> [file.path for file in members("handlingar.pdf", data)]
['handlingar.pdf/kallelse.pdf', 'handlingar.pdf/protokoll.docx']
"""

from collections.abc import Iterator

import pypdfium2 as pdfium

from kg import config
from kg.errors import ReadError
from kg.model.document import base_name
from kg.read.files import File

_MOST = 2000


def members(path: str, data: bytes) -> Iterator[File | ReadError]:
    """The files attached, in the order of the portfolio; its sheet tells only to open them."""
    with pdfium.PdfDocument(data) as document:
        count = document.count_attachments()
        if count > _MOST:
            raise ReadError(path, f"a portfolio of more than {_MOST} files; save its files first")
        for number in range(count):
            yield _member(document.get_attachment(number), f"{path}/{number + 1}")


def _member(attached: pdfium.PdfAttachment, unnamed: str) -> File | ReadError:
    name = base_name(attached.get_name())
    path = f"{unnamed.rpartition('/')[0]}/{name}" if name else unnamed
    try:
        content = bytes(attached.get_data())
    except pdfium.PdfiumError:
        return ReadError(path, "cannot be taken out of the PDF it is attached to")
    if len(content) > config.MAX_BYTES:
        return ReadError(path, "unpacks to far too much for a protocol")
    return File(path, content) if content.strip() else ReadError(path, "the file is empty")
