"""All that tells which body met: each name with its witnesses, true or not."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.language import dates, names
from kg.language.base_form import base_form
from kg.language.body_forms import by_noun, clean, forms, written
from kg.language.body_names import is_body
from kg.language.body_words import is_gathering, plausible
from kg.language.text import UPPER, key
from kg.language.wordings import wording
from kg.model import Document, Line, Text
from kg.parse import labels
from kg.parse.head import fields, owner, self_named
from kg.parse.head.candidates import named_at, untitled

_PAGE = 4000
"""So many signs from the top the page may write the body's name in a form of its own."""
_TITLES = 15
_LONGEST = 90
_NAME = re.compile(rf"(?:[{UPPER}][\w&-]+\s){{1,4}}[\w&-]+")
_HOUSE = re.compile(wording("parse", "head.witnesses", "house", upper=UPPER))
_OWN = re.compile(wording("parse", "head.witnesses", "own"))
"""Meetings that are a body themselves: of those who live in a house or a village, of a congregation."""
_PAPER = re.compile(wording("parse", "head.witnesses", "paper", upper=UPPER))
_BOARD = wording("parse", "head.witnesses", "the_board")
_STAFF = re.compile(wording("parse", "head.witnesses", "staff"))
_BOARDS = re.compile(wording("parse", "head.witnesses", "board"))


@dataclass
class Told:
    """A name that may be the body's, where it stands, and what tells it."""

    name: str
    text: Text | None
    features: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Heard:
    """What was read before: the bodies whose lists stand there, the rules' choice, who acts, who is spoken of."""

    listed: tuple[str, ...]
    chosen: tuple[str, ...]
    called: tuple[str, ...]
    shown: str | None


def candidates(document: Document, head: list[Line], heard: Heard) -> dict[str, Told]:
    """Each name that something tells, by its key, with its witnesses as features ("by title 3")."""
    found: dict[str, Told] = {}
    for witness, whole, text in _witnesses(document, head, heard):
        for name in forms(whole) if plausible(whole) or witness == "rules" else ():
            if witness != "rules" and not _is_name(name):
                continue
            told = found.setdefault(key(name), Told(name.capitalize() if name.isupper() and " " in name else name, text))
            cut = "trimmed" if " " in name or key(whole).startswith(key(name)) else "noun"
            told.features.add(f"by {witness}" if name == clean(whole) else f"by {witness.split()[0]} {cut}")
    return found


def _is_name(name: str) -> bool:
    """May it be a body's name: no label, no day, no meeting that belongs to a body, nothing told in a sentence?"""
    told = any(self_named.is_act(word) and not is_body(word) for word in name.split())
    meeting = is_gathering(name) and not _OWN.search(key(name))
    words = 1 < len(name) < _LONGEST and re.search(r"[^\W\d_]{2}", name)
    other = told or meeting or dates.find(name) or _STAFF.search(key(name)) or labels.kind_of(name) is not None
    return bool(words) and plausible(name) and not other


def _witnesses(document: Document, head: list[Line], heard: Heard) -> Iterator[tuple[str, str, Text | None]]:
    if len(heard.chosen) == 1:
        yield "rules", heard.chosen[0], None
    yield from (("label", base_form(untitled(text.value)), text) for text in fields.values(head, "body"))
    for one in (one for place in range(min(len(head), _TITLES)) for one in named_at(head, place)):
        yield f"title {max(-2, min(3, round(one.score)))}", one.name, one.text
    yield from (("list", name, None) for name in heard.listed)
    if notice := fields.announced(document):
        yield "notice", base_form(notice.value), notice
    yield from _of_meetings(head)
    yield from (("association", one.name, one.text) for one in owner.associations(head))
    yield from ((f"acts {place}", name, None) for place, name in enumerate(heard.called[:2]))
    if heard.shown:
        yield "spoken", heard.shown, None
    yield from _of_lines(head)
    times = Counter(written(document.text[:_PAGE]))
    yield from (("page", name, None) for name in times if times[name] > 1)


def _of_meetings(head: list[Line]) -> Iterator[tuple[str, str, Text | None]]:
    """Whose meeting it is said to be, where a congregation met, the meeting itself."""
    for held in owner.gatherings(head):
        if held.owner is not None:
            yield "meeting's owner", held.owner.name, held.owner.text
        elif house := _HOUSE.match(held.after.value):
            yield "house", house["name"], held.after
        if owner.is_board(held.kind):
            yield "board's meeting", _BOARD, held.text
        elif _OWN.search(key(held.kind)):
            yield "meeting", by_noun(held.kind), held.text


def _of_lines(head: list[Line]) -> Iterator[tuple[str, str, Text | None]]:
    """A name alone on one of the first lines, and the board where the paper is called a board's."""
    yield from (("paper", told["name"], line.text) for line in head for told in _PAPER.finditer(line.value))
    for line in head[:3]:
        value = line.value.strip(" #*")
        if len(line.cells) == 1 and _NAME.fullmatch(value) and not names.is_given(value.split()[0]):
            yield "line alone", value, line.text
    if _BOARDS.search(key(" ".join(line.value for line in head[:6]))):
        yield "board's paper", _BOARD, None
