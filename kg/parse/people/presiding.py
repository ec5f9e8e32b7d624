"""Who led or wrote where nothing but the telling of it says so: who opened the meeting, a secretary over a letterhead."""

import re
from collections.abc import Iterator

from kg.language.lists import pattern
from kg.language.text import UPPER, key
from kg.language.wordings import wording
from kg.model import Document, Item, Text
from kg.parse import labels
from kg.parse.people.elections import Held, full_names

_OPENING = 300
"""So far into a point it may tell who opened the meeting."""


def chairs(document: Document, items: tuple[Item, ...]) -> Iterator[Held]:
    """ "Ordförande Anna Ek hälsade …": the chair is named where the meeting opens or closes."""
    yield from _named(document, items)
    for item in items[:3]:
        yield from _opened_by(document, item)
        for passage in item.passages[:1]:
            match = pattern("roles", "opens").search(passage.body.value)
            if match:
                yield from (
                    Held("chair", name.value, name) for name in full_names(passage.body.cut(0, match.start() + 1))
                )


def _named(document: Document, items: tuple[Item, ...]) -> Iterator[Held]:
    """Those named after their office, but where a board is elected."""
    boards = [(item.start, item.end) for item in items if pattern("roles", "elects_board").search(item.title)]
    for line in document.lines:
        match = re.search(wording("parse", "people.presiding", "chair_before_name", upper=UPPER), line.value)
        if match and not any(start <= line.text.at[0] < end for start, end in boards):
            yield from (Held("chair", name.value, name) for name in full_names(line.text.cut(match.end()))
                        if line.value[match.end() :].startswith(name.value))  # fmt: skip


def _opened_by(document: Document, item: Item) -> Iterator[Held]:
    """The one by whom the point says that the meeting was opened."""
    told = Text.of(document.text, item.start, min(item.end, item.start + _OPENING))
    opened = pattern("roles", "opened_by").search(told.value)
    if opened:
        yield from (Held("chair", name.value.rstrip("."), name) for name in full_names(told.cut(opened.end()))[:1]
                    if told.value[opened.end() :].startswith(name.value))  # fmt: skip


def checked(document: Document, known: list[str]) -> Iterator[Held]:
    """Those of the lists who stand under "Protokolljustering" on the front page of Finland's form, its lines lost."""
    for part in _CHECKED.finditer(document.text, 0, _FRONT):
        for at, name in sorted((part["names"].find(name), name) for name in dict.fromkeys(known) if " " in name and name in part["names"]):
            start = part.start("names") + at
            yield Held("adjuster", name, Text.of(document.text, start, start + len(name)))


_CHECKED = re.compile(wording("parse", "people.presiding", "checked"))
_FRONT = 6000  # so far down the front page reaches


def letterhead(document: Document) -> Iterator[Held]:
    """ "Tjänsteställe   Sekreterare" heads two columns; the secretary's name ends a line below it."""
    for index, line in enumerate(document.lines):
        words_ = line.value.split()
        if len(words_) > 4 or any(full_names(line.text)) or not any(
            labels.kind_of(word) == "secretary" and key(word).startswith("sek") for word in words_
        ):
            continue
        for below in document.lines[index + 1 : index + 8]:
            found = list(full_names(below.text))
            if found and below.text.value.rstrip().endswith(found[-1].value):
                yield Held("secretary", found[-1].value, found[-1])
                return
