"""Lines → where a reader without page numbers finds a place again: headings, and sections by their sign.

A heading that stands more than once ("Beslut" under every section) finds nothing by itself: it is told
with the section or the larger heading over it, `PARTED` between them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from kg.language.text import key
from kg.model import Line
from kg.model.document import PARTED

_SECTION = re.compile(r"\s*(?:§\s*\d|\d{1,3}\s*§)")
_MOST = 100
"""More of a heading than this many characters is not needed to find it."""
_Heading = tuple[int, str, int]
"""Where it begins, what it says, and its rank: 0 for a section, else the level in the mark-up."""


def headings(lines: Iterable[Line]) -> Iterator[tuple[int, str]]:
    """Where each begins and what it says, in order."""
    found = list(_found(lines))
    times = Counter(key(said) for _, said, _ in found)
    over: list[_Heading] = []
    for at, said, rank in found:
        over = [each for each in over if each[2] < rank]
        alone = times[key(said)] == 1 or not rank or not over
        yield at, said if alone else f"{over[-1][1]}{PARTED}{said}"
        over.append((at, said, rank))


def _found(lines: Iterable[Line]) -> Iterator[_Heading]:
    for line in lines:
        first = next((cell for cell in line.cells if cell), None)
        if not first or line.furniture:
            continue
        section = _SECTION.match(first.value)
        if section or line.heading:
            yield first.at[0], " ".join(first.value.split())[:_MOST], 0 if section else line.heading
