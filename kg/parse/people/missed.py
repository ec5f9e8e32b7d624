"""What a list holds that was not understood: its lines that gave nobody, its names that no person has, its own count.

In: a document, its lists and the people read from them. Out: findings with the place, and an estimate of how many
were there, so that what is missed is said and not passed over.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.language import gazetteer, names
from kg.language.affiliations import affiliation
from kg.language.known import Known
from kg.language.lists import pattern
from kg.language.text import flat, key
from kg.language.wordings import wording
from kg.model import Attendee, Document, Finding, Item, Line, Recall, Span, Text
from kg.parse import labels
from kg.parse.people import doubted
from kg.parse.people.believed import calls
from kg.parse.people.elections import full_names
from kg.parse.people.entered import Lists

_THERE = re.compile(wording("parse", "people.missed", "there"))
"""What the words before a list of people hold."""
_OF_PLACE = re.compile(wording("parse", "people.missed", "of_place"))
_LONG = 5
_MOST = 3
_LOST = "\ufffd"
_LETTERS = 5
"""So many lost letters spoil what is read."""
_SHOWN = 40
"""So many characters of what was not understood are shown."""


def told(
    document: Document, lists: Lists, people: Sequence[Attendee], points: Sequence[Item]
) -> tuple[tuple[Finding, ...], tuple[Recall, ...]]:
    """What the lists hold beyond the people read: one finding for each line, one for the estimate, and the estimate."""
    held = sorted({*lists.used, *opening(document, points)} - lists.called)
    missed = [*lists.unread, *unexplained((document.lines[index] for index in held), people)]
    said = [Finding("parse", f"not understood in a list of who was there: «{text.value.strip()[:_SHOWN]}»", document.span_of(text))
            for text in missed]  # fmt: skip
    said += _unlisted(document, lists, people)
    came = sum(person.presence != "absent" for person in people)
    stated = _stated(document)
    about = max(came + len(missed) + len(doubted.swallowed(people)), stated[0] if stated and (came or not missed) else 0)
    if not (came or stated or said):
        said.append(Finding("parse", "nobody was read as present"))
    said += _garbled(document)
    if about > came:
        said.append(_fewer(came, about, document.span_of(stated[1]) if stated else None, said))
    said += doubted.findings(document, people)
    why = wording("parse", "people.missed", "told", came=came, about=about)
    return tuple(said), (Recall("attendance", came, about, why, tuple(map(document.span_of, missed))),) if about else ()


def _garbled(document: Document) -> Iterator[Finding]:
    if (lost := document.text.count(_LOST)) >= _LETTERS:
        yield Finding("read", f"{lost} letters were lost before the file came here: words that held them are not understood")


def _fewer(came: int, about: int, stated: Span | None, said: list[Finding]) -> Finding:
    """That fewer came than the estimate says: where their number is `stated`, else where the first doubt stands."""
    message = f"{came} of about {about} present read" if came or not stated else f"{about} were present, none of them named"
    return Finding("parse", message, stated or next((one.span for one in said), None))


def _unlisted(document: Document, lists: Lists, people: Sequence[Attendee]) -> list[Finding]:
    """What stands as a list of people by its label and gave none: it says so, line by line."""
    known = {key(value) for one in people for value in (one.name, one.stated_name)}
    read = lists.used | lists.called
    found = [line.text for index, line in enumerate(document.lines)
             if index not in read and not line.furniture and any(line.cells) and _names_those_there(line.value, known)]  # fmt: skip
    return [Finding("parse", f"not understood as a list of who was there: «{text.value.strip()[:_SHOWN]}»", document.span_of(text))
            for text in found[:_MOST]]  # fmt: skip


def _names_those_there(value: str, known: set[str]) -> bool:
    """Does a label of those who were there stand before words of which not all are known as people?"""
    head, colon, rest = value.partition(":")
    if not colon or not _THERE.search(flat(head)) or re.search(r"\d", head):
        return False
    parts = [part.strip(" .") for part in re.split(r",|\boch\b|;", rest)]
    named = all(re.fullmatch(r"[^\W\d_][\w’' -]*", part) and len(part.split()) < 4 for part in parts)
    return len(parts) > 2 and named and not all(key(part) in known for part in parts)


def opening(document: Document, points: Sequence[Item]) -> Iterator[int]:
    """The lines before the first point, but those of who was called: whoever is named there was there, or is told not to have been."""
    first = points[0].start if points else 0
    called = False
    for index, line in enumerate(document.lines):
        if not any(line.cells) or line.furniture:
            continue
        if line.text.at[0] >= first:
            return
        label = labels.read(line)
        called = calls(label) if label else called
        if not called:
            yield index


def unexplained(lines: Iterable[Line], people: Sequence[Attendee]) -> list[Text]:
    """The full names on these lines that are nobody's, nor of whom somebody stands in for, nor a place's."""
    known = Known(
        key(value or "")
        for one in people
        for value in (one.name, one.stated_name, one.substitutes_for, _plain(one.organisation), _office(one.title))
    )
    found = [name for line in lines if not line.furniture for cell in line.cells for name in full_names(cell) if not _is_of_place(name, cell)]  # fmt: skip
    return [name for name in found if _is_persons(name.value) and key(name.value) not in known]


def _is_of_place(name: Text, cell: Text) -> bool:
    """Is it what a street, a square or a house is called ("Elsa Granlids gata", "Anders Personsgatan")?"""
    after = cell.value[cell.at.index(name.at[-1]) + 1 :]
    return bool(_OF_PLACE.search(name.value + (" " if re.match(r"\s[a-zåäö]", after) else "")))


def _plain(organisation: str | None) -> str | None:
    """The organisation where it is a name of few words; what is longer may have swallowed people."""
    return organisation if organisation and len(organisation.split()) < _LONG else None


def _office(title: str | None) -> str | None:
    """The office, if it has swallowed nobody ("samt Bo Ek")."""
    return title if title and not names.NAME.search(title) else None


def _is_persons(value: str) -> bool:
    return names.is_given(value.split()[0]) and not affiliation(value) and not gazetteer.find(value)


def _stated(document: Document) -> tuple[int, Text] | None:
    """How many the minutes say were there ("Närvarande: 32 medlemmar"), and where they say it."""
    for line in document.lines:
        found = pattern("attendance", "counted").search(line.value) if _may_count(line) else None
        number = re.search(r"\d+", found.group()) if found else None
        if found and number:
            return int(number.group()), line.text.cut(*found.span())
    return None


def _may_count(line: Line) -> bool:
    return any(line.cells) and not line.furniture and any(map(str.isdigit, line.value))
