"""Rows of values that are read when they are asked for: what few questions need takes neither time nor room until then."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

T = TypeVar("T")


class Later(Sequence[T]):
    """The row that `read` gives whenever it is asked for; `data` is what it is kept as, where it is kept."""

    __slots__ = ("_read", "data")

    def __init__(self, read: Callable[[], Sequence[T]], data: bytes = b"") -> None:
        self._read, self.data = read, data

    def __len__(self) -> int:
        return len(self._read())

    def __getitem__(self, at: Any) -> Any:
        return self._read()[at]

    def __iter__(self) -> Iterator[T]:
        return iter(self._read())

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Later | tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))


if TYPE_CHECKING:
    Row = tuple[T, ...]
else:
    Row = Later
"""The type of a field that may be read later; whoever asks for its values need not know."""
