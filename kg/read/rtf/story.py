"""One story of an RTF text (the body, a header, a note, a box): its paragraphs, and the tables they build."""

from dataclasses import dataclass, field, replace

from kg.read.blocks import Block, Cell, Paragraph, Run, Table, is_short


@dataclass(frozen=True, slots=True)
class CellShape:
    """A cell as its row defines it: the right edge, and whether it goes on from its left or from above."""

    right: int
    joined: bool = False
    spanning: bool = False


_Row = list[tuple[CellShape | None, tuple[Block, ...]]]


@dataclass(slots=True)
class _Level:
    """The text at one depth of tables (0: no table): what the open cell holds, the open row, the rows."""

    blocks: list[Block] = field(default_factory=list)
    cells: list[tuple[Block, ...]] = field(default_factory=list)
    rows: list[_Row] = field(default_factory=list)


@dataclass(slots=True)
class Story:
    runs: list[Run] = field(default_factory=list)
    label: str = ""
    after: list["Story"] = field(default_factory=list)
    shapes: list[CellShape] = field(default_factory=list)
    nested_shapes: list[CellShape] = field(default_factory=list)
    _levels: list[_Level] = field(default_factory=lambda: [_Level()])

    def end_paragraph(self, depth: int, heading: int = 0) -> None:
        """The runs read so far are a paragraph at that depth of tables."""
        level = self._at(depth)
        label, bullet = _numbered(self.label)
        level.blocks.append(Paragraph(tuple(self.runs), label, heading, bullet))
        self.runs, self.label = [], ""
        after, self.after = self.after, []
        for story in after:
            level.blocks += story.blocks()

    def end_cell(self, depth: int) -> None:
        self.end_paragraph(depth)
        level = self._at(depth)
        level.cells.append(tuple(level.blocks))
        level.blocks = []

    def end_row(self, depth: int) -> None:
        level = self._at(depth)
        shapes = self.shapes if depth == 1 else self.nested_shapes
        known = (
            [*shapes, *[None] * len(level.cells)]
            if len(shapes) >= len(level.cells)
            else [None] * len(level.cells)
        )
        level.rows.append(list(zip(known, level.cells, strict=False)))
        level.cells = []

    def blocks(self) -> list[Block]:
        """All blocks; the story is at its end."""
        if self.runs or self.after:
            self.end_paragraph(0)
        return self._at(0).blocks

    def _at(self, depth: int) -> _Level:
        """The level; tables that lie deeper are at their end."""
        while len(self._levels) <= depth:
            self._levels.append(_Level())
        while len(self._levels) > depth + 1:
            deep = self._levels.pop()
            if deep.cells or deep.blocks:
                rest = (*deep.cells, tuple(deep.blocks)) if deep.blocks else tuple(deep.cells)
                deep.rows.append([(None, cell) for cell in rest])
            if deep.rows:
                self._levels[-1].blocks.append(_table(deep.rows))
        return self._levels[depth]


def _table(rows: list[_Row]) -> Table:
    """The rows with their cells in the columns of one grid, by their right edges."""
    edges = sorted({shape.right for row in rows for shape, _ in row if shape})
    columns = {edge: number for number, edge in enumerate(edges)}
    above: dict[int, tuple[Block, ...]] = {}
    return Table(tuple(tuple(_cells(row, columns, above)) for row in rows))


def _cells(row: _Row, columns: dict[int, int], above: dict[int, tuple[Block, ...]]) -> list[Cell]:
    """The cells of a row; `above` holds what a cell that goes on from above repeats, by its column."""
    cells: list[Cell] = []
    for number, (shape, blocks) in enumerate(row):
        if shape and shape.joined and cells:
            cells[-1] = replace(cells[-1], blocks=(*cells[-1].blocks, *blocks))
            continue
        column = columns[shape.right] if shape else number
        repeated = bool(shape and shape.spanning)
        if repeated:
            blocks = above.get(column, ())
        above[column] = blocks if is_short(blocks) else ()
        cells.append(Cell(blocks, column, repeated=repeated))
    return cells


def _numbered(label: str) -> tuple[str, bool]:
    """The automatic number as printed, and whether it is only a bullet."""
    label = label.strip()
    return (label, False) if any(char.isalnum() or char == "§" for char in label) else ("", bool(label))
