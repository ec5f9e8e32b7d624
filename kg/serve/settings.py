"""What a server may do, and how much of it."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits of one server: seconds and rows a query, queries at once, and how many may wait for a place.

    `token` is None where nothing may be edited.
    """

    folder: Path
    timeout: float = 30.0
    max_rows: int = 100_000
    parallel: int = max(2, os.cpu_count() or 2)
    waiting: int = 100
    token: str | None = None
    base: str = "http://127.0.0.1:8707"
