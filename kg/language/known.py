"""Names that are known, asked for by what may be a part of one, or hold one.

In: what people and bodies are called, folded by `text.key`. Out: whether a name is among them.
"""

from collections.abc import Iterable
from itertools import combinations

_WORDS = 20
"""What is called by fewer words than these is found by any two of them."""


class Known:
    """What the people are called, to be asked of many names: a name is known that shares two words with one
    of these, or is part of one, or has one as its part."""

    def __init__(self, values: Iterable[str]) -> None:
        self._values = {value for value in values if value}
        self._all = "\n".join(sorted(self._values))
        short = {value for value in self._values if value.count(" ") < _WORDS}
        self._pairs = {pair for value in short for pair in _pairs(value)}
        self._long = [set(value.split()) for value in self._values - short]

    def __contains__(self, name: str) -> bool:
        parts = (name[start:end] for start, end in combinations(range(len(name) + 1), 2))
        words = set(name.split())
        return (
            name in self._all
            or any(pair in self._pairs for pair in _pairs(name))
            or any(len(words & known) > 1 for known in self._long)
            or any(part in self._values for part in parts)
        )


def _pairs(value: str) -> Iterable[tuple[str, str]]:
    return combinations(sorted(set(value.split())), 2)
