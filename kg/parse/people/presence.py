"""Who was there for a part of the meeting only, as told in the text: "Bo Ek lämnade mötet efter § 5"."""

import re
from dataclasses import replace

from kg.language.lists import pattern
from kg.language.text import key
from kg.model import Attendee, Document


def told(document: Document, attendees: list[Attendee], used: set[int], replaced: list[str]) -> list[Attendee]:
    """The attendees, those partial who came late, left, or were `replaced` for a part."""
    moved = [key(name) for name in replaced]
    known = [key(person.name) for person in attendees]
    for index, line in enumerate(document.lines):
        if index in used or line.furniture:
            continue
        for match in pattern("attendance", "moves").finditer(line.text.value):
            above = document.lines[index - 1].text.value if index and not line.gap and index - 1 not in used else ""
            moved.append(_who(f"{above} {line.text.value[: match.start()]}"[-160:], known))
    return [
        replace(person, presence="partial") if person.presence == "present" and key(person.name) in moved else person
        for person in attendees
    ]


def _who(before: str, known: list[str]) -> str:
    """The one of the `known` who is named last in the sentence, or by given name right before; "" where none is ("Bo Ek (S) anmäler jäv och …")."""
    sentence = key(re.split(r"[.!?;:]\s", before)[-1])
    places = {name: sentence.rfind(name) for name in known}
    if max(places.values(), default=-1) >= 0:
        return max(places, key=lambda name: places[name])
    words = sentence.split()
    given = [name for name in known if words[-1:] == [name.split()[0]]]
    return given[0] if len(given) == 1 else ""
