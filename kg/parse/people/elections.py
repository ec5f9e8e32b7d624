"""Who was chosen to lead, write or verify, as sentences say it: "Till justerare utses Bo Ek".

What is said is given to the nearest name, so that "Bo Ek utses att föra anteckningar och Eva Alm att
justera" is two roles held by two people.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.language import name_end, names
from kg.language.lists import pattern
from kg.language.text import UPPER, flat, sentences
from kg.language.wordings import wording
from kg.model import Document, Item, Text
from kg.parse.people import label_stack

_NEAR = 80
"""So far before a name stands what it is told beside whom."""
_MOST = 5
"""A sentence with more names is a list, and elects nobody."""


@dataclass(frozen=True, slots=True)
class Held:
    """`role` is held by `name`, as `text` says."""

    role: str
    name: str
    text: Text
    sure: bool = False
    """Does a label of the head say so, and not only a signature?"""
    organisation: str | None = None
    """Where the one who holds it comes from, as told beside the name."""
    signs: bool = False
    """Signs under "Justeras": the chair does too, without being an adjuster."""


def full_names(text: Text) -> list[Text]:
    """The full names in a stretch of text, in order."""
    found = [
        text.cut(match.start(), match.end())
        for match in re.finditer(rf"[{UPPER}]\w+[{UPPER}]\w+", text.value)
        if names.run_together(match.group())
    ]
    for match in names.NAME.finditer(text.value):
        name, _, last = match.group().rpartition(" ")
        name = name_end.cut(name if last == "X" or pattern("roles", "adjusted").fullmatch(last) else match.group())
        start = _full_name(name)
        if start is not None:
            found.append(text.cut(match.start() + start, match.start() + len(name)))
    return sorted(found, key=lambda name: name.at[0])


def _full_name(value: str) -> int | None:
    """Where in a row of capitalised words the full name that ends it begins."""
    tokens = [match.start() for match in re.finditer(r"\S+", value)]
    for number, start in enumerate(tokens):
        rest = value[start:]
        if len(rest.split()) >= 2 and names.is_given(rest.split()[0]) and names.is_name(rest):
            return start
        if number == 0 and names.is_name(rest) and len(tokens) == 2 and not pattern("roles", "elects").match(rest):
            return start
    return None


def held(document: Document, items: tuple[Item, ...]) -> Iterator[Held]:
    """The roles that sentences of the head and the items tell of without an election."""
    first = items[0].start if items else 0
    for index, line in enumerate(document.lines):
        told = any(line.cells) and not line.furniture and line.text.at[0] < first
        stacked = line.region == "attendance" and bool(label_stack.over(document.lines, index))
        if told and not stacked:
            for sentence in sentences(line.text):
                yield from _given(from_label(sentence), "")
    for item in items:
        for passage in item.passages:
            for sentence in sentences(passage.body):
                yield from _given(sentence, item.title)


_LABEL = re.compile(wording("parse", "people.elections", "label_within"))


def from_label(sentence: Text) -> Text:
    """The sentence from the label within it that has lost its line ("… Rut Ek (S) Utses att justera Bo Alm"), whole where none is."""
    label = _LABEL.search(sentence.value)
    return sentence.cut(label.start()) if label else sentence


def _given(sentence: Text, title: str) -> Iterator[Held]:
    value = sentence.value
    elects = bool(pattern("roles", "elects").search(value))
    adjusts = bool(pattern("roles", "elects_adjuster").search(value))
    chooses = adjusts or (elects and pattern("roles", "names_adjuster").search(title))
    others = _offices(value)
    if not (chooses or others) or elects_nobody(value, title):
        return
    people = full_names(sentence)
    if len(people) > _MOST:
        return
    led = list(_officers(sentence, people, others, adjusts or elects))
    yield from led
    taken = {one.text.at[0] for one in led}
    for name in people if chooses else ():
        if name.at[0] not in taken and not _chairs(sentence, name):
            yield Held("adjuster", name.value, name)


def proposes(value: str) -> int:
    """Where those begin whom somebody proposed ("Rut Ek nominerade Bo Ås"), 0 where nobody is said to."""
    return max((match.end() for match in pattern("roles", "nominates").finditer(value)), default=0)


def elects_nobody(value: str, title: str) -> bool:
    """Does it, under that title, elect for longer than the meeting, or tell only whom somebody proposed?"""
    proposed = proposes(value) > 0 and not pattern("roles", "elects").search(value)
    return proposed or bool(pattern("roles", "for_the_year").search(f"{title} {value}"))


def _offices(value: str) -> dict[str, re.Match[str]]:
    """Where the sentence says of the chair and the secretary who they are."""
    return {role: said for role in ("chair", "secretary") if (said := pattern("roles", role).search(value))}


def _officers(sentence: Text, people: list[Text], said: dict[str, re.Match[str]], elects: bool) -> Iterator[Held]:
    """The chair and the secretary by the name nearest to what is `said` of them."""
    for role, words in said.items():
        last = words.end() >= len(sentence.value.rstrip(" ."))
        told = role == "chair" or not words.start() or elects or last
        name = _nearest(sentence, people, words.start()) if told and not _of_years(words.group()) else None
        if name is not None:
            yield Held(role, name.value, name)


def _of_years(said: str) -> bool:
    return said.lower().startswith(wording("parse", "people.elections", "years_before"))


def _nearest(sentence: Text, people: list[Text], at: int) -> Text | None:
    """The last name before the words, else the first after them."""
    places = [(sentence.at.index(name.at[0]), name) for name in people]
    before = [name for place, name in places if place < at]
    beside = re.search(rf"\b([{UPPER}][\w-]+)\s*$", sentence.value[:at])
    if (
        beside
        and names.is_given(beside[1])
        and not any(place <= beside.start() < place + len(name.value) for place, name in places)
    ):
        return sentence.cut(beside.start(1), beside.end(1))
    initials = re.match(r".{0,30}?\b([A-ZÅÄÖ]{2,3})\b", sentence.value[at:])
    if not people and initials:
        return sentence.cut(at + initials.start(1), at + initials.end(1))
    return before[-1] if before else next((name for _, name in places), None)


def _chairs(sentence: Text, name: Text) -> bool:
    before = sentence.value[: max(0, sentence.value.find(name.value))]
    return bool(re.search(wording("parse", "people.elections", "chair_last"), flat(before))) or is_beside(before)


def is_beside(before: str) -> bool:
    """Do the words before a name say that it is of the one beside whom another verifies ("att jämte ordföranden")?"""
    near = before[-_NEAR:]
    return any(found.end() == len(near) for found in pattern("roles", "beside").finditer(near))
