"""What was probably meant by words that stand nowhere: those of the minutes that are spelt nearly so, as the page says it.

In: the index and what was searched for. Out: the same with other words in the place of those; "" where all are known.
"""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from kg.language.stem import STOP, fold, stem, words
from kg.search.terms import plain

_SHORT = 4
"""Shorter words are near to too many."""
_LONG = 7
_FAR = {False: 1, True: 2}
"""Letters that may differ, by whether a word is long."""


def meant(path: Path, wanted: str, stands: Callable[[str], bool]) -> str:
    """The words with those that `stands` says are nowhere exchanged for what is near them."""
    exchanged = wanted
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as base:
        if not base.execute("SELECT 1 FROM sqlite_master WHERE name = 'spoken'").fetchone():
            return ""  # an index of an earlier version
        for word in dict.fromkeys(match.group() for match in words(wanted)):
            folded = fold(word)
            if len(folded) >= _SHORT and folded not in STOP and not stands(word):
                near = _near(base, folded)
                exchanged = exchanged.replace(word, near) if near else exchanged
    return exchanged if exchanged != wanted else ""


def _near(base: sqlite3.Connection, folded: str) -> str:
    """The word of the minutes that differs least, of several the one that stands oftenest, as it is written there."""
    from rapidfuzz.distance import OSA

    most = _FAR[len(folded) > _LONG]
    query = "SELECT word FROM spoken WHERE LENGTH(word) BETWEEN ? AND ? ORDER BY word"
    known = (word for (word,) in base.execute(query, (len(folded) - most, len(folded) + most)))
    far = {word: OSA.distance(folded, word, score_cutoff=most) for word in known}
    least = min(far.values(), default=most + 1)
    if least > most:
        return ""
    counted = [(len(_holding(base, word)), word) for word, distance in far.items() if distance == least]
    _, best = min(counted, key=lambda one: (-one[0], one[1]))
    return next((said for text in _holding(base, best) if (said := _written(text, best))), best)


def _holding(base: sqlite3.Connection, folded: str) -> list[str]:
    """The texts in which the word stands in any form."""
    query = (
        "SELECT title || ' ' || text FROM passage WHERE rowid IN (SELECT rowid FROM entry WHERE entry MATCH ?)"
    )
    return [text for (text,) in base.execute(query, (f'{{title body}} : "{plain(stem(folded))}"',))]


def _written(text: str, folded: str) -> str:
    return next((match[0] for match in re.finditer(r"\w+", text) if fold(match[0]) == folded), "")
