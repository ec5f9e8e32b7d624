"""Files → readings: known ones from the graph folder, the others by a reading process.

In: files, or sources of earlier builds. Out: one `Taken` for each, in order; what is read anew is kept.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Protocol, TypeVar

from kg.errors import ReadError
from kg.folder import Folder, Source, placed, unpacked
from kg.folder.alike import Alike
from kg.intake import own
from kg.intake.held import Held
from kg.intake.pool import Readers
from kg.model import Reading
from kg.read import source

READ = "kg.pipeline:kept"
HELD = "kg.intake.held:held"
_MANY = 1500
"""Kept readings that take so much memory that it is worth the time to hold their equal strings once."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of the file at `path`: a reading, else an error; neither where this program wrote it."""

    path: str
    sha256: str = ""
    reading: Reading | None = None
    error: ReadError | None = None


T = TypeVar("T")
Task = Callable[[T, Readers], list[Taken]]


class Each(Protocol):
    """Reading processes, here or elsewhere, that take one file after another."""

    def each(self, task: Task[T], things: Sequence[T]) -> Iterator[list[Taken]]:
        """What the task makes of each thing, in order."""


def files(paths: Sequence[Path], folder: Folder, readers: Each) -> Iterator[list[Taken]]:
    """For each file as it stands on disk what became of it, or of each document it holds."""
    alike = Alike()
    return (list(alike.shared(taken)) for taken in readers.each(partial(_file, folder), paths))


def kept(sources: Sequence[Source], folder: Folder, readers: Each) -> Iterator[Taken]:
    """What earlier builds read, wherever the files are now."""
    found = chain.from_iterable(readers.each(partial(_kept, folder), sources))
    return found if len(sources) < _MANY else Alike().shared(found)


def _file(folder: Folder, path: Path, readers: Readers) -> list[Taken]:
    return list(_documents(path, folder, readers))


def _documents(path: Path, folder: Folder, readers: Readers) -> Iterator[Taken]:
    try:
        data = source.load(path)
        sha256 = hashlib.sha256(data).hexdigest()
        if own.wrote(path, data, sha256):
            yield Taken(str(path))
        elif folder.has_read(sha256):
            yield from _document(Held(str(path), data), folder, readers)
        else:
            rows = unpacked(readers.read(HELD, path, data), list[Held])
            for one in rows:
                yield from _document(replace(one, data=one.data or data), folder, readers)
    except ReadError as error:
        yield Taken(error.path, error=error)


def _document(one: Held, folder: Folder, readers: Readers) -> Iterator[Taken]:
    """What became of one document; the text that only sends others is none, unless it is minutes."""
    if one.ours:
        yield Taken(one.path)
        return
    try:
        if one.refused:
            raise ReadError(one.path, one.refused)
        sha256 = hashlib.sha256(one.data).hexdigest()
        yield Taken(one.path, sha256, _reading(Path(one.path), one.data, sha256, folder, readers))
    except ReadError as error:
        if not one.covers:
            yield Taken(one.path, error=error)


def _kept(folder: Folder, one: Source, readers: Readers) -> list[Taken]:
    try:
        found = folder.reading(one.sha256)
        if found is None:
            path, data = _again(one, folder)
            found = _reading(path, data, one.sha256, folder, readers)
        return [Taken(one.path, one.sha256, found)]
    except ReadError as error:
        return [Taken(one.path, one.sha256, error=ReadError(one.path, error.reason))]


def _again(one: Source, folder: Folder) -> tuple[Path, bytes]:
    """Where the bytes of an earlier build are found again: the kept copy, else the file itself."""
    original = folder.original(one.sha256)
    for path in (original, *map(Path, one.paths)):
        if path and path.is_file() and hashlib.sha256(data := source.load(path)).hexdigest() == one.sha256:
            return path, data
    state = "damaged" if original else "gone"
    raise ReadError(one.path, f"its kept copy is {state}; build it again from its file")


def _reading(path: Path, data: bytes, sha256: str, folder: Folder, readers: Readers) -> Reading:
    """The kept reading where the same bytes were read by the same rules, else a new one, which is kept."""
    found = folder.reading(sha256)
    if found is None:
        body = readers.read(READ, path, data)
        found = unpacked(body, Reading)
        folder.save_reading(sha256, body)
    folder.save_original(sha256, data, path.suffix.lower())
    folder.save_text(found)
    return placed(found, str(path))
