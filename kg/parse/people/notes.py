"""Notes under a list, tied to a person by a mark: "Bo Alm*" … "* till kl. 11", "Eva Sten1" … "1 kom kl. 14.40".

What comes in: the attendees as the lists say. What goes out: the same, with what their notes say.
"""

import re
from bisect import bisect_right
from dataclasses import replace

from kg.language import names
from kg.language.text import key
from kg.model import Attendee, Document, Line
from kg.parse.people.person import Person, tell

_STARS = r"\*{1,3}|[¹²³]"
_REFERS = re.compile(rf"(?<=[\w).])(?:<sup>| )?({_STARS})(?=\s|[,;|)<]|$)|(?<=[^\W\d]{{2}})(?:<sup>)?([1-9])(?!\w)")
_OPENS = re.compile(rf"({_STARS})(?:\)|\s?[=:])? ?(?=[^\W_])|([1-9])\)? (?=[^\W\d])")
_BULLET = re.compile(r"(\*{1,3}) ?\Z")
_AFTER = 12
"""So many lines under the last list a note may stand (other lists between them not counted)."""

_REACH = 200
"""So many characters before a line's words and after them may hold a mark."""


def opens(document: Document, line: Line) -> str | None:
    """The mark that the line opens with, None where it has none."""
    if not any(line.cells):
        return None
    text = line.text
    if "*" in text.value.lstrip("*"):
        return None
    before = _BULLET.search(document.text[max(0, text.at[0] - 5) : text.at[0]])
    found = before or _OPENS.match(text.value)
    return (found.group(1) or found.group(2)) if found else None


_MARK = re.compile(r"[*¹²³1-9]")


def refers(document: Document, line: Line) -> set[str]:
    """The marks that words of the line end with."""
    if not any(line.cells):
        return set()
    at = line.text.at
    before = max(0, at[0] - _REACH)
    start = max(before, document.text.rfind("\n", before, at[0]) + 1)
    return _marks(document.text[start : _line_end(document, at[-1])])


def _line_end(document: Document, at: int) -> int:
    """Where the line ends in the text; a page may be all on one line, then not far away."""
    end = document.text.find("\n", at, at + _REACH)
    return end if end >= 0 else min(at + _REACH, len(document.text))


def _marks(value: str) -> set[str]:
    """The marks in `value`; none where stars open emphasis ("*Bo Alm*")."""
    if not _MARK.search(value) or re.search(r"(?:^|[\s>(])\*+\w", value):
        return set()
    return {found.group(1) or found.group(2) for found in _REFERS.finditer(value)}


def applied(document: Document, attendees: list[Attendee], used: set[int]) -> list[Attendee]:
    """The attendees, each told of by the notes that their marks point at; the notes' lines are `used`."""
    said = _said(document, used) if used else {}
    if not said:
        return attendees
    starts = sorted(person.span.start for person in attendees)
    return [_noted(document, person, starts, said) for person in attendees]


def _said(document: Document, used: set[int]) -> dict[str, Line]:
    """Each mark with the line it opens, under the lists; marks that no line of the lists refers to are left out."""
    lines = document.lines
    wanted = {mark for index in used for mark in refers(document, lines[index])}
    found: dict[str, Line] = {}
    for index in range(min(used), min(max(used) + _AFTER, len(lines))):
        mark = opens(document, lines[index])
        if (
            mark in wanted
            and mark not in found
            and not lines[index].heading
            and not lines[index].table * mark.isdigit()
        ):
            found[mark] = lines[index]
            used.add(index)
    return found


def _noted(document: Document, person: Attendee, starts: list[int], said: dict[str, Line]) -> Attendee:
    span = person.span
    after = bisect_right(starts, span.start)
    reach = min([*starts[after : after + 1], _line_end(document, span.end)])
    marks = _marks(document.text[span.start : reach]) & set(said)
    for mark in sorted(marks):
        person = _told(person, said[mark].text.value, said[mark])
    return person


def _told(person: Attendee, value: str, line: Line) -> Attendee:
    """The person with what the note says; a name spoilt by the mark of the note is mended."""
    name = re.sub(r"[1-9¹²³]$", "", person.name)
    start = _OPENS.match(value)
    at = start.end() if start else len(value) - len(value.lstrip("=: "))
    if key(value[at:]).startswith(key(name)):
        at += len(name)
    told = Person(name, person.stated_name, [], organisation="-", title="-", told=True)
    told.presence = person.presence if person.presence != "present" else None
    tell(told, line.text.cut(at).strip(), True)
    return replace(
        person,
        name=names.natural(name),
        presence=told.presence or person.presence,
        substitute=person.substitute or told.substitute,
        substitutes_for=person.substitutes_for or told.substitutes_for,
        functions=tuple(dict.fromkeys([*person.functions, *told.functions])),
    )
