"""A list of those who were called to the meeting, which tells of nobody that they came."""

from kg.language.lists import table
from kg.language.text import key
from kg.model import Line
from kg.parse import labels

_WITHIN = 60
"""Within so many lines the list of those who came follows."""


def calls(lines: tuple[Line, ...], index: int, label: labels.Label) -> bool:
    """Is it the label of those called ("Kallade"), and does a list of those present follow?"""
    if not named(label):
        return False
    after = [line for line in lines[index + 1 : index + _WITHIN] if any(line.cells) and not line.furniture]
    return any(found is not None and found.kind == "members" and key(found.words) not in _words()
               for found in map(labels.read, after))  # fmt: skip


def named(label: labels.Label) -> bool:
    """Is it the label of those called, whether they came or not?"""
    return key(label.words) in _words()


def _words() -> frozenset[str]:
    return frozenset(map(key, table("attendance")["summoned"]))
