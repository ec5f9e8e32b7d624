"""The forms a body's name is found in: with a day or a place at its end, in capitals, in the genitive, as its meeting."""

import re
from collections.abc import Iterator
from functools import cache

from kg.language.body_kinds import heads, numbered
from kg.language.body_names import is_body
from kg.language.lists import table
from kg.language.text import UPPER, flat, key
from kg.language.wordings import worded, wording

JUNK = re.compile(wording("language", "body_forms", "junk"), re.IGNORECASE)
"""What heads leave at the ends of a name: numbers, days, what the paper is called."""
IN_PLACE = re.compile(wording("language", "body_forms", "in"))
STOPPED = re.compile(wording("language", "body_forms", "stopped", upper=UPPER))
"""Where a name stops: at the end of a sentence, at a bracket."""
_DASH = re.compile(r"\s–\s")
"""Before a description in small letters ("BRÅ Ekby – lokalt råd"), after whose it is ("Region Ek – Regionstyrelsen")."""
_SENTENCE = re.compile(wording("language", "body_forms", "sentence", upper=UPPER))
_HELD = re.compile(wording("language", "body_forms", "held", upper=UPPER))
_PAIR = re.compile(wording("language", "body_forms", "pair", upper=UPPER))
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
    found, todo = [""], [clean(name)]
    while todo:
        if (one := todo.pop(0)) not in found:
            found.append(one)
            yield from () if not key(one) or _SENTENCE.search(one) or _DASH.search(one) else (one,)
            todo += map(clean, (*parts(one), *_nouns(one)))


def parts(name: str) -> Iterator[str]:
    """What the name is without what may be no part of it: an end, a place, a sentence's stop, its meeting."""
    if not numbered(name):
        yield JUNK.sub("", name)
    yield from (name[: at.start()] for at in (STOPPED.search(name),) if at)
    yield from (name[: at.start()] for at in (in_place(name),) if at and _is_named(name[: at.start()]))
    if dash := _DASH.search(name):
        before, after = name[: dash.start()], name[dash.end() :]
        yield after if after[:1].isupper() and is_body(after) else before
    if met := _gathering().search(name):
        yield re.sub(r"[sS]$", "", name[: met.start()].rstrip())
        if held := _HELD.match(name, met.end()):
            yield name[held.end() :]


def in_place(name: str) -> re.Match[str] | None:
    """Where it tells of a place ("i Ekby"); written in capitals first it has lost those of the place."""
    return IN_PLACE.search(name.title() if name[1:].islower() else name)


def _nouns(name: str) -> Iterator[str]:
    """The noun that the name ends in, and the definite pair ("… Öster Tekniska nämnden")."""
    if " " in name and is_body(last := name.rpartition(" ")[2]):
        yield by_noun(last)
        if pair := _PAIR.search(name):
            yield pair.group()


def _is_named(name: str) -> bool:
    return is_body(name) or flat(name).endswith(tuple(map(flat, table("bodies")["associations"])))


@cache
def _gathering() -> re.Pattern[str]:
    kinds, minutes = "|".join(table("bodies")["gatherings"]), wording("language", "body_forms", "minutes_of")
    return re.compile(rf"\b(?:{kinds})(?:{minutes})?\b", re.IGNORECASE)


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
