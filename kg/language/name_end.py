"""Where a name ends in a row of capitalised words: before an office, or a word of the page that has lost its line break.

    Anna Ek Förbundsdirektör Nora → Anna Ek        Bo Ås Justeringen → Bo Ås        Eva Alm. Justering → Eva Alm
"""

import re
from functools import cache
from itertools import pairwise

from kg.language import names
from kg.language.lists import pattern, table

_STOPS = re.compile(r"(?<=[a-zåäö]{4})\.(?=\s)|(?<=[a-zåäö]{3})[:;]")
"""What ends a sentence or opens what a label says, and not an initial ("J. Ek", "Joh. Ek")."""
_TRADE = re.compile(r"[A-ZÅÄÖ]{2,4}-[a-zåäö]+\.?")
"""A trade shortened in capitals ("VA-ing", "IT-strateg")."""
_LONG = 6
"""Shorter words are surnames too ("Frisk", "Ström")."""


@cache
def cut(name: str) -> str:
    """The words up to the first that is none of a name, after a given name and a surname at least."""
    stop = _STOPS.search(name)
    name = name[: stop.start()] if stop else name
    words = list(re.finditer(r"\S+", name))
    for before, word in pairwise(words[1:]):
        if _is_none(word.group()) and not names.is_given(before.group()):
            return name[: before.end()]
    return name


@cache
def _small() -> frozenset[str]:
    return frozenset(table("small_words")["last"])


def _is_none(word: str) -> bool:
    """Is the word a small one, an office, or an ordinary word of a form that surnames do not have?"""
    if word.lower() in _small() or _TRADE.fullmatch(word):
        return True
    if len(word) < _LONG or names.is_given(word) or word.isupper():
        return False
    ordinary = names.is_common(word) and pattern("attendance", "ends_name").fullmatch(word.lower())
    return bool(ordinary or pattern("attendance", "title").fullmatch(word.lower()))
