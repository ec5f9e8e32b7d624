"""A file as text: characters that know where they were read, lines as a reader sees them, doubts.

A `Text` is a reading of a document in which every character remembers its place in the source, so
text may be joined, cleaned and matched freely and still be quoted verbatim. All positions are
0-based code points in `Document.text`, end excluded.
"""

import datetime as dt
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from kg.model.later import Row

Region = Literal[
    "furniture", "head", "attendance", "contents", "item", "distribution",
    "signatures", "announcement", "attachment", "tail",
]  # fmt: skip
"""The parts that minutes are made of."""
PARTED = " › "
"""What stands between a heading and the one over it, where both are needed to find a place."""


@dataclass(frozen=True, slots=True)
class Span:
    """A verbatim quote and its place; `page` counts from 1, None where the file has no known pages.

    `heading` is the nearest heading or section above it in such a file ("§ 12 Budget › Beslut" where it
    stands under several), None where there is none.
    """

    start: int
    end: int
    page: int | None
    quote: str
    heading: str | None = None

    def meets(self, other: "Span") -> bool:
        """Do the two share a character?"""
        return self.start < other.end and other.start < self.end


def _dense(at: list[int]) -> Sequence[int]:
    """The same places in less room."""
    if len(at) == 2 and at[1] < 0:
        return range(at[0], at[0] - at[1])
    running = range(at[0], at[0] + len(at)) if at else range(0)
    return running if not at or (at[-1] == running[-1] and at == list(running)) else array("I", at)


