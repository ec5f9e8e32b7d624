"""What a list holds that was not understood: its lines that gave nobody, its names that no person has, its own count.

In: a document, its lists and the people read from them. Out: findings with the place, and an estimate of how many
were there, so that what is missed is said and not passed over.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import combinations

from kg.language import gazetteer, names
from kg.language.affiliations import affiliation
from kg.language.lists import pattern
from kg.language.text import flat, key
from kg.language.wordings import wording
from kg.model import Attendee, Document, Finding, Line, Recall, Span, Text
from kg.parse.people import doubted
from kg.parse.people.elections import full_names
from kg.parse.people.entered import Lists

_THERE = re.compile(wording("parse", "people.missed", "there"))
"""What the words before a list of people hold."""
_LONG = 5
_MOST = 3
_RUN = 3
"""So many lines in a row that open with a name are a list."""
_SHORT = 90
_LOST = "\ufffd"
_LETTERS = 5
"""So many lost letters spoil what is read."""
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
    said += _unlisted(document, lists, people)
    came = sum(person.presence != "absent" for person in people)
    stated = _stated(document)
    about = max(came + len(missed) + len(doubted.swallowed(people)), stated[0] if stated and (came or not missed) else 0)
    if not came and not stated and not said:
        said.append(Finding("parse", "nobody was read as present"))
    lost = document.text.count(_LOST)
    if lost >= _LETTERS:
        said.append(Finding("read", f"{lost} letters were lost before the file came here: words that held them are not understood"))
    if about > came:
        said.append(_fewer(came, about, document.span_of(stated[1]) if stated else None, said))
    said += doubted.findings(document, people)
    why = wording("parse", "people.missed", "told", came=came, about=about)
    places = tuple(map(document.span_of, missed))
    return tuple(said), (Recall("attendance", came, about, why, places),) if about else ()


def _fewer(came: int, about: int, stated: Span | None, said: list[Finding]) -> Finding:
    """That fewer came than the estimate says: where their number is `stated`, else where the first doubt stands."""
    message = f"{came} of about {about} present read" if came else f"{about} were present, none of them named"
    return Finding("parse", message, stated or next((one.span for one in said), None))


def _unlisted(document: Document, lists: Lists, people: Sequence[Attendee]) -> list[Finding]:
    """What stands as a list of people, by its label or its words, and gave none: it says so, line by line."""
    known = {key(value) for one in people for value in (one.name, one.stated_name)}
    read = lists.used | lists.called
    found: list[Text] = []
    run: list[Text] = []
    for index, line in enumerate(document.lines):
        if line.furniture or index in read or not any(line.cells):
            continue
        run = [*run, line.text] if _opens_with_name(line.value, known) else []
        found += run if len(run) == _RUN else [line.text] if len(run) > _RUN else []
        if _names_those_there(line.value, known):
            found.append(line.text)
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


def _opens_with_name(value: str, known: set[str]) -> bool:
    """Is it a short line that opens with a full name that nobody bears, as the lines of a list do?"""
    name = names.NAME.match(value.strip()) if len(value) < _SHORT else None
    bare = " ".join(name.group().split()[:2]) if name else ""
    is_person = bool(bare) and names.is_name(bare) and names.is_given(bare.split()[0]) and not affiliation(bare)
    after, folded = value.strip()[name.end() :] if name else "", key(bare)
    return is_person and not re.match(r"\s[a-zåäö]+ ", after) and not any(folded in one for one in known)


def _unexplained(document: Document, lists: Lists, people: Sequence[Attendee]) -> list[Text]:
    """The full names on the lists' lines that are nobody's, nor of whom somebody stands in for, nor a place's."""
    known = _Known(
        key(value or "")
        for one in people
        for value in (one.name, one.stated_name, one.substitutes_for, _plain(one.organisation), one.title)
    )
    found = [name for index in sorted(lists.used - lists.called) if not document.lines[index].furniture
             for cell in document.lines[index].cells for name in full_names(cell)]  # fmt: skip
    return [name for name in found if _is_persons(name.value) and key(name.value) not in known]


def _plain(organisation: str | None) -> str | None:
    """The organisation where it is a name of few words; what is longer may have swallowed people."""
    return organisation if organisation and len(organisation.split()) < _LONG else None


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
        found = pattern("attendance", "counted").search(line.value) if _may_count(line) else None
        number = re.search(r"\d+", found.group()) if found else None
        if found and number:
            return int(number.group()), line.text.cut(*found.span())
    return None


def _may_count(line: Line) -> bool:
    return any(line.cells) and not line.furniture and any(map(str.isdigit, line.value))
