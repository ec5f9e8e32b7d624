"""Who was there, told in sentences: "Närvarande voro ordföranden Anna Ek, Bo Alm och Rut Ros. Förhinder hade anmälts av Siv Ås."

In: a line that opens such a passage. Out: a list for each of its sentences that tells who came, did not, or served for
whom. The passage counts if its first sentence names two who came; each later one is read by its own verb.
"""

import re
from collections.abc import Iterator, Sequence

from kg.language import presence
from kg.language.text import UPPER, glue, sentences
from kg.model import Document, Line, Text
from kg.parse import labels
from kg.parse.people.block import Block
from kg.parse.people.elections import full_names
from kg.parse.people.person import tell

_NUMBER_ENDS = re.compile(rf"(?<=\d)\.\s(?=[{UPPER}])")
"""A sentence ends with a number, of a point or an hour."""
_MOST = 60
"""So many lines are no passage of this kind."""


def at(document: Document, index: int, used: set[int]) -> list[Block]:
    """The lists that the passage holds which opens at the line; none where it is no such passage, or one list beside a label."""
    line = document.lines[index]
    if index in used or not _is_running(line) or not presence.opens(line.value):
        return []
    end = _end(document, index)
    parts = _sentences(document.lines[index:end])
    if _labelled(parts[0]) and (used or not _are_sentences(parts)):
        return []
    found = list(_lists(document, index, parts))
    for block in found:
        block.end = end
    return found if found and found[0].label.kind != "absent" and len(found[0].found) > 1 else []


def _sentences(lines: Sequence[Line]) -> list[Text]:
    passage = glue([line.text for line in lines if not line.furniture])
    return [part.strip() for whole in sentences(passage) for part in whole.split(_NUMBER_ENDS)]


def _is_running(line: Line) -> bool:
    return any(line.cells) and len(line.cells) == 1 and not (line.furniture or line.heading)


def _are_sentences(parts: list[Text]) -> bool:
    """Does more follow what a label opens, all of it understood?"""
    return len(parts) > 1 and not presence.from_whom(parts[0].value) and all(map(_is_understood, parts[1:]))


def _is_understood(part: Text) -> bool:
    """Does the sentence tell who was there, or name nobody?"""
    return bool(_labelled(part) or presence.of(part.value)) or not full_names(part)


def _end(document: Document, index: int) -> int:
    """The line before which the passage ends: a gap, a heading, a point, another label."""
    last = min(index + _MOST, len(document.lines))
    for place, line in enumerate(document.lines[index + 1 : last], index + 1):
        stops = line.gap or line.heading or len(line.cells) != 1 or re.match(r"\W*§|\d+[.)]", line.value) or not any(line.cells)
        if not line.furniture and (stops or (":" in line.value and labels.kind_of(line.value.partition(":")[0]))):
            return place
    return last


def _lists(document: Document, index: int, parts: list[Text]) -> Iterator[Block]:
    """One list for each sentence of the passage that tells of people."""
    for number, sentence in enumerate(parts):
        kind, who, more = _labelled(sentence) or _told(sentence, number > 0)
        block = Block(document, index, labels.Label(kind, "", (who,)), True, alone=True)
        if kind:
            block.collect()
        if block.found and more:
            tell(block.found[-1][0], more, False)
        if block.found:
            yield block


def _told(sentence: Text, later: bool) -> tuple[str, Text, Text | None]:
    """The kind of list that the sentence is, "" where it is none, whom it tells of, and what it says more of the last.

    Who came besides those of the first sentence (`later`) are others.
    """
    told = presence.of(sentence.value)
    if told is None:
        return "", sentence, None
    who, more = sentence.cut(*told.who), sentence.cut(*told.more)
    if told.kind == "serves":
        return "members", Text.join([who, more], " "), sentence.cut(0, 0)
    return "absent" if told.kind == "absent" else "others" if later or told.kind == "guests" else "members", who, more


def _labelled(sentence: Text) -> tuple[str, Text, None] | None:
    """The kind of list that words before a colon within the passage open, and what stands after them."""
    head, colon, _ = sentence.value.partition(":")
    kind = labels.kind_of(head) or labels.kind_of(head.split(" ")[0]) or ("members" if presence.from_whom(head) else None)
    return (kind, sentence.cut(len(head) + 1).strip(), None) if colon and kind in labels.ATTENDANCE else None
