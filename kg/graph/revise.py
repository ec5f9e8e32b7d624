"""A graph written into a new directory: anew, or as the graph before with what has changed in it.

The engine's data files are never written twice, so those of the graph before are linked, not copied; its readers
keep theirs. What is damaged, of an earlier version, or holds what must be gone is not built upon.
"""

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from kg.graph import digest, seal
from kg.graph.kept import Parts, rows
from kg.graph.parts import documents, parts
from kg.model.collection import Collection

if TYPE_CHECKING:
    from pyoxigraph import Quad

_BATCH = 20_000
"""Statements written at once: more take memory, fewer take time."""
_BYTES = 5_000_000
"""The same of statements that are written out."""
_OPEN = ("LOCK", "LOG", seal.NAME, seal.PARTS, digest.NAME)
"""What every opening makes anew, and what is not the engine's."""


def write(collection: Collection, before: Path | None, place: Path, cores: int = 1, mends: bool = True) -> None:
    """The collection's graph in `place`, given the directory of the one published before; made on so many cores.

    Where it `mends`, all of what was published before is summed.
    """
    base = place.with_name(seal.PARTS)
    try:
        if before is None or not _changed(collection, before, place, base, mends):
            base.unlink(missing_ok=True)
            with closing(Parts(base)) as known:
                known.sign(documents(collection))
                known.keep(rows(collection, cores))
                _load(place, known.lines())
    except sqlite3.OperationalError as error:
        code = errno.ENOSPC if error.sqlite_errorcode == sqlite3.SQLITE_FULL else errno.EIO
        raise OSError(code, f"the graph cannot be written ({error})", str(place)) from None
    base.rename(place / seal.PARTS)


def fill(place: Path, quads: Iterable["Quad"]) -> None:
    """A new graph of these statements."""
    from pyoxigraph import Store

    store = Store(place)
    flow = iter(quads)
    while some := list(islice(flow, _BATCH)):
        store.bulk_extend(some)
    store.flush()
    del store  # closes it: a directory in use cannot be renamed on Windows


def _load(place: Path, parts: Iterable[bytes]) -> None:
    """A new graph of these statements, which are N-Quads."""
    from pyoxigraph import RdfFormat, Store

    store = Store(place)
    some: list[bytes] = []
    for lines in chain(parts, [b""]):
        some.append(lines)
        if not lines or sum(map(len, some)) > _BYTES:
            store.bulk_load(b"".join(some), format=RdfFormat.N_QUADS)
            some = []
    store.flush()
    del store


def _changed(collection: Collection, before: Path, place: Path, base: Path, mends: bool) -> bool:
    """Write the graph as that of `before` with what has changed; False where it must be made anew."""
    from pyoxigraph import Store

    if not (before / seal.PARTS).is_file() or not seal.is_whole(before, summed=mends):
        return False
    shutil.copyfile(before / seal.PARTS, base)
    with closing(Parts(base)) as known:
        if not known.fits(documents(collection)):
            return False
        change = known.changed(parts(collection, known.known))
        known.sign(documents(collection), len(change.go))
    _linked(before, place)
    store = Store(place)
    for quad in change.go:
        store.remove(quad)
    store.extend(change.come)
    store.flush()
    del store
    return True


def _linked(before: Path, place: Path) -> None:
    """The engine's files in a directory of its own."""
    place.mkdir()
    for file in sorted(before.iterdir()):
        if file.suffix == seal.DATA:
            _link(file, place / file.name)
        elif not file.name.startswith(_OPEN):
            shutil.copyfile(file, place / file.name)


def _link(file: Path, to: Path) -> None:
    try:
        os.link(file, to)
    except OSError:  # a file system that knows no links
        shutil.copyfile(file, to)
