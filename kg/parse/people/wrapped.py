"""Labels in a narrow column that run over two lines, put back as one.

Tjänstgörande    Bo Alm (S), Nora          Tjänstgörande ersättare    Bo Alm (S), Nora
ersättare        Eva Sten (C), Kil    →                               Eva Sten (C), Kil
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.model import Line, Text
from kg.parse import labels


def lines(source: tuple[Line, ...]) -> tuple[Line, ...]:
    """The same lines, each label of two lines on its first."""
    return tuple(_joined(source))


def _joined(source: tuple[Line, ...]) -> Iterator[Line]:
    index = 0
    while index < len(source):
        line = source[index]
        after = source[index + 1] if index + 1 < len(source) else None
        index += 1
        if after is None or not _wraps(line, after):
            yield line
            continue
        label = Text.join([line.cells[0].strip(), after.cells[0].strip()], " ")
        yield replace(line, cells=(label, *line.cells[1:]))
        if len(after.cells) > 1:
            yield replace(after, cells=after.cells[1:], columns=after.columns[1:])
        index += 1


def _wraps(line: Line, after: Line) -> bool:
    """Do the first cells of both make one label, letter for letter, the second a word in small letters?"""
    if line.table or after.table or after.gap or line.furniture or after.furniture:
        return False
    if len(line.cells) < 2 or line.columns[:1] != after.columns[:1]:
        return False
    first, second = line.cells[0].value.strip(), after.cells[0].value.strip().rstrip(":")
    return second[:1].islower() and " " not in second and labels.stated(f"{first} {second}")
