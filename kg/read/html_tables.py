"""Which tables of a page only lay it out: old pages set their columns and frames with tables.

Such a table has few rows and holds most of the page's text in one cell, broken into many lines.
"""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

_ROWS = 3
"""A table with more rows than this holds records, however much is said in each."""
_BREAKS = 10
_SHARE = 0.5
_BREAKING = {"br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr"}


@dataclass(slots=True)
class _Table:
    """A table being read: its place among the page's tables, and what the fullest cell holds."""

    number: int
    rows: int = 0
    letters: int = 0
    breaks: int = 0
    fullest: tuple[int, int] = (0, 0)

    def end_cell(self) -> None:
        self.fullest = max(self.fullest, (self.letters, self.breaks))
        self.letters = self.breaks = 0


class _Counter(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[_Table] = []
        self.done: list[_Table] = []
        self.letters = 0
        self.count = 0

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        for table in self.open:
            table.breaks += tag in _BREAKING
        if tag == "table":
            self.open.append(_Table(self.count))
            self.count += 1
        elif self.open and tag == "tr":
            self.open[-1].rows += 1
            self.open[-1].end_cell()
        elif self.open and tag in ("td", "th"):
            self.open[-1].end_cell()

    def handle_endtag(self, tag: str) -> None:
        if tag == "table" and self.open:
            self.open[-1].end_cell()
            self.done.append(self.open.pop())

    def handle_data(self, data: str) -> None:
        letters = len(re.findall(r"\w", data))
        self.letters += letters
        for table in self.open:
            table.letters += letters


def layout(source: str) -> frozenset[int]:
    """The numbers (from 0, as they open) of the tables that only lay out the page."""
    counter = _Counter()
    counter.feed(source)
    counter.close()
    for table in counter.open:
        table.end_cell()
    return frozenset(
        table.number
        for table in (*counter.done, *counter.open)
        if table.rows <= _ROWS
        and table.fullest[1] >= _BREAKS
        and table.fullest[0] >= _SHARE * counter.letters
    )