@dataclass(frozen=True, slots=True)
class Text:
    """Characters, and for each the place in the source where it stands (`at` has the length of `value`).

    Places one after the other may be given as the first of them and, negative, how many they are.
    """

    value: str
    at: Sequence[int]

    def __post_init__(self) -> None:
        if type(self.at) is list:  # a list takes ten times as much, and a text is kept in many pieces
            object.__setattr__(self, "at", _dense(self.at))

    @staticmethod
    def of(source: str, start: int, end: int) -> "Text":
        return Text(source[start:end], range(start, end))

    @staticmethod
    def join(parts: Iterable["Text"], glue: str = "") -> "Text":
        """The parts in order with `glue` between; a glue character points at the part before it."""
        value: list[str] = []
        at: list[int] = []
        for part in parts:
            if not part.value:
                continue
            if value and glue:
                value.append(glue)
                at.extend([at[-1]] * len(glue))
            value.append(part.value)
            at.extend(part.at)
        return Text("".join(value), at)

    def cut(self, start: int, end: int | None = None) -> "Text":
        if start == 0 and (end is None or end >= len(self.value)):
            return self
        return Text(self.value[start:end], self.at[start:end])

    def split(self, mark: re.Pattern[str]) -> "list[Text]":
        """What stands between the matches of `mark`, in order, empty parts too; the whole where it never matches."""
        ends = [match.span() for match in mark.finditer(self.value)]
        if not ends:
            return [self]
        starts = [0, *(end for _, end in ends)]
        stops = [*(start for start, _ in ends), len(self.value)]
        return [self.cut(start, stop) for start, stop in zip(starts, stops, strict=True)]

    def holds(self, place: int) -> bool:
        """Does that place of the source lie within it?"""
        return len(self.at) > 0 and self.at[0] <= place <= self.at[-1]

    def strip(self) -> "Text":
        left = len(self.value) - len(self.value.lstrip())
        return self.cut(left, len(self.value.rstrip()) or left)

    def __bool__(self) -> bool:
        return bool(self.value.strip())


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt about the data, said to the user instead of guessed away."""

    stage: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Recall:
    """How much of one task is likely to have been read: `found` of about `expected`, and what was not understood.

    `task` is attendance, items or a field of `Claims`; `why` says it in words; `spans` are the places that
    look like something nobody claims.
    """

    task: str
    found: int
    expected: float
    why: str
    spans: tuple[Span, ...] = ()


def falls_short(found: int, expected: float) -> bool:
    """Is at least one likely to have been missed?"""
    return round(expected) > found


@dataclass(frozen=True, slots=True)
class Line:
    """One line as a reader sees it: mark-up gone, cells apart.

    `cells` are the parts a wide gap, tab or table border keeps apart (one cell for running text);
    `gap` counts the blank lines before; `heading` is 1–6 for a heading in the mark-up, else 0;
    `struck` is true where the words are struck out; `bullet` where a list mark was taken away;
    `furniture` where it belongs to the page (header, footer), not to the text; `columns` the position
    of each cell from the left (characters or points), `table` where the mark-up says it is a row;
    `region` is the part of the minutes it belongs to, as far as the layout alone tells it.
    """

    cells: tuple[Text, ...]
    page: int | None = None
    gap: int = 0
    heading: int = 0
    struck: bool = False
    bullet: bool = False
    emphasis: bool = False
    furniture: bool = False
    columns: tuple[int, ...] = ()
    table: bool = False
    region: Region | None = None

    @property
    def text(self) -> Text:
        return self.cells[0] if len(self.cells) == 1 else Text.join(self.cells, " ")

    @property
    def value(self) -> str:
        """The words of its `text`."""
        cells = self.cells
        return cells[0].value if len(cells) == 1 else " ".join([cell.value for cell in cells if cell.value])

    @property
    def free(self) -> bool:
        """Is it of the head or the points: neither at the edge of the page, nor in a list, nor set aside?"""
        return not self.furniture and self.region is None

    @property
    def tabular(self) -> bool:
        """Several short cells side by side: a row of a list or table, not running text."""
        return self.table or (len(self.cells) > 1 and all(len(cell.value) <= 45 for cell in self.cells))


def base_name(path: str) -> str:
    return path.replace("\\", "/").rsplit("/", 1)[-1]


@dataclass(frozen=True, slots=True)
class Document:
    """A file as text: `text` is what spans refer to; `page_starts` the offset of each page, if known."""

    path: str
    sha256: str
    media_type: str
    text: str
    lines: Row[Line]
    page_starts: tuple[int, ...] = ()
    language: str | None = "sv"
    quality: float = 1.0
    findings: tuple[Finding, ...] = ()
    created: dt.date | None = None
    """When the file says it was made; None where it does not."""
    headings: tuple[tuple[int, str], ...] = ()
    """Where each heading or section begins and what it says, in order; empty where pages are known."""

    @property
    def file(self) -> str:
        """The name of the file without its folders, whichever system wrote the path."""
        return base_name(self.path)

    def heading(self, offset: int) -> str | None:
        """The nearest heading at or above the place."""
        above = bisect_right(self.headings, offset, key=lambda one: one[0])
        return self.headings[above - 1][1] if above else None

    def page(self, offset: int) -> int | None:
        return bisect_right(self.page_starts, offset) or 1 if self.page_starts else None

    def span(self, start: int, end: int) -> Span:
        return Span(start, end, self.page(start), self.text[start:end], self.heading(start))

    def text_of(self, span: Span) -> Text:
        """The characters of a span, each with its place."""
        return Text.of(self.text, span.start, span.end)

    def span_of(self, text: Text) -> Span:
        """The smallest stretch of the source that holds all of `text`."""
        if type(text.at) is range:  # then the places are in order
            bare = text.value.strip()
            start = text.at[text.value.index(bare[0])]
            return self.span(start, start + len(bare))
        first = text.value.index(text.value.strip()[0])
        near = text.at[first : first + len(text.value.strip())]
        ends = min(near), max(near)
        if any(text.value[first + near.index(end)].isspace() for end in ends):  # what is left out may lie outside the rest
            at = [place for place, char in zip(text.at, text.value, strict=True) if not char.isspace()]
            ends = min(at), max(at)
        return self.span(ends[0], ends[1] + 1)
