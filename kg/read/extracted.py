"""What a reader of a format makes of a file: text, lines, pages, doubts."""

import datetime as dt
from dataclasses import dataclass

from kg.model import Finding, Line


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text that spans refer to, as lines, and where its pages start (empty: unknown)."""

    text: str
    lines: list[Line]
    page_starts: tuple[int, ...] = ()
    created: dt.date | None = None
    findings: tuple[Finding, ...] = ()
