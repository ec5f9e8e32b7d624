"""Where an attendance list opens: under a label, under the name of a body, or as a table with a row of headings."""

import re
from dataclasses import dataclass, replace

from kg.language.lists import pattern
from kg.model import Document, Line
from kg.parse import labels
from kg.parse.people import grammar, label_stack, roll, roster
from kg.parse.people.believed import announces, calls_only
from kg.parse.people.block import Block


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a list that is a table, and the line it ends before."""

    end: int
    columns: roster.Columns


def at(document: Document, index: int, announced: bool, used: set[int], before: Table | None) -> Block | None:
    """The list that opens at the line; `before` is the table above it, which a label right there parts ("ERSÄTTARE").

    `announced` is true where a label above has said that those listed were there.
    """
    line = document.lines[index]
    if line.furniture or index in used:
        return None
    columns = roster.header(line)
    if columns and (line.table or roster.rows(document.lines, index, columns)[0]):
        return Block(document, index, _of_table(line), True, columns)
    block = _labelled(document, index, announced, used)
    if block is not None and not block.label.rest:
        _lay_out(block, before)
    return block


def _labelled(document: Document, index: int, announced: bool, used: set[int]) -> Block | None:
    """The list under the label at the line, known or guessed by a stem."""
    line = document.lines[index]
    called, titled = roll.called(document.lines, index, announced)
    read = called or labels.read(line)
    label = read or labels.guess(line)
    if label is None or _elects(document.lines, index, label, called is not None):
        return None
    stack = label_stack.over(document.lines, index)
    if label.kind not in labels.ATTENDANCE and not stack:
        return None
    sure = read is not None and not labels.is_loose(read)
    if not (called or sure) and _late(document, index, used):
        return None
    label = _of_list(document, index, label)
    block = Block(document, index, label, announced or announces(label), named=titled)
    block.told = called is not None and not titled
    block.guessed = read is None
    block.stack = stack
    return block


def _of_list(document: Document, index: int, label: labels.Label) -> labels.Label:
    """The label without a legend beside it, and of those summoned where it says so."""
    if label.rest and grammar.is_legend(label.rest):
        label = replace(label, rest=())
    if _goes_on_above(document.lines, index, label):
        label = replace(label, kind="others")
    return replace(label, kind="summoned") if calls_only(document.lines, index, label) else label


def _goes_on_above(lines: tuple[Line, ...], index: int, label: labels.Label) -> bool:
    """Is it the second word of a label beside its list, the first of which stands above ("ÖVRIGA  Bo Ek" / "DELTAGARE  Eva Alm")?"""
    above = labels.read(lines[index - 1]) if index and label.rest and not lines[index].gap else None
    if above is None or not above.rest or ":" in lines[index - 1].cells[0].value + lines[index].cells[0].value:
        return False
    return above.kind == "others" == labels.kind_of(f"{above.words} {label.words}")


def _elects(lines: tuple[Line, ...], index: int, label: labels.Label, called: bool) -> bool:
    """Does the label elect ("Suppleanter: Nyval på Bo Ek"), or stand in a point that does, so that nobody is said to have come?"""
    if label.rest and pattern("attendance", "elected").match(label.rest[0].value.strip()):
        return True
    if called or pattern("attendance", "came").search(label.words):
        return False
    above = (line.value for line in reversed(lines[max(0, index - _TITLE_NEAR) : index]) if any(line.cells) and line.free)
    title = next((value for value in above if _COUNTED.match(value)), "")
    return bool(pattern("roles", "election").search(roll.uncounted(title)))


_TITLE_NEAR = 15


def _lay_out(block: Block, before: Table | None) -> None:
    """Tell the list its columns: those of the row of headings under the label, else of the table that it parts."""
    lines, index = block.document.lines, block.start
    following = range(index + 1, min(index + 4, len(lines)))
    below = next((place for place in following if not lines[place].furniture), index)
    block.columns = roster.header(lines[below]) if below > index else None
    block.rows_from = below
    parts = before is not None and not lines[index].gap and index - before.end <= 1
    if parts and before and not block.columns and len(lines[below].cells) > 1:
        block.columns, block.rows_from, block.announced = before.columns, index, True


_NEAR = 8
"""So many lines after one list another may begin whose label is not a common one."""


def _late(document: Document, index: int, used: set[int]) -> bool:
    """Have the lists been read, and the points begun, so that those named now need not have been there?"""
    last = max((place for place in used if place < index), default=index)
    between = [line for line in document.lines[last + 1 : index] if not line.furniture and any(line.cells)]
    return len(between) > _NEAR or any(_is_text(line) for line in between if labels.read(line) is None)


def _is_text(line: Line) -> bool:
    """Is it of the points: a heading, numbered, or running text?"""
    value = line.value
    return bool(line.heading or _COUNTED.match(value) or len(value) > 120)


_COUNTED = re.compile(r"§|\d+\s?[.)§]")


def _of_table(line: Line) -> labels.Label:
    """The label of a list whose first line is a row of headings: "Tjänstepersoner | Kommun | Närvaro"."""
    kind = labels.kind_of(line.cells[0].value)
    return labels.Label(kind if kind in ("others", "absent") else "members", line.value, ())
