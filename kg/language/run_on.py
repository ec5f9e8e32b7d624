"""Names in a row with only spaces between, told apart: "Thomas Lidmo Maria Lind Peder Grip", "Eriksson Mia Frisk Bo".

The cut that explains most of its words by known given names is taken, and none where too much is left unexplained.
"""

import re

from kg.language import in_a_row, names
from kg.language.text import UPPER

_PARTICLES = "|".join(sorted(names.PARTICLES))
_WORD = re.compile(rf"(?:(?:{_PARTICLES})\s+)*[{UPPER}][\w’'´-]*[\w]")
_ROW = re.compile(rf"{_WORD.pattern}(?:\s+{_WORD.pattern}){{3,}}(?=\s*(?:$|[,;(]))")
_LEFT = 0.3
"""So much may be left unexplained of each name."""


def starts(value: str) -> list[int]:
    """Where each name but the first begins in the row of names that opens the value; none where it is no such row."""
    row = _ROW.match(value)
    words = tuple(match.span() for match in _WORD.finditer(row.group())) if row else ()
    if len(words) < 4:
        return []
    cost, places = min(in_a_row.named(value[: words[-1][1]], words, order) for order in in_a_row.ORDERS)
    return places[1:] if cost <= _LEFT * len(places) and places[:1] == [words[0][0]] else []
