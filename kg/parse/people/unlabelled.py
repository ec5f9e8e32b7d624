"""Lists that no label opens: lines near the top that agree among themselves that they tell of people.

In: a document, and what its labels have given. Out: the people of the first such list, where the labels gave no
member; less sure than those of a label, and only where nearly each is told of (party, organisation, office, mark).
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.model import Document, Line
from kg.parse import labels
from kg.parse.people.believed import beyond_doubt
from kg.parse.people.block import Block
from kg.parse.people.entered import Lists, enter
from kg.parse.people.entry import people

_TOP = 40
"""Within so many lines from the top a list may stand that nothing announces."""
_CONFIDENCE = 0.7


def read(document: Document, result: Lists) -> None:
    """Enter the first list without a label, if those with one name no member who came."""
    if any(one.list == "members" and one.presence != "absent" and not one.substitute for one in result.attendees):
        return
    for block in _blocks(document, result.used):
        block.collect()
        if beyond_doubt(block.persons()):
            before = len(result.attendees)
            enter(block, result)
            if not block.label.rest:
                result.used.discard(block.start)
            new = [replace(person, confidence=_CONFIDENCE) for person in result.attendees[before:]]
            result.attendees = [*new, *result.attendees[:before]]
            return


def _blocks(document: Document, used: set[int]) -> Iterator[Block]:
    """What may be a list, from the top: under words that say nothing, or from a line that tells of people itself."""
    for index, line in enumerate(document.lines[:_TOP]):
        if line.furniture or index in used:
            continue
        block: Block | None = None
        if labels.says_nothing(line):
            block = Block(document, index, labels.Label("members", line.value.strip(" :"), ()), True)
            block.level = line.heading
        elif _tells_of_people(line):
            block = Block(document, index, labels.Label("members", "", line.cells), True)
        if block:
            yield block


def _tells_of_people(line: Line) -> bool:
    """Does the line itself tell of people, and is no label or heading of something else?"""
    return not line.heading and labels.read(line) is None and bool(people(line.cells))
