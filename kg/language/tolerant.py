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
from typing import Generic, TypeVar

import pcre2

from kg.language.triggers import Needs, letters, needed

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
    "rn": "(?:rn|m)",
}
_loosen = _CONFUSED.get
_ANY = (r"\w", r"\S", "[")
_SPACE = r"\s{1,3}"
_PIECES = re.compile(r"\\.|\[[^\]]*\]|\(\?P<\w+>|\(\?[:=!]|\(\?<[=!]|\{[\d,]+\}|rn|.", re.DOTALL)


class Tolerant:
    """A pattern of `re`'s kind, upper case or lower, that also matches what OCR makes of it."""

    def __init__(self, plain: str) -> None:
        self.plain = plain

    @cached_property
    def needs(self) -> Needs:
        """The triggers, one of which stands in whatever matches."""
        return needed(self.plain)

    @cached_property
    def _spelled(self) -> str:
        pieces: list[str] = _PIECES.findall(self.plain)
        loose = list(map(_loosen, pieces, pieces))
        for at, piece in enumerate(pieces):
            if piece == " " and _parts_runs(pieces, at):
                loose[at] = _SPACE
        return "".join(loose)

    @cached_property
    def _loose(self) -> "pcre2.Pattern":
        return pcre2.compile(self._spelled, pcre2.I)

    @cached_property
    def _begun(self) -> Callable[..., re.Match[str] | None]:
        """As `match`: told so only when it matches, PCRE2 would not run the code it compiled."""
        begun: Callable[..., re.Match[str] | None] = pcre2.compile(rf"\G(?:{self._spelled})", pcre2.I).search
        return begun

    @cached_property
    def _whole(self) -> Callable[..., re.Match[str] | None]:
        """As `fullmatch`."""
        whole: Callable[..., re.Match[str] | None] = pcre2.compile(rf"\A(?:{self._spelled})\z", pcre2.I).search
        return whole

    @cached_property
    def _patient(self) -> re.Pattern[str]:
        """The same for `re`, which has no limit of steps: PCRE2 gives up on some long lines of one kind of letters."""
        return re.compile(self._spelled, re.IGNORECASE)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As of `re.Pattern`; so are the others."""
        if not self.needs.met(text):
            return None
        found: re.Match[str] | None
        try:
            found = self._loose.search(text, start, end)
        except pcre2.LibraryError:
            found = self._patient.search(text, start, end)
        return found

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        if not self.needs.met(text):
            return None
        try:
            return self._begun(text, start, end)
        except pcre2.LibraryError:
            return self._patient.match(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        if not self.needs.met(text):
            return None
        try:
            return self._whole(text)
        except pcre2.LibraryError:
            return self._patient.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        if not self.needs.met(text):
            return iter(())
        try:
            return iter([*self._loose.finditer(text, start, end)])
        except pcre2.LibraryError:
            return self._patient.finditer(text, start, end)

    def split(self, text: str) -> list[str]:
        if not self.needs.met(text):
            return [text]
        parts: list[str]
        try:
            parts = self._loose.split(text)
        except pcre2.LibraryError:
            parts = self._patient.split(text)
        return parts

    def sub(self, replacement: Callable[[re.Match[str]], str], text: str) -> str:
        if not self.needs.met(text):
            return text
        changed: str
        try:
            changed = self._loose.sub(replacement, text)
        except pcre2.LibraryError:
            changed = self._patient.sub(replacement, text)
        return changed


class Exact(Tolerant):
    """A pattern that `re` matches as it stands, and likewise only where one of its triggers does."""

    def __init__(self, plain: str, flags: int = 0) -> None:
        super().__init__(plain)
        self._flags = flags

    @cached_property
    def _loose(self) -> re.Pattern[str]:
        return re.compile(self.plain, self._flags)

    @cached_property
    def _begun(self) -> Callable[..., re.Match[str] | None]:
        return self._loose.match

    @cached_property
    def _whole(self) -> Callable[..., re.Match[str] | None]:
        return self._loose.fullmatch


def _parts_runs(pieces: list[str], at: int) -> bool:
    """Is it a space beside a run of any letters? Lost there, it would let a long word be parted in every way there is."""
    before = next((one for one in reversed(pieces[:at]) if one not in "+*?" and one[0] != "{"), "")
    run = before.startswith(_ANY) and pieces[at - 1] != before
    return run or "".join(pieces[at + 1 : at + 2]).startswith(_ANY)


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


Kind = TypeVar("Kind")


class Bank(Generic[Kind]):
    """Tolerant patterns of several kinds: those that may stand in a text are looked up, not asked one by one."""

    def __init__(self, patterns: Iterable[tuple[Kind, Tolerant]]) -> None:
        self._patterns = tuple(patterns)

    def standing(self, text: str) -> Iterator[tuple[Kind, Tolerant]]:
        """The patterns, in order, one of whose triggers stands in the text."""
        known = letters(text)
        by_gram, by_letters, always = self._index
        found = {place for gram in by_gram.keys() & known.grams for place in by_gram[gram]}
        found.update(place for short, places in by_letters.items() if short in known.left for place in places)
        return (self._patterns[place] for place in sorted(found | always))

    @cached_property
    def _index(self) -> tuple[dict[bytes, set[int]], dict[bytes, set[int]], set[int]]:
        by_gram: dict[bytes, set[int]] = {}
        by_letters: dict[bytes, set[int]] = {}
        for place, (_, pattern) in enumerate(self._patterns):
            for gram in pattern.needs.grams:
                by_gram.setdefault(gram, set()).add(place)
            for short in pattern.needs.short:
                by_letters.setdefault(short, set()).add(place)
        free = {place for place, (_, pattern) in enumerate(self._patterns) if pattern.needs == Needs()}
        return by_gram, by_letters, free
