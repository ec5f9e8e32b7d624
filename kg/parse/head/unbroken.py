"""Words of the head that are broken over two lines, put back: "… av Ekby Orienterings-" / "klubb den 3 maj"."""

from collections.abc import Iterable
from dataclasses import replace

from kg.language.text import bond, glue
from kg.model import Line
from kg.parse import labels

_NEAR = 1


def lines(head: Iterable[Line]) -> list[Line]:
    """The lines; one that ends in a broken word goes on with the line under it, which is left out."""
    found: list[Line] = []
    for line in head:
        above = found[-1] if found else None
        if above is not None and _is_broken(above, line):
            found[-1] = replace(above, cells=(glue([above.text, line.text]),))
        else:
            found.append(line)
    return found


def _is_broken(line: Line, after: Line) -> bool:
    """Does a word go on from the line, of one cell, to the one close under it, which is no label?"""
    alone = len(line.cells) == len(after.cells) == 1 and after.gap <= _NEAR
    return alone and bond(line.text.value.rstrip(), after.text.value.strip()) == "drop" and labels.read(after) is None
