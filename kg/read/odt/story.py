"""One story of an OpenDocument text (the body, a header, a note, a frame) → paragraphs and tables."""

from collections.abc import Iterator
from typing import Any

from kg.read.blocks import Block, Paragraph, Table
from kg.read.odt.file import OdtFile
from kg.read.odt.runs import Runs, boxes
from kg.read.odt.tables import Table as Grid
from kg.read.odt.xml import children, q, words

_CONTENTS = {
    "text:table-of-content",
    "text:illustration-index",
    "text:table-index",
    "text:alphabetical-index",
}
_THROUGH = {"text:section", "text:index-body", "text:index-title", "text:numbered-paragraph", "draw:a"}


class Story:
    """Reads blocks; notes stand after the paragraph or row that refers to them, frames after their anchor."""

    def __init__(self, file: OdtFile) -> None:
        self._file = file
        self._notes: list[Any] = []
        self._depth = 0
        self._lists = 0

    def blocks(self, container: Any) -> list[Block]:
        """The blocks in `container`."""
        return list(self._blocks(container))

    def _blocks(self, container: Any, contents: bool = False) -> Iterator[Block]:
        for kind, child in children(container):
            if kind in ("text:p", "text:h"):
                yield from self._paragraph(child, contents=contents)
            elif kind == "text:list":
                yield from self._list(child, 1, "", "")
            elif kind == "table:table":
                yield from self._table(child)
            elif kind.startswith("draw:"):
                for box in boxes(child):
                    yield from Story(self._file).blocks(box)
            elif kind in _CONTENTS:
                yield from self._blocks(child, contents=True)
            elif kind in _THROUGH:
                if child.get(q("text:display")) == "none":
                    self._file.leave_out("a hidden section", words(child))
                else:
                    yield from self._blocks(child, contents)
            if not self._depth:
                yield from self._noted()

    def _paragraph(
        self, element: Any, label: tuple[str, bool] | None = None, contents: bool = False
    ) -> Iterator[Block]:
        style = element.get(q("text:style-name"))
        runs = Runs(self._file)
        runs.read(element, self._file.styles.look("paragraph", style))
        self._notes += runs.notes
        outline = element.get(q("text:outline-level")) if element.tag == q("text:h") else None
        level = min(int(outline), 6) if outline and outline.isdigit() else self._file.styles.heading(style)
        if label is None and outline and element.get(q("text:is-list-header")) != "true":
            label = self._file.lists.heading(int(outline)), False
        number, bullet = label or ("", False)
        yield Paragraph(tuple(runs.runs), number, level, bullet, contents)
        for frame in runs.frames:
            for box in boxes(frame):
                yield from Story(self._file).blocks(box)

    def _list(self, element: Any, level: int, style: str, key: str) -> Iterator[Block]:
        """The paragraphs of a list; the first of each item bears its number."""
        style = element.get(q("text:style-name")) or style
        if level == 1:
            key = self._begun(element, style)
        for kind, item in children(element):
            told = kind != "text:list-item"
            for inner, child in children(item):
                if inner == "text:list":
                    yield from self._list(child, level + 1, style, key)
                elif inner in ("text:p", "text:h"):
                    start = item.get(q("text:start-value"))
                    label = ("", False) if told else self._file.lists.label(key, style, level, start)
                    told = True
                    yield from self._paragraph(child, label)

    def _begun(self, element: Any, style: str) -> str:
        """The key of the list, which may count on from one before: a named one, or the last of its style."""
        self._lists += 1
        name = element.get("{http://www.w3.org/XML/1998/namespace}id") or f"\0{id(self)}-{self._lists}"
        before = element.get(q("text:continue-list"))
        if before is None and element.get(q("text:continue-numbering")) == "true":
            before = f"\0last {style}"
        self._file.lists.begin(name, before)
        self._file.lists.alias(f"\0last {style}", name)
        return name

    def _noted(self) -> Iterator[Block]:
        notes, self._notes = self._notes, []
        for note in notes:
            yield from Story(self._file).blocks(note)

    def _table(self, element: Any) -> Iterator[Block]:
        self._depth += 1
        rows = []
        grid = Grid()
        for row in grid.rows(element):
            cells = grid.cells(row, self._cell)
            rows += [cells] if cells else []
            if self._depth == 1 and self._notes:
                yield Table(tuple(rows))
                yield from self._noted()
                rows = []
        self._depth -= 1
        yield Table(tuple(rows))

    def _cell(self, cell: Any) -> tuple[Block, ...]:
        return tuple(self._blocks(cell))
