"""What the bytes of a file show of its kind: the questions that the table of formats asks."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from kg.read import decode

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(
    r"(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_HEADER = re.compile(rb"([A-Za-z][A-Za-z-]*):[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*")
_MAIL = {b"mime-version", b"message-id", b"received", b"return-path", b"content-transfer-encoding"}
_ADDRESSED = {b"from", b"to", b"subject", b"date"}
_HEAD = 4096

Shows = Callable[["Sample"], bool]


@dataclass(frozen=True)
class Sample:
    """A file's name and bytes, with what is asked of them more than once."""

    path: str
    data: bytes

    def named(self, *endings: str) -> bool:
        return self.path.lower().endswith(endings)

    @cached_property
    def head(self) -> bytes:
        return self.data[:_HEAD]

    @cached_property
    def entries(self) -> frozenset[str]:
        """The names in a zip; none where it is no zip or a damaged one."""
        return frozenset(_listed(self.data))

    @cached_property
    def declared(self) -> str:
        """What a zipped package says it is: its `mimetype`, or the content types of its parts."""
        for name in ("mimetype", "[Content_Types].xml"):
            if name in self.entries:
                return _peeked(self.data, name).decode("utf-8", "replace")
        return ""

    @cached_property
    def is_mail(self) -> bool:
        """A message by its head: fields of the Internet's mail (RFC 5322), not a letter's."""
        names, at = set(), 0
        text = self.data[:65536].removeprefix(b"\xef\xbb\xbf").lstrip()
        while (field := _HEADER.match(text, at)) is not None:
            names.add(field.group(1).lower())
            at = field.end()
        ended = text[at : at + 2].startswith((b"\n", b"\r\n"))
        return ended and bool(names & _MAIL) and (b"content-type" in names or bool(names & _ADDRESSED))

    @cached_property
    def is_html(self) -> bool:
        text = decode.sniffed(self.head).lstrip("\ufeff \t\r\n")
        return bool(_HTML.match(text)) or self.named(".html", ".htm", ".xhtml")


def _listed(data: bytes) -> list[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        return []


def _peeked(data: bytes, name: str) -> bytes:
    """The first bytes of a file in a zip; none where they cannot be unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(name) as part:
            return part.read(200_000)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
        return b""


def starts(*marks: bytes) -> Shows:
    return lambda sample: sample.data.startswith(marks)


def looks_like(pattern: bytes) -> Shows:
    """The first bytes match the pattern."""
    compiled = re.compile(pattern)
    return lambda sample: compiled.match(sample.head) is not None


def package(*words: str) -> Shows:
    """A zip that says of itself that it is one of these kinds."""
    return lambda sample: any(word in sample.declared for word in words)


def entry(*names: str) -> Shows:
    """A zip that holds one of these files."""
    return lambda sample: not sample.entries.isdisjoint(names)


def broken(name: bytes) -> Shows:
    """What begins as a zip but has lost its directory, and once held this file."""
    return lambda sample: sample.data.startswith(b"PK\x03\x04") and not sample.entries and name in sample.data


def ole(*streams: str) -> Shows:
    """An OLE compound file with one of these streams; any such file where none is named."""
    wanted = [name.encode("utf-16-le") + b"\0\0" for name in streams]
    return lambda sample: (
        sample.data.startswith(_OLE[:4]) and (not wanted or any(name in sample.data for name in wanted))
    )
