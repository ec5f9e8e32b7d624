"""HTML → lines, with offsets into the source as it stands.

Navigation, scripts and page footers are left out; headings, list items, table rows and struck-out
words are kept as what they are.
"""

import html as entities
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from kg.language.text import squeeze
from kg.model import Line, Text
from kg.read.html_tables import layout

if TYPE_CHECKING:
    from kg.read.plain import Extracted

_SKIPPED = {
    "script",
    "style",
    "nav",
    "noscript",
    "template",
    "svg",
    "head",
    "form",
    "button",
    "select",
    "iframe",
}
_BLOCKS = {
    "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl", "dt", "dd", "section", "article",
    "header", "footer", "main", "blockquote", "pre", "hr", "br", "body", "caption", "figure", "aside", "address", "fieldset",
}  # fmt: skip
_STRUCK = {"del", "s", "strike"}
_STRONG = {"b", "strong", "em", "i", "u"}
_TABLE = {"table", "tbody", "thead", "tr", "td", "th"}
_VOID = {"br", "hr", "img", "input", "meta", "link", "col", "wbr"}


def extract(source: str, start: int = 0, end: int | None = None) -> "Extracted":
    """The lines of `source[start:end]`; offsets refer to `source`."""
    from kg.read.plain import Extracted

    parser = _Reader(source, start)
    parser.feed(source[start:end])
    parser.close()
    parser.flush()
    return Extracted(source, parser.lines)


def stacked(cells: list[Text], mark: str = "\x1e") -> Iterator[tuple[Text, ...]]:
    """A row of cells as printed rows: a line break inside a cell begins a new one, the other cells empty there."""
    split = [
        [part for part in (squeeze(piece) for piece in _at_breaks(cell, mark)) if part] for cell in cells
    ]
    for number in range(max(map(len, split), default=0)):
        yield tuple(parts[number] if number < len(parts) else Text("", ()) for parts in split)


def _at_breaks(cell: Text, mark: str) -> Iterator[Text]:
    at = 0
    for match in re.finditer(mark, cell.value):
        yield cell.cut(at, match.start())
        at = match.end()
    yield cell.cut(at)


class _Reader(HTMLParser):
    def __init__(self, source: str, base: int) -> None:
        super().__init__(convert_charrefs=False)
        self.lines: list[Line] = []
        self._rows = [base]
        self._rows.extend(base + match.end() for match in re.finditer("\n", source[base:]))
        self._cells: list[list[Text]] = [[]]
        self._skip = 0
        self._struck = 0
        self._strong = 0
        self._struck_letters = 0
        self._strong_letters = 0
        self._heading = 0
        self._bullet = False
        self._row = False
        self._gap = 0
        self._footer = 0
        self._tables = 0
        self._seen = 0
        self._layout = layout(source[base:])
        self._frames: list[bool] = []
        self._term = False

    def _here(self) -> int:
        row, column = self.getpos()
        return self._rows[row - 1] + column

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        tag = self._plain(tag)
        if tag in _SKIPPED:
            self._skip += tag not in _VOID
        elif tag in _STRUCK:
            self._struck += 1
        elif tag in _STRONG:
            self._strong += 1
        elif tag in {"table", "tr", "td", "th"} and self._inner(tag):
            self._space()
        elif tag in {"td", "th"}:
            if any(self._cells[-1]) or self._row_open():
                self._cells.append([])
            else:
                self._cells[-1] = []
            self._row = True
        elif tag == "dd" and self._term and any(self._cells[-1]):
            self._cells.append([])
            self._term = False
        elif tag in _BLOCKS and not self._in_cell(tag):
            self.flush()
            self._term = tag == "dt"
            if tag in {"p", "table", "ul", "ol", "h1", "h2", "h3", "h4", "section", "div"}:
                self._gap = 1
            self._bullet = tag == "li"
            self._heading = int(tag[1]) if re.fullmatch(r"h[1-6]", tag) else 0
            self._footer += tag == "footer"

    def _plain(self, tag: str, ends: bool = False) -> str:
        """The tag, but a "div" for each part of a table that only lays out the page."""
        if tag == "table" and not ends:
            self._frames.append(self._seen in self._layout)
            self._seen += 1
        frame = tag in _TABLE and bool(self._frames) and self._frames[-1]
        if tag == "table" and ends and self._frames:
            self._frames.pop()
        return "div" if frame else tag

    def handle_endtag(self, tag: str) -> None:
        tag = self._plain(tag, ends=True)
        if tag in _SKIPPED:
            self._skip = max(0, self._skip - 1)
        elif tag in _STRUCK:
            self._struck = max(0, self._struck - 1)
        elif tag in _STRONG:
            self._strong = max(0, self._strong - 1)
        elif tag in {"table", "tr", "td", "th"} and self._tables > 1:
            self._tables -= tag == "table"
            self._space()
        elif tag == "dt":
            return
        elif tag in _BLOCKS and not self._in_cell(tag):
            self._tables = max(0, self._tables - (tag == "table"))
            self.flush()
            self._row = False
            self._heading = 0
            self._bullet = False
            self._footer = max(0, self._footer - (tag == "footer"))

    def _inner(self, tag: str) -> bool:
        """A table inside a cell is part of that cell, row for row."""
        self._tables += tag == "table"
        return self._tables > 1

    def _row_open(self) -> bool:
        return self._row and len(self._cells) >= 1

    def _in_cell(self, tag: str) -> bool:
        """Blocks inside a table cell stay in the cell; a line break there is a space."""
        if self._row and tag not in {"tr", "table"}:
            if tag not in {"hr"}:
                self._space()
            return True
        return False

    def _space(self) -> None:
        cell = self._cells[-1]
        if cell and not cell[-1].value.endswith("\x1e"):
            cell.append(Text("\x1e", [cell[-1].at[-1]]))

    def handle_data(self, data: str) -> None:
        if not self._skip:
            start = self._here()
            self._add(Text(data, range(start, start + len(data))))

    def handle_entityref(self, name: str) -> None:
        self._character(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._character(f"&#{name}")

    def _character(self, written: str) -> None:
        start = self._here()
        value = entities.unescape(written + ";")
        if not self._skip:
            self._add(Text(value, [start] * len(value)))

    def _add(self, text: Text) -> None:
        letters = len(re.findall(r"\w", text.value))
        self._struck_letters += letters * bool(self._struck)
        self._strong_letters += letters * bool(self._strong)
        self._cells[-1].append(text)

    def flush(self) -> None:
        """End the line that is being read, if it holds anything."""
        rows = list(stacked([Text.join(parts) for parts in self._cells]))
        letters = len(re.findall(r"\w", "".join(cell.value for cells in rows for cell in cells)))
        for number, cells in enumerate(rows if letters else []):
            self.lines.append(
                Line(
                    cells,
                    gap=0 if number else self._gap,
                    heading=self._heading,
                    struck=self._struck_letters > 0.6 * letters,
                    bullet=self._bullet and not number,
                    emphasis=self._strong_letters > 0.9 * letters,
                    furniture=bool(self._footer),
                    columns=tuple(range(0, 40 * len(cells), 40)),
                    table=len(cells) > 1,
                )
            )
        if letters:
            self._gap = 0
        self._cells = [[]]
        self._struck_letters = self._strong_letters = 0
