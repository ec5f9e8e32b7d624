"""Foreign text that Word is told to take in when it opens the document (`altChunk`)."""

from collections.abc import Iterator

from kg.model import Line
from kg.read.blocks import Block, Cell, Paragraph, Run, Table


def blocks(path: str, data: bytes) -> Iterator[Block]:
    """What the imported HTML, text, RTF or Word document says."""
    from kg.read import formats

    for line in formats.extracted(path, data).lines:
        yield _table(line) if line.table else Paragraph(_runs(line), heading=line.heading, bullet=line.bullet)


def _runs(line: Line) -> tuple[Run, ...]:
    text = "\t".join(cell.value for cell in line.cells)
    return (Run(text, struck=line.struck, strong=line.emphasis),)


def _table(line: Line) -> Table:
    cells = [
        Cell((Paragraph((Run(cell.value, struck=line.struck),)),), column)
        for column, cell in enumerate(line.cells)
    ]
    return Table((tuple(cells),))
