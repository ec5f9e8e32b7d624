"""Reading → findings: what in the minutes speaks against the day and the place that were read.

The witnesses are asked by themselves, with none of the rules that read the head: the file's name, what the text
says of its own meeting, the signatures, the next meeting. Where one disagrees it is said, never mended.
"""

from collections.abc import Iterator

from kg.doubt import days, places
from kg.model import Finding, Reading

__all__ = ["findings"]


def findings(reading: Reading) -> Iterator[Finding]:
    """What is doubtful of the day and the place of the meeting."""
    yield from days.doubts(reading)
    yield from places.doubts(reading)
