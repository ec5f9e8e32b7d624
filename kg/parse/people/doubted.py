"""What of the people read is doubtful: somebody's name within another's, a name that is none, an office nobody holds.

In: a document and the people read from it. Out: findings with the place, and the names that were swallowed, so that
who was misread is said too, and not only who was missed.
"""

from collections.abc import Iterator, Sequence

from kg.language import gazetteer, name_end, names
from kg.language.affiliations import affiliation
from kg.language.lists import pattern
from kg.model import Attendee, Document, Finding, Text
from kg.parse.people.elections import full_names

_LONG = 7
"""An organisation of so many words, known by none of them, has swallowed what stood beside it."""
_ORDINARY = 5
"""Ordinary words of fewer letters are surnames too."""
UNLISTED = 0.8
"""The confidence of one whom only a sentence or a signature tells of (`roles`)."""
_LIST = 4
"""So many in the lists are those who were there, with their officers."""
_OFFICES = {"chair": "led the meeting", "secretary": "wrote the minutes", "adjuster": "verified them"}


def swallowed(people: Sequence[Attendee]) -> list[Attendee]:
    """Those whose organisation holds another's name, or too much to be one."""
    return [person for person in people if person.organisation and _holds_more(person.organisation)]


def _holds_more(organisation: str) -> bool:
    if gazetteer.find(organisation):
        return False
    found = full_names(Text(organisation, range(len(organisation))))
    named = any(names.is_given(name.value.split()[0]) and not affiliation(name.value) for name in found)
    return named or (len(organisation.split()) >= _LONG and "," not in organisation and not affiliation(organisation))


def findings(document: Document, people: Sequence[Attendee]) -> Iterator[Finding]:
    """One finding for each person who is doubtful, for lists that are, and for the offices that nobody was read to hold."""
    yield from (_doubt(person, f"{person.name}, {person.organisation}") for person in swallowed(people))
    yield from (_doubt(person, person.name) for person in people if _is_no_name(person.name))
    yield from _beside_lists(people)
    unheld = list(_unheld(document, people))
    if unheld:
        who = ", ".join(_OFFICES[role] for role, _ in unheld)
        yield Finding("parse", f"nobody was read as the one who {who}, of whom the minutes speak", document.span_of(unheld[0][1]))


def _beside_lists(people: Sequence[Attendee]) -> Iterator[Finding]:
    """Where there are lists: that they name no member, and officers who stand in none."""
    listed = [person for person in people if not _is_added(person)]
    if len(listed) < _LIST:
        return
    if all(person.list == "others" for person in listed):
        yield Finding("parse", f"all {len(listed)} who were there are read as others present, none as a member", listed[0].span)
    for person in filter(_is_added, people):
        yield Finding("parse", f"{person.name} is read to hold an office and stands in no list of who was there", person.span)


def _is_added(person: Attendee) -> bool:
    """Is it one who is said to hold an office and came into the list by that alone?"""
    return bool(person.functions) and person.confidence == UNLISTED


def _doubt(person: Attendee, shown: str) -> Finding:
    return Finding("parse", f"not surely read in a list of who was there: «{shown}»", person.span)


def _is_no_name(name: str) -> bool:
    """Is it cut wrong: with an office at its end, or of ordinary words with no given name among them?"""
    words = name.split()
    ordinary = len(words) > 1 and names.is_common(words[-1]) and len(words[-1]) >= _ORDINARY
    return name_end.cut(name) != name or (ordinary and not any(map(names.is_given, words)))


def _unheld(document: Document, people: Sequence[Attendee]) -> Iterator[tuple[str, Text]]:
    """The offices that a line speaks of and nobody holds, each with the first such line."""
    held = {role for person in people for role in person.functions}
    for role in _OFFICES:
        spoken = pattern("roles", f"speaks_of_{role}")
        lines = (line for line in document.lines if not line.furniture and any(line.cells))
        line = next((line for line in lines if spoken.search(line.value)), None) if role not in held else None
        if line is not None:
            yield role, line.text
