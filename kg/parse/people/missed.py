"""What a list holds that was not understood: its lines that gave nobody, its names that no person has, its own count.

In: a document, its lists and the people read from them. Out: findings with the place, and an estimate of how many
were there, so that what is missed is said and not passed over.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import combinations

from kg.language import gazetteer, names
from kg.language.lists import pattern
from kg.language.text import key
from kg.model import Attendee, Document, Finding, Line, Recall, Text
from kg.parse.people.elections import full_names
from kg.parse.people.listed import Lists
from kg.parse.people.person import affiliation

_SHOWN = 40
"""So many characters of what was not understood are shown."""
_WORDS = 20
"""What is called by fewer words than these is found by any two of them."""


def told(
    document: Document, lists: Lists, people: Sequence[Attendee]
) -> tuple[tuple[Finding, ...], tuple[Recall, ...]]:
    """What the lists hold beyond the people read: one finding for each line, one for the estimate, and the estimate."""
    missed = [*lists.unread, *_unexplained(document, lists, people)]
    said = [Finding("parse", f"not understood in a list of who was there: «{text.value.strip()[:_SHOWN]}»", document.span_of(text))
            for text in missed]  # fmt: skip
    came = sum(person.presence != "absent" for person in people)
    stated = _stated(document)
    about = max(came + len(missed), stated[0] if stated and (came or not missed) else 0)
    if about > came and (missed or not came):
        span = document.span_of(stated[1]) if stated else said[0].span
        message = (
            f"{came} of about {about} present read" if came else f"{about} were present, none of them named"
        )
        said.append(Finding("parse", message, span))
    why = f"{came} närvarande lästa av omkring {about}"
    places = tuple(document.span_of(text) for text in missed)
    return tuple(said), (Recall("attendance", came, about, why, places),) if about else ()


def _unexplained(document: Document, lists: Lists, people: Sequence[Attendee]) -> list[Text]:
    """The full names on the lists' lines that are nobody's, nor of whom somebody stands in for, nor a place's."""
    known = _Known(
        key(value or "")
        for one in people
        for value in (one.name, one.stated_name, one.substitutes_for, one.organisation, one.title)
    )
    found = [name for index in sorted(lists.used - lists.called) if not document.lines[index].furniture
             for cell in document.lines[index].cells for name in full_names(cell)]  # fmt: skip
    return [name for name in found if _is_persons(name.value) and key(name.value) not in known]


class _Known:
    """What the people are called, to be asked of many names: a name is known that shares two words with one
    of these, or is part of one, or has one as its part."""

    def __init__(self, values: Iterable[str]) -> None:
        self._values = {value for value in values if value}
        self._all = "\n".join(sorted(self._values))
        short = {value for value in self._values if value.count(" ") < _WORDS}
        self._pairs = {pair for value in short for pair in _pairs(value)}
        self._long = [set(value.split()) for value in self._values - short]

    def __contains__(self, name: str) -> bool:
        parts = (name[start:end] for start, end in combinations(range(len(name) + 1), 2))
        words = set(name.split())
        return (
            name in self._all
            or any(pair in self._pairs for pair in _pairs(name))
            or any(len(words & known) > 1 for known in self._long)
            or any(part in self._values for part in parts)
        )


def _pairs(value: str) -> Iterable[tuple[str, str]]:
    return combinations(sorted(set(value.split())), 2)


def _is_persons(value: str) -> bool:
    return names.is_given(value.split()[0]) and not affiliation(value) and not gazetteer.find(value)


def _stated(document: Document) -> tuple[int, Text] | None:
    """How many the minutes say were there ("Närvarande: 32 medlemmar"), and where they say it."""
    for line in document.lines:
        found = pattern("attendance", "counted").search(line.text.value) if _may_count(line) else None
        number = re.search(r"\d+", found.group()) if found else None
        if found and number:
            return int(number.group()), line.text.cut(*found.span())
    return None


def _may_count(line: Line) -> bool:
    return any(line.cells) and not line.furniture and any(map(str.isdigit, line.text.value))
