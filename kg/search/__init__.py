"""Full text over the passages: an SQLite index beside the graph, in Swedish.

In: passages (an agenda item's text, with where it stands); words. Out: hits, the best first, with a
snippet and the places in it that fit.

    >>> index(Path("protokollgraf/search.db"), passages)
    >>> [hit.passage.title for hit in find(Path("protokollgraf/search.db"), "hjälpmedel")]
    ['Gemensam hjälpmedelsverksamhet']

A word fits in any of its forms, without å, ä and ö, as a part of a compound, at the start of a longer
word, and (last) as a scanner may have spelt it. All words must fit; if none fits all, some are enough.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import astuple, dataclass, fields
from functools import lru_cache
from pathlib import Path

from kg.errors import GraphError, UsageError
from kg.language.stem import MIN_PART, STOP, Splitter, fold, joined, scanned, stem, words

_COLUMNS = ("title", "body", "starts", "scans")
_WEIGHTS = (6.0, 3.0, 1.0, 0.2)
"""How much a fit counts in the title, in the text, as the start of a word, as a misspelling."""
_MIN_SCAN = 5
"""Shorter words are too easily taken for one another."""
_MOST = 50
"""Words that one search looks for at once."""
_AROUND = 90
"""Characters of the text that a snippet shows on each side of what fits."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text to be found, and where it is from; `number` and `page` are None where the minutes have none."""

    item: str
    issues: tuple[str, ...]
    body: str
    date: str
    number: str | None
    title: str
    text: str
    document: str
    start: int
    end: int
    page: int | None


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that fits; `marks` are the places in `snippet` that do, a higher `score` is better."""

    passage: Passage
    score: float
    snippet: str
    marks: tuple[tuple[int, int], ...]


_FIELDS = [field.name for field in fields(Passage)]


def index(path: Path, passages: Iterable[Passage]) -> int:
    """Writes the index in place of the old one; the number of passages in it."""
    unfinished = path.with_name(f".{path.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(unfinished)) as base:
        base.execute("PRAGMA journal_mode = OFF")
        base.execute(f"CREATE TABLE passage ({', '.join(_FIELDS)})")
        base.execute(f"CREATE VIRTUAL TABLE entry USING fts5({', '.join(_COLUMNS)}, content='', prefix='4')")
        base.execute("CREATE TABLE word (stem)")
        slots = ", ".join("?" * len(_FIELDS))
        base.executemany(f"INSERT INTO passage VALUES ({slots})", map(_row, passages))
        collection = {word for (_, *texts) in _texts(base) for text in texts for word in _words(text)}
        base.executemany(
            "INSERT INTO word VALUES (?)", sorted({(_plain(stem(word)),) for word in collection})
        )
        splitter = Splitter(collection)
        entries = ((number, *_entry(title, text, splitter)) for number, title, text in _texts(base))
        base.executemany(
            "INSERT INTO entry (rowid, title, body, starts, scans) VALUES (?, ?, ?, ?, ?)", entries
        )
        base.commit()
        count: int = base.execute("SELECT COUNT(*) FROM passage").fetchone()[0]
    unfinished.replace(path)
    return count


def find(path: Path, words: str, limit: int = 20) -> list[Hit]:
    """The best hits, then the newest; `UsageError` where there is no word to search for."""
    wanted = _wanted(words)
    if not wanted:
        raise UsageError("nothing to search for: give a word or a number")
    if not path.is_file():
        raise GraphError(f"no search index in {path.parent}: run 'kg build PATH' first")
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as base:
            return _find(base, wanted, max(limit, 1))
    except sqlite3.DatabaseError as error:
        raise GraphError(f"{path} is damaged ({error}): run 'kg build PATH' again") from error


def _find(base: sqlite3.Connection, wanted: Sequence[str], limit: int) -> list[Hit]:
    """All words first; where no passage has all, any; where none has any, words that hold one of them."""
    terms = [_term(word) for word in wanted]
    rows = _ranked(base, " AND ".join(terms), limit) or _ranked(base, " OR ".join(terms), limit)
    if not rows and (held := [f'"{inner}"' for word in wanted for inner in _holding(base, word)][:_MOST]):
        rows = _ranked(base, " OR ".join(held), limit)
    return [_hit(row, wanted) for row in rows]


def _ranked(base: sqlite3.Connection, expression: str, limit: int) -> list[tuple[float, Passage]]:
    query = f"""
        SELECT score, passage.* FROM passage JOIN (
            SELECT rowid AS found, -bm25(entry, {", ".join(map(str, _WEIGHTS))}) AS score
            FROM entry WHERE entry MATCH ? ORDER BY score DESC, found LIMIT ?) ON passage.rowid = found
        ORDER BY score DESC, date DESC, item, start, found"""
    rows = base.execute(query, (expression, limit))
    return [(score, _passage(row)) for score, *row in rows]


def _term(word: str) -> str:
    """The word as FTS5 looks for it. Only a–z and digits, in quotes, get here: no query can break it."""
    ways = [f'{{title body}} : "{_plain(stem(word))}"']
    if len(fold(word)) >= MIN_PART:
        ways.append(f'starts : "{_plain(fold(word))}" *')
    if len(word) >= _MIN_SCAN:
        ways.append(f'scans : "{_plain(stem(scanned(word)))}"')
    return f"({' OR '.join(ways)})"


def _holding(base: sqlite3.Connection, word: str) -> list[str]:
    """Stems of the collection that have the word inside, for compounds whose parts occur nowhere else."""
    if len(fold(word)) < MIN_PART:
        return []
    query = "SELECT stem FROM word WHERE INSTR(stem, ?) ORDER BY stem"
    return [found for (found,) in base.execute(query, (_plain(stem(word)),))]


def _wanted(query: str) -> list[str]:
    """The query's words, each once, those that say nothing left out if others are there."""
    found = list(dict.fromkeys(word for word in _words(query) if _plain(fold(word))))[:_MOST]
    return [word for word in found if fold(word) not in STOP] or found


