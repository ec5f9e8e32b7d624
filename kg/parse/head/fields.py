"""The labelled fields of the head: "Plats och tid   Folkets hus, kl 13" → the kind of label and its value."""

import re
from collections.abc import Iterator

from kg.language.body_names import is_body
from kg.language.lists import table
from kg.language.text import UPPER, squeeze
from kg.model import Document, Line, Text
from kg.parse import labels

SIGNING = frozenset({"adjusted", "adjuster", "adjustment_place"})


def values(head: list[Line], *kinds: str) -> list[Text]:
    """What stands after the labels of these kinds, on their line or the next.

    Under a label of the signing ("Justering"), place and time are those of the signing.
    """
    found = [(signing, text) for signing, kind, text in _fields(head) if kind in kinds]
    if not set(kinds) & SIGNING:
        found = [pair for pair in found if not pair[0]] or found
    return [text for _, text in found]


def tells_of_signing(head: list[Line]) -> set[int]:
    """Where the fields of the signing stand, as offsets of their values."""
    return {text.at[0] for text in of_signing(head) if text.at}


def of_signing(head: list[Line]) -> list[Text]:
    """The fields that say where and when the minutes are verified."""
    return [
        text
        for signing, kind, text in _fields(head)
        if kind in ("adjusted", "adjustment_place") or (signing and kind in ("time", "time_place", "place"))
    ]


def _fields(head: list[Line]) -> Iterator[tuple[bool, str, Text]]:
    under_signing = 0
    for index, line in enumerate(head):
        label = labels.read(line)
        if label is None:
            under_signing -= 1
            continue
        text = _value(head, index, label)
        yield under_signing > 0 and line.gap == 0, label.kind, text
        under_signing = 4 if label.kind in SIGNING else 0 if label.kind in ("other", "body") else under_signing - 1


def _value(head: list[Line], index: int, label: labels.Label) -> Text:
    parts = [part for part in label.rest if part]
    for after in head[index + 1 : index + 4]:
        if not any(after.cells) or labels.read(after) or after.furniture or _far(head[index], after):
            break
        if parts and (after.gap > 0 or len(parts) > 2 or not _runs_over(parts[-1].value, after, label.rest)):
            break
        parts.append(after.text)
    return squeeze(Text.join(parts, " "))


_FAR = 400
"""So many characters from its label no value goes on; what stood between was read as a list."""


def _far(label: Line, after: Line) -> bool:
    return bool(label.text.at) and after.text.at[0] - label.text.at[-1] > _FAR


def _runs_over(before: str, after: Line, rest: tuple[Text, ...]) -> bool:
    """Does a label's value go on in the next line (under the value, not under the label)?"""
    if before.rstrip().endswith((",", "-", "–")):
        return True
    return bool(rest) and bool(after.columns) and after.columns[0] >= 8 and len(after.cells) == 1


_MOST = 6
"""So many words a name may have that no other label ends."""


def announced(document: Document) -> Text | None:
    """The body after its label in the notice, which stands apart from the text; None where it names none."""
    for line in document.lines:
        if not line.furniture or not any(line.cells):
            continue
        for label in re.finditer(rf"\b(?:{'|'.join(table('layout')['organ'])}):?\s+(?=[{UPPER}])", line.value):
            if found := _name(line.text.cut(label.end())):
                return found
    return None


def _name(text: Text) -> Text | None:
    """The shortest run of words from the start that is a body's name."""
    words = list(re.finditer(r"\S+", text.value))[:_MOST]
    for count in range(1, len(words) + 1):
        name = text.cut(0, words[count - 1].end())
        after = words[count].group() if count < len(words) else ""
        if is_body(name.value) and not after[:1].islower():
            return name
    return None
