"""Words set with a space between their letters, put back as words: "Ö V R I G A  N Ä R V A R A N D E"."""

import re
from dataclasses import replace

from kg.model import Line, Text

_LETTERS = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_]){3,}(?: ?[:.])?(?!\S)")
"""Four letters or more, a space between each."""
_WIDE = re.compile(r"\s{2,}")
_SPACED = re.compile(r"[^\W\d_](?: [^\W\d_])*(?: ?[:.])?")
_LEAST = 6
"""So many different letters are more than initials or a row of marks."""


def lines(source: tuple[Line, ...]) -> tuple[Line, ...]:
    """The same lines, those of spaced letters closed up."""
    return tuple(map(_closed, source))


def _closed(line: Line) -> Line:
    """The line with its words closed up; the same where it holds anything but spaced letters."""
    if not all(_LETTERS.fullmatch(cell.value.strip()) or _two(cell.value) for cell in line.cells):
        return line
    words = [word for cell in line.cells for word in _words(cell)]
    if not words or len(set("".join(word.value for word in words).lower())) < _LEAST:
        return line
    return replace(line, cells=(Text.join(words, " "),), columns=line.columns[:1])


def _two(value: str) -> bool:
    """Are they several spaced words, a wider gap between them?"""
    parts = _WIDE.split(value.strip())
    return len(parts) > 1 and all(_SPACED.fullmatch(part) for part in parts)


def _words(cell: Text) -> list[Text]:
    """Each spaced word without its spaces."""
    return [
        Text.join([cell.cut(*letter.span()) for letter in re.finditer(r"\S", cell.value)
                   if part.start() <= letter.start() < part.end()])
        for part in re.finditer(r"\S(?: ?\S)*", cell.value)
    ]  # fmt: skip
