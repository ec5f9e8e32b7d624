"""What is indexed of a text, and what the words of a search look for: strings of a–z and digits.

A text gives the stems of its words and of the parts of its compounds, of words with a hyphen also the whole
(e-hälsa → ehälsa), of words that share their end each whole (barn- och ungdomsfrågor → barnfrågor), and
what its abbreviations stand for.

    >>> [unit.words for unit in units("e-hälsa i KF")]
    [('e', 'hälsa'), ('KF',)]
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.language.lists import rows
from kg.language.lists import words as listed
from kg.language.stem import MIN_PART, STOP, Splitter, fold, joined, stem, words
from kg.language.wordings import wording

_HYPHENED = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)+")
_SHARED_END = re.compile(wording("search", "terms", "shared_end"))
MIN_SCAN = 5
"""Shorter words are too easily taken for one another."""
_INSIDE = 6
"""Letters of a word that is looked for anywhere inside longer ones; a shorter one only at their end."""
_ARTICLES = ("", "an")
"""What may follow a short word at the end of a compound: the article that the stemmer leaves (förskolan)."""
_SPELT = (("aa", "a"), ("ae", "a"), ("oe", "o"))
"""How å, ä and ö are written where they are not on the keyboard, folded."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing to look for: a word, or the words between hyphens."""

    words: tuple[str, ...]

    @property
    def whole(self) -> str:
        return "".join(self.words)


def units(query: str) -> list[Unit]:
    """What a query asks for, each once, the words that say nothing left out if others are there."""
    found = (
        tuple(match[0] for match in words(part))
        for part in re.split(r"[^\w\-‐‑]+|(?<=\d)-|-(?=\d)", joined(query))
    )
    once = dict.fromkeys(Unit(parts) for parts in found if plain("".join(map(fold, parts))))
    return [unit for unit in once if fold(unit.whole) not in STOP] or list(once)


def keys(text: str, splitter: Splitter) -> Iterator[str]:
    """What finds the text, in the order of its words."""
    whole = joined(text)
    for match in words(whole):
        yield from _word_keys(match[0], splitter)
    for match in _HYPHENED.finditer(whole):
        yield plain(stem(re.sub(r"\W", "", match[0])))
    for match in _SHARED_END.finditer(whole):
        both = fold(match[2])
        ends = {last for known in (splitter, _common()) for _, last in known.cuts(both)}
        yield from (plain(stem(fold(match[1]) + last)) for last in sorted(ends))


@cache
def _common() -> Splitter:
    return Splitter(listed("common_words"))


@lru_cache(100_000)
def _word_keys(word: str, splitter: Splitter) -> tuple[str, ...]:
    """The stem of a word and the stems of its parts, and of what it is short for; nothing for a word that says nothing."""
    own = () if fold(word) in STOP else (stem(word), *sorted(splitter.parts(word)))
    meant = [stem(part[0]) for form in long_forms(word) for part in words(form) if fold(part[0]) not in STOP]
    return tuple(map(plain, (*own, *meant)))


@lru_cache(200_000)
def plain(text: str) -> str:
    """Only what FTS5's own tokenizer leaves as it is."""
    return re.sub("[^a-z0-9]", "", text)


@cache
def _acronyms() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for short, full, *_ in rows("acronyms"):
        found[short] = (*found.get(short, ()), full)
    return found


@cache
def _typed() -> dict[str, str]:
    """An abbreviation in small letters → as it is written, where it is no common word."""
    return {short.lower(): short for short in _acronyms() if short.lower() not in listed("common_words")}


def long_forms(word: str, typed: bool = False) -> tuple[str, ...]:
    """What an abbreviation stands for, as written or, where somebody typed it, in small letters too."""
    return _acronyms().get(_typed().get(word.lower(), word) if typed else word, ())


def spellings(word: str) -> Iterator[str]:
    """The stem of the word, and of the word with å, ä and ö written as two letters."""
    yield plain(stem(word))
    for two, one in _SPELT:
        if two in fold(word):
            yield plain(stem(fold(word).replace(two, one)))


def holding(word: str, stems: Iterable[str]) -> Iterator[str]:
    """Of `stems`, all of which have the word's stem inside, the compounds it is a part of."""
    wanted = plain(stem(word))
    for found in stems:
        before, _, after = found.partition(wanted)
        if found != wanted and (len(wanted) >= _INSIDE or (after in _ARTICLES and _is_first(before))):
            yield found


def _is_first(part: str) -> bool:
    return len(part) >= MIN_PART - 1 and not {part, part.removesuffix("s")}.isdisjoint(_known())


@cache
def _known() -> frozenset[str]:
    folded = {fold(word) for word in listed("common_words")}
    return frozenset(folded | {stem(word) for word in folded if len(word) >= MIN_PART})
