"""Who was there for a part of the meeting only, as told in the text: "Bo Ek lämnade mötet efter § 5"."""

import re
from dataclasses import replace

from kg import names
from kg.lists import pattern
from kg.model import Attendee, Document
from kg.text import key


def told(
    document: Document, attendees: list[Attendee], used: set[int], replaced: list[str]
) -> list[Attendee]:
    """The attendees, those partial who came late, left, or were `replaced` for a part."""
    moved = [key(name) for name in replaced]
    for index, line in enumerate(document.lines):
        if index in used or line.furniture:
            continue
        for match in pattern("attendance", "moves").finditer(line.text.value):
            before = line.text.value[max(0, match.start() - 60) : match.start()].rstrip()
            name = re.search(rf"{names.NAME.pattern}$", before)
            if name:
                moved.append(key(name.group()))
    return [
        replace(person, presence="partial")
        if person.presence == "present" and key(person.name) in moved
        else person
        for person in attendees
    ]
