"""Paragraphs and tables of an office document → text, and the lines a reader sees on the page.

Word, OpenDocument and RTF are read into these blocks; this is the one place that sets them in lines.

    >>> extracted = set_in_lines([Paragraph((Run("Närvarande:\\tAnna Ek"),))])
    >>> [cell.value for cell in extracted.lines[0].cells]
    ['Närvarande:', 'Anna Ek']

Words that are struck out stand in the text on a line of their own below, marked as struck: what is
left of the sentence can then be quoted without them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, zip_longest

from kg.errors import ReadError
from kg.model import Finding, Line, Text
from kg.read import struck
from kg.read.blocks import Block, Cell, Paragraph, Run, Table
from kg.read.extracted import Extracted

_COLUMN = 40
"""How far apart the columns of a table are set: as wide as a wide cell of a page."""
_TABS = re.compile(r"[ \u00a0]*\t\s*|[ \u00a0]{5,}(?=\S)")
"""What keeps the cells of a paragraph apart: tabs, or so many spaces that they stand for one."""
_BREAKS = re.compile(r"\n")
_HYPHENS = str.maketrans({"\u00ad": None, "\u2011": "-", "\x1f": None, "\x1e": "-"})
_NAME = re.compile(r"[A-ZÅÄÖÉ][\w’'-]+(?:\s+[\w’'-]+)*\s+[A-ZÅÄÖÉ][\w’'-]+")


_BARE = Paragraph(())


@dataclass(frozen=True, slots=True)
class _Piece:
    """One printed line of one cell, before it has a place in the text."""

    text: str
    column: int
    struck: str = ""
    whole: bool = False
    repeated: bool = False
    paragraph: Paragraph = _BARE

    @property
    def is_own(self) -> bool:
        """Does it say something that no cell above has said?"""
        return bool(self.text or self.struck) and not self.repeated


_EMPTY = _Piece("", 0)


def set_in_lines(blocks: Iterable[Block], findings: Iterable[Finding] = ()) -> Extracted:
    """The blocks in order as text and lines."""
    setter = _Setter()
    setter.blocks(blocks)
    return Extracted("".join(setter.parts), setter.lines, findings=(*findings, *setter.findings()))


def whole(path: str, blocks: Iterable[Block], findings: Iterable[Finding] = ()) -> Extracted:
    """The same of a file, which has to hold text."""
    extracted = set_in_lines(blocks, findings)
    if not extracted.lines:
        raise ReadError(path, "the document holds no text")
    return extracted


@dataclass(slots=True)
class _Setter:
    parts: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    at: int = 0
    gap: int = 0
    struck: list[str] = field(default_factory=list)

    def blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            if isinstance(block, Table):
                self._table(block)
            else:
                self._paragraph(block)

    def _paragraph(self, paragraph: Paragraph) -> None:
        rows = [row for row in _rows(paragraph) if row]
        if not rows:
            self._write("\n")
            self.gap = 1
        for row in rows:
            self._line(row, table=False)

    def _table(self, table: Table) -> None:
        self.gap = 1
        for row in table.rows:
            if len(row) == 1:
                self.blocks(row[0].blocks)
                continue
            for number, printed in enumerate(_printed(row)):
                self._line(printed, table=True)
                self.gap = 0 if number else self.gap
        self.gap = 1

    def _line(self, row: list[_Piece], *, table: bool) -> None:
        """One printed line; what is struck out in a part of it follows as a line of its own."""
        first = next((piece for piece in row if piece.is_own), row[0])
        gone = first.whole
        kept = [replace(piece, text=piece.struck if gone else "") if piece.whole else piece for piece in row]
        shown = kept if table else [piece for piece in kept if piece.text]
        if any(piece.text for piece in shown):
            self._add(shown, first.paragraph, struck=gone, table=table)
        if gone:
            self.struck.append(first.struck)
        else:
            self._below(row)

    def _below(self, row: list[_Piece]) -> None:
        """What is struck out, each on a line of its own; of several names each."""
        for piece in (piece for piece in row if piece.struck):
            self.struck.append(piece.struck)
            named = [replace(piece, text=name) for name in _NAME.findall(piece.struck)]
            for one in named or [replace(piece, text=piece.struck)]:
                self._add([one], Paragraph(()), struck=True, table=False, shown=bool(named))

    def _add(
        self, row: list[_Piece], facts: Paragraph, *, struck: bool, table: bool, shown: bool = True
    ) -> None:
        spans = []
        for index, piece in enumerate(row):
            self._write("\t" if index else "")
            spans.append((self.at, self.at + len(piece.text)))
            self._write(piece.text)
        self._write("\n")
        text = "".join(self.parts[-2 * len(row) :])
        base = self.at - len(text)
        cells = tuple(Text(text[start - base : end - base], range(start, end)) for start, end in spans)
        words = [run for run in facts.runs if run.text.strip()]
        if shown:
            self.lines.append(
                Line(
                    cells,
                    gap=self.gap,
                    heading=facts.heading,
                    struck=struck,
                    bullet=facts.bullet and not table,
                    emphasis=not table and bool(words) and all(run.strong for run in words),
                    furniture=facts.furniture,
                    columns=tuple(piece.column for piece in row),
                    table=table,
                )
            )
            self.gap = 0

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.at += len(text)

    def findings(self) -> Iterator[Finding]:
        return struck.finding(words for words in self.struck if re.search(r"\w", words))


def _rows(paragraph: Paragraph) -> Iterator[list[_Piece]]:
    """The printed lines of a paragraph, each as the cells that tabs keep apart; an empty one is []."""
    label = f"{paragraph.label} " if paragraph.label else ""
    for number, line in enumerate(_parted(paragraph.runs, _BREAKS)):
        row = [
            _piece(cell, column * _COLUMN, paragraph, "" if number or column else label)
            for column, cell in enumerate(_parted(line, _TABS))
        ]
        yield [piece for piece in row if piece.text or piece.struck]


def _piece(runs: list[Run], column: int, paragraph: Paragraph, label: str) -> _Piece:
    words = _clean("".join(run.text for run in runs if not run.struck))
    stretches = [
        "".join(run.text for run in group) for gone, group in groupby(runs, lambda run: run.struck) if gone
    ]
    struck = _clean(" … ".join(stretches))
    whole = bool(struck) and not re.search(r"\w", words)
    if struck:
        words = _mended(words)
    text = label + words if words else ""
    return _Piece(text, column, label * whole + struck, whole, paragraph=paragraph)


def _clean(text: str) -> str:
    """The words composed (å is one letter), without the hyphens that only a line end would show."""
    text = unicodedata.normalize("NFC", text.translate(_HYPHENS))
    return text.strip()


def _mended(text: str) -> str:
    """What is left around struck words, with one comma where two met."""
    text = re.sub(r"([,;])(?: ?[,;])+", r"\1", text)
    return re.sub(r" (?=[,;.](?: |$))|^[,;] ?|[,;]$", "", text)


def _parted(runs: Sequence[Run], mark: re.Pattern[str]) -> list[list[Run]]:
    """The runs between the marks."""
    parts: list[list[Run]] = [[]]
    for run in runs:
        for number, text in enumerate(mark.split(run.text)):
            if number:
                parts.append([])
            parts[-1].append(replace(run, text=text))
    return parts


def _printed(row: Sequence[Cell]) -> Iterator[list[_Piece]]:
    """A row of a table as printed lines: the n-th line of every cell beside each other.

    A table within a cell adds its columns where the cell stands. Empty paragraphs keep the lines of
    the cells level where only with them every cell has as many lines, else they are only air.
    """
    stacks = [list(_stack(cell.blocks)) for cell in row]
    written = [[line for line in stack if line] for stack in stacks]
    if not _are_level(stacks) or len({len(stack) for stack in written if stack}) == 1:
        stacks = written
    widths = [max([1, *map(len, stack)]) for stack in stacks]
    for beside in zip_longest(*stacks, fillvalue=()):
        yield [piece for cell, line, width in zip(row, beside, widths, strict=True) for piece in _set(cell, line, width)]


def _set(cell: Cell, line: Sequence[_Piece], width: int) -> Iterator[_Piece]:
    """The pieces of one line in the columns of the cell, which are `width`."""
    for place in range(width):
        piece = line[place] if place < len(line) else _EMPTY
        column = cell.column * _COLUMN + place * _COLUMN // width
        yield replace(piece, column=column, repeated=cell.repeated)


def _are_level(stacks: Sequence[Sequence[list[_Piece]]]) -> bool:
    """Have several cells more than one line, and all of them equally many?"""
    longer = [len(stack) for stack in stacks if len(stack) > 1]
    return len(longer) > 1 and len(set(longer)) == 1


def _stack(blocks: Iterable[Block]) -> Iterator[list[_Piece]]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield from _printed(row)
        elif block.label and not any(run.text.strip() for run in block.runs):
            yield [replace(_EMPTY, text=block.label)]
        else:
            yield from _rows(block)
