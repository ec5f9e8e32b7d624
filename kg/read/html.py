"""HTML → lines, with offsets into the source as it stands.

Navigation, scripts and page footers are left out; headings, list items, table rows and struck-out
words are kept as what they are.
"""

import re
from collections.abc import Iterator

from kg.language.text import squeeze
from kg.model import Line, Text
from kg.read.extracted import Extracted
from kg.read.html_look import looks
from kg.read.html_tables import layout
from kg.read.html_tokens import Tag, Words, tokens, words
from kg.read.struck import crossed, parted

_BLOCKS = {
    "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl", "dt", "dd", "section", "article",
    "header", "footer", "main", "blockquote", "pre", "hr", "br", "body", "caption", "figure", "aside", "address", "fieldset",
    "details", "summary", "form", "legend", "figcaption", "hgroup", "search", "center", "dir", "menu", "listing",
}  # fmt: skip
"""What a browser begins a line with (the HTML standard's "display: block"), and the breaks of lines themselves."""
_OPENS_ENTRY = {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6"}
"""What may stand first in an entry of a list, beside its number or mark."""
_STRONG = {"b", "strong", "em", "i", "u"}
_TABLE = {"table", "tbody", "thead", "tr", "td", "th"}
_MARKS = {"·", "•", "o", "§", "-", "–", "à", "Ø", "ü", "\uf0b7", "\uf0a7"}
"""What Word puts before the entries of a list that is not numbered, letters of its fonts of symbols."""
_LIST_MARK = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)


def extract(source: str, start: int = 0, end: int | None = None) -> Extracted:
    """The lines of `source[start:end]`; offsets refer to `source`."""
    reader = _Reader(source, start, len(source) if end is None else end)
    reader.read()
    return Extracted(source, reader.lines)


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


class _Reader:
    def __init__(self, source: str, start: int, end: int) -> None:
        self.lines: list[Line] = []
        self._source, self._start, self._end = source, start, end
        self._looks = looks(source, start, end)
        self._layout = layout(source, start, end)
        self._cells: list[list[Text]] = [[]]
        self._strong = 0
        self._strong_letters = 0
        self._heading = 0
        self._bullet = False
        self._row = False
        self._gap = 0
        self._tables = 0
        self._seen = 0
        self._frames: list[bool] = []
        self._term = False
        self._lines_kept = 0
        self._mark = 0
        self._entry = self._foot = False

    def read(self) -> None:
        for token in tokens(self._source, self._start, self._end):
            if isinstance(token, Words):
                if token.raw in ("", "textarea") and not self._looks.unseen:
                    self._add(words(self._source, token))
            elif token.closes:
                self._end_tag(token.name)
                self._looks.closed(token.name)
            else:
                self._looks.opened(token)
                if not self._looks.unseen:
                    self._start_tag(token)
        self._flush()

    def _start_tag(self, token: Tag) -> None:
        tag = self._plain(token.name)
        if tag in _STRONG:
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
            self._block(tag)
        self._list(token, tag)

    def _block(self, tag: str) -> None:
        beside = self._entry and tag in _OPENS_ENTRY
        if not beside:
            self._flush()
            self._bullet = tag == "li"
        self._term = tag == "dt"
        if tag in {"p", "table", "ul", "ol", "h1", "h2", "h3", "h4", "section", "div"}:
            self._gap = 1
        if tag == "tr":
            self._row = False
        self._entry = beside or tag == "li"
        self._heading = int(tag[1]) if re.fullmatch(r"h[1-6]", tag) else 0
        self._lines_kept += tag == "pre"

    def _list(self, token: Tag, tag: str) -> None:
        """Put the number of an entry before it, or take Word's mark of an unnumbered one away."""
        label = self._looks.label(token) if tag == "li" else ""
        if label:
            self._cells[-1].append(Text(label, [token.at] * len(label)))
            self._bullet = False
        elif tag == "span" and _LIST_MARK.search(token.attributes.get("style", "")):
            self._mark = 1

    def _plain(self, tag: str, ends: bool = False) -> str:
        """The tag, but a "div" for each part of a table that only lays out the page."""
        if tag == "table" and not ends:
            self._frames.append(self._seen in self._layout)
            self._seen += 1
        frame = tag in _TABLE and bool(self._frames) and self._frames[-1]
        if tag == "table" and ends and self._frames:
            self._frames.pop()
        return "div" if frame else tag

    def _end_tag(self, tag: str) -> None:
        tag = self._plain(tag, ends=True)
        if self._looks.unseen:
            return
        if tag in _STRONG:
            self._strong = max(0, self._strong - 1)
        elif tag in {"table", "tr", "td", "th"} and self._tables > 1:
            self._tables -= tag == "table"
            self._space()
        elif tag == "dt":
            return
        elif tag in _BLOCKS and not self._in_cell(tag):
            self._tables = max(0, self._tables - (tag == "table"))
            self._flush()
            self._row = self._entry = False
            self._heading = 0
            self._bullet = False
            self._lines_kept = max(0, self._lines_kept - (tag == "pre"))

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

    def _add(self, text: Text) -> None:
        if self._mark and text:
            self._mark = 0
            if text.value.strip() in _MARKS:
                self._bullet = True
                return
        if self._lines_kept and "\n" in text.value and not self._row:
            for number, line in enumerate(_at_breaks(text, "\n")):
                if number:
                    self._flush()
                self._add(line)
            return
        if text.value.strip():
            self._entry, self._foot = False, self._looks.foot > 0
        if text.value and self._looks.struck:
            text = crossed(text)
        self._strong_letters += len(re.findall(r"\w", text.value)) * bool(self._strong)
        self._cells[-1].append(text)

    def _flush(self) -> None:
        """End the line that is being read, if it holds anything."""
        rows = list(stacked([Text.join(parts) for parts in self._cells]))
        letters = len(re.findall(r"\w", "".join(cell.value for cells in rows for cell in cells)))
        for number, cells in enumerate(rows if letters else []):
            self.lines.extend(parted(self._line(cells, number, letters)))
        if letters:
            self._gap = 0
        self._cells = [[]]
        self._strong_letters = 0

    def _line(self, cells: tuple[Text, ...], number: int, letters: int) -> Line:
        return Line(
            cells,
            gap=0 if number else self._gap,
            heading=self._heading,
            bullet=self._bullet and not number,
            emphasis=self._strong_letters > 0.9 * letters,
            furniture=self._foot,
            columns=tuple(range(0, 40 * len(cells), 40)),
            table=len(cells) > 1,
        )
