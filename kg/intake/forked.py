"""A reading process made of this one, which has loaded all that reading needs: it starts in no time.

Only where that is safe: on a system that forks, with nothing else running in this process that could be cut in two,
and while so little is held that the limit on its memory leaves enough for reading.
"""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from kg import forks

_SHARE = 3
"""So many times what this process takes must be allowed to the one made of it."""


class Forked:
    """Serves as `subprocess.Popen` does, as far as readers ask."""

    def __init__(self, memory: int) -> None:
        requests, answers = os.pipe(), os.pipe()
        self.returncode: int | None = None
        self.pid = os.fork()
        if self.pid == 0:
            _serve(requests, answers, memory)
        os.setpgid(self.pid, self.pid)  # whoever of the two comes first
        os.close(requests[0])
        os.close(answers[1])
        self.stdin, self.stdout = os.fdopen(requests[1], "wb"), os.fdopen(answers[0], "rb")

    def poll(self) -> int | None:
        return self._waited(os.WNOHANG)

    def wait(self) -> int:
        code = self._waited(0)
        return -signal.SIGKILL if code is None else code

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)

    def _waited(self, how: int) -> int | None:
        if self.returncode is None:
            with suppress(ChildProcessError):
                pid, status = os.waitpid(self.pid, how)
                self.returncode = os.waitstatus_to_exitcode(status) if pid else None
        return self.returncode


def possible(memory: int) -> bool:
    """May a process that is to take so much memory be made of this one?"""
    try:
        taken = int(Path(f"/proc/{os.getpid()}/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return False
    return forks.possible() and _SHARE * taken < memory


def _serve(requests: tuple[int, int], answers: tuple[int, int], memory: int) -> NoReturn:
    """Be the reading process, in a group of its own; nothing that was begun before is written."""
    from kg.intake import worker

    try:
        os.setpgid(0, 0)
        for ours, name in ((requests[0], 0), (answers[1], 1), (os.open(os.devnull, os.O_RDWR), 2)):
            os.dup2(ours, name)
        os.closerange(3, max(*requests, *answers) + 1)
        sys.stdout, sys.stderr = os.fdopen(os.dup(2), "w"), os.fdopen(os.dup(2), "w")
        worker.main(memory)
    finally:
        os._exit(1)
