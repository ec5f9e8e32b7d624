"""Who served for whom, as told in the text: "Bo Ek tjänstgjorde i stället för Eva Alm".

What comes in: the attendees as the lists say. What goes out: the same, those who served with whom they served for.
Only those listed are told of; "ersätter" alone is not read, it also tells of whoever takes over an office.
"""

import re
from dataclasses import replace

from kg.language import gazetteer, names
from kg.language.text import glue, key
from kg.language.triggers import needed
from kg.language.wordings import wording
from kg.model import Attendee, Document, Line

_SERVES = re.compile(wording("parse", "people.standing_in", "serves"))
_NEEDS = needed(_SERVES.pattern)


def told(document: Document, attendees: list[Attendee], used: set[int]) -> list[Attendee]:
    """The attendees; a line and the next are read together, since names break over lines."""
    lines = [line for index, line in enumerate(document.lines) if index not in used and any(line.cells)]
    if not _NEEDS.met("".join(line.text.value for line in lines)):
        return attendees
    served = _served(lines, {key(person.name) for person in attendees})
    return [
        replace(person, substitutes_for=served[key(person.name)], substitute=True)
        if key(person.name) in served and not person.substitutes_for and person.presence != "absent"
        else person
        for person in attendees
    ]


def _served(lines: list[Line], known: set[str]) -> dict[str, str]:
    """For whom each of the known served, the first that is told."""
    served: dict[str, str] = {}
    for index in range(len(lines)):
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
