"""Lists that no label opens: lines near the top that agree among themselves that they tell of people.

In: a document, and what its labels have given. Out: the people of the first such list, where the labels gave no
member; less sure than those of a label, and only where nearly each is told of (party, organisation, office, mark).
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.language.body_names import is_body, kind
from kg.model import Document, Line
from kg.parse import labels
from kg.parse.people.believed import beyond_doubt
from kg.parse.people.block import Block
from kg.parse.people.entered import Lists, enter
from kg.parse.people.entry import people
from kg.parse.people.pieces import given_first, head_of

_TOP = 40
"""Within so many lines from the top a list may stand that nothing announces."""


def read(document: Document, result: Lists) -> None:
    """Enter the first list without a label, if those with one name no member who came."""
    if any(one.list == "members" and one.presence != "absent" and not one.substitute for one in result.attendees):
        return
    for block in _blocks(document, result.used):
        block.collect()
        if beyond_doubt(block.persons()) or _are_members(block):
            before = len(result.attendees)
            enter(block, result)
            if not block.label.rest:
                result.used.discard(block.start)
            new = [replace(person, confidence=0.7) for person in result.attendees[before:]]
            result.attendees = [*new, *result.attendees[:before]]
            return


def _blocks(document: Document, used: set[int]) -> Iterator[Block]:
    """What may be a list, from the top: under words that say nothing, or from a line that tells of people itself."""
    other = False
    for index, line in enumerate(document.lines[:_TOP]):
        if line.furniture or index in used:
            continue
        if labels.says_nothing(line):
            yield Block(document, index, labels.Label("members", line.value.strip(" :"), ()), True)
        told, head = people(line.cells), head_of(line.cells[0].value)
        other = _heads_others(line, head[1] if head else "" if told else line.value) or (other and not line.gap)
        if told and not (other or _is_labelled(line)):  # "Nora   Eva Alm (S)   ja"
            yield Block(document, index, labels.Label("members", head[1] if head else "", line.cells), True)


def _heads_others(line: Line, words: str) -> bool:
    """Does it head people of whom it does not say that they met ("Sändlista")?"""
    label = labels.read(line)
    return labels.heads_other_people(words) or (label is not None and label.kind == "other")


def _is_labelled(line: Line) -> bool:
    """Is it a heading, or opened by a label of something else than the body whose people they are ("Styrelsen: …")?"""
    label = labels.read(line)
    return bool(line.heading) or (label is not None and label.kind != "body")


def _are_members(block: Block) -> bool:
    """Are they, under or beside a body's name, each told of as its member, or three beside that of a board?"""
    words, persons = block.label.words, block.persons()
    if len(persons) < 2 or not is_body(words) or not all(given_first(one.name) for one in persons):
        return False
    return all(one.party or one.functions for one in persons) or (len(persons) > 2 and kind(words) == "board")
