"""Things by where they stand in a text, so that those at a place are found without asking each of them.

>>> Places([(0, 5, "a"), (5, 9, "b"), (3, 7, "c")]).at(5, 6)
['b', 'c']
"""

from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")
_ROOM = 256
"""Characters of the text that are looked up together."""


class Places(Generic[T]):
    """In: first character, last (excluded) and the thing, in any order."""

    def __init__(self, things: Iterable[tuple[int, int, T]]) -> None:
        self._things = list(things)
        self._rooms: dict[int, list[int]] = {}
        for number, (start, end, _) in enumerate(self._things):
            for room in _rooms(start, end):
                self._rooms.setdefault(room, []).append(number)

    def at(self, start: int, end: int) -> list[T]:
        """Those that share a character with the stretch (`end` excluded), in the order they were given."""
        near = {number for room in _rooms(start, end) for number in self._rooms.get(room, ())}
        rows = (self._things[number] for number in sorted(near))
        return [thing for first, last, thing in rows if first < end and start < last]


def _rooms(start: int, end: int) -> range:
    return range(start // _ROOM, max(start, end - 1) // _ROOM + 1)
