"""The index written: anew, or as the one before with what has changed in it.

Only what comes and goes is written where that will do: the index before is whole, made by the code of now, and of
no document that has gone, for what was forgotten must not stay in the file.
"""

import errno
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import GraphError, told
from kg.folder import keyed
from kg.graph import seal
from kg.graph.store import newest
from kg.language.stem import Splitter, fold, stem
from kg.search.entries import COLUMNS, FIELDS, Group, Row, entry, rows, spoken
from kg.search.terms import plain
from kg.search.vocabulary import Grown, Vocabulary

_TITLE, _TEXT = FIELDS.index("title"), FIELDS.index("text")
_MOST = 0.25
"""The share of passages that come or change, above which the index is written anew."""
_ENTER = f"INSERT INTO entry (rowid, {', '.join(COLUMNS)}) VALUES (?, ?, ?, ?, ?)"
_TAKE_BACK = f"INSERT INTO entry (entry, rowid, {', '.join(COLUMNS)}) VALUES ('delete', ?, ?, ?, ?, ?)"
_KEPT = (*FIELDS, "mark")
_SLOTS = ", ".join("?" * len(_KEPT))


def prepared(path: Path, passages: Iterable[Group], documents: frozenset[str] = frozenset()) -> Path:
    """The new index of passages of these documents, written beside the one that stands at `path`.

    `OSError` where there is no room for it.
    """
    unfinished = path.with_name(f".{path.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    groups = list(passages)
    try:
        if not (_is_whole(path) and changed(path, unfinished, groups, documents)):
            unfinished.unlink(missing_ok=True)
            fill(unfinished, groups, documents)
    except (sqlite3.OperationalError, OSError) as error:
        unfinished.unlink(missing_ok=True)
        raise OSError(_code(error), f"the search index cannot be written ({told(error)})", str(path)) from None
    return unfinished


def _code(error: sqlite3.OperationalError | OSError) -> int:
    if isinstance(error, OSError):
        return error.errno or errno.EIO
    return errno.ENOSPC if error.sqlite_errorcode == sqlite3.SQLITE_FULL else errno.EIO


def _is_whole(path: Path) -> bool:
    """Is the index the one that was published with the graph?"""
    place = newest(path.parent)
    if place is None or not path.is_file():
        return False
    try:
        seal.demand_index(path, place)
    except GraphError:
        return False
    return True


def fill(place: Path, passages: Iterable[Group], documents: frozenset[str] = frozenset()) -> None:
    """A new index of these passages of these documents."""
    with closing(sqlite3.connect(place)) as base:
        base.execute("PRAGMA journal_mode = OFF")
        base.execute(f"CREATE TABLE passage ({', '.join(_KEPT)})")
        base.execute(f"CREATE VIRTUAL TABLE entry USING fts5({', '.join(COLUMNS)}, content='', prefix='4')")
        base.execute("CREATE TABLE word (stem)")
        base.execute("CREATE TABLE spoken (word, stem)")
        base.execute("CREATE TABLE made (by, documents)")
        _sign(base, documents)
        base.executemany(f"INSERT INTO passage VALUES ({_SLOTS})", (one for group in passages for one in rows(group)))
        known = {word for (_, *texts) in _texts(base) for text in texts for word in spoken(text)}
        _enter_words(base, known)
        base.executemany("INSERT INTO word VALUES (?)", sorted({(plain(stem(word)),) for word in known}))
        splitter = Splitter(known)
        base.executemany(_ENTER, ((at, *entry(title, text, splitter)) for at, title, text in _texts(base)))
        base.commit()


def _sign(base: sqlite3.Connection, documents: frozenset[str]) -> None:
    """Note by which code the index is made, and of what."""
    base.execute("DELETE FROM made")
    base.execute("INSERT INTO made VALUES (?, ?)", (_code_of_now(), " ".join(sorted(documents))))


def _fits(base: sqlite3.Connection, documents: frozenset[str]) -> bool:
    """Is the index made by the code of now, and of no document that is gone?"""
    row = base.execute("SELECT * FROM made").fetchone()
    return len(row) == 2 and row[0] == _code_of_now() and documents.issuperset(row[1].split())


def _code_of_now() -> str:
    """By what passages are read, masked and indexed."""
    return f"{keyed.indices()} {keyed.graphs()}"


def _enter_words(base: sqlite3.Connection, words: Iterable[str]) -> None:
    folded = sorted({fold(word) for word in words})
    base.executemany("INSERT INTO spoken VALUES (?, ?)", ((word, stem(word)) for word in folded))


def _texts(base: sqlite3.Connection) -> Iterator[tuple[int, str, str]]:
    yield from base.execute("SELECT rowid, title, text FROM passage ORDER BY rowid")


@dataclass(slots=True)
class _Change:
    """The rows that come, those that go, and those that only say something else beside their text, by their number."""

    come: list[Row] = field(default_factory=list)
    go: list[tuple[int, Row]] = field(default_factory=list)
    other: list[tuple[int, Row]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.come) + len(self.go) + len(self.other)


def changed(before: Path, place: Path, groups: Sequence[Group], documents: frozenset[str] = frozenset()) -> bool:
    """Write the index as that of `before` with what has changed; False where it must be made anew."""
    place.write_bytes(before.read_bytes())
    try:
        with closing(sqlite3.connect(place)) as base:
            base.execute("PRAGMA journal_mode = OFF")
            base.execute("PRAGMA secure_delete = ON")
            if not _fits(base, documents):
                return False
            change = _between(base, groups)
            count: int = base.execute("SELECT COUNT(*) FROM passage").fetchone()[0]
            if len(change) > _MOST * (count + len(change.come) - len(change.go)):
                return False
            if change:
                _write(base, change)
            _sign(base, documents)
            base.commit()
    except sqlite3.DatabaseError:
        return False
    return True


def _between(base: sqlite3.Connection, groups: Iterable[Group]) -> _Change:
    """What of the index changes: of groups it has nothing is made."""
    numbers: dict[bytes, list[int]] = defaultdict(list)
    for number, mark in base.execute("SELECT rowid, mark FROM passage"):
        numbers[mark].append(number)
    news = [group for group in groups if numbers.pop(group.mark, None) is None]
    still: dict[tuple[str, str], list[tuple[int, Row]]] = defaultdict(list)
    for number in sorted(number for gone in numbers.values() for number in gone):
        one = base.execute("SELECT * FROM passage WHERE rowid = ?", (number,)).fetchone()
        still[one[_TITLE], one[_TEXT]].append((number, one))
    change = _Change()
    for one in (one for group in news for one in rows(group)):
        places = still[one[_TITLE], one[_TEXT]]
        if places:
            change.other.append((places.pop()[0], one))
        else:
            change.come.append(one)
    change.go = [found for places in still.values() for found in places]
    return change


def _write(base: sqlite3.Connection, change: _Change) -> None:
    sets = ", ".join(f"{name} = ?" for name in _KEPT)
    base.executemany(f"UPDATE passage SET {sets} WHERE rowid = ?", ((*one, number) for number, one in change.other))
    if not (change.come or change.go):
        return
    vocabulary = Vocabulary(dict(base.execute("SELECT word, stem FROM spoken")))
    _take_back(base, change.go, vocabulary)
    come = _words(change.come)
    grown = vocabulary.grown(come, _unheld(base, _words(one for _, one in change.go) - come))
    _split_anew(base, vocabulary, grown)
    _enter_words(base, grown.come)
    base.executemany("DELETE FROM spoken WHERE word = ?", ((word,) for word in sorted(grown.go)))
    _enter_stems(base, grown)
    for one in change.come:
        number = base.execute(f"INSERT INTO passage VALUES ({_SLOTS})", one).lastrowid
        base.execute(_ENTER, (number, *entry(one[_TITLE], one[_TEXT], grown.splitter)))


def _words(rows: Iterable[Row]) -> set[str]:
    """The words of these passages, folded."""
    return {fold(word) for one in rows for text in (one[_TITLE], one[_TEXT]) for word in spoken(text)}


def _take_back(base: sqlite3.Connection, rows: Iterable[tuple[int, Row]], vocabulary: Vocabulary) -> None:
    for number, one in rows:
        base.execute(_TAKE_BACK, (number, *entry(one[_TITLE], one[_TEXT], vocabulary.splitter)))
        base.execute("DELETE FROM passage WHERE rowid = ?", (number,))


def _unheld(base: sqlite3.Connection, words: Iterable[str]) -> set[str]:
    """Those of the words that no passage has any longer."""
    return {word for word in words if not any(word in _words([one]) for one in _having(base, word))}


def _having(base: sqlite3.Connection, word: str) -> Iterator[Row]:
    """The passages that may have the folded word: by what is indexed of it, all where that is nothing."""
    asked = f'starts : "{plain(word)}"'
    which = ("WHERE rowid IN (SELECT rowid FROM entry WHERE entry MATCH ?)", (asked,)) if plain(word) else ("", ())
    yield from base.execute(f"SELECT * FROM passage {which[0]}", which[1])


def _enter_stems(base: sqlite3.Connection, grown: Grown) -> None:
    """The stems of the words that come and no others have; without those that nothing has any longer."""
    known = {found for (found,) in base.execute("SELECT stem FROM word")}
    stems = {plain(stem(word)) for word in grown.come} - known
    base.executemany("INSERT INTO word VALUES (?)", ((one,) for one in sorted(stems)))
    left = {plain(found) for (found,) in base.execute("SELECT stem FROM spoken")} if grown.go else known
    base.executemany("DELETE FROM word WHERE stem = ?", ((one,) for one in sorted(known - left)))


def _split_anew(base: sqlite3.Connection, vocabulary: Vocabulary, grown: Grown) -> None:
    """Enter the passages again that hold a compound which the new words take apart in another way."""
    numbers = {
        number
        for word in filter(None, map(plain, grown.other))
        for (number,) in base.execute("SELECT rowid FROM entry WHERE entry MATCH ?", (f'starts : "{word}"',))
    }
    for number in sorted(numbers):
        title, text = base.execute("SELECT title, text FROM passage WHERE rowid = ?", (number,)).fetchone()
        base.execute(_TAKE_BACK, (number, *entry(title, text, vocabulary.splitter)))
        base.execute(_ENTER, (number, *entry(title, text, grown.splitter)))
