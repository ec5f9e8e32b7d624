"""What kind of paper a document is: minutes, an agenda, an extract, a part adjusted at once, a corrected version.

>>> kind_of(reading)
Paper(kind='extract', version=0)
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import PurePath
from typing import Literal

from kg.folder.memory import remembered
from kg.language.lists import table
from kg.language.text import key
from kg.language.wordings import wording
from kg.model import Item, Reading, Span
from kg.model.collection import Evidence

Kind = Literal["minutes", "part", "extract", "agenda"]
_ORDER: dict[str, int] = {"minutes": 0, "part": 1, "extract": 2, "agenda": 3}
_LINES = 14
"""Lines at the top in which a paper says what it is."""


@dataclass(frozen=True, slots=True)
class Paper:
    """`version` counts corrections: 0 where none is told, a corrected paper has at least 1; a draft has -1."""

    kind: Kind
    version: int

    @property
    def order(self) -> int:
        """What speaks first about a meeting: minutes, then parts and extracts; an agenda last."""
        return _ORDER[self.kind]


def which(reading: Reading) -> tuple[object, ...]:
    """Which reading it is: of a file's bytes, under a path, of one of the meetings in it."""
    protocol = reading.protocol
    first = [part.start for part in protocol.items[:1]] + [one.span.start for one in protocol.attendance[:1]]
    return protocol.document.sha256, protocol.document.path, protocol.meeting.date, first


@remembered(Paper, by=which)
def kind_of(reading: Reading) -> Paper:
    """The kind of paper, from its first lines and its name."""
    document = reading.protocol.document
    first = reading.protocol.items[0].start if reading.protocol.items else len(document.text)
    cells = [
        key(cell.value)
        for line in document.lines[:_LINES]
        if line.text.at and line.text.at[0] < first
        for cell in line.cells
    ]
    name = key(PurePath(document.file).stem)
    return Paper(_kind(cells, name), _version(cells, name))


def _kind(cells: list[str], name: str) -> Kind:
    top = cells[:6]
    if _opens(top, _words("agenda")) and not _opens(top, (wording("resolve", "papers", "minutes"),)):
        return "agenda"
    if _names(cells, _words("extract")):
        return "extract"
    if _names(top, _words("part")):
        return "part"
    minutes = (wording("resolve", "papers", "minutes_too"), wording("resolve", "papers", "notes"))
    alone = not set(cells[:2]).isdisjoint(_words("agenda_alone"))
    called = name.startswith((*_words("agenda"), *_words("agenda_alone")))
    return "agenda" if (alone or called) and not _names(top, minutes) else "minutes"


def _opens(cells: list[str], words: tuple[str, ...]) -> bool:
    return any(cell.startswith(words) for cell in cells)


def _names(cells: list[str], words: tuple[str, ...]) -> bool:
    return any(word in cell for cell in cells for word in words)


def _version(cells: list[str], name: str) -> int:
    """How often the paper was corrected, as its head or its file's name tells; -1 of a draft, whatever its number."""
    if any(_draft().search(text) for text in (*cells[:8], name)):
        return -1
    numbers = [int(match[1]) for text in (*cells[:8], name) for match in _numbered().finditer(text)]
    told = any(_corrected().search(text) for text in (*cells[:8], name))
    return max([*numbers, 1 if told else 0])


@cache
def _words(entry: str) -> tuple[str, ...]:
    return tuple(key(word) for word in table("papers")[entry])


@cache
def _corrected() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_words('corrected'))})\b")


@cache
def _draft() -> re.Pattern[str]:
    """A draft as it calls itself; a draft of something else ("utkast till plan") makes no draft of the minutes."""
    of_another = wording("resolve", "papers", "of_another")
    return re.compile(rf"\b(?:{'|'.join(_words('draft'))})\b(?!{of_another})")


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_words('version'))}|v)\s?(\d)\b")


@dataclass(frozen=True, slots=True)
class Source:
    """A document of the meeting and what kind of paper it is."""

    reading: Reading
    paper: Paper

    @property
    def sha256(self) -> str:
        return self.reading.protocol.document.sha256

    @property
    def file(self) -> str:
        return self.reading.protocol.document.file

    @property
    def items(self) -> tuple[Item, ...]:
        return self.reading.protocol.items


Place = tuple[Source, int]
"""A document and the index of an item in it."""


def proof_at(source: Source, span: Span) -> Evidence:
    return Evidence(source.sha256, span)
