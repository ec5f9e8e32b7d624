"""Patterns that tolerate OCR, and run only where what they cannot do without stands.

A pattern in plain Swedish is loosened to what scanners make of its letters. Few of the many patterns stand
in a given sentence, so each first asks whether one of its triggers does: four letters of each of its
alternatives, folded so coarsely that whatever the loosened pattern matches holds them too. What passes is
matched by PCRE2, which compiles a long loosened pattern ten times as fast as `re` and searches as much faster.

    >>> tolerant("hänsköts till").search("Fragan hdnskots till presidiet").start()
    7
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property, lru_cache

import pcre2

from kg.language.triggers import grams, needed

# What scanners make of a letter (read off OCR of Swedish minutes): å and ä lose their ring, ö becomes
# 6 or é, l and i and 1 change places, rn and m too; a space may be lost or doubled.
_CONFUSED = {
    "å": "[aåäàáâd4]",
    "ä": "[aåäàáâd4]",
    "ö": "(?:o[eé]|[oöóôeé60])",
    "o": "[oöóé0]",
    "e": "[eéèoc]",
    "a": "[aåäá]",
    "l": "[l1i|!]",
    "i": "[i1l|!í]",
    "m": "(?:m|rn|nn)",
    "n": "-?n",
    " ": r"\s{0,3}",
}
_PIECES = re.compile(r"\\.|\[[^\]]*\]|\(\?P<\w+>|\(\?[:=!]|\(\?<[=!]|\{[\d,]+\}|rn|.", re.DOTALL)


class Tolerant:
    """A pattern of `re`'s kind, upper case or lower, that also matches what OCR makes of it."""

    def __init__(self, plain: str) -> None:
        self.plain = plain

    @cached_property
    def _needed(self) -> frozenset[int]:
        """The triggers, one of which stands in whatever matches; empty where there are none to go by."""
        return needed(self.plain)

    @cached_property
    def _loose(self) -> "pcre2.Pattern":
        return pcre2.compile("".join(map(_loosen, _PIECES.findall(self.plain))), pcre2.I)

    def _may_stand(self, text: str) -> bool:
        return not self._needed or not self._needed.isdisjoint(grams(text))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As of `re.Pattern`; so are the others."""
        found: re.Match[str] | None = None
        if self._may_stand(text):
            found = self._loose.search(text, start, end)
        return found

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        found: re.Match[str] | None = None
        if self._may_stand(text):
            found = self._loose.match(text, start, end)
        return found

    def fullmatch(self, text: str) -> re.Match[str] | None:
        found: re.Match[str] | None = None
        if self._may_stand(text):
            found = self._loose.fullmatch(text)
        return found

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        found: Iterator[re.Match[str]] = iter(())
        if self._may_stand(text):
            found = self._loose.finditer(text, start, end)
        return found

    def split(self, text: str) -> list[str]:
        parts: list[str] = self._loose.split(text) if self._may_stand(text) else [text]
        return parts

    def sub(self, replacement: Callable[[re.Match[str]], str], text: str) -> str:
        changed: str = self._loose.sub(replacement, text) if self._may_stand(text) else text
        return changed


def _loosen(piece: str) -> str:
    if piece == "rn":
        return "(?:rn|m)"
    return _CONFUSED.get(piece, piece) if len(piece) == 1 else piece


@cache
def tolerant(pattern: str) -> Tolerant:
    """`pattern` (a regular expression in plain Swedish) that also matches what OCR makes of it."""
    return Tolerant(pattern)


def any_of(patterns: Iterable[str]) -> Tolerant:
    """One tolerant pattern for a list of them, the longest first."""
    return _any_of(tuple(patterns))


@lru_cache(1000)
def _any_of(patterns: tuple[str, ...]) -> Tolerant:
    return tolerant("|".join(f"(?:{pattern})" for pattern in sorted(patterns, key=len, reverse=True)))
