"""An item that is about one undertaking: its title names it, its text calls it "ett projekt" or speaks of its agreement."""

import re
from collections.abc import Iterator

from kg.extract.context import Context, ItemText
from kg.extract.works import names
from kg.language.lists import one_of, table
from kg.language.text import flat
from kg.language.tolerant import tolerant
from kg.language.wordings import wording
from kg.model import Mention, Text

_BY_ITS_TEXT = ("project", "programme", "system", "undertaking")
"""Kinds that the text of an item tells its title to be."""
_LONGEST = 7


def mentions(about: Context, text: ItemText) -> Iterator[Mention]:
    """The project a title names, and what is shared under an agreement ("Gemensam socialjour")."""
    title = about.title(text.item)
    body = " ".join(passage.body.value for passage in text.item.passages)
    kind = next((kind for kind in _BY_ITS_TEXT if one_of("undertakings", "unnamed", kind, before="", after="").search(body)), None)
    if kind and _is_topic(title.value):
        yield _mention(about, kind, title)
    if not one_of("undertakings", "unnamed", "agreement", before="", after="").search(body):
        return
    if tolerant(wording("extract", "works.whole", "common")).fullmatch(" ".join(title.value.split())):
        yield _mention(about, "agreement", title)
        return
    for piece in about.pieces(text.item):
        for match in tolerant(rf"(?<!\w)(?:{table('undertakings')['shared']})(?!\w)").finditer(piece.value):
            yield _mention(about, "agreement", piece.cut(*match.span()))


def _mention(about: Context, kind: str, stated: Text) -> Mention:
    stated = stated.strip()
    return Mention(kind, " ".join(stated.value.split()), stated.value, about.span(stated), 0.7)


def _is_topic(title: str) -> bool:
    """A title of two to seven words that is a name for something, not a point of order."""
    words = title.split()
    return (
        2 <= len(words) <= _LONGEST
        and not re.search(r"[.:;?–,/]|\d", title)
        and flat(words[0]) not in names.entry("no_titles", "undertakings")
        and names.is_name(title)
        and not re.search(wording("extract", "works.whole", "project"), flat(title))
    )
