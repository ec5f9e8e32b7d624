"""The words that introduce a name or say right after it what it is, as patterns by kind."""

from functools import cache

from kg.language.lists import table
from kg.language.tolerant import Tolerant, tolerant

UNKNOWN = "undertaking"


def after(value: str, at: int) -> str | None:
    """The kind that what follows a name says it is of."""
    for kind, pattern in _said_after():
        if pattern.match(value, at):
            return kind
    return None


@cache
def heads() -> tuple[tuple[str, Tolerant], ...]:
    linked = "|".join(table("undertakings")["named"])
    said = {
        kind: rf"(?<![\w-])[\w-]*(?:{'|'.join(forms)})(?:,? (?:{linked}))? (?=\S)"
        for kind, forms in table("undertakings")["heads"].items()
    }
    said[UNKNOWN] = rf"(?<!\w)(?:{linked}) (?=\S)"
    return tuple((kind, tolerant(form)) for kind, form in said.items())


@cache
def phrases() -> tuple[tuple[str, Tolerant], ...]:
    return tuple(
        (kind, tolerant(rf"(?<![\w-])(?:{'|'.join(forms)}) (?=\S)"))
        for kind, forms in table("undertakings")["phrases"].items()
    )


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
def _said_after() -> tuple[tuple[str, Tolerant], ...]:
    return tuple(
        (kind, tolerant(rf"[”\"“»]?\s?(?:{'|'.join(forms)})"))
        for kind, forms in table("undertakings")["after"].items()
    )
