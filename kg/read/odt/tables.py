"""The rows and cells of an OpenDocument table; what spans rows stands in each of them, if short."""

from collections.abc import Callable, Iterator
from typing import Any

from kg.read.blocks import Block, Cell, is_short
from kg.read.odt.xml import children, q

_ROWS = {"table:table-rows", "table:table-header-rows", "table:table-row-group"}
_MOST = 50
"""Empty rows and cells are written once with their number, which may be a million."""


class Table:
    """Goes through one table; remembers the cells that reach down into the next rows."""

    def __init__(self) -> None:
        self._spanning: dict[int, tuple[int, tuple[Block, ...]]] = {}

    def rows(self, element: Any) -> Iterator[Any]:
        for kind, child in children(element):
            if kind in _ROWS:
                yield from self.rows(child)
            elif kind == "table:table-row" and child.get(q("table:visibility")) != "collapse":
                yield from [child] * _times(child, "table:number-rows-repeated")

    def cells(self, row: Any, read: Callable[[Any], tuple[Block, ...]]) -> tuple[Cell, ...]:
        found = []
        column = 0
        for kind, cell in children(row):
            for _ in range(_times(cell, "table:number-columns-repeated")):
                if kind == "table:table-cell":
                    blocks = read(cell)
                    self._spanning[column] = (_times(cell, "table:number-rows-spanned") - 1, blocks)
                    found.append(Cell(blocks, column))
                elif column in self._spanning and self._spanning[column][0] > 0:
                    left, blocks = self._spanning[column]
                    self._spanning[column] = (left - 1, blocks)
                    found.append(Cell(blocks if is_short(blocks) else (), column, repeated=True))
                column += 1
        return tuple(found)


def _times(element: Any, attribute: str) -> int:
    told = element.get(q(attribute), "1")
    return min(int(told), _MOST) if told.isdigit() else 1
