"""bytes → Document: a file as text whose every character knows its place.

    >>> document = read.document(Path("protokoll.txt"))
    >>> document.text[:9]
    'Protokoll'

A file that cannot be read as text raises `ReadError` with the path and the reason.
"""

import hashlib
from pathlib import Path

from kg import config
from kg.errors import ReadError
from kg.model import Document
from kg.read import decode, furniture, html, plain, quality

__all__ = ["document"]


def document(path: Path) -> Document:
    """The file at `path` as text; spans refer to `Document.text`."""
    data = _bytes(path)
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


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ReadError(str(path), "is a folder, not a file")
        if path.stat().st_size > config.MAX_BYTES:
            raise ReadError(
                str(path), f"larger than {config.MAX_BYTES // 1_000_000} MB, so hardly a protocol"
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise ReadError(str(path), "no such file") from None
    except OSError as error:
        raise ReadError(str(path), f"cannot be opened ({error.strerror or error})") from None
    if not data.strip():
        raise ReadError(str(path), "the file is empty")
    return data


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
