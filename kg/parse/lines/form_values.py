"""What the labels of the common form own, once they stand one after the other and their values after them.

Days and places own what stands before the first person, lists the people, offices the names in their order. Roles
whose names come under a later label wait for them; where names come first, each office takes the name before it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kg.language import in_a_row, names
from kg.language.affiliations import party_letters
from kg.language.lists import keys, table
from kg.language.text import UPPER, key
from kg.language.wordings import wording
from kg.model import Line, Text
from kg.parse import labels

FIELDS = frozenset({"time", "place", "time_place", "adjustment_place"})
ROLES = frozenset({"chair", "vice_chair", "secretary", "adjuster"})
_LOOSE = re.compile(wording("parse", "lines.form_values", "loose"))
_MARK = re.compile(r"^[xX–-]\s+")
_NAME_ENDS = re.compile(rf"[,(]|\s[a-zåäö]|\s[{UPPER}]{{3,}}(?!\w)|\.\s")


_SENTENCE = re.compile(rf"(?:\s[a-zåäö]+){{4}}[.!?]\s+[{UPPER}]")
_TOLD = 50
"""What is told of one who signs is shorter."""
_LONG = 150
"""So many characters and a sentence in them are a text, and no list."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A label in a line: where it stands, and of what kind it is."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Stack:
    """Labels of `text` that stand over each other, what follows the last of them, and the label after that."""

    text: Text
    marks: tuple[Mark, ...]
    content: Text | None
    after: Mark | None
    later: int = 0
    """So many roles come next, one after the other, which what is owned here may wait for."""

    def heads(self, *kinds: str) -> list[Text]:
        """The words of the labels of these kinds."""
        return [self.text.cut(mark.start, mark.end).strip() for mark in self.marks if mark.kind in kinds]


@dataclass(slots=True)
class Owed:
    """Roles that wait for the names under later labels, and names that wait for the roles after them."""

    roles: list[Text] = field(default_factory=list)
    names: list[Text] = field(default_factory=list)


def owned(line: Line, stack: Stack, owed: Owed) -> Iterator[Line]:
    """The lines of the labels and what they own together."""
    roles = stack.heads(*ROLES)
    if stack.heads(*labels.ATTENDANCE):
        owed.roles.clear()
        people = _people(stack.content)
        people = _known(stack.content, people) if stack.heads(*FIELDS) else people
        yield from _fields(line, stack, people)
        yield from _listed(line, stack, people)
        return
    if owed.names and roles:
        yield from _paired(line, roles, owed)
        roles = []
    owed.roles += roles
    if roles and stack.content and _is_text(stack.content):
        yield from _opens_text(line, stack, owed)
        return
    people = _people(stack.content) if owed.roles or (stack.after and stack.after.kind in ROLES) else []
    yield from _fields(line, stack, people)
    yield from _unlisted(line, stack, people, owed)


def signed(line: Line, stack: Stack, owed: Owed) -> Iterator[Line]:
    """The names that wait with the roles of the stack, which ends the signatures."""
    roles = stack.heads(*ROLES)
    if owed.names and roles:
        yield from _paired(line, roles[-len(owed.names) :], owed)


def _unlisted(line: Line, stack: Stack, people: list[int], owed: Owed) -> Iterator[Line]:
    """People outside of lists: they have the roles that still lack a name, or wait for those to come."""
    if not people or not stack.content:
        yield from _others(line, stack)
    elif owed.roles:
        yield from (_row(line, head) for head in stack.heads("other", "paragraphs", "adjusted", "body"))
        yield from _before(line, stack, people)
        waiting = stack.later if 1 < stack.later <= len(people) - len(owed.roles) else 0
        own = len(people) - waiting
        yield from _signed(line, stack.content.cut(0, people[own] if waiting else None).strip(), people[:own], owed)
        owed.names = _names(stack.content, people)[own:]
    else:
        yield from _others(line, replace(stack, content=stack.content.cut(0, people[0]).strip()))
        owed.names = _names(stack.content, people)


def _people(content: Text | None) -> list[int]:
    """Where the people in the content begin; nobody in what tells something in sentences, nor whom a street is called after."""
    found = in_a_row.starts(content.value) if content and not _is_text(content) else []
    return [place for place in found if content and not _STREET.match(content.value, place)]


_STREET = re.compile(wording("parse", "lines.form_values", "street"))


def _known(content: Text | None, people: list[int]) -> list[int]:
    """The people from the first whose given name is known: before them a place may look like a name."""
    words = [_MARK.sub("", content.value[place:]).split()[:2] for place in people] if content else []
    first = next((number for number, pair in enumerate(words) if any(map(names.is_given, pair))), len(words))
    return people[first:]


def _is_text(content: Text) -> bool:
    return len(content.value) > _LONG and bool(_SENTENCE.search(content.value))


def _opens_text(line: Line, stack: Stack, owed: Owed) -> Iterator[Line]:
    """A role whose name the text of the minutes goes on after, as it stands."""
    assert stack.content
    yield _row(line, Text.join([stack.heads(*ROLES)[-1], stack.content], " "))
    owed.roles.clear()


def _fields(line: Line, stack: Stack, people: list[int]) -> Iterator[Line]:
    """Each day and place with what stands before the people; a day without a figure owns nothing."""
    told = stack.content.cut(0, people[0]).strip() if stack.content and people else stack.content
    figures = bool(told and re.search(r"\d", told.value))
    body = bool(stack.heads("body")) and not figures
    times, places = stack.heads("time"), stack.heads(*FIELDS - {"time"})
    yield from (_row(line, head, None if body else told) for head in places)
    yield from (_row(line, head, told if figures else None) for head in times)
    if told and times and not any((places, figures, body)):
        yield _row(line, told)


