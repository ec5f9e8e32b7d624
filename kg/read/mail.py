"""A mail (.eml) or a web page saved as one file (.mhtml) → its text and what is attached (RFC 5322, 2045)."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message

from kg.errors import ReadError
from kg.read import decode, html, plain
from kg.read.extracted import Extracted
from kg.read.files import File

_UNNAMED = {
    "application/pdf": ".pdf", "application/msword": ".doc", "application/rtf": ".rtf", "message/rfc822": ".eml",
}  # fmt: skip
_SHOWN = {"image", "audio", "video", "font"}
"""What stands in the mail for the eye and ear, or comes with a web page."""
_TABLE = re.compile(r"<table\b", re.IGNORECASE)


def members(path: str, data: bytes) -> Iterator[File | ReadError]:
    """The mail itself where nothing is attached; else what is, under its own name, and the text.

    The text then mostly only sends the documents: it `covers` them.
    """
    message = message_from_bytes(data)
    attached = [part for part in _parts(message) if _is_attached(part)]
    if not attached:
        yield File(path, data)
        return
    text = _text(message)
    if text and text[1].strip():
        yield File(f"{path}/text{text[0]}", text[1].encode(), covers=True)
    for number, part in enumerate(attached, 1):
        kind = part.get_content_type()
        name = f"{path}/{_name(part) or str(number) + _UNNAMED.get(kind, '')}"
        content = _nested(part) if kind == "message/rfc822" else _bytes(part)
        yield File(name, content) if content.strip() else ReadError(name, "the file is empty")


def extract(path: str, data: bytes) -> Extracted:
    """The text of the mail, or the page, as lines."""
    text = _text(message_from_bytes(data))
    if text is None or not text[1].strip():
        raise ReadError(path, "a mail without text")
    return html.extract(text[1]) if text[0] == ".html" else plain.extract(text[1])


def _parts(message: Message) -> Iterator[Message]:
    """The leaves of the mail; a mail that is attached is one of them."""
    payload = message.get_payload()
    if message.get_content_maintype() == "multipart" and isinstance(payload, list):
        for part in payload:
            if isinstance(part, Message):
                yield from _parts(part)
    else:
        yield message


def _is_attached(part: Message) -> bool:
    kind, of = part.get_content_maintype(), part.get_content_type()
    if of == "message/rfc822" or part.get_content_disposition() == "attachment":
        return kind not in _SHOWN
    if kind in _SHOWN or part["content-location"]:
        return False
    return bool(_name(part)) if kind == "text" else of in _UNNAMED or bool(_name(part))


def _text(message: Message) -> tuple[str, str] | None:
    """The text and the ending of a file of its kind; HTML where it holds a table or stands alone."""
    found: dict[str, str] = {}
    for part in _parts(message):
        kind = part.get_content_type()
        if kind in ("text/html", "text/plain") and kind not in found and not _is_attached(part):
            found[kind] = _characters(part)
    page, words = found.get("text/html", ""), found.get("text/plain", "")
    if page.strip() and (not words.strip() or _TABLE.search(page)):
        return ".html", page
    return (".txt", words) if words.strip() else None


def _characters(part: Message) -> str:
    """The characters of a part of text; lines that were only broken to be sent are whole again (RFC 3676)."""
    data = _bytes(part)
    charset = part.get_content_charset()
    try:
        text = decode.composed(data.decode(charset)) if charset else decode.text("", data)
    except (LookupError, UnicodeDecodeError):
        text = decode.text("", data)
    text = text.replace("\r\n", "\n")
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    return re.sub(r"(?<!^--)(?<=\S) \n(?=\S)", " ", text, flags=re.MULTILINE) if flowed else text


def _bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _nested(part: Message) -> bytes:
    inner = part.get_payload()
    first = inner[0] if isinstance(inner, list) and inner else None
    return first.as_bytes() if isinstance(first, Message) else b""


def _name(part: Message) -> str:
    """The file's own name, without folders and line breaks."""
    given = part.get_filename()
    try:
        given = str(make_header(decode_header(given))) if given else ""
    except (HeaderParseError, LookupError, UnicodeDecodeError):
        given = given or ""
    return re.sub(r"[\x00-\x1f]+", " ", re.split(r"[/\\]", given)[-1]).strip()
