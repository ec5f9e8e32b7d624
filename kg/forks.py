"""Work shared by processes made of this one: they know all that it knows, and send back bytes.

Only on a system that forks, and where nothing else runs in this process that could be cut in two; else, and where
one of them breaks off, the work is done here: what comes of it is the same.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeVar

T = TypeVar("T")
_LEAST = 50
"""Things that make it worth while to make a process."""
_SIZE = 8
"""Bytes in which the length of an answer is told."""


def possible() -> bool:
    """Is this thread all there is of this process?"""
    try:
        threads = len(list(Path(f"/proc/{os.getpid()}/task").iterdir()))
    except OSError:
        return False
    return threads == threading.active_count() == 1


def shared(things: Sequence[T], task: Callable[[T], bytes], cores: int) -> Iterator[bytes]:
    """What the task makes of each thing, in order, worked out on so many cores."""
    count = min(cores, len(things) // _LEAST)
    if count < 2 or not possible():
        yield from map(task, things)
        return
    helpers: list[_Helper] = []
    try:
        for first in range(count):
            helpers.append(_helper(things[first::count], task, helpers))
        for at, thing in enumerate(things):
            found = helpers[at % count].answer()
            yield task(thing) if found is None else found
    finally:
        for helper in helpers:
            helper.end()


@dataclass(frozen=True, slots=True)
class _Helper:
    """A process, and where its answers are read."""

    pid: int
    answers: BinaryIO

    def answer(self) -> bytes | None:
        """The next one; None where it has broken off."""
        head = self.answers.read(_SIZE)
        size = int.from_bytes(head, "big")
        body = self.answers.read(size) if len(head) == _SIZE else b""
        return body if len(head) == _SIZE and len(body) == size else None

    def end(self) -> None:
        self.answers.close()
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(self.pid, 0)


def _helper(things: Sequence[T], task: Callable[[T], bytes], others: Sequence[_Helper]) -> _Helper:
    """A process that answers for each of the things."""
    read, write = os.pipe()
    pid = os.fork()
    if pid:
        os.close(write)
        return _Helper(pid, os.fdopen(read, "rb"))
    try:
        for other in others:
            other.answers.close()  # else they would never see that nobody listens any more
        os.close(read)
        with os.fdopen(write, "wb") as answers:
            for thing in things:
                body = task(thing)
                answers.write(len(body).to_bytes(_SIZE, "big") + body)
        os._exit(0)
    finally:
        os._exit(1)
