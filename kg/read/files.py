"""A file → the files that are documents: itself, or those that an archive or a mail holds.

>>> [file.path for file in unpacked("protokoll.zip", data)]
['protokoll.zip/april.pdf', 'protokoll.zip/mars.docx']
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module

from kg.errors import ReadError
from kg.read import formats

_DEPTH = 4
"""Archives within mails within archives are followed this far."""


@dataclass(frozen=True, slots=True)
class File:
    """Bytes and the name they are known by: "a.zip/b.docx" for what an archive holds.

    `covers` is true for the text of a mail that has documents attached: mostly a few lines that
    send them, which need not be minutes.
    """

    path: str
    data: bytes
    covers: bool = False


def unpacked(path: str, data: bytes, depth: int = 0) -> Iterator[File | ReadError]:
    """The file itself, or the documents in it; for each of them that cannot be opened the reason.

    Raises `ReadError` where the file itself is of no kind that is read.
    """
    kind = formats.of(path, data)
    if not kind.holds:
        yield File(path, data)
    elif depth == _DEPTH:
        yield ReadError(path, "is packed too deep; unpack it first")
    else:
        yield from _members(path, data, kind.module, depth)


def _members(path: str, data: bytes, module: str, depth: int) -> Iterator[File | ReadError]:
    for member in import_module(f"kg.read.{module}").members(path, data):
        if isinstance(member, ReadError) or member.path == path or member.covers:
            yield member
            continue
        try:
            yield from unpacked(member.path, member.data, depth + 1)
        except ReadError as error:
            yield error
