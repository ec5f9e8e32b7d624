"""bytes → Document: a file as text whose every character knows its place.

    >>> document = read.document(Path("protokoll.txt"))
    >>> document.text[:9]
    'Protokoll'

What kinds of files there are stands in `formats`; an archive or a mail holds several documents,
which `unpacked` gives one by one. A file that cannot be read as text raises `ReadError` with the path
and the reason.
"""

import hashlib
from pathlib import Path

from kg.errors import ReadError
from kg.language import tongue
from kg.model import Document
from kg.read import formats, furniture, quality, source, struck
from kg.read.files import File, unpacked
from kg.read.headings import headings

__all__ = ["File", "document", "unpacked"]


def document(path: Path, data: bytes | None = None) -> Document:
    """The file at `path`, or the bytes that were read there, as text; spans refer to `Document.text`.

    Raises `ReadError` where it is not one document.
    """
    file = _only(str(path), source.load(path) if data is None else data)
    extracted = formats.extracted(file.path, file.data)
    lines = furniture.marked(tuple(extracted.lines))
    words = "\n".join([line.value for line in lines])
    language = tongue.told(words)
    return Document(
        path=file.path,
        sha256=hashlib.sha256(file.data).hexdigest(),
        media_type=formats.of(file.path, file.data).media,
        text=extracted.text,
        lines=lines,
        page_starts=extracted.page_starts,
        language=language,
        quality=quality.quality(words, language),
        created=extracted.created,
        findings=(*extracted.findings, *struck.told(lines, extracted.findings)),
        headings=() if extracted.page_starts else tuple(headings(lines)),
    )


def _only(path: str, data: bytes) -> File:
    """The one document in the file."""
    found = list(unpacked(path, data))
    held = [each for each in found if isinstance(each, File)]
    attached = [file for file in held if not file.covers] or held
    if len(attached) == 1:
        return attached[0]
    if not attached:
        raise next(each for each in found if isinstance(each, ReadError))
    names = ", ".join(file.path.removeprefix(f"{path}/") for file in attached[:3])
    raise ReadError(path, f"holds {len(attached)} documents ({names}, …); read them with 'kg build'")
