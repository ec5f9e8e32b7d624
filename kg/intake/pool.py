"""Our end of the reading processes: they are started, handed files, and killed when one does not end.

    >>> with Readers(Limits(seconds=60, workers=2)) as readers:
    ...     readers.read("kg.pipeline:read", Path("protokoll.pdf"), data)

A process reads many files and is started anew after one that it did not survive.
"""

import atexit
import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from kg import limits
from kg.config import PACKAGE
from kg.errors import ReadError
from kg.intake import forked
from kg.intake.forked import Forked
from kg.limits import Limits

T = TypeVar("T")
R = TypeVar("R")
Process = Forked | subprocess.Popen[bytes]


class Readers:
    """A pool of reading processes."""

    def __init__(self, allowed: Limits) -> None:
        self._idle: queue.SimpleQueue[_Reader] = queue.SimpleQueue()
        self._all = [_Reader(allowed) for _ in range(allowed.readers)]
        for reader in self._all:
            self._idle.put(reader)

    def __enter__(self) -> "Readers":
        return self

    def __exit__(self, kind: type[BaseException] | None, *error: object) -> None:
        for reader in self._all:
            if kind is None:
                reader.rest()
            else:
                reader.stop()

    def read(self, function: str, path: Path, data: bytes) -> bytes:
        """What the function, as "module:name", makes of the path and its bytes, packed; else a `ReadError`."""
        reader = self._idle.get()
        try:
            return reader.read(function, path, data)
        finally:
            self._idle.put(reader)

    def each(self, task: "Callable[[T, Readers], R]", things: Iterable[T]) -> Iterator[R]:
        """What the task makes of each with these, in order, as many at once as there are processes."""
        if len(self._all) == 1:
            yield from (task(thing, self) for thing in things)
            return
        with ThreadPoolExecutor(len(self._all)) as threads:
            try:
                yield from threads.map(lambda thing: task(thing, self), things)
            except BaseException:
                threads.shutdown(wait=False, cancel_futures=True)
                for reader in self._all:
                    reader.stop()  # what they are at is not waited for
                raise


_RESTING: dict[int, Process] = {}
"""A process of each kind that waits for the next build of this program, which need not start one."""


class _Reader:
    """One process, started when there is something to read."""

    def __init__(self, allowed: Limits) -> None:
        self._allowed = allowed
        self._process: Process | None = None

    def read(self, function: str, path: Path, data: bytes) -> bytes:
        process = self._process or self._start()
        late = threading.Event()
        clock = threading.Timer(self._allowed.patience, _end, (process, late))
        clock.daemon = True
        clock.start()
        try:
            answer, body = self._asked(process, function, path, data)
        except BaseException:
            self.stop()
            raise
        finally:
            clock.cancel()
        if answer is None:
            raise ReadError(str(path), self._fate(process, late.is_set()))
        if answer["last"]:
            self.stop()
        if "refused" in answer:
            raise ReadError(str(path), answer["refused"])
        return body

    def _asked(
        self, process: Process, function: str, path: Path, data: bytes
    ) -> tuple[dict[str, Any] | None, bytes]:
        """The head and the body of the answer; None and nothing where the process ended without one."""
        assert process.stdin is not None
        assert process.stdout is not None
        seconds = self._allowed.seconds
        request = {"function": function, "path": str(path), "size": len(data), "seconds": seconds}
        try:
            process.stdin.write(json.dumps(request).encode() + b"\n" + data)
            process.stdin.flush()
        except BrokenPipeError:
            return None, b""
        line = process.stdout.readline()
        if not line.endswith(b"\n"):
            return None, b""
        answer: dict[str, Any] = json.loads(line)
        size = answer.get("reading", 0)
        body = process.stdout.read(size)
        return (answer, body) if len(body) == size else (None, b"")

    def _fate(self, process: Process, late: bool) -> str:
        """Why the process ended."""
        code = process.wait()
        self.stop()
        if late or (limits.KNOWN and code in (-signal.SIGXCPU, -signal.SIGKILL)):
            return f"not done after {self._allowed.seconds:g} s, so it was left (--file-timeout allows more)"
        if code < 0:
            return f"its reader broke down on it ({signal.Signals(-code).name}): the file is damaged"
        return "its reader ended without an answer"

    def _start(self) -> Process:
        """A process in a group of its own, so that what it starts can be ended with it."""
        self._process = _RESTING.pop(self._allowed.memory, None)
        if self._process is not None and self._process.poll() is None:
            return self._process
        if forked.possible(self._allowed.memory):
            self._process = Forked(self._allowed.memory)
            return self._process
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "kg.intake.worker", str(self._allowed.memory)],
            stdin=pipe,
            stdout=pipe,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": _modules()},
            start_new_session=True,
        )
        return self._process

    def rest(self) -> None:
        """Keeps the process for another reader, if none of its kind is kept."""
        if (
            self._process is not None
            and _RESTING.setdefault(self._allowed.memory, self._process) is self._process
        ):
            self._process = None
        self.stop()

    def stop(self) -> None:
        """Ends the process, whatever it is doing."""
        process, self._process = self._process, None
        if process is not None:
            _stop(process)


@atexit.register
def _stop_resting() -> None:
    for process in _RESTING.values():
        _stop(process)


def _stop(process: Process) -> None:
    _end(process)
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            with contextlib.suppress(BrokenPipeError):
                pipe.close()


def _modules() -> str:
    """Where this program finds its modules, the folder it is run in left out: what is read may lie there."""
    places = [place for place in sys.path if place and Path(place) != Path.cwd()]
    return os.pathsep.join([str(PACKAGE.parent), *places])


def _end(process: Process, late: threading.Event | None = None) -> None:
    """Kills the process and what it has started."""
    if late:
        late.set()
    if limits.KNOWN and process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
