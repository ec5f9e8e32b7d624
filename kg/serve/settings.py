"""What a server may do, and how much of it."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits of one server: seconds and rows a query, queries at once, and how many may wait for a place.

    A query unanswered after `patience` seconds gives up its place and runs on beside the others, with low
    priority once it has cost as many processor seconds; so may `long` at once. `token` is None where nothing may be edited.
    """

    folder: Path
    timeout: float = 30.0
    max_rows: int = 100_000
    parallel: int = 2 * max(2, os.cpu_count() or 2)
    waiting: int = 100
    patience: float = 0.2
    long: int = 6
    token: str | None = None
    base: str = "http://127.0.0.1:8707"

    @property
    def memory(self) -> int:
        """Bytes of address space for each worker: together half the machine's, but never too few to work."""
        workers = 2 * self.parallel + self.long
        return max(_LEAST, _machine() // 2 // workers)


_LEAST = 3 << 29
"""An idle worker takes about 600 MB of addresses, of which it uses 30."""


def _machine() -> int:
    """Bytes of memory of the machine; 0 where the system does not say."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):
        return 0
