"""The kinds of files, told by what their bytes show: one row each, first match first.

A new kind is a module with `extract(path, data) -> Extracted` (or, where a file holds several
documents, `members(path, data)`) and a row here. What cannot be read is called by its right name,
with what to do.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from kg.errors import ReadError
from kg.read.attached import is_portfolio
from kg.read.extracted import Extracted
from kg.read.sample import Sample, broken, entry, looks_like, ole, package, starts

_PRINT = "save it as Word (.docx) or PDF"
_SCAN = "run OCR on it and save it as PDF"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"


@dataclass(frozen=True, slots=True)
class Format:
    """`module` of kg.read reads it, or unpacks it where it `holds` others; "" where nothing here can."""

    name: str
    shows: Callable[[Sample], bool]
    module: str = ""
    advice: str = ""
    media: str = ""
    holds: bool = False


FORMATS = (
    Format("a PDF portfolio", is_portfolio, "portfolio", media="application/pdf", holds=True),
    Format("a PDF", looks_like(rb"\s*%PDF"), "pdf", media="application/pdf"),
    Format("a Word document", package("wordprocessingml", "ms-word"), "word",
           media=f"{_OFFICE}.wordprocessingml.document"),
    Format("a Word document", looks_like(rb"(?s).*<pkg:package\b"), "word", media="application/xml"),
    Format("an Excel workbook", package("spreadsheetml", "ms-excel"), advice=_PRINT),
    Format("a PowerPoint presentation", package("presentationml", "ms-powerpoint"), advice=_PRINT),
    Format("a Visio drawing", package("ms-visio"), advice=_PRINT),
    Format("an OpenDocument text", package("opendocument.text"), "odt", media=f"{_OPEN}.text"),
    Format("an OpenDocument text", looks_like(rb"(?s).*<office:document\b.*opendocument\.text"), "odt",
           media=f"{_OPEN}.text-flat-xml"),
    Format("an OpenDocument spreadsheet", package("opendocument.spreadsheet"), advice=_PRINT),
    Format("an OpenDocument presentation", package("opendocument.presentation"), advice=_PRINT),
    Format("an OpenDocument drawing", package("opendocument.graphics"), advice=_PRINT),
    Format("a StarOffice text", package("sun.xml.writer"), "office", media="application/vnd.sun.xml.writer"),
    Format("an e-book (EPUB)", package("epub+zip"), advice=_PRINT),
    Format("an Apple Pages document", entry("Index/Document.iwa", "Index.zip"), advice="export it as Word or PDF"),
    Format("a damaged Word file", entry("word/document.xml"), "word",
           media=f"{_OFFICE}.wordprocessingml.document"),
    Format("a damaged Word file", broken(b"word/document.xml"), "word"),
    Format("an archive (zip)", starts(b"PK\x03\x04", b"PK\x05\x06"), "archive", media="application/zip", holds=True),
    Format("Word, password-protected", ole("EncryptedPackage"), advice="open it and save it without a password"),
    Format("an old Word document (.doc)", ole("WordDocument"), "office", media="application/msword"),
    Format("an old Excel workbook (.xls)", ole("Workbook", "Book"), advice=_PRINT),
    Format("an old PowerPoint presentation (.ppt)", ole("PowerPoint Document"), advice=_PRINT),
    Format("an Outlook message (.msg)", ole("__properties_version1.0"), advice="save it as .eml, or save what is attached"),
    Format("an old Office file", ole(), advice=_PRINT),
    Format("an RTF document", looks_like(rb"(?:\xef\xbb\xbf)?\s*\{\\\s*rt"), "rtf", media="application/rtf"),
    Format("a Word 2003 XML document", looks_like(rb"(?s).*<w:wordDocument\b"), "office", media="application/msword"),
    Format("a Works or WordPerfect document", starts(b"\xffWPC"), "office", media="application/vnd.wordperfect"),
    Format("an attachment packed by Outlook (winmail.dat)", starts(b"\x78\x9f\x3e\x22"),
           advice="ask for the file itself"),
    Format("a picture (PNG)", starts(b"\x89PNG"), advice=_SCAN),
    Format("a picture (JPEG)", starts(b"\xff\xd8\xff"), advice=_SCAN),
    Format("a picture (TIFF)", starts(b"II*\x00", b"MM\x00*"), advice=_SCAN),
    Format("a picture (HEIC)", looks_like(rb"(?s).{4}ftyp(?:hei|mif|avif)"), advice=_SCAN),
    Format("a picture (WebP)", looks_like(rb"(?s)RIFF.{4}WEBP"), advice=_SCAN),
    Format("a picture (GIF)", starts(b"GIF8"), advice=_SCAN),
    Format("a picture (BMP)", looks_like(rb"(?s)BM.{4}\x00\x00\x00\x00"), advice=_SCAN),
    Format("a recording (sound or film)", looks_like(rb"(?s)ID3|OggS|fLaC|RIFF.{4}(?:WAVE|AVI )|.{4}ftyp"),
           advice="minutes are read, not heard"),
    Format("an archive (RAR)", starts(b"Rar!"), advice="unpack it first"),
    Format("an archive (7z)", starts(b"7z\xbc\xaf"), advice="unpack it first"),
    Format("an archive (gzip)", starts(b"\x1f\x8b"), advice="unpack it first"),
    Format("an archive (bzip2 or xz)", starts(b"BZh", b"\xfd7zXZ"), advice="unpack it first"),
    Format("a database", starts(b"SQLite format"), advice="minutes are documents"),
    Format("a PostScript file", starts(b"%!PS"), advice="save it as PDF"),
    Format("a mail", lambda sample: sample.is_mail, "mail", media="message/rfc822", holds=True),
    Format("a web page", lambda sample: sample.is_html, "written", media="text/html"),
    Format("Markdown", lambda sample: sample.named(".md", ".markdown"), "written", media="text/markdown"),
    Format("a text", lambda _: True, "written", media="text/plain"),
)  # fmt: skip


def of(path: str, data: bytes) -> Format:
    """The kind of the file. Raises `ReadError` for what cannot be read, by name and with advice."""
    sample = Sample(path, data)
    found = next(each for each in FORMATS if each.shows(sample))
    if not found.module:
        raise ReadError(path, f"{found.name}; {found.advice} first" if found.advice else found.name)
    return found


def extracted(path: str, data: bytes) -> Extracted:
    """The text and lines of a file that is one document."""
    module = import_module(f"kg.read.{of(path, data).module}")
    result: Extracted = module.extract(path, data)
    return result
