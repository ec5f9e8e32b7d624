"""The order of the stages; the only module that knows it."""

from pathlib import Path

from kg import extract, parse
from kg import read as reading
from kg.model import Reading


def read(path: Path) -> Reading:
    """One document read, parsed and understood; nothing is stored."""
    return extract.reading(parse.protocol(reading.document(path)))
