"""Finite verbs of any lemma, told by their form and place: Swedish puts them second, right after what opens a clause.

The lists of the pack close what looks like a verb and is none; the verbs themselves are open.

    >>> first("Planen går till fullmäktige i december").word
    'går'
    >>> after("Länsstyrelsen har den 14 augusti vägrat dispens", 13).main
    'vägrat'
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from kg.language.wordings import wording

_TOKEN = re.compile(r"[^\s,;:()]+")
_PRESENT = re.compile(wording("language", "finite", "present"))
_NO_PRESENT = re.compile(wording("language", "finite", "no_present"))
_OPENS = re.compile(wording("language", "finite", "opens"))
_BEFORE = re.compile(wording("language", "finite", "before"))
_SHALL = re.compile(wording("language", "finite", "shall"))
_HAS = re.compile(wording("language", "finite", "has"))
_PAST = re.compile(wording("language", "finite", "past"))
_DONE = re.compile(wording("language", "finite", "done"))
_BETWEEN = re.compile(wording("language", "finite", "dated"))
_PASSED = re.compile(wording("language", "finite", "passed"))

Tense = Literal["present", "future", "past", "perfect"]


class Finite(NamedTuple):
    """A finite verb at `start`; `main` is what carries the meaning ("vägrat" of "har vägrat"), which ends at `end`."""

    word: str
    main: str
    start: int
    end: int
    tense: Tense


@lru_cache(2048)
def first(value: str, at: int = 0) -> Finite | None:
    """The first verb of the clause that begins at `at` which tells what is or will be, at the place of a finite one."""
    words = list(_TOKEN.finditer(value, at))
    if words and _OPENS.fullmatch(words[0].group()):
        word = words[0]
        return Finite(word.group().lower(), word.group().lower(), *word.span(), "present")
    for before, word in pairwise(words):
        apart = value[before.end() : word.start()]
        if apart == " " and (found := _here(value, word)) and _BEFORE.search(value[at : before.end()]):
            return found
    return None


def after(value: str, at: int) -> Finite | None:
    """The finite verb that follows a subject which ends at `at`, right away or after a time between them."""
    at += len(between.group()) if (between := _BETWEEN.match(value, at)) else 0
    word = _TOKEN.match(value, at + 1) if value[at : at + 1] == " " else None
    if word is None:
        return None
    if has := _HAS.match(value, word.start()):
        done = _DONE.match(value, has.end())
        return Finite(word.group(), done["done"], word.start(), done.end(), "perfect") if done else None
    if _PAST.fullmatch(word.group()):
        return Finite(word.group(), word.group(), *word.span(), "past")
    return _here(value, word)


def supine(value: str, at: int) -> Finite | None:
    """The verb of a clause whose "har" is left out, after a subject that ends at `at`: "att nämnden godkänt den"."""
    done = _DONE.match(value, at + 1) if value[at : at + 1] == " " else None
    if done is None or any(_here(value, word) for word in _TOKEN.finditer(value, at, done.start("done"))):
        return None
    return Finite(done["done"], done["done"], done.start("done"), done.end(), "perfect")


def is_past(value: str) -> bool:
    """Does a clause tell what has been?"""
    return _PASSED.search(value) is not None


def _here(value: str, word: re.Match[str]) -> Finite | None:
    if shall := _SHALL.match(value, word.start()):
        main = _TOKEN.match(value, shall.end() + 1)
        return Finite(word.group(), main.group() if main else "", word.start(), shall.end(), "future")
    plain = word.group().rstrip(".")
    if not _PRESENT.fullmatch(plain) or _NO_PRESENT.fullmatch(plain):
        return None
    return Finite(plain, plain, word.start(), word.start() + len(plain), "present")
