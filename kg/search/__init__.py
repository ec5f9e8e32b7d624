"""Full text over the passages: an SQLite index beside the graph, in Swedish.

In: passages (an agenda item's text, with where it stands); words. Out: hits, the best first, with a
snippet and the places in it that fit.

    >>> index(Path("protokollgraf/search.db"), passages)
    >>> [hit.passage.title for hit in find(Path("protokollgraf/search.db"), "hjälpmedel")]
    ['Gemensam hjälpmedelsverksamhet']

A word fits in any of its forms, without å, ä and ö, as a part of a compound, at the start of a longer
word, and (last) as a scanner may have spelt it. All words must fit; if none fits all, some are enough.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kg.errors import GraphError, UsageError
from kg.graph import seal
from kg.graph.store import newest
from kg.language.stem import MIN_PART, STOP, Splitter, fold, scanned, stem, words
from kg.search import nearly
from kg.search.entries import Passage, each, passage
from kg.search.snippet import shown
from kg.search.terms import MIN_SCAN, Unit, holding, long_forms, plain, spellings, units
from kg.search.writing import prepared

__all__ = ["Hit", "Passage", "every", "find", "index", "meant", "prepared"]

_WEIGHTS = (6.0, 3.0, 1.0, 0.2)
"""How much a fit counts in the title, in the text, as the start of a word, as a misspelling."""
_MOST = 50
"""Words that one search looks for at once."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that fits; `marks` are the places in `snippet` that do, a higher `score` is better."""

    passage: Passage
    score: float
    snippet: str
    marks: tuple[tuple[int, int], ...]


def index(path: Path, passages: Iterable[Passage]) -> int:
    """Writes the index in place of the old one; the number of passages in it."""
    unfinished = prepared(path, each(passages))
    with closing(sqlite3.connect(unfinished)) as base:
        count: int = base.execute("SELECT COUNT(*) FROM passage").fetchone()[0]
    unfinished.replace(path)
    return count


def find(path: Path, words: str, limit: int = 20) -> list[Hit]:
    """The best hits, then the newest; `UsageError` where there is no word to search for."""
    wanted = units(words)[:_MOST]
    if not wanted:
        raise UsageError("nothing to search for: give a word or a number")
    if not path.is_file():
        raise GraphError(f"no search index in {path.parent}: run 'kg build PATH' first")
    if (place := newest(path.parent)) is not None:
        seal.demand_index(path, place)
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as base:
            return _find(base, wanted, max(limit, 1))
    except sqlite3.DatabaseError as error:
        raise seal.damaged(path.parent, f"{path.name}: {error}") from error


def meant(path: Path, words: str) -> str:
    """What was probably meant, where a word of these stands nowhere and one spelt nearly so does; else ""."""
    return nearly.meant(path, words, lambda word: bool(units(word)) and bool(find(path, word, 1)))


def every(path: Path) -> list[Passage]:
    """All passages of the index in order of date; none where there is no index."""
    if not path.is_file():
        return []
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as base:
        rows = base.execute("SELECT * FROM passage ORDER BY date, item, start, rowid")
        return list(map(passage, rows))


def _find(base: sqlite3.Connection, wanted: Sequence[Unit], limit: int) -> list[Hit]:
    """All words first; where no passage has all, any."""
    terms = [_term(base, unit) for unit in wanted]
    rows = _ranked(base, " AND ".join(terms), limit) or _ranked(base, " OR ".join(terms), limit)
    looked = [word for unit in wanted for word in dict.fromkeys((unit.whole, *unit.words))]
    return [_hit(row, looked) for row in rows]


def _ranked(base: sqlite3.Connection, expression: str, limit: int) -> list[tuple[float, Passage]]:
    query = f"""
        SELECT score, passage.* FROM passage JOIN (
            SELECT passage.rowid AS found, -bm25(entry, {", ".join(map(str, _WEIGHTS))}) AS score
            FROM entry JOIN passage ON passage.rowid = entry.rowid
            WHERE entry MATCH ? ORDER BY score DESC, date DESC, item, start LIMIT ?) ON passage.rowid = found
        ORDER BY score DESC, date DESC, item, start"""
    rows = base.execute(query, (expression, limit))
    return [(score, passage(row)) for score, *row in rows]


def _term(base: sqlite3.Connection, unit: Unit) -> str:
    """What FTS5 looks for. Only a–z and digits, in quotes, get here: no query can break it."""
    ways = [_meant(base, unit.whole)]
    if len(unit.words) > 1:
        ways.append(" AND ".join(_meant(base, word) for word in unit.words))
    return _either(ways)


def _meant(base: sqlite3.Connection, word: str) -> str:
    """The word, or what it is short for."""
    ways = [_any(base, word)]
    for form in long_forms(word, typed=True):
        ways.append(" AND ".join(_any(base, part[0]) for part in words(form) if fold(part[0]) not in STOP))
    return _either(ways)


def _any(base: sqlite3.Connection, word: str) -> str:
    """The ways in which a passage can have the word."""
    ways = [_stemmed(form) for form in spellings(word)]
    if len(fold(word)) >= MIN_PART:
        ways.append(f'starts : "{plain(fold(word))}" *')
        ways += map(_stemmed, _holding(base, word))
        ways += [f"{_stemmed(stem(one))} AND {_stemmed(stem(two))}" for one, two in _cuts(base, fold(word))]
    if len(word) >= MIN_SCAN:
        ways.append(f'scans : "{plain(stem(scanned(word)))}"')
    return _either(ways)


def _either(ways: Sequence[str]) -> str:
    return f"({' OR '.join(f'({way})' for way in ways)})"


def _cuts(base: sqlite3.Connection, word: str) -> Iterator[tuple[str, str]]:
    """The two parts of a compound that the collection has only apart."""
    inside = base.execute("SELECT stem FROM word WHERE INSTR(?, stem) ORDER BY stem", (plain(word),))
    return Splitter(found for (found,) in inside).cuts(word)


def _stemmed(form: str) -> str:
    return f'{{title body}} : "{plain(form)}"'


def _holding(base: sqlite3.Connection, word: str) -> list[str]:
    """Stems of the collection that are compounds with the word."""
    query = "SELECT stem FROM word WHERE INSTR(stem, ?) ORDER BY LENGTH(stem), stem"
    rows = base.execute(query, (plain(stem(word)),))
    return list(islice(holding(word, (found for (found,) in rows)), _MOST))


def _hit(row: tuple[float, Passage], wanted: Sequence[str]) -> Hit:
    score, found = row
    snippet, marks = shown(found.text or found.title, wanted)
    return Hit(found, score, snippet, marks)
