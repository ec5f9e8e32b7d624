"""The forms a body's name is found in: with a day or a place at its end, in capitals, in the genitive, as its meeting."""

import re
from collections.abc import Iterator
from functools import cache

from kg.language.body_kinds import heads, numbered
from kg.language.body_names import is_body
from kg.language.text import UPPER
from kg.language.wordings import worded, wording

JUNK = re.compile(wording("language", "body_forms", "junk"), re.IGNORECASE)
"""What heads leave at the ends of a name: numbers, days, what the paper is called."""
IN_PLACE = re.compile(wording("language", "body_forms", "in"))
_NONE = re.compile(wording("language", "body_forms", "none"))
_GROUP = re.compile(wording("language", "body_forms", "group"))
_BEFORE = re.compile(wording("language", "body_forms", "before", upper=UPPER))
_CAPS = re.compile(wording("language", "body_forms", "before_capitals", upper=UPPER))
_NEAR = 80
_FOLD = str.maketrans("åäöéüÅÄÖÉÜ", "aaoeuaaoeu")


def clean(name: str) -> str:
    return " ".join(name.split()).strip(" ,.:;–-*#")


def forms(name: str) -> Iterator[str]:
    """The name, and what is left of it without what heads leave at its ends, without its place, by its noun alone."""
    name = clean(name)
    yield name
    trimmed = name if numbered(name) else clean(JUNK.sub("", name))
    if trimmed != name:
        yield trimmed
    if (at := IN_PLACE.search(trimmed)) and is_body(trimmed[: at.start()]):
        yield clean(trimmed[: at.start()])
    if " " in trimmed and is_body(last := trimmed.rpartition(" ")[2]):
        yield by_noun(last)


def by_noun(noun: str) -> str:
    """The body by its noun, in the form that means one: "församlingsråd" → "Församlingsrådet", "HUSMÖTE" → "Husmötet"."""
    endings = worded("language", "body_forms", "endings")
    ending = next((end for form, end in endings.items() if noun.lower().endswith(form)), "")
    return (noun.lower() + ending).capitalize()


@cache
def _noun() -> re.Pattern[str]:
    found = "|".join(sorted((re.escape(form) for form in heads() if len(form) > 2), key=len, reverse=True))
    return re.compile(rf"\b(?P<noun>[\w-]*(?:{found}))" + wording("language", "body_forms", "own"))


def written(page: str) -> Iterator[str]:
    """The bodies that the page writes: by their nouns, with the capitalised words before them, as whose meeting it is."""
    for match in _noun().finditer(page.translate(_FOLD).lower()):
        word = page[match.start() : match.end("noun")]
        if not is_body(word) or _NONE.search(word.lower()):
            continue
        names = {by_noun(word)}
        if word[:1].isupper():
            names.add(word.capitalize() if word.isupper() else word)
        before = (_CAPS if word.isupper() else _BEFORE).search(page, max(0, match.start() - _NEAR), match.start())
        if before:
            whole = page[before.start() : match.end("noun")]
            names.add(whole.capitalize() if whole.isupper() else whole)
        if group := _GROUP.match(page, match.end("noun")):
            names.add(wording("language", "body_forms", "of", body=by_noun(word), whom=group["whom"]))
        yield from sorted(names)
