"""Labels that run over two lines of a narrow left column: "Övriga del-" / "tagande", "Justeringens tid" / "och plats".

What comes in: the lines of a document. What goes out: the same text, such a label whole on its first line.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.model import Line, Text
from kg.parse import labels
from kg.text import glue

_LONGEST = 3
"""So many lines may one label take."""


def lines(source: tuple[Line, ...]) -> Iterator[Line]:
    """The lines, each label of a left column whole."""
    index = 0
    while index < len(source):
        count = next(
            (count for count in range(_LONGEST, 1, -1) if _is_label(source[index : index + count], count)), 1
        )
        group = source[index : index + count]
        index += count
        if count == 1:
            yield group[0]
            continue
        label = glue([line.cells[0] for line in group])
        yield replace(group[0], cells=(label, *group[0].cells[1:]))
        for line in group[1:]:
            if len(line.cells) > 1:
                yield replace(line, cells=line.cells[1:], columns=line.columns[1:])


def _is_label(group: tuple[Line, ...], count: int) -> bool:
    """Are the first cells of these lines one label, the later ones set small as what goes on is?"""
    first = group[0]
    if len(group) < count or len(first.cells) < 2 or first.table or first.furniture or not first.columns:
        return False
    if not all(_goes_on(first, line) for line in group[1:]):
        return False
    words = glue([line.cells[0] for line in group]).value.strip().rstrip(":")
    whole, alone = labels.kind_of(words), _kind(first.cells[0])
    known = whole is not None and (whole != alone or whole in labels.ATTENDANCE or whole.startswith("adjust"))
    return known and not first.cells[0].value.rstrip().endswith(":")


def _kind(cell: Text) -> str | None:
    return labels.kind_of(cell.value.strip().rstrip(":"))


def _goes_on(first: Line, line: Line) -> bool:
    under = bool(line.columns) and abs(line.columns[0] - first.columns[0]) <= 1 and not line.gap
    beside = len(line.cells) == 1 or abs(line.columns[1] - first.columns[1]) <= 3
    value = line.cells[0].value.strip()
    return (
        under and beside and not line.table and not line.furniture and value[:1].islower() and len(value) < 30
    )
