"""What the text tells of those in the lists: who was there for a part of the meeting only, who served for whom.

"Bo Ek lämnade mötet efter § 5", "Bo Ek tjänstgjorde i stället för Eva Alm". What comes in: the attendees as the lists
say. What goes out: the same, with what is told. "ersätter" alone is not read, it also tells of whoever takes over an office.
"""

import re
from dataclasses import replace

from kg.language import gazetteer, names
from kg.language.lists import pattern
from kg.language.text import glue, key, worn
from kg.language.triggers import needed
from kg.language.wordings import wording
from kg.model import Attendee, Document, Line

_SERVES = re.compile(wording("parse", "people.presence", "serves"))
_NEEDS = needed(_SERVES.pattern)


def moved(document: Document, attendees: list[Attendee], used: set[int], replaced: list[str]) -> list[Attendee]:
    """The attendees, those partial who came late, left, or were `replaced` for a part."""
    partial = [key(name) for name in replaced]
    known = [key(person.name) for person in attendees]
    for index, line in enumerate(document.lines):
        if index in used or line.furniture:
            continue
        for match in pattern("attendance", "moves").finditer(line.value):
            above = document.lines[index - 1].value if index and not line.gap and index - 1 not in used else ""
            partial.append(_who(f"{above} {line.value[: match.start()]}"[-160:], known))
    return [
        replace(person, presence="partial") if person.presence == "present" and key(person.name) in partial else person
        for person in attendees
    ]


def away(attendees: list[Attendee]) -> list[Attendee]:
    """The attendees and those whom a substitute served for, of whom no list tells otherwise: they did not come."""
    gone: dict[str, Attendee] = {}
    for by in attendees:
        placed = gazetteer.trailing(by.substitutes_for or "")
        name = placed[0].rstrip(", ") if placed else by.substitutes_for or ""
        told = re.search(r"\s+".join(map(re.escape, name.split())), by.span.quote) if names.is_name(name) else None
        if told and by.presence in ("present", "listed") and len(name.split()[0].rstrip(".")) > 1:
            comma = by.span.quote.rfind(", ", 0, told.start())
            start = told.start() if comma < 0 else comma + 2
            span = replace(by.span, start=by.span.start + start, quote=by.span.quote[start:])
            gone[worn(name)] = Attendee(name, name, by.organisation, by.list, "absent", span, confidence=0.85)
    known = {worn(person.name) for person in attendees}
    return [*attendees, *(person for name, person in gone.items() if name not in known)]


def _who(before: str, known: list[str]) -> str:
    """The one of the `known` who is named last in the sentence, or by given name right before; "" where none is ("Bo Ek (S) anmäler jäv och …")."""
    sentence = key(re.split(r"[.!?;:]\s", before)[-1])
    places = {name: sentence.rfind(name) for name in known}
    if max(places.values(), default=-1) >= 0:
        return max(places, key=lambda name: places[name])
    words = sentence.split()
    given = [name for name in known if words[-1:] == [name.split()[0]]]
    return given[0] if len(given) == 1 else ""


def served(document: Document, attendees: list[Attendee], used: set[int]) -> list[Attendee]:
    """The attendees, those who served with whom they served for; names break over lines, so a line is read with the next."""
    lines = [line for index, line in enumerate(document.lines) if index not in used and any(line.cells)]
    if not _NEEDS.met("".join(line.value for line in lines)):
        return attendees
    found = _served(lines, {key(person.name) for person in attendees})
    return [
        replace(person, substitutes_for=found[key(person.name)], substitute=True)
        if key(person.name) in found and not person.substitutes_for and person.presence != "absent"
        else person
        for person in attendees
    ]


def _served(lines: list[Line], known: set[str]) -> dict[str, str]:
    """For whom each of the known served, the first that is told."""
    served: dict[str, str] = {}
    for index in range(len(lines)):
        if not _NEEDS.met("".join(line.value for line in lines[index : index + 2])):
            continue
        value = glue([line.text for line in lines[index : index + 2]]).value
        for match in _SERVES.finditer(value):
            who, whom = _last_name(value[: match.start()], known), _first_name(value[match.end() :])
            if who and whom:
                served.setdefault(who, whom)
    return served


def _last_name(before: str, known: set[str]) -> str:
    """The one of the `known` whose name ends the words, "" where none does."""
    tail = key(before[-60:])
    return next((name for name in sorted(known, key=len, reverse=True) if tail.endswith(name)), "")


def _first_name(after: str) -> str:
    """The full name that the words begin with, "" where they begin otherwise ("för Ludvika. Bo Ek …")."""
    match = names.NAME.match(after)
    name = re.split(r"(?<=\w{3})\.(?:\s|$)", match.group())[0] if match else ""
    return names.natural(name) if names.is_name(name) and not gazetteer.find(name) else ""
