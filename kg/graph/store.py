"""The graph on disk: an Oxigraph store, replaced as a whole and opened for reading only.

In: quads and the graph folder. Out: `folder/store/<number>/`, one directory a publication; the
highest number is the graph, so that one rename of a finished directory publishes it. Readers keep
the directory they opened: a reader never sees files of two publications.

    >>> publish(Path("protokollgraf"), quads)
    >>> open_graph(Path("protokollgraf")).query("ASK { ?s ?p ?o }")
"""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import GraphError, told
from kg.graph import seal

if TYPE_CHECKING:
    from pyoxigraph import Quad, QuerySolutions, Store

    from kg.model.collection import Collection

SEARCH = "search.db"
_STORE = "store"
_UNFINISHED = "unfinished-"
_MOST_HELD = 4_000_000
"""Statements that are held in memory: about 1.7 GB."""
_AT_ONCE = 100_000


@contextmanager
def writing(folder: Path, cores: int = 1, mends: bool = False) -> Iterator["Writer"]:
    """The folder's one writer, on so many cores, until the block ends; `GraphError` where another build is at work.

    One that `mends` reads all of what stands there for damage that does not show, however large that is.
    The lock is SQLite's on the file `lock`: it works alike on all platforms and goes with the process.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = sqlite3.connect(folder / "lock", timeout=0, isolation_level=None)
    except (OSError, sqlite3.OperationalError) as error:
        raise GraphError(f"{folder}: no graph can be written here ({told(error)})") from error
    with closing(lock):
        _take(lock, folder)
        yield Writer(folder, cores, mends)


def _take(lock: sqlite3.Connection, folder: Path, mended: bool = False) -> None:
    """Hold the lock. A lock that is damaged is emptied, never replaced: then two could hold it."""
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT) and not mended:
            os.truncate(folder / "lock", 0)
            _take(lock, folder, mended=True)
            return
        busy = error.sqlite_errorcode == sqlite3.SQLITE_BUSY
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_READONLY:  # the kinds of one cause share a byte
            raise GraphError(f"{folder}: may not be written: get the right to, or give another --graph") from error
        reason = "another build is writing it; try again when that is done" if busy else str(error)
        raise GraphError(f"the graph in {folder} is locked: {reason}") from error


class Writer:
    """Publishes graphs in a folder; handed out by `writing`, never made by hand."""

    def __init__(self, folder: Path, cores: int = 1, mends: bool = False) -> None:
        self.folder, self._cores, self._mends = folder, cores, mends

    def publish(self, quads: Iterable["Quad"], search: Path | None = None) -> Path:
        """The directory of the new graph, in place of the old one; on an error the old one stays.

        `search` is the index made of the same, to be put in its place right after.
        """
        from kg.graph import revise

        return self._published(lambda place, _: revise.fill(place, quads), search)

    def renew(self, collection: "Collection", search: Path | None = None) -> Path:
        """The same with the graph of the collection, of which only what has changed is written where that will do."""
        from kg.graph import digest, revise

        def fill(place: Path, before: Path | None) -> None:
            revise.write(collection, before, place, self._cores, self._mends)
            digest.write(collection, place)

        return self._published(fill, search)

    def _published(self, fill: Callable[[Path, Path | None], None], search: Path | None) -> Path:
        from kg.folder.keep import sync

        home = self.folder / _STORE
        home.mkdir(exist_ok=True)
        _clean(home, keep=_newest(home))
        unfinished = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=home))
        try:
            before = _newest(home)
            fill(unfinished / "graph", before)
            seal.seal(unfinished / "graph", search, self.folder / SEARCH, before)
            place = home / f"{_number(before) + 1:06}"
            (unfinished / "graph").rename(place)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
        sync(home)
        if search:
            search.replace(self.folder / SEARCH)
            sync(self.folder)
        _clean(home, keep=place)
        return place


def publish(folder: Path, quads: Iterable["Quad"]) -> Path:
    """The directory of the new graph; takes the writer's lock for as long as it needs."""
    with writing(folder) as writer:
        return writer.publish(quads)


def location(folder: Path) -> Path:
    """The directory of the graph as published now; `GraphError` where there is none, or it is damaged."""
    place = newest(folder)
    if place is None:
        raise GraphError(f"no graph in {folder}: run 'kg build PATH' first")
    try:
        seal.demand_whole(place, folder)
    except (GraphError, OSError):
        newer = newest(folder)
        if newer in (place, None):
            raise
        return location(folder)  # a build has published another meanwhile, and removed this one
    return place


def open_graph(folder: Path) -> "Store":
    """The graph, read-only; later publications do not show in it."""
    from pyoxigraph import Store

    place = location(folder)
    try:
        return Store.read_only(str(place))
    except OSError as error:
        newer = location(folder)
        if newer != place:
            return Store.read_only(str(newer))
        raise seal.damaged(folder, " ".join(str(error).split())) from error


def selected(store: "Store", question: str) -> "QuerySolutions":
    """The rows of a SELECT over all graphs of the store."""
    from pyoxigraph import QuerySolutions

    found = store.query(question, use_default_graph_as_union=True)
    if not isinstance(found, QuerySolutions):
        raise TypeError(f"No SELECT: {question[:60]!r}")
    return found


def held(folder: Path) -> "Store":
    """The graph for many questions about all of it: in memory, all graphs as one, where it is not too large for that.

    A question that joins many claims is answered ten times as fast there as from the files.
    """
    from pyoxigraph import Quad, Store

    kept = open_graph(folder)
    if len(kept) > _MOST_HELD:
        return kept
    made = Store()
    statements = (Quad(quad.subject, quad.predicate, quad.object) for quad in kept)
    while some := list(islice(statements, _AT_ONCE)):
        made.bulk_extend(some)
    return made


def newest(folder: Path) -> Path | None:
    """The directory published last in the graph folder; None where there is none."""
    return _newest(folder / _STORE)


def _newest(home: Path) -> Path | None:
    return max((place for place in _entries(home) if place.name.isdigit()), key=_number, default=None)


def _number(place: Path | None) -> int:
    return int(place.name) if place else 0


def _entries(home: Path) -> list[Path]:
    with suppress(FileNotFoundError, NotADirectoryError):
        return list(home.iterdir())
    return []


def _clean(home: Path, keep: Path | None) -> None:
    """Removes what crashed builds left and what is replaced; what cannot go now goes with the next build."""
    for place in _entries(home):
        if place != keep and (place.name.isdigit() or place.name.startswith(_UNFINISHED)):
            shutil.rmtree(place, ignore_errors=True)
