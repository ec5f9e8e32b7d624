"""One story of a Word document (the body, a header, a note, a text box) → paragraphs and tables."""

from collections.abc import Iterator
from typing import Any

from kg.language.wordings import wording
from kg.read.blocks import Block, Cell, Paragraph, Run, Table, is_short
from kg.read.word.fields import Fields
from kg.read.word.file import WordFile
from kg.read.word.runs import Runs
from kg.read.word.wrappers import inside, is_deleted
from kg.read.word.xml import R, W, switch, value


class Story:
    """Reads blocks; notes stand after the paragraph or row that refers to them, boxes after their anchor."""

    def __init__(self, file: WordFile, part: str | None = None) -> None:
        self._file = file
        self._part = part or file.main
        self._carried: list[Run] = []
        self._notes: list[Any] = []
        self._depth = 0

    def blocks(self, container: Any) -> list[Block]:
        """The blocks in `container`, through all wrappers."""
        self._fields = Fields(container)
        return list(self._blocks(container))

    def _blocks(self, container: Any) -> Iterator[Block]:
        for kind, child in inside(container, self._file):
            if kind == "p":
                yield from self._paragraph(child)
            elif kind == "tbl":
                yield from self._table(child)
            elif kind == "altChunk":
                yield from self._imported(child)
            if not self._depth:
                yield from self._noted()

    def _paragraph(self, element: Any) -> Iterator[Block]:
        properties = element.find(f"{W}pPr")
        mark = None if properties is None else properties.find(f"{W}rPr")
        style = value(properties, "pStyle")
        runs = Runs(self._file, self._fields, style)
        runs.read(element)
        self._notes += runs.notes
        shown = (*self._carried, *runs.runs)
        if mark is not None and any(mark.find(f"{W}{kind}") is not None for kind in ("del", "moveFrom")):
            self._carried = list(shown)
            return
        self._carried = []
        label, bullet = ("", False) if switch(mark, "vanish") else self._numbered(properties, style)
        called = self._file.styles.name(style)
        listed = not label and ("list" in called or wording("read", "word.story", "bullet") in called)
        yield Paragraph(shown, label, self._heading(properties, style), bullet or listed, runs.contents)
        for box in runs.boxes:
            yield from Story(self._file, self._part).blocks(box)

    def _heading(self, properties: Any, style: str | None) -> int:
        outline = value(properties, "outlineLvl")
        if outline and outline.isdigit():
            return int(outline) + 1 if int(outline) < 6 else 0
        return self._file.styles.heading(style)

    def _numbered(self, properties: Any, style: str | None) -> tuple[str, bool]:
        """The automatic number of the paragraph, by itself or by its style; and is it a bullet?"""
        own = None if properties is None else properties.find(f"{W}numPr")
        by_style = self._file.styles.numbered(style)
        num = value(own, "numId") or (by_style[0] if by_style else None)
        if num in (None, "0"):
            return "", False
        level = value(own, "ilvl") or (by_style[1] if by_style and not value(own, "numId") else None)
        tied = self._file.numbering.level_of(str(num), self._file.styles.style_ids(style))
        return self._file.numbering.label(str(num), int(level) if level else tied)

    def _noted(self) -> Iterator[Block]:
        notes, self._notes = self._notes, []
        for note in notes:
            yield from Story(self._file, self._part).blocks(note)

    def _table(self, element: Any) -> Iterator[Block]:
        """The rows; where notes hang on one they stand below it."""
        self._depth += 1
        rows: list[tuple[Cell, ...]] = []
        spanning: dict[int, tuple[Block, ...]] = {}
        for kind, row in inside(element, self._file):
            if kind != "tr":
                continue
            rows += self._row(row, spanning)
            if self._depth == 1 and self._notes:
                yield Table(tuple(rows))
                yield from self._noted()
                rows = []
        self._depth -= 1
        yield Table(tuple(rows))

    def _row(self, row: Any, spanning: dict[int, tuple[Block, ...]]) -> Iterator[tuple[Cell, ...]]:
        """The cells of a row; what spans rows stands in each of them, if it is a word or two."""
        properties = row.find(f"{W}trPr")
        if is_deleted(properties, self._file) or switch(properties, "hidden"):
            return
        column = int(value(properties, "gridBefore") or 0)
        cells = []
        for kind, cell in inside(row, self._file):
            about = cell.find(f"{W}tcPr")
            if kind != "tc" or is_deleted(about, self._file):
                continue
            repeated = _continues(about)
            blocks = spanning.get(column, ()) if repeated else tuple(self._blocks(cell))
            spanning[column] = blocks if is_short(blocks) else ()
            cells.append(Cell(blocks, column, repeated))
            column += int(value(about, "gridSpan") or 1)
        if cells:
            yield tuple(cells)

    def _imported(self, chunk: Any) -> Iterator[Block]:
        from kg.read.word import chunks

        name = self._file.target(self._part, chunk.get(f"{R}id", ""))
        data = None if name is None else self._file.package.part(name)
        if name is not None and data is not None:
            yield from chunks.blocks(f"{self._file.package.path}/{name}", data)


def _continues(properties: Any) -> bool:
    """Is the cell the lower part of one that spans several rows?"""
    merge = None if properties is None else properties.find(f"{W}vMerge")
    return merge is not None and merge.get(f"{W}val", "continue") == "continue"
