"""Which tables of a page only lay it out: old pages set their columns and frames with tables.

Such a table has few rows and holds most of the page's text in one cell, broken into many lines.
"""

import re
from dataclasses import dataclass, field

from kg.read.html_tokens import Words, tokens

_ROWS = 3
"""A table with more rows than this holds records, however much is said in each."""
_BREAKS = 10
_SHARE = 0.5
_BREAKING = {"br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr"}


Sum = tuple[int, int]
"""Letters and breaks."""


@dataclass(slots=True)
class _Table:
    """A table being read: its place among the page's tables, the page's sum where its cell began, its fullest cell."""

    number: int
    began: Sum
    rows: int = 0
    fullest: Sum = (0, 0)

    def end_cell(self, now: Sum) -> None:
        self.fullest = max(self.fullest, (now[0] - self.began[0], now[1] - self.began[1]))
        self.began = now


@dataclass(slots=True)
class _Counted:
    """The tables of the page, as its tags are gone through, and the sum of all that was met."""

    open: list[_Table] = field(default_factory=list)
    done: list[_Table] = field(default_factory=list)
    sum: Sum = (0, 0)
    count: int = 0

    def opened(self, tag: str) -> None:
        self.sum = (self.sum[0], self.sum[1] + (tag in _BREAKING))
        if tag == "table":
            self.open.append(_Table(self.count, self.sum))
            self.count += 1
        elif self.open and tag in ("tr", "td", "th"):
            self.open[-1].rows += tag == "tr"
            self.open[-1].end_cell(self.sum)

    def closed(self, tag: str) -> None:
        if tag == "table" and self.open:
            self.open[-1].end_cell(self.sum)
            self.done.append(self.open.pop())

    def words(self, letters: int) -> None:
        self.sum = (self.sum[0] + letters, self.sum[1])


def layout(source: str, start: int, end: int) -> frozenset[int]:
    """The numbers (from 0, as they open) of the tables that only lay out the page."""
    counted = _Counted()
    for token in tokens(source, start, end):
        if isinstance(token, Words):
            counted.words(0 if token.raw else len(re.findall(r"\w", source[token.start : token.end])))
        elif token.closes:
            counted.closed(token.name)
        else:
            counted.opened(token.name)
    for table in counted.open:
        table.end_cell(counted.sum)
    return frozenset(
        table.number
        for table in (*counted.done, *counted.open)
        if table.rows <= _ROWS and table.fullest[1] >= _BREAKS and table.fullest[0] >= _SHARE * counted.sum[0]
    )
