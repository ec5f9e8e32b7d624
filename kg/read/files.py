"""A file → the files that are documents: itself, or those that an archive or a mail holds.

>>> [file.path for file in unpacked("protokoll.zip", data)]
['protokoll.zip/april.pdf', 'protokoll.zip/mars.docx']
"""

from collections.abc import Callable, Container, Iterable, Iterator
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
    send them, which need not be minutes; `passed` for what was not to be looked into.
    """

    path: str
    data: bytes
    covers: bool = False
    passed: bool = False


Passed = Callable[[Iterable[tuple[str, bytes]]], Container[str]]
"""Of the files in an archive (their paths and bytes) the paths of those that are passed over."""


def nothing(_: Iterable[tuple[str, bytes]]) -> Container[str]:
    return ()


def unpacked(path: str, data: bytes, passed: Passed = nothing, depth: int = 0) -> Iterator[File | ReadError]:
    """The file itself, or the documents in it; for each of them that cannot be opened the reason.

    Raises `ReadError` where the file itself is of no kind that is read.
    """
    kind = formats.of(path, data)
    if not kind.holds:
        yield File(path, data)
    elif depth == _DEPTH:
        yield ReadError(path, "is packed too deep; unpack it first")
    else:
        members = list(import_module(f"kg.read.{kind.module}").members(path, data))
        ours = passed((one.path, one.data if isinstance(one, File) else b"") for one in members)
        for member in members:
            if member.path in ours:
                yield File(member.path, b"", passed=True)
            elif isinstance(member, ReadError) or member.path == path or member.covers:
                yield member
            else:
                yield from _opened(member, passed, depth + 1)


def _opened(member: File, passed: Passed, depth: int) -> Iterator[File | ReadError]:
    try:
        yield from unpacked(member.path, member.data, passed, depth)
    except ReadError as error:
        yield error
