"""What commands cost as a user runs them: processor seconds and peak memory of the whole process, children included."""

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds and megabytes at the most; `ended` is false where the command was stopped for taking too long."""

    seconds: float
    megabytes: float
    ended: bool = True


def cost(checkout: Path, words: Sequence[object], patience: float = 900) -> Cost:
    """What `kg` with these words costs in that checkout; stopped after so many seconds on the clock."""
    command = [sys.executable, "-m", "kg", *map(str, words)]
    process = subprocess.Popen(
        command,
        env=os.environ | {"PYTHONPATH": str(checkout)},
        cwd=checkout,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    clock = threading.Timer(patience, process.kill)
    clock.start()
    _, status, used = os.wait4(process.pid, 0)
    clock.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    ended = process.returncode != -9
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, ended)


def pages(folder: Path) -> tuple[float, float]:
    """Megabytes of all files under the folder, and of the largest."""
    sizes = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
    return sum(sizes) / 1e6, max(sizes, default=0) / 1e6
