"""What a reading process may use: seconds of processor time for a file, memory in all.

Where the system knows no such limits (Windows) the time is taken by our end, see `intake.pool`.
"""

import gc
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

KNOWN = find_spec("resource") is not None
"""Does the system hold a process to limits?"""

_ALL = 900 << 20
"""Bytes that the reading processes a user asks for share; each that nobody asked for may have as many."""
_LEAST = 300 << 20
"""Bytes that each has at the least: an ordinary document needs 70 MB, the readers' libraries included."""
_PATIENCE = 30 if KNOWN else 3
"""So many times the processor time may pass on the clock: a scan is read by other programs meanwhile."""


_BUSY = 40
"""Files that make it worth while to start one more process, which needs half a second for that."""


@dataclass(frozen=True, slots=True)
class Limits:
    """For each file `seconds` of processor time; so many `workers` read at once, or as many as `files` keep busy."""

    seconds: float = 60.0
    workers: int | None = None
    files: int = 1

    @property
    def readers(self) -> int:
        """Processes that read: as wished, else one a core where there are files for it."""
        return self.workers or max(1, min(_cores(), self.files // _BUSY))

    @property
    def memory(self) -> int:
        """Bytes of address space for each process; that a folder is large lets no file be refused."""
        return max(_ALL // (self.workers or 1), _LEAST)

    @property
    def patience(self) -> float:
        """Seconds on the clock after which a process is ended whatever it does."""
        return _PATIENCE * self.seconds


def _cores() -> int:
    """The cores that this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def confine(memory: int) -> None:
    """This process may take no more memory, and leaves no dump of it behind."""
    if KNOWN:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, resource.getrlimit(resource.RLIMIT_AS)[1]))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def allow(seconds: float) -> None:
    """From now on this process may use so much processor time more, then the system ends it."""
    if KNOWN:
        import resource

        until = int(time.process_time() + seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.getrlimit(resource.RLIMIT_CPU)[1]))


@contextmanager
def lifted() -> Iterator[None]:
    """Programs that are started meanwhile are not held to the limits of this process."""
    if not KNOWN:
        yield
        return
    import resource

    kinds = (resource.RLIMIT_AS, resource.RLIMIT_CPU)
    before = [resource.getrlimit(kind) for kind in kinds]
    for kind, (_, most) in zip(kinds, before, strict=True):
        resource.setrlimit(kind, (most, most))
    try:
        yield
    finally:
        for kind, known in zip(kinds, before, strict=True):
            resource.setrlimit(kind, known)


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the search for cycles, which takes up to a fifth of the time: what is made here holds none."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            _aged()
            gc.enable()


def _aged() -> None:
    """What was made counts as old, so that the next search for cycles does not begin with all of it."""
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()


def swollen(memory: int) -> bool:
    """Has this process once held more than half of what it may? Then the next file deserves a fresh one."""
    return KNOWN and _held_most() > memory // 2


def _held_most() -> int:
    """The most bytes this process has held. On Linux a program started by a large one has that one's `ru_maxrss`,
    so there the memory's own mark is asked."""
    with suppress(OSError):
        for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def end_with_children() -> None:
    """End this process, and the programs it has started where it leads a group of its own."""
    if KNOWN and os.getpgrp() == os.getpid():
        import signal

        os.killpg(os.getpid(), signal.SIGKILL)
    os._exit(1)
