"""Municipalities, regions and known organisations, recognised in the forms people write them.

>>> find("Hallsberg kommun").name, find("Region Orebro l&an").name
('Hallsberg', 'Region Örebro län')
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from kg.language.lists import folded, rows
from kg.language.text import all_keys, all_worn, key, standing, worn
from kg.language.wordings import wording, wordings

_TELLS_KIND = re.compile(wording("language", "gazetteer", "tells_kind"), re.IGNORECASE)
_SHORT = 6
"""Letters below which a name that differs in a diacritic is another word."""

_LONG_WORD = 12
"""Letters of a word in which one that is wrong is a slip, and no other word."""
_ALIKE = 91
"""How alike two names are that differ by a slip, of a hundred."""


@dataclass(frozen=True, slots=True)
class Place:
    """`name` is the short name of a municipality, the full name of others; `code` is SCB's or empty."""

    kind: str
    name: str
    full: str
    code: str = ""


@cache
def _forms() -> tuple[dict[str, Place], dict[str, Place]]:
    """Form → place, as written and folded: where two places fold alike (Habo, Håbo) the exact form is tried first."""
    exact: dict[str, Place] = {}
    plain: dict[str, Place] = {}
    forms = [*_municipalities(), *_regions(), *_organisation_forms()]
    for (form, place), folded_form in zip(forms, all_keys(form for form, _ in forms), strict=True):
        exact.setdefault(form.lower(), place)
        plain.setdefault(folded_form, place)
    return exact, plain


def _municipalities() -> Iterator[tuple[str, Place]]:
    others: dict[str, list[str]] = {}
    for code, full in (row[:2] for row in rows("municipality_forms")):
        others.setdefault(code, []).append(full)
    for code, name, full, *_ in rows("municipalities"):
        for form in (name, full, *_made(name), *others.get(code, [])):
            yield form, Place("municipality", name, full, code)
    yield from _of_finland()


def _of_finland() -> Iterator[tuple[str, Place]]:
    """The municipalities of Finland and Åland that have Swedish names of old; some are told only as a municipality or town."""
    for code, name, full, alone in rows("municipalities_finland"):
        towns = (wording("language", "gazetteer", "town", name=name), wording("language", "gazetteer", "town_before", name=name))
        for form in (full, *_made(name), *towns, *([name] if alone == "yes" else [])):
            yield form, Place("municipality", name, full, code)


def _made(name: str) -> tuple[str, ...]:
    """The name with what it is a name of, before or after it."""
    return (wording("language", "gazetteer", "municipality", name=name), wording("language", "gazetteer", "municipality_of", name=name), wording("language", "gazetteer", "municipality_before", name=name), wording("language", "gazetteer", "city", name=name))


def _regions() -> Iterator[tuple[str, Place]]:
    for code, authority, county, *more in rows("regions"):
        place = Place("region", authority, authority, code)
        for form in (authority, *(more[0].split("|") if more and more[0] else [])):
            small = form.lower()
            if " " in form or small.startswith(wordings("language", "gazetteer", "region_words")) or small.endswith(wording("language", "gazetteer", "the_region")):
                yield form, place
        yield f"Region {county}", place
        yield wording("language", "gazetteer", "county_council", county=county), place


def _organisation_forms() -> Iterator[tuple[str, Place]]:
    for short, full, kind, *_ in rows("organisations"):
        place = Place(kind or "organisation", short or full, full)
        yield full, place
        if short:
            yield short, place


@cache
def find(value: str) -> Place | None:
    """The place that `value` as a whole names, tolerating lost diacritics and a scanner's slips."""
    exact, plain = _forms()
    value = " ".join(value.split()).strip(" .,;:")
    place = exact.get(value.lower()) or (plain.get(key(value)) if _may_be_worn(value) else None)
    place = place or (_worn().get(worn(value)) if len(value) > 4 else None)
    if place or len(value) < 6 or len(value) > 60:
        return place
    if not _TELLS_KIND.search(value):
        return None
    match = process.extractOne(key(value), _alike(len(key(value))), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    if match is None or len(match[0].split()) < len(value.split()):
        return None  # a word too many is no slip: "Ek Region Örebro län" holds somebody's surname
    return plain[match[0]]


def _may_be_worn(value: str) -> bool:
    """May a name have lost its diacritics here? A short one gains none ("Våra") and is no ordinary word ("Ange")."""
    return len(value) >= _SHORT or (value.lower() == key(value) and key(value) not in folded("common_words"))


@cache
def _worn() -> dict[str, Place]:
    """Worn form → place, of forms that no other place shares."""
    found: dict[str, set[Place]] = {}
    exact, plain = _forms()
    places = {form: place for form, place in (plain | exact).items() if len(form) > 4}
    for form, wear in all_worn(places).items():
        found.setdefault(wear, set()).add(places[form])
    return {wear: borne.pop() for wear, borne in found.items() if len(borne) == 1}


@cache
def _alike(length: int) -> list[str]:
    """The longer forms that may be alike one of so many letters: what differs more in length differs too much."""
    longer = (form for form in _forms()[1] if len(form) >= 6)
    return [form for form in longer if 100 * abs(len(form) - length) <= (100 - _ALIKE) * (len(form) + length)]


def trailing(value: str) -> tuple[str, str] | None:
    """`value` split before a place that ends it: ("Olle Isacsson", "Hallsberg"), else None."""
    words = value.split()
    for count in range(min(5, len(words) - 2), 0, -1):
        tail = " ".join(words[-count:])
        if find(tail):
            return " ".join(words[:-count]), tail
    return None


def canonical(value: str) -> str:
    """The organisation's name as the project writes it; what is not known stays as printed."""
    place = find(value)
    printed = " ".join(value.replace("\ufffe", "-").split()).strip(" ,;")
    if place is None:
        return _one_letter_off(printed) or printed
    if place.kind not in ("municipality", "region"):
        return printed
    if place.kind == "region" and key(printed).startswith(wording("language", "gazetteer", "county_council_word")):
        return printed
    return place.name


@cache
def _one_letter_off(printed: str) -> str | None:
    """The known organisation of one long word that differs in a letter ("Arbetsfotmedlingen"), if only one does."""
    folded = key(printed)
    if len(folded) < _LONG_WORD or " " in folded:
        return None
    near = {
        full for known, full in _organisations() if Levenshtein.distance(known, folded, score_cutoff=1) <= 1
    }
    return near.pop() if len(near) == 1 else None


@cache
def _organisations() -> list[tuple[str, str]]:
    """The known organisations, each folded and as written."""
    return [(key(full), full) for _, full, *_ in rows("organisations")]


def among_counties(value: str, start: int, end: int) -> bool:
    """Does the name there stand among those of counties ("Örebro tillsammans med Värmland"), and so mean the county?"""
    near = value[max(0, start - _AMONG) : end + _AMONG] if value[start:end] in counties() else ""
    found = (find(one) for one in counties() - {value[start:end]} if any(standing(one, near)))
    return any(place is None or place.kind != "municipality" for place in found)


_AMONG = 60
"""So near stand the names of a row."""


@cache
def counties() -> frozenset[str]:
    """Counties by their short names ("Dalarna")."""
    return frozenset(re.sub(wording("language", "gazetteer", "of_county"), "", county) for _, _, county, *_ in rows("regions"))
