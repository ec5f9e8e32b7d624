"""What was answered of texts and documents in earlier builds, so that it is not worked out again at each.

A function that answers the same of the same is marked `remembered`. While a build has its memory open, what it
answers is kept under a checksum of what it was asked; with no memory open it just answers. A memory holds what the
last build asked for, by the code of then: of what was forgotten nothing stays in it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import msgspec

from kg.folder import keep, keyed

NAME = "memory.msgpack"
_MARK, _SIZE = 16, 4
"""Bytes of the checksum of what was asked, and of the length of what was answered, which stand before it."""
P = ParamSpec("P")
T = TypeVar("T")


class Memory:
    """The answers of the last build, and of them those that this one asks for too."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = _kept(path)
        self._asked: dict[bytes, bytes] = {}

    def answer(self, mark: bytes) -> bytes | None:
        """What is remembered under the mark."""
        known = self._known.get(mark) or self._asked.get(mark)
        if known is not None:
            self._asked[mark] = known
        return known

    def note(self, mark: bytes, answer: bytes) -> None:
        self._asked[mark] = answer

    def keep(self) -> None:
        """Write what was asked for, where that is not what is kept."""
        if self._asked.keys() != self._known.keys():
            rows = ((mark, len(answer).to_bytes(_SIZE, "big"), answer) for mark, answer in self._asked.items())
            parts = [keyed.graphs().encode(), *chain.from_iterable(rows)]
            keep.write(self._path, keep.seal(*parts), *parts)  # never all in one: it is the largest of a build


_OPEN: ContextVar[Memory | None] = ContextVar("memory", default=None)


@contextmanager
def remembering(folder: Path) -> Iterator[None]:
    """What is answered until the block ends is remembered in the graph folder; only its one writer may."""
    memory = Memory(folder / NAME)
    token = _OPEN.set(memory)
    try:
        yield
    finally:
        _OPEN.reset(token)
    memory.keep()


def remembered(kind: Any, by: Callable[..., Any] = lambda *given: given) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Marks a function whose answers, of that kind, follow from what `by` makes of what it is given."""
    read: Callable[[bytes], Any] = msgspec.msgpack.Decoder(kind).decode

    def marked(answers: Callable[P, T]) -> Callable[P, T]:
        name = f"{answers.__module__}.{answers.__qualname__}"

        @wraps(answers)
        def asked(*given: P.args, **named: P.kwargs) -> T:
            memory = _OPEN.get()
            if memory is None:
                return answers(*given, **named)
            mark = blake2b(keep.packed((name, by(*given, **named))), digest_size=_MARK).digest()
            known = memory.answer(mark)
            if known is not None:
                answer: T = read(known)
                return answer
            found = answers(*given, **named)
            memory.note(mark, keep.packed(found))
            return found

        return asked

    return marked


def _kept(path: Path) -> dict[bytes, bytes]:
    """What is remembered by the code of now."""
    data, by = keep.unsealed(path) or b"", keyed.graphs().encode()
    found: dict[bytes, bytes] = {}
    at = len(by)
    while data.startswith(by) and at < len(data):
        start = at + _MARK + _SIZE
        end = start + int.from_bytes(data[start - _SIZE : start], "big")
        found[data[at : at + _MARK]] = data[start:end]
        at = end
    return found
