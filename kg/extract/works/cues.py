"""The words that introduce a name or say after it what it is, as patterns by kind."""

import re
from collections.abc import Iterator
from functools import cache

from kg.language.lists import table
from kg.language.near import ahead
from kg.language.text import UPPER
from kg.language.tolerant import Bank, Tolerant, tolerant

UNKNOWN = "undertaking"
_SENTENCES = 2
"""Sentences after a name that may begin with what it is."""
_NEXT = re.compile(rf"[.:!]\s+(?=[{UPPER}])|\n")


def after(value: str, at: int) -> str | None:
    """The kind that what follows a name says it is of."""
    right = ahead(value, at)
    return next((kind for kind, pattern in _said_after().standing(right) if pattern.match(right)), None)


def then(value: str, at: int) -> Iterator[str]:
    """The kinds that the next sentences take the name for: "Sigrid visade MHC. Modellen kommer från Malmö"."""
    for _, start in zip(range(_SENTENCES), _NEXT.finditer(value, at), strict=False):
        right = ahead(value, start.end())
        yield from (kind for kind, noun in _anaphors().standing(right) if noun.match(right))


@cache
def _anaphors() -> Bank[str]:
    listed = table("told")["anaphors"].items()
    return Bank((kind, tolerant(rf"(?:{'|'.join(forms)})(?!\w)")) for kind, forms in listed if forms)


@cache
def heads() -> Bank[str]:
    linked = "|".join(table("undertakings")["named"])
    said = {
        kind: rf"(?<![\w-])[\w-]*(?:{'|'.join(forms)})(?:,? (?:{linked})|,)? (?=\S)"
        for kind, forms in table("undertakings")["heads"].items()
    }
    said[UNKNOWN] = rf"(?<!\w)(?:{linked}) (?=\S)"
    return Bank((kind, tolerant(form)) for kind, form in said.items())


@cache
def before_names(entry: str) -> Bank[str]:
    """What stands right before names: "phrases" of any, or "objects" of what is done."""
    listed = table("undertakings")[entry].items()
    return Bank((kind, tolerant(rf"(?<![\w-])(?:{'|'.join(forms)}) (?=\S)")) for kind, forms in listed)


@cache
def signals() -> tuple[tuple[str, Tolerant], ...]:
    """Words that are used of works of a kind, whatever their names."""
    return tuple(
        (kind, tolerant(rf"(?<![\w-])(?:{'|'.join(forms)})(?!\w)"))
        for kind, forms in table("undertakings")["signals"].items()
    )


@cache
def cue(kind: str) -> Tolerant:
    return tolerant(rf"(?<![\w-])(?:{'|'.join(table('undertakings')['phrases'][kind])}) $")


@cache
def _said_after() -> Bank[str]:
    return Bank(
        (kind, tolerant(rf"[”\"“»]?\s?(?:{'|'.join(forms)})")) for kind, forms in table("undertakings")["after"].items()
    )
