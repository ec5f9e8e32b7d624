"""What is kept of a passage in the index: its row, and under which words it is found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from operator import attrgetter
from typing import Any

from kg.language.stem import Splitter, fold, joined, scanned, stem, words
from kg.search.terms import MIN_SCAN, keys, plain

COLUMNS = ("title", "body", "starts", "scans")


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
    heading: str | None = None
    """The heading the text stands under, in a file without known pages."""


FIELDS = [field.name for field in fields(Passage)]
_VALUES = attrgetter(*FIELDS)
Row = tuple[Any, ...]


def row(passage: Passage) -> Row:
    """The passage as SQLite takes it."""
    return tuple(" ".join(value) if isinstance(value, tuple) else value for value in _VALUES(passage))


def passage(row: Sequence[Any]) -> Passage:
    """The passage of a row as SQLite gives it."""
    values = dict(zip(FIELDS, row, strict=False))  # an index of an earlier version has no headings
    values["issues"] = tuple(str(values["issues"]).split())
    return Passage(**values)


def spoken(text: str) -> Iterator[str]:
    """The words of a text."""
    return (match[0] for match in words(joined(text)))


def entry(title: str, text: str, splitter: Splitter) -> tuple[str, str, str, str]:
    """What is indexed of a passage, in the order of `COLUMNS`."""
    both = [*spoken(title), *spoken(text)]
    scans = sorted({_scan(word) for word in dict.fromkeys(both) if len(word) >= MIN_SCAN})
    starts = (plain(fold(word)) for word in both)
    return " ".join(keys(title, splitter)), " ".join(keys(text, splitter)), " ".join(starts), " ".join(scans)


@lru_cache(100_000)
def _scan(word: str) -> str:
    return plain(stem(scanned(word)))
