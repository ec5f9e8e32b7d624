"""Who was chosen to lead, write or verify, as sentences say it: "Till justerare utses Bo Ek".

What is said is given to the nearest name, so that "Bo Ek utses att föra anteckningar och Eva Alm att
justera" is two roles held by two people.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.language import name_end, names
from kg.language.lists import pattern
from kg.language.text import LOWER, UPPER
from kg.language.wordings import wording
from kg.model import Text

_NEAR = 80
"""So far before a name stands what it is told beside whom."""


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


_STOP = re.compile(rf"(?<=[{LOWER}]{{3}})\.\s+(?=[{UPPER}])")


def full_names(text: Text) -> list[Text]:
    """The full names in a stretch of text, in order."""
    found = [
        text.cut(match.start(), match.end())
        for match in re.finditer(rf"[{UPPER}]\w+[{UPPER}]\w+", text.value)
        if names.run_together(match.group())
    ]
    for match in (match for start, end in _sentences(text.value) for match in names.NAME.finditer(text.value, start, end)):
        name, _, last = match.group().rpartition(" ")
        name = name_end.cut(name if last == "X" or pattern("roles", "adjusted").fullmatch(last) else match.group())
        start = _full_name(name)
        if start is not None:
            found.append(text.cut(match.start() + start, match.start() + len(name)))
    return sorted(found, key=lambda name: name.at[0])


def _sentences(value: str) -> Iterator[tuple[int, int]]:
    """Where the sentences begin and end: no name goes over a stop after a whole word."""
    stops = [stop.end() for stop in _STOP.finditer(value)] if ". " in value else []
    return pairwise([0, *stops, len(value)])


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


_LABEL = re.compile(wording("parse", "people.elections", "label_within"))


def from_label(sentence: Text) -> Text:
    """The sentence from the label within it that has lost its line ("… Rut Ek (S) Utses att justera Bo Alm"), whole where none is."""
    label = _LABEL.search(sentence.value)
    return sentence.cut(label.start()) if label else sentence


def proposes(value: str) -> int:
    """Where those begin whom somebody proposed ("Rut Ek nominerade Bo Ås"), 0 where nobody is said to."""
    return max((match.end() for match in pattern("roles", "nominates").finditer(value)), default=0)


def elects_nobody(value: str, title: str) -> bool:
    """Does it, under that title, elect for longer than the meeting, or tell only whom somebody proposed?"""
    proposed = proposes(value) > 0 and not pattern("roles", "elects").search(value)
    return proposed or bool(pattern("roles", "for_the_year").search(f"{title} {value}"))


def is_beside(before: str) -> bool:
    """Do the words before a name say that it is of the one beside whom another verifies ("att jämte ordföranden")?"""
    near = before[-_NEAR:]
    return any(found.end() == len(near) for found in pattern("roles", "beside").finditer(near))
