"""What kind of file the bytes are, and which characters they spell."""

import re

from kg.errors import ReadError

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

# First bytes of files that hold no text we can read, and what to tell the user.
_FOREIGN = (
    (b"\x89PNG", "a picture (PNG); run OCR on it first"),
    (b"\xff\xd8\xff", "a picture (JPEG); run OCR on it first"),
    (b"II*\x00", "a picture (TIFF); run OCR on it first"),
    (b"MM\x00*", "a picture (TIFF); run OCR on it first"),
    (b"GIF8", "a picture (GIF), not a protocol"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc/.xls/.msg); save it as .docx or PDF first"),
    (b"Rar!", "an archive (RAR); unpack it first"),
    (b"7z\xbc\xaf", "an archive (7z); unpack it first"),
    (b"\x1f\x8b", "an archive (gzip); unpack it first"),
    (b"SQLite format", "a database, not a protocol"),
)


def media_type(path: str, data: bytes) -> str:
    """The media type, told from the bytes and, among kinds of text, the name."""
    head = data[:1024].lstrip()
    for magic, reason in _FOREIGN:
        if data.startswith(magic):
            raise ReadError(path, reason)
    if head.startswith(b"%PDF"):
        return "application/pdf"
    if data.startswith(b"PK\x03\x04"):
        if b"word/document.xml" in data:
            return DOCX
        raise ReadError(path, "an archive (zip), not a document; unpack it first")
    if re.match(rb"(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", head, re.IGNORECASE):
        return "text/html"
    name = path.lower()
    if name.endswith((".html", ".htm", ".xhtml")):
        return "text/html"
    return "text/markdown" if name.endswith((".md", ".markdown")) else "text/plain"


def text(path: str, data: bytes) -> str:
    """The characters of a text file: UTF-8 where it is valid, else what the bytes look like."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                break
    if (
        b"\x00" in data
        or len(re.findall(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]", data[:100_000])) > len(data[:100_000]) / 50
    ):
        raise ReadError(path, "a binary file, not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data)


def _legacy(data: bytes) -> str:
    """Windows-1252, Latin-1, Mac Roman or DOS: the one that gives Swedish its å, ä and ö."""
    best = max(("cp1252", "mac_roman", "cp850"), key=lambda encoding: _swedish(data, encoding))
    return data.decode(best, errors="replace")


def _swedish(data: bytes, encoding: str) -> int:
    sample = data[:200_000].decode(encoding, errors="replace")
    inside = len(re.findall(r"(?<=[a-zåäö])[åäöé]|[ÅÄÖåäö](?=[a-zåäö])", sample))
    odd = len(re.findall(r"[^\x00-\x7fåäöÅÄÖéÉüÜ–—’”“•…§´½°·©®»«\u00a0\u00ad]", sample))
    return inside - 3 * odd