def _words(text: str) -> Iterator[str]:
    return (match[0] for match in words(joined(text)))


def _texts(base: sqlite3.Connection) -> Iterator[tuple[int, str, str]]:
    yield from base.execute("SELECT rowid, title, text FROM passage ORDER BY rowid")


def _entry(title: str, text: str, splitter: Splitter) -> tuple[str, str, str, str]:
    """What is indexed of a passage, in the order of `_COLUMNS`."""
    both = [*_words(title), *_words(text)]
    scans = sorted({_plain(stem(scanned(word))) for word in both if len(word) >= _MIN_SCAN})
    starts = (_plain(fold(word)) for word in both)
    return _stems(title, splitter), _stems(text, splitter), " ".join(starts), " ".join(scans)


def _stems(text: str, splitter: Splitter) -> str:
    return " ".join(_keys(word, splitter) for word in _words(text))


@lru_cache(100_000)
def _keys(word: str, splitter: Splitter) -> str:
    """What finds the word: its stem and the stems of its parts; nothing for a word that says nothing."""
    return "" if fold(word) in STOP else " ".join(map(_plain, (stem(word), *sorted(splitter.parts(word)))))


@lru_cache(200_000)
def _plain(text: str) -> str:
    """Only what FTS5's own tokenizer leaves as it is."""
    return re.sub("[^a-z0-9]", "", text)


def _row(passage: Passage) -> tuple[object, ...]:
    return tuple(" ".join(value) if isinstance(value, tuple) else value for value in astuple(passage))


def _passage(row: Sequence[object]) -> Passage:
    values = dict(zip(_FIELDS, row, strict=True))
    values["issues"] = tuple(str(values["issues"]).split())
    return Passage(**values)  # type: ignore[arg-type]


def _hit(row: tuple[float, Passage], wanted: Sequence[str]) -> Hit:
    score, passage = row
    snippet, marks = _snippet(passage.text or passage.title, wanted)
    return Hit(passage, score, snippet, marks)


def _snippet(text: str, wanted: Sequence[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text around the first place that fits, on one line, and the places in it that fit."""
    forms = [form for word in wanted for form in _forms(word)]
    fits = [match.span() for match in words(text) if _fits(match[0], forms)]
    first, last = fits[0] if fits else (0, 0)
    start = _cut(text, first - _AROUND, first)
    end = len(text) if len(text) <= last + 2 * _AROUND else text.rfind(" ", last, last + 2 * _AROUND)
    end = end if end > last else min(len(text), last + 2 * _AROUND)
    before, after = "…" if start else "", "…" if end < len(text) else ""
    shift = len(before) - start
    marks = tuple((left + shift, right + shift) for left, right in fits if start <= left and right <= end)
    return before + re.sub(r"\s", " ", text[start:end]) + after, marks


def _cut(text: str, start: int, first: int) -> int:
    """The start of the first whole word at or after `start`, or `start` itself in one long word."""
    return 0 if start <= 0 else text.find(" ", start, first) + 1 or start


def _forms(word: str) -> Iterator[tuple[str, str]]:
    yield "stem", stem(word)
    if len(word) >= _MIN_SCAN:
        yield "scan", stem(scanned(word))


def _fits(word: str, forms: Iterable[tuple[str, str]]) -> bool:
    for way, form in forms:
        if way == "scan" and stem(scanned(word)) == form:
            return True
        if way == "stem" and (stem(word) == form or (len(form) >= MIN_PART and form in fold(word))):
            return True
    return False
