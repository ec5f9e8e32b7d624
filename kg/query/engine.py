"""Our end of the worker process: it is started, asked, and killed when it takes too long.

In: a request as `worker` reads it. Out: the answer as the worker writes it.

    >>> with Engine() as engine:
    ...     engine.ask({"store": "…", "query": "ASK {}", "prefixes": {}, "max_rows": 10}, timeout=30)
    {'kind': 'ask', 'answer': True}
"""

import contextlib
import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from kg.errors import QueryError

_WORKER = Path(__file__).with_name("worker.py")
_LOW = 0x4000 if sys.platform == "win32" else 15
"""Below normal, as Windows and as others spell it: not the lowest, where a busy machine leaves it nothing."""


class Engine:
    """One worker process, started when first asked and again after it was stopped. For one thread.

    `memory` bounds its address space, in bytes; 0 leaves the worker's own bound.
    """

    def __init__(self, memory: int = 0) -> None:
        self._memory = memory
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = False

    def __enter__(self) -> "Engine":
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()

    def ask(self, request: dict[str, Any], timeout: float | None) -> dict[str, Any]:
        """The worker's answer; `QueryError` when `timeout` seconds are over or the engine broke down."""
        return self.fetch(request, timeout)[0]

    def fetch(self, request: dict[str, Any], timeout: float | None) -> tuple[dict[str, Any], bytes]:
        """The worker's answer, and the page that goes with it where the request names `formats`."""
        process = self._living() or self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        stopped = threading.Event()
        clock = threading.Timer(timeout or 0, _kill, (process, stopped))
        if timeout is not None:
            clock.start()
        try:
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.flush()
            line = process.stdout.readline()
            answer: dict[str, Any] = json.loads(line) if line.endswith(b"\n") else {}
            page = process.stdout.read(answer.get("size", 0))
        except BrokenPipeError:
            answer, page = {}, b""
        except BaseException:
            self.stop()
            raise
        finally:
            clock.cancel()
        if answer and len(page) == answer.get("size", 0):
            return answer, page
        self.stop()
        if stopped.is_set():
            raise QueryError(late(timeout or 0))
        raise QueryError("the engine broke down on this query (too much memory or too deep); make it simpler")

    def end(self) -> None:
        """Has the process end, and does not wait for it: whoever is waiting for its answer does that.

        The answer may have come all the same: the next query is then asked of a new process.
        """
        if process := self._process:
            self._ended = True
            process.kill()

    def stop(self) -> None:
        """Ends the process, whatever it is doing, and waits until it is gone."""
        process, self._process, self._ended = self._process, None, False
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with contextlib.suppress(BrokenPipeError):
                    pipe.close()

    def spent(self) -> float:
        """Processor seconds the process has used since it was started; 0 where there is none."""
        import psutil

        try:
            used = psutil.Process(self._process.pid).cpu_times() if self._process else None
        except psutil.Error:  # it has just ended
            return 0.0
        return used.user + used.system if used else 0.0

    def step_back(self) -> None:
        """The process runs on with low priority, until it is stopped."""
        import psutil

        with contextlib.suppress(psutil.Error):  # it has just ended
            if self._process:
                psutil.Process(self._process.pid).nice(_LOW)

    def _living(self) -> subprocess.Popen[bytes] | None:
        """The process, unless it is none, was ended, or went away by itself while nobody asked it anything."""
        if self._ended or (self._process and self._process.poll() is not None):
            self.stop()
        return self._process

    def _start(self) -> subprocess.Popen[bytes]:
        """A process that is ready to be asked; `-P` keeps this folder's modules from hiding others."""
        pipe = subprocess.PIPE
        command = [sys.executable, "-P", str(_WORKER), str(self._memory)]
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
        assert self._process.stdout
        if self._process.stdout.readline() != b"ready\n":
            self.stop()
            raise QueryError("the query engine does not start: is pyoxigraph installed?")
        return self._process


def late(seconds: float) -> str:
    """What is said of a query that was stopped after so long."""
    return f"stopped after {seconds:g} s: the query takes too long; narrow it, or raise --timeout"


def _kill(process: subprocess.Popen[bytes], stopped: threading.Event) -> None:
    stopped.set()
    process.kill()
