"""bytes → Document: a file as text whose every character knows its place.

    >>> document = read.document(Path("protokoll.txt"))
    >>> document.text[:9]
    'Protokoll'

A file that cannot be read as text raises `ReadError` with the path and the reason.
"""

import hashlib
from pathlib import Path

from kg.errors import ReadError
from kg.model import Document
from kg.read import decode, furniture, html, plain, quality, source

__all__ = ["document"]


def document(path: Path, data: bytes | None = None) -> Document:
    """The file at `path`, or the bytes that were read there, as text; spans refer to `Document.text`."""
    data = source.load(path) if data is None else data
    media = decode.media_type(str(path), data)
    extracted = _extract(path, media, data)
    lines = furniture.marked(tuple(extracted.lines))
    return Document(
        path=str(path),
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=media,
        text=extracted.text,
        lines=lines,
        page_starts=extracted.page_starts,
        language=quality.language(extracted.text),
        quality=quality.quality(extracted.text),
        created=extracted.created,
        findings=extracted.findings,
    )


def _extract(path: Path, media: str, data: bytes) -> plain.Extracted:
    if media == "application/pdf":
        from kg.read import pdf

        return pdf.extract(str(path), data)
    if media == decode.DOCX:
        from kg.read import docx

        return docx.extract(str(path), data)
    text = decode.text(str(path), data)
    if not text.strip():
        raise ReadError(str(path), "the file holds no text")
    if media == "text/html":
        return html.extract(text)
    return plain.extract(text)
