"""Which characters the bytes of a text file spell."""

import re
import unicodedata

from kg.errors import ReadError

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\x00\x00", "utf-32"), (b"\xff\xfe", "utf-16"),
          (b"\xfe\xff", "utf-16"))  # fmt: skip
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
# UTF-8's letters and signs of Swedish text: in no other encoding do these bytes stand after one another there
_PAIRS = re.compile(rb"((?:\xc2[\xa0-\xbf]|\xc3[\x80-\xbf]|\xe2\x80[\x80-\xbf])+)")
_SEEN_AS = "".join(bytes([code]).decode("cp1252", "replace").replace("\ufffd", chr(code)) for code in range(128, 192))
_TWICE = re.compile(rf"Â[{_SEEN_AS[32:]}]|Ã[\x80-\x9f{_SEEN_AS}]|â[€\x80][\x80-\x9f{_SEEN_AS}]")


def text(path: str, data: bytes) -> str:
    """The characters of a text file, composed: å is one letter also where a Mac wrote a and a ring.

    UTF-8 where it is valid, UTF-16 with or without its mark, else what the bytes look like. What was encoded
    twice («Ã¤») is read as it was meant. A return alone, as old Macs ended lines, is an end of line like any
    other, and zeros at the end, as of a damaged disk, are none of the text. Raises `ReadError` for what is no text.
    """
    encoding = _unicode(data)
    if encoding:
        return _lined(composed(data.decode(encoding)))
    data = data.rstrip(b"\x00")
    if b"\x00" in data or _odd(data):
        raise ReadError(path, "a binary file, not text")
    return _lined(_legacy(data))


def _bytes(letters: str) -> bytes:
    return b"".join(c.encode("latin-1" if ord(c) < 256 else "cp1252") for c in letters)


def _lined(text: str) -> str:
    """The text with a line feed, character for character, where a return ends the line alone."""
    return re.sub(r"\r(?!\n)", "\n", text)


def composed(text: str) -> str:
    """The text with each letter and its marks as one character (Unicode's form NFC), and none encoded twice."""
    return unicodedata.normalize("NFC", _TWICE.sub(lambda found: _bytes(found[0]).decode("utf-8", "replace"), text))


def sniffed(head: bytes) -> str:
    """The first bytes of a file as characters, good enough to look for mark-up."""
    return head.decode(_unmarked(head) or "utf-8", errors="replace")


def _unicode(data: bytes) -> str | None:
    """The form of Unicode that the bytes are, by their mark or by being valid."""
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    for encoding in (marked, _unmarked(data), None if b"\x00" in data or _odd(data) else "utf-8"):
        if encoding and _is_valid(data, encoding):
            return encoding
    return None


def _is_valid(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _odd(data: bytes) -> bool:
    sample = data[:100_000]
    return len(_CONTROLS.findall(sample)) > len(sample) / 50


def _unmarked(data: bytes) -> str | None:
    """UTF-16 without a mark: nearly every other byte of Swedish text is zero, on one side."""
    even, odd = data[:2000:2], data[1:2000:2]
    for zeros, others, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if len(zeros) > 8 and zeros.count(0) > 0.7 * len(zeros) and others.count(0) < 0.05 * len(others):
            return encoding
    return None


def _legacy(data: bytes) -> str:
    """Windows-1252, Latin-1, Mac Roman or DOS: the one that gives Swedish its å, ä and ö.

    A file put together of several, some of them UTF-8, is read piece by piece.
    """
    pieces = _PAIRS.split(data)
    rest = b"".join(pieces[::2])
    best = max(("cp1252", "mac_roman", "cp850"), key=lambda encoding: _swedish(rest, encoding))
    read = (piece.decode("utf-8" if at % 2 else best, errors="replace") for at, piece in enumerate(pieces))
    text = "".join(read)
    return composed(text.replace("\x15", "§") if best == "cp850" else text)


def _swedish(data: bytes, encoding: str) -> int:
    sample = data[:200_000].decode(encoding, errors="replace")
    inside = len(re.findall(r"(?<=[a-zåäö])[åäöé]|[ÅÄÖåäö](?=[a-zåäö])", sample))
    odd = len(re.findall(r"[^\x00-\x7fåäöÅÄÖéÉüÜ–—’”“•…§´½°·©®»«\u00a0\u00ad]", sample))
    return inside - 3 * odd
