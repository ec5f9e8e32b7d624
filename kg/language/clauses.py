"""Where clauses begin and end in a sentence: at marks and at the words that open a clause of its own.

>>> clause_start("Rådet beslutade att planen antas", 28)
(20, 'att')
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from kg.language.text import flat
from kg.language.wordings import wording, wordings

_BREAK = re.compile(wording("language", "clauses", "break"))
_BEGINS = re.compile(wording("language", "clauses", "begins"))
_FINITE = re.compile(r"\w+[rs]\b")


def clause_start(value: str, at: int) -> tuple[int, str]:
    """Where the clause of position `at` begins, and the word or mark that opens it ("" for the first)."""
    ends, openers = _breaks(value)
    last = bisect_right(ends, at) - 1
    return (ends[last], openers[last]) if last >= 0 else (0, "")


def clause_end(value: str, at: int) -> int:
    """Where the clause ends: before the next mark or subordinate word."""
    match = _BREAK.search(value, at)
    return match.start() if match else len(value)


def clauses(value: str) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence, each by where it begins and ends."""
    starts = (0, *_breaks(value)[0])
    return ((start, clause_end(value, start)) for start in starts)


@lru_cache(1024)
def _breaks(value: str) -> tuple[list[int], list[str]]:
    found = list(_BREAK.finditer(value))
    openers = [flat(match.group()).strip(" ,") or "," for match in found]
    return [match.end() for match in found], openers


def announced_from(value: str, start: int, own: bool = False) -> int:
    """Where the clause of position `start` begins: after "att", "och" or the comma before "som".

    With `own`, a finite verb right after "och" goes on with the subject before it and begins none.
    """
    own = own and bool(_FINITE.match(value, start))
    ends = (match for match in _BEGINS.finditer(value) if match.end() <= start + 1)
    return max(
        (
            match.end()
            for match in ends
            if not (
                own and match.end() >= start - 1 and match.group().strip() in wordings("language", "clauses", "links")
            )
        ),
        default=0,
    )
