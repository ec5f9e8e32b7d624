"""What an office document is made of, whatever its format: paragraphs of runs, tables of cells."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

_SHORT = 60
"""So many characters at most are a word or two."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters in one look; a tab parts cells, a newline is a line break within the paragraph."""

    text: str
    struck: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`label` is the automatic number a reader sees before the words; `heading` 1–6, else 0."""

    runs: tuple[Run, ...]
    label: str = ""
    heading: int = 0
    bullet: bool = False
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell; `column` counts the columns of the grid from 0.

    `repeated` where it stands there because a cell above spans the row.
    """

    blocks: tuple["Block", ...]
    column: int
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[tuple[Cell, ...], ...]


Block = Paragraph | Table


def says(block: Block) -> bool:
    """Does any word stand in the block?"""
    if isinstance(block, Table):
        return any(says(inner) for row in block.rows for cell in row for inner in cell.blocks)
    return any(run.text.strip() for run in block.runs)


def as_furniture(block: Block) -> Block:
    """The block as what belongs to the page and not to the text."""
    if isinstance(block, Paragraph):
        return replace(block, furniture=True)
    rows = (
        tuple(replace(cell, blocks=tuple(map(as_furniture, cell.blocks))) for cell in row)
        for row in block.rows
    )
    return Table(tuple(rows))


def is_short(blocks: Sequence[Block]) -> bool:
    """A word or two: what a cell that spans several rows says of each of them."""
    first = blocks[0] if len(blocks) == 1 else None
    return isinstance(first, Paragraph) and len("".join(run.text for run in first.runs)) <= _SHORT