def _before(line: Line, stack: Stack, people: list[int]) -> Iterator[Line]:
    """What stands before the people, where no day or place owns it."""
    told = stack.content.cut(0, people[0]).strip() if stack.content else None
    if told and len(told.value) > 1 and not stack.heads(*FIELDS):
        yield _row(line, told)


def _listed(line: Line, stack: Stack, people: list[int]) -> Iterator[Line]:
    """The labels of lists, and under the last its people, the first beside it and each on a line of its own."""
    *empty, last = stack.heads(*labels.ATTENDANCE, *ROLES)
    yield from (_row(line, head) for head in empty)
    if not people or not stack.content:
        yield _row(line, last, None if stack.heads(*FIELDS) else stack.content)
        return
    yield from _before(line, stack, people)
    first, *others = _with_offices(_pieces(stack.content, people))
    yield _row(line, last, *_party_apart(first))
    yield from (_row(line, *_party_apart(piece)) for piece in others)


def _pieces(content: Text, people: list[int]) -> list[Text]:
    ends = [*people[1:], len(content.value)]
    pieces = [content.cut(start, end).strip() for start, end in zip(people, ends, strict=True)]
    pieces[-1:] = [_without_column(piece) for piece in pieces[-1:]]
    return [piece.cut(0, len(_LOOSE.sub("", piece.value))) for piece in pieces]


def _without_column(piece: Text) -> Text:
    """The last of a list without the head of the next one's column, which has no label's place ("… Eva Alm - Namn")."""
    last = re.search(rf"[-–xX]\s+([{UPPER}][a-zåäö]+)$", piece.value)
    columns = (word for words in table("attendance")["columns"].values() for word in words)
    return piece.cut(0, last.start(1)).strip() if last and key(last[1]) in columns else piece


def _party_apart(piece: Text) -> list[Text]:
    """The person, the party's letters before the name as a cell of their own."""
    letters = re.match(rf"([{UPPER}]{{1,5}})\s+(?=[{UPPER}]\w)", piece.value)
    if not letters or letters[1] not in party_letters():
        return [piece]
    return [piece.cut(0, letters.end(1)), piece.cut(letters.end())]


def _with_offices(pieces: list[Text]) -> list[Text]:
    """The people, each with the office that has come after them all as a column of its own ("… ersättare ersättare rektor")."""
    last = re.search(r"(?:\s[a-zåäö]+){3,}$", pieces[-1].value)
    offices = list(re.finditer(r"[a-zåäö]+", last.group())) if last else []
    if not last or len(offices) != len(pieces):
        return pieces
    column = pieces[-1].cut(last.start())
    named = [*pieces[:-1], pieces[-1].cut(0, last.start())]
    return [Text.join([piece, column.cut(*office.span())], ", ") for piece, office in zip(named, offices, strict=True)]


def _names(content: Text, people: list[int]) -> list[Text]:
    """The people's names with what is told of each; the last without the text that goes on after it."""
    *pieces, last = _pieces(content, people)
    end = _NAME_ENDS.search(last.value, 3)
    return [*pieces, last.cut(0, end.start()) if end and len(last.value) > _TOLD else last]


def _signed(line: Line, content: Text, people: list[int], owed: Owed) -> Iterator[Line]:
    """Each role that waits with its name, in order; the last has all that are left, where it may be several's."""
    named = _names(content, people)
    while named and owed.roles:
        role = owed.roles.pop(0)
        several = not owed.roles and labels.kind_of(role.value.strip(" .:…_")) == "adjuster"
        yield replace(_row(line, role, *(named if several else named[:1])), gap=1)
        named = [] if several else named[1:]
    yield from (_row(line, name) for name in named)
    last = _pieces(content, people)[-1]
    rest = last.cut(len(_names(content, people)[-1].value)).strip()
    yield from [_row(line, rest)] if len(rest.value) > 3 else []


def _paired(line: Line, roles: list[Text], owed: Owed) -> Iterator[Line]:
    """The names that wait, the last of them each with its role."""
    alone = owed.names[: -len(roles)]
    yield from (_row(line, *_office_apart(name)) for name in alone)
    for role, name in zip(roles, owed.names[len(alone) :], strict=False):
        yield replace(_row(line, role, name), gap=1)
    owed.names = []


def _office_apart(name: Text) -> list[Text]:
    """The name alone, or the office that stands after it and the name ("Rut Ek sekreterare")."""
    office = re.search(r"\s([a-zåäö]+)$", name.value)
    if not office or labels.kind_of(office[1]) not in ROLES:
        return [name]
    return [name.cut(office.start(1)), name.cut(0, office.start())]


def _others(line: Line, stack: Stack) -> Iterator[Line]:
    """Labels of neither people nor day: each on its line, what they own beside the body's, else the last."""
    owner = next((mark for mark in stack.marks if mark.kind == "body"), stack.marks[-1])
    content = None if stack.heads(*FIELDS) and owner.kind != "body" else stack.content
    for mark in stack.marks:
        head = stack.text.cut(mark.start, mark.end).strip()
        last = content if mark is owner else None
        if is_contents(stack.text, mark):
            yield _row(line, head)
            yield from [_row(line, last)] if last else []
        elif mark.kind not in FIELDS and (last or mark.kind not in ROLES):
            yield _row(line, head, last)


def is_contents(text: Text, mark: Mark) -> bool:
    """Does the label head the contents?"""
    return key(text.value[mark.start : mark.end].strip(" :")) in keys("layout", "contents")


def _row(line: Line, label: Text, *values: Text | None) -> Line:
    cells = (label, *(value for value in values if value))
    if len(cells) == 2 and label.value.endswith(":"):
        cells = (Text.join(cells, " "),)
    return replace(line, cells=cells, columns=(), gap=0, bullet=False, emphasis=False)
