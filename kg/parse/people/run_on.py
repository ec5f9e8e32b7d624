"""Names in a row with only spaces between, told apart: "Thomas Lidmo Maria Lind Peder Grip", "Eriksson Mia Frisk Bo".

A list written so has one order of names; the cut that explains most of its words by known given names is taken, and
none where too much is left unexplained.
"""

import re
from collections.abc import Callable

from kg.language import gazetteer, names
from kg.language.text import UPPER
from kg.parse.people.person import affiliation

_PARTICLES = "|".join(sorted(names.PARTICLES))
_WORD = re.compile(rf"(?:(?:{_PARTICLES})\s+)*[{UPPER}][\w’'´-]*[\w]")
_ROW = re.compile(rf"{_WORD.pattern}(?:\s+{_WORD.pattern}){{3,}}(?=\s*(?:$|[,;(]))")
_LEFT = 0.34
"""So much may be left unexplained of each name."""
_LONG = 0.3
"""What a third word in a name costs."""
_WRONG = 3.0


def starts(value: str) -> list[int]:
    """Where each name but the first begins in the row of names that opens the value; none where it is no such row."""
    row = _ROW.match(value)
    words = [match.span() for match in _WORD.finditer(row.group())] if row else []
    if len(words) < 4:
        return []
    cost, cuts = min(_best(value, words, order) for order in (_given_first, _given_last))
    return [words[cut][0] for cut in cuts[1:]] if cost <= _LEFT * len(cuts) else []


def _best(value: str, words: list[tuple[int, int]], order: Callable[[list[str]], float]) -> tuple[float, list[int]]:
    """The cheapest cut of the words into names of two or three, and where each begins."""
    best: list[tuple[float, list[int]]] = [(0.0, [])]
    for end in range(1, len(words) + 1):
        ways = []
        for length in (2, 3):
            if end >= length and best[end - length][0] < _WRONG * len(words):
                begin = end - length
                name = value[words[begin][0] : words[end - 1][1]]
                known = [value[start:stop] for start, stop in words[begin:end]]
                ways.append((best[begin][0] + _cost(name, known, order), [*best[begin][1], begin]))
        best.append(min(ways, default=(_WRONG * len(words), [])))
    return best[-1]


def _cost(name: str, words: list[str], order: Callable[[list[str]], float]) -> float:
    if affiliation(name) or gazetteer.find(name) or any(word.isupper() and len(word) > 1 for word in words):
        return _WRONG
    return order(words) + (_LONG if len(words) == 3 else 0)


def _given_first(words: list[str]) -> float:
    """What it costs to read the words as a name, given name first: nothing where that is known."""
    return (0 if names.is_given(words[0]) else 1) + (1 if names.is_given(words[-1]) else 0)


def _given_last(words: list[str]) -> float:
    return (0 if names.is_given(words[-1]) else 1) + (1 if names.is_given(words[0]) else 0)
