"""What must hold of every document, however damaged: it is read or refused, and every span is its quote."""

import time
from pathlib import Path

from kg import pipeline
from kg.errors import KgError
from kg.evaluate.documents import spans

LEAST = 1000
"""Characters that a pace is reckoned on at the least; what is shorter costs a start, not a length."""


def pace(text: str, folder: Path) -> float | None:
    """Seconds per character of understanding the text; None where it is refused as no protocol.

    Any error but a `KgError` escapes; a span that is not its quote is an `AssertionError`.
    """
    path = folder / "document.txt"
    path.write_bytes(text.encode(errors="replace"))
    begun = time.thread_time()
    try:
        reading = pipeline.read(path)
    except KgError:
        return None
    spent = time.thread_time() - begun
    source = reading.protocol.document.text
    for span in spans(reading):
        assert source[span.start : span.end] == span.quote, f"{span} is not its quote"
    return spent / max(len(text), LEAST)
