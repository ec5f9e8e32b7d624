"""Names told by their form: explained, of a version, in the first person, joined to a noun, or with a sum."""

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.context import Named
from kg.extract.works import cues, names
from kg.extract.works.acronyms import explained
from kg.extract.works.cues import UNKNOWN
from kg.extract.works.names import Repeats
from kg.language.lists import table
from kg.language.text import LOWER, UPPER, flat
from kg.language.tolerant import Tolerant, tolerant
from kg.language.wordings import wording, wordings

_VERSIONED = re.compile(wording("extract", "works.shaped", "versioned", upper=UPPER))
_OWN = re.compile(rf"(?<!\w)(?P<name>[Mm](?:itt|in|ina)\s[{LOWER}]{{4,}})(?!\w)")
_LISTED = re.compile(wording("extract", "works.shaped", "listed", upper=UPPER))
_COSTED = re.compile(wording("extract", "works.shaped", "costed", upper=UPPER))
_AMPERSAND = re.compile(rf"(?<!\w)(?P<name>[{UPPER}][{LOWER}]+\s&\s[{LOWER}]{{3,}}(?:\s[{LOWER}]+(?=-\s?[{LOWER}]{{4}}))?)(?!\w)")
_POSSESSED = re.compile(wording("extract", "works.shaped", "possessed", upper=UPPER))


def shaped(value: str, repeats: Repeats) -> Iterator[Named]:
    """Names told by their form: explained, of a version, in the first person, with an ampersand."""
    for short, long, kind in explained(value):
        yield from (Named(form, kind, 0.85, f"{long} ({short})") for form in (short, long))
    for pattern, kind in ((_VERSIONED, UNKNOWN), (_POSSESSED, "survey"), (_AMPERSAND, UNKNOWN)):
        for match in pattern.finditer(value):
            if kind == "survey" or (names.is_name(match["name"]) and not _opens_otherwise(value, match)):
                yield Named(match["name"], cues.after(value, match.end("name")) or kind, 0.75)
    for match in _OWN.finditer(value):
        if repeats.of(match["name"]) > 1 or match.start() == 0 or cues.cue("system").search(value[: match.start()]):
            yield Named(match["name"], "system", 0.75)


def costed(value: str, repeats: Repeats) -> Iterator[Named]:
    """Names with a sum: in a list of projects, or after a colon; and pots of money by what they are for."""
    if re.search(wording("extract", "works.shaped", "costed_2"), flat(value)):
        for match in _LISTED.finditer(value):
            if names.is_name(match["name"]) and len(match["name"].split()) > 1 and repeats.of(match["name"]) > 1:
                yield Named(match["name"], "project", 0.8)
    for match in _COSTED.finditer(value):
        if names.is_name(match["name"]):
            yield Named(match["name"], UNKNOWN, 0.7)
    for pattern in _money():
        for match in pattern.finditer(value):
            yield Named(match.group().strip(), "funding", 0.75)


def _opens_otherwise(value: str, match: re.Match[str]) -> bool:
    """Does it open with what is counted ("Bilaga 2.1"), or with the noun for it ("Metoden TRAPP 2.0")?"""
    counted = flat(match["name"]).split()[0] in wordings("extract", "works.shaped", "counted_things")
    return counted or any(noun.match(value, match.start("name")) for _, noun in cues.heads().standing(value))


@cache
def _money() -> tuple[Tolerant, ...]:
    return tuple(tolerant(rf"(?<![\w-]){form}(?!\w)") for form in table("undertakings")["money_names"])
