"""The parts of a published graph beside it: what each is made of and which statements it makes.

In: the parts of the new graph. Out: the statements to write, or which come and go where a graph of them is changed.
A statement goes when no part makes it any longer. The file lies in the directory of the publication and is
sealed with it.
"""

import sqlite3
import zlib
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kg.folder import keyed, packed, unpacked
from kg.forks import shared
from kg.graph.names import Question
from kg.graph.parts import Kept, Maker, Part
from kg.model.collection import Collection

if TYPE_CHECKING:
    from pyoxigraph import Quad

_LEVEL = 1
_MOST_GONE = 500
"""Statements a document that may have gone from a graph before it is written anew: it makes about a thousand."""


@dataclass(frozen=True, slots=True)
class Change:
    """The statements that come and those that go."""

    come: "set[Quad]"
    go: "set[Quad]"


class Row(NamedTuple):
    """A part as it is kept: what it asked and found unsaid is packed, its statements are compressed N-Quads."""

    name: str
    mark: bytes
    asked: bytes
    unsaid: bytes
    sums: bytes
    quads: bytes


def row(part: Part) -> Row:
    """The part as it is kept."""
    from pyoxigraph import RdfFormat, serialize

    quads = part.quads or frozenset()
    lines = serialize(quads, format=RdfFormat.N_QUADS) or b""
    sums = array("q", map(hash, quads)).tobytes()
    kept = part.kept
    return Row(part.name, kept.mark, packed(kept.asked), packed(kept.unsaid), sums, zlib.compress(lines, _LEVEL))


def rows(collection: Collection, cores: int) -> Iterator[Row]:
    """All parts of the collection's graph made anew, on so many cores."""
    maker = Maker(collection)
    yield from map(row, maker.register(_nothing))
    for made in shared(maker.groups, lambda group: packed(row(maker.group(group, _nothing))), cores):
        found = unpacked(made, Row)
        maker.take(unpacked(found.unsaid, list[str]))
        yield found
    for made in shared(collection.issues, lambda issue: packed(row(maker.issue(issue, _nothing))), cores):
        yield unpacked(made, Row)
    yield row(maker.between())


def _nothing(_: str) -> None:
    """Nothing is kept under any name."""


class Parts:
    """The parts of one publication."""

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(path, isolation_level=None)
        self._base.execute("PRAGMA journal_mode = OFF")
        self._base.execute("PRAGMA synchronous = OFF")
        self._base.execute("BEGIN")
        self._base.execute(
            "CREATE TABLE IF NOT EXISTS part "
            "(name TEXT PRIMARY KEY, mark BLOB, asked BLOB, unsaid BLOB, sums BLOB, quads BLOB)"
        )
        self._base.execute("CREATE TABLE IF NOT EXISTS made (by TEXT, documents BLOB, gone INTEGER)")

    def close(self) -> None:
        self._base.execute("COMMIT")
        self._base.close()

    def fits(self, documents: frozenset[str]) -> bool:
        """Can the graph be changed into one of these documents: made by the code of now, and of none that is gone?

        What is taken back stays in the engine's files until they are written anew, which what was forgotten must
        not, and much should not.
        """
        row = self._base.execute("SELECT by, documents, gone FROM made").fetchone()
        return (
            bool(row)
            and row[0] == keyed.graphs()
            and set(unpacked(row[1], list[str])) <= documents
            and row[2] < _MOST_GONE * len(documents)
        )

    def sign(self, documents: frozenset[str], gone: int = 0) -> None:
        """Note what the graph is made of, by which code, and how many statements more have gone from it."""
        row = self._base.execute("SELECT gone FROM made").fetchone()
        self._base.execute("DELETE FROM made")
        self._base.execute(
            "INSERT INTO made VALUES (?, ?, ?)",
            (keyed.graphs(), packed(sorted(documents)), gone + (row[0] if row else 0)),
        )

    def known(self, name: str) -> Kept | None:
        row = self._marks.get(name)
        if row is None:
            return None
        return Kept(row[0], unpacked(row[1], list[tuple[Question, str]]), unpacked(row[2], list[str]))

    @cached_property
    def _marks(self) -> dict[str, tuple[bytes, bytes, bytes]]:
        """What is kept of each part beside its statements, as it stands when it is first asked for."""
        rows = self._base.execute("SELECT name, mark, asked, unsaid FROM part")
        return {name: tuple(rest) for name, *rest in rows}

    def keep(self, rows: Iterable[Row]) -> None:
        """Keep these parts, each in place of the one there was under its name."""
        self._base.executemany("INSERT OR REPLACE INTO part VALUES (?, ?, ?, ?, ?, ?)", rows)

    def lines(self) -> Iterator[bytes]:
        """The statements of each part, as N-Quads."""
        for (lines,) in self._base.execute("SELECT quads FROM part ORDER BY rowid"):
            yield zlib.decompress(lines)

    def changed(self, parts: Iterable[Part]) -> Change:
        """What of the graph changes with these parts, which are kept in place of those there were."""
        gone = {name for (name,) in self._base.execute("SELECT name FROM part")}
        come: set[Quad] = set()
        go: set[Quad] = set()
        for part in parts:
            gone.discard(part.name)
            if part.quads is not None:
                before = self._quads(part.name)
                come |= part.quads - before
                go |= before - part.quads
                if before != part.quads:
                    self.keep([row(part)])
        for name in sorted(gone):
            go |= self._quads(name)
            self._base.execute("DELETE FROM part WHERE name = ?", (name,))
        go -= self._still_made(go)
        return Change(come, go)

    def _quads(self, name: str) -> "frozenset[Quad]":
        from pyoxigraph import RdfFormat, parse

        row = self._base.execute("SELECT quads FROM part WHERE name = ?", (name,)).fetchone()
        return frozenset(parse(zlib.decompress(row[0]), format=RdfFormat.N_QUADS) if row else ())

    def _still_made(self, quads: "set[Quad]") -> "set[Quad]":
        """Those of the statements that a part still makes, found by their sums."""
        wanted = set(map(hash, quads))
        found: set[Quad] = set()
        for name, sums in self._base.execute("SELECT name, sums FROM part ORDER BY name") if wanted else ():
            held = array("q")
            held.frombytes(sums)
            if not wanted.isdisjoint(held):
                found |= quads & self._quads(name)
        return found
