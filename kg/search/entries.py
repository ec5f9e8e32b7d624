"""What is kept of a passage in the index: its row, and under which words it is found."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache, partial
from hashlib import blake2b
from operator import attrgetter
from typing import Any

from kg.folder import packed
from kg.language.stem import Splitter, fold, joined, scanned, stem, words
from kg.search.terms import MIN_SCAN, keys, plain

_MARK = 12
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


@dataclass(frozen=True, slots=True)
class Group:
    """Passages that follow from the same: made when they are asked for, and the same while `mark` is."""

    mark: bytes
    passages: Callable[[], Iterable[Passage]]


def marked(made_of: Any) -> bytes:
    """The checksum of what passages follow from."""
    return blake2b(packed(made_of), digest_size=_MARK).digest()


def each(passages: Iterable[Passage]) -> Iterator[Group]:
    """A group of each passage."""
    for one in passages:
        yield Group(marked(one), partial(tuple, [one]))


FIELDS = [field.name for field in fields(Passage)]
_VALUES = attrgetter(*FIELDS)
Row = tuple[Any, ...]
"""A passage as it is kept: its fields, then the mark of its group."""


def rows(group: Group) -> Iterator[Row]:
    """The passages of the group as SQLite takes them."""
    for one in group.passages():
        item, issues, *others = _VALUES(one)
        yield item, " ".join(issues), *others, group.mark


def passage(row: Sequence[Any]) -> Passage:
    """The passage of a row as SQLite gives it."""
    values = dict(zip(FIELDS, row, strict=False))  # after them stands the mark; an earlier version has no headings
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
