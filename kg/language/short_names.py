"""Who is meant by a given name alone, a nickname, the first half of a double name, or a surname.

>>> people = Circle(["Lars Ek", "Maria-Pia Alm"], "of the list", by_surname=True)
>>> [[len(one) for one in people.called(word)] for word in ("Lars", "Lasse", "Maria", "Alm")]
[[1, 1, 0], [0, 1, 0], [0, 1, 0], [0, 0, 1]]
"""

from collections.abc import Iterable, Iterator

from kg.language import names
from kg.language.text import flat, key


class Circle:
    """People who may be meant by a short name, and `why` the one who is; their names by what they may be called."""

    def __init__(self, full: list[str], why: str, by_surname: bool = False) -> None:
        self.names, self.why = full, why
        self._first = _grouped((flat(name.split()[0]), name) for name in full)
        self._whole = _grouped((key(name), name) for name in full)
        self._given = _grouped((key(name.split()[0]), name) for name in full)
        self._half = _grouped((key(name.split()[0].split("-")[0]), name) for name in full)
        self._last = _grouped((key(name.split()[-1]), name) for name in full if by_surname and " " in name)

    def called(self, stated: str) -> Iterator[set[str]]:
        """Those whose given name it could be ("Bertil", "Ann-Sofie", "Lotta"); then those whose nickname it is ("Lasse"),
        or the first half of a double name ("Maria" for "Maria-Pia"); then those whose surname, or the last part of it."""
        short = key(stated)
        yield self._first.get(flat(stated), set()) | self._whole.get(short, set())
        nicked = (self._given.get(given, set()) for given in names.nicknames().get(short, ()))
        yield self._half.get(short, set()).union(*nicked)
        yield self._last.get(short, set())


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The second of the pairs by the first."""
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
    return found
