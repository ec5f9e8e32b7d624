"""Who was there, told in sentences: "Närvarande voro ordföranden Anna Ek, Bo Alm och Rut Ros. Förhinder hade anmälts av Siv Ås."

In: a line that opens such a passage. Out: a list for each of its sentences that tells who came, did not, or served for
whom. The passage counts if its first sentence names two who came; each later one is read by its own verb.
"""

import re
from collections.abc import Iterator

from kg.language import presence
from kg.language.text import glue, sentences
from kg.model import Document, Text
from kg.parse import labels
from kg.parse.people.block import Block
from kg.parse.people.person import tell

_MOST = 60
"""So many lines are no passage of this kind."""


def at(document: Document, index: int, used: set[int]) -> list[Block]:
    """The lists that the passage holds which opens at the line; none where it is no such passage, or one list beside a label."""
    line = document.lines[index]
    if index in used or line.furniture or line.heading or len(line.cells) != 1 or not presence.opens(line.value):
        return []
    end = _end(document, index)
    found = list(_lists(document, index, glue([one.text for one in document.lines[index:end] if not one.furniture])))
    if not found or found[0].label.kind == "absent" or len(found[0].found) < 2 or (found[0].label.sure and (used or len(found) < 2)):
        return []
    for block in found:
        block.end = end
    return found


def _end(document: Document, index: int) -> int:
    """The line before which the passage ends: a gap, a heading, a point, another label."""
    last = min(index + _MOST, len(document.lines))
    for place, line in enumerate(document.lines[index + 1 : last], index + 1):
        stops = line.gap or line.heading or len(line.cells) != 1 or re.match(r"\W*§|\d+[.)]", line.value) or not any(line.cells)
        if not line.furniture and (stops or (":" in line.value and labels.kind_of(line.value.partition(":")[0]))):
            return place
    return last


def _lists(document: Document, index: int, passage: Text) -> Iterator[Block]:
    """One list for each sentence of the passage that tells of people."""
    for number, sentence in enumerate(sentences(passage)):
        labelled = _labelled(sentence)
        told = None if labelled else presence.of(sentence.value)
        kind, who, more = (labelled[0], labelled[1], None) if labelled else ("", sentence, None)
        if told:
            who, more = sentence.cut(*told.who), sentence.cut(*told.more)
            kind = {"absent": "absent", "guests": "others", "there": "others" if number else "members"}.get(told.kind, "members")
            who = Text.join([who, more], " ") if told.kind == "serves" else who
        block = Block(document, index, labels.Label(kind, "", (who,), bool(labelled and not number)), True, alone=True)
        if kind:
            block.collect()
        if block.found and more and told and told.kind != "serves":
            tell(block.found[-1][0], more, False)
        if block.found:
            yield block


def _labelled(sentence: Text) -> tuple[str, Text] | None:
    """The kind of list that words before a colon within the passage open, and what stands after them."""
    head, colon, _ = sentence.value.partition(":")
    kind = labels.kind_of(head) or labels.kind_of(head.split(" ")[0]) or ("members" if presence.from_whom(head) else None)
    return (kind, sentence.cut(len(head) + 1).strip()) if colon and kind in labels.ATTENDANCE else None
