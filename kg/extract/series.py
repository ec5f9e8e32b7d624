"""Numbers missing in a series of paragraphs: §§ 12, 13, 15, 16 lack 14, which the reader may have lost.

>>> missing([12, 13, 15, 16])
[14]
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.language.wordings import wording
from kg.model import Protocol, Recall

_FEW = 4
"""So many numbers make a series."""
_MOST = 0.5
"""More missing than this share of the series, and it is none."""


def gaps(protocol: Protocol) -> Iterator[Recall]:
    """The recall of the items, where their numbers go up by one and some are missing."""
    plain = [(item, re.fullmatch(r"§?\s*(\d{1,4})\.?", item.number or "")) for item in protocol.items]
    numbered = [(item, int(match[1])) for item, match in plain if match]
    numbers = [number for _, number in numbered]
    lost = missing(numbers)
    if not lost:
        return
    before = tuple(item.title_span for item, number in numbered if number + 1 in lost and number + 1 not in numbers)
    told = ", ".join(map(str, lost))
    yield Recall(
        "items",
        len(protocol.items),
        len(protocol.items) + len(lost),
        wording("extract", "series", "gaps", told=told),
        before,
    )


def missing(numbers: Sequence[int]) -> list[int]:
    """The numbers between the first and the last of a rising series that are not there; none where it is no series."""
    rising = all(one < other for one, other in pairwise(numbers))
    if len(numbers) < _FEW or not rising:
        return []
    lost = sorted(set(range(numbers[0], numbers[-1] + 1)) - set(numbers))
    return lost if len(lost) <= _MOST * len(numbers) else []
