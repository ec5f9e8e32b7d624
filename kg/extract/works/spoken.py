"""Names told by what is done with them: introduced, taken part in, started; and titles that the text takes for names.

In Swedish a capital within a sentence marks a proper name. That alone makes no undertaking: a verb has to
treat it as one ("deltar i", "infört", "… har drivits"), or an item has to bear it as its title.
"""

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.context import Named
from kg.extract.works import cues, names
from kg.extract.works.cues import UNKNOWN
from kg.extract.works.names import CAPITALS, Repeats
from kg.language import names as people
from kg.language.lists import table
from kg.language.text import UPPER, flat
from kg.language.tolerant import Tolerant, tolerant
from kg.language.wordings import wordings

_PROPER = re.compile(rf"(?<![\w-])(?P<name>[{UPPER}][\w-]+(?:\s(?:[{UPPER}][\w-]+|\d(?:\.\d)?)){{0,3}})[”\"“]?(?=\s|,)")
_LONGEST = 6
"""Words of a title that can be a name."""


def spoken(value: str, repeats: Repeats, title: bool) -> Iterator[Named]:
    """Names as the object or the subject of what is done with undertakings; a title that is spoken of as a name."""
    if title:
        yield from _titled(value, repeats)
        return
    yield from _objects(value, repeats)
    yield from _subjects(value, repeats)


def _objects(value: str, repeats: Repeats) -> Iterator[Named]:
    for kind, pattern in _verbs():
        for cue in pattern.finditer(value):
            place = names.at(value, cue.end(), repeats)
            name = value[slice(*place)] if place else ""
            within = cue.group().strip().endswith(wordings("extract", "works.spoken", "prepositions"))
            if place and _could_be(name) and (within or not repeats.placed(name)):
                yield Named(name, cues.after(value, place[1]) or kind, 0.7)


def _subjects(value: str, repeats: Repeats) -> Iterator[Named]:
    for match in _PROPER.finditer(value):
        kind = cues.after(value, match.end())
        if kind in (None, UNKNOWN) and not _acted().match(value, match.end()):
            continue
        name = match["name"]
        if not (names.is_name(name) and _could_be(name)) or repeats.placed(name):
            continue
        if repeats.inside(name) or (kind and value.startswith(" (", match.end())):
            yield Named(name, kind or UNKNOWN, 0.7)


def _titled(value: str, repeats: Repeats) -> Iterator[Named]:
    """The title itself, without what it says of it ("… – slutrapport"), where the text has it as a name."""
    name = _unwrapped(value)
    words = name.split()
    if not 0 < len(words) <= _LONGEST or re.search(r"[.:;,?()]|\d{3}", name) or not names.is_name(name):
        return
    if (
        flat(words[0]) in names.entry("no_titles", "undertakings")
        or not _could_be(name)
        or names.is_verb(words[-1])
        or repeats.of(name) < 2
        or repeats.placed(name)
    ):
        return
    if repeats.inside(name) or (len(words) > 1 and repeats.does(name, _acted())):
        yield Named(name, UNKNOWN, 0.7)


def _unwrapped(title: str) -> str:
    title = _before().sub(_nothing, " ".join(title.split()))
    return _after().sub(_nothing, title).strip(' ”"“–-:')


def _nothing(_: re.Match[str]) -> str:
    return ""


def _could_be(name: str) -> bool:
    """No person, and no ordinary word that only begins a sentence or is the office's programme."""
    if people.is_given(name.split()[0]) and not re.fullmatch(CAPITALS, name):
        return names.is_ordinary(name.split())
    return not all(people.is_common(word) for word in name.split()) or len(name.split()) > 1


@cache
def _verbs() -> tuple[tuple[str, Tolerant], ...]:
    return tuple(
        (kind, tolerant(rf"(?<![\w-])(?:{'|'.join(forms)}) (?=\S)"))
        for kind, forms in table("undertakings")["objects"].items()
    )


@cache
def _acted() -> Tolerant:
    return tolerant(rf"[”\"“]?\s?(?:{'|'.join(table('undertakings')['subjects'])})(?!\w)")


@cache
def _before() -> Tolerant:
    return tolerant(rf"^(?:{'|'.join(sorted(table('undertakings')['title_before'], key=len, reverse=True))})\b[:\s–-]*")


@cache
def _after() -> Tolerant:
    return tolerant(rf"\s?[–:-]\s(?:\w+\s)?(?:{'|'.join(table('undertakings')['title_after'])})\b.*$")
