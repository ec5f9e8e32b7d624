"""What a file holds: itself, or the documents in an archive or a mail; asked in a reading process.

In: a path and its bytes. Out: a row for each document, with why where one cannot be had.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg import read
from kg.errors import ReadError
from kg.intake import own


@dataclass(frozen=True, slots=True)
class Held:
    """A document by its path, "a.zip/b.docx" in an archive; `data` is empty where it is the file itself.

    `refused` tells why it cannot be had. `covers` is true for the text of a mail that only sends others,
    `ours` for what this program wrote.
    """

    path: str
    data: bytes = b""
    refused: str = ""
    covers: bool = False
    ours: bool = False


def held(path: Path, data: bytes) -> list[Held]:
    """The documents in the file, in order; `ReadError` where it is of no kind that is read."""
    return list(_rows(str(path), data))


def _rows(path: str, data: bytes) -> Iterator[Held]:
    for one in read.unpacked(path, data, own.within):
        if isinstance(one, ReadError):
            yield Held(one.path, refused=one.reason)
        elif one.passed:
            yield Held(one.path, ours=True)
        else:
            yield Held(one.path, b"" if one.path == path else one.data, covers=one.covers)
