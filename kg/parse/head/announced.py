"""The body as the notice that the minutes are put up names it: "ANSLAG/BEVIS … Organ Kommunstyrelsen"."""

import re

from kg.language.lists import table
from kg.language.text import UPPER
from kg.model import Document, Text
from kg.parse.body_names import is_body

_MOST = 6
"""So many words a name may have that no other label ends."""


def body(document: Document) -> Text | None:
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
