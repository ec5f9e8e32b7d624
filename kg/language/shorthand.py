"""Shorthand written out: minutes that say "Skickas t byggn nämnden f yttr" are read as if they had the whole words."""

import re
from functools import cache

from kg.language.wordings import worded, wording
from kg.model import Text

_LETTERS = re.compile(wording("language", "shorthand", "letters"))
_ENOUGH = 3
"""So many small words cut to a letter make shorthand of a text."""


def is_used(text: str) -> bool:
    """Are small words cut to their first letter in the text ("t", "f", "m"), fixed abbreviations ("t o m") aside?"""
    return sum(1 for _ in _LETTERS.finditer(text)) >= _ENOUGH


def written_out(text: Text) -> Text:
    """The text with each word cut short written out; the letters of such a word point at the word's place."""
    value: list[str] = []
    at: list[int] = []
    done = 0
    for match in _short().finditer(text.value):
        full = _full()[match.group().lower()]
        full = full if match.group()[0].islower() else full.capitalize()
        value += text.value[done : match.start()], full
        at += [*text.at[done : match.start()], *[text.at[match.start()]] * (len(full) - 1), text.at[match.end() - 1]]
        done = match.end()
    return Text("".join((*value, text.value[done:])), [*at, *text.at[done:]]) if done else text


@cache
def _full() -> dict[str, str]:
    return worded("language", "shorthand", "full")


@cache
def _short() -> re.Pattern[str]:
    """A word cut short, alone between blanks or before a mark; the letters of "t o m" and "f d" are none."""
    words = "|".join(sorted((word for word in _full() if len(word) > 1), key=len, reverse=True))
    return re.compile(wording("language", "shorthand", "short", words=words, letters=_LETTERS.pattern), re.IGNORECASE)
