"""Points whose sign and line were lost, told by their numbers: they rise one by one, each before a capital.

    … Sida 2 Ärendelista 71 Rapport från verksamheten 3 72 Ekonomisk rapport 5 73 Övrigt 6
    →  … / 71 Rapport från verksamheten / 72 Ekonomisk rapport / 73 Övrigt
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.language import names
from kg.language.text import LOWER, UPPER
from kg.language.wordings import wording
from kg.model import Line, Text

_BOARD = re.compile(rf"(?:^|\s)[{UPPER}]{{2,4}}\s*$")
"""The letters of the body before a number ("BUN 116")."""
_NUMBER = re.compile(rf"(?<![\w,:/.(§–-])(?:§+\s?)?(?P<number>\d{{1,3}})\s+(?=[{UPPER}][\w–-]*(?:\s(?!§)|$|/))")
_NO_POINT = re.compile(wording("parse", "lines.entries", "no_point"), re.IGNORECASE)
"""What stands before a number that counts something else."""
_PAGE = re.compile(r"[\s.…]*\s\d{1,3}\s*$")
_ENOUGH = 2
"""So many numbers in order are points; one is where it opens its page."""
_GAP = 3
"""So far from one number the next may be, where those between were lost."""


@dataclass(frozen=True, slots=True)
class _Number:
    line: int
    at: int
    value: int


_POINT = re.compile(rf"(?<![\w,:/.(–-])(?:§+\s?(?P<sign>\d{{1,3}})|(?P<number>\d{{1,3}})[.)]?)\s+(?=[{UPPER}])")
_NEAR = 60
"""So far before a number stands what makes it none of a point."""
_LEFT = 600
"""A line this long is cut at points with their § by what cuts lost lines (`recut`)."""


def first(value: str) -> int:
    """Where the first of three points or more begins, told by their numbers; the end of the text where none does."""
    found = [_Number(0, match.start(), int(match["sign"] or match["number"])) for match in _POINT.finditer(value)
             if match["sign"] or not (_NO_POINT.search(_before(value, match)) or _names(value[match.end() :]))]  # fmt: skip
    chain = _series(found)
    return chain[0].at if len(chain) > 2 else len(value)


def _before(value: str, match: re.Match[str]) -> str:
    return value[max(0, match.start() - _NEAR) : match.start()]


def _names(value: str) -> bool:
    """Does somebody's name follow a number, which then tells what another was there for ("utredare, 65 Eva Alm")?"""
    words = value.split(maxsplit=2)[:2]
    return len(words) == 2 and names.is_given(words[0]) and words[1][:1].isupper() and not names.is_common(words[1])


def lines(source: Sequence[Line], open_at: frozenset[int]) -> Iterator[Line]:
    """The lines, those in `open_at` (by index) cut at the points that they hold."""
    left = any(len(source[index].cells[-1].value) > _LEFT for index in open_at)
    found = [number for index in sorted(open_at) for number in _numbers(source[index], index, left)]
    chain = _series(found)
    cuts: dict[int, list[int]] = {}
    for number in chain:
        cuts.setdefault(number.line, []).append(number.at)
    for index, line in enumerate(source):
        yield from _cut(line, cuts[index], chain[0].value > 1) if index in cuts else [line]


def _numbers(line: Line, index: int, left: bool) -> Iterator[_Number]:
    """The numbers before capitals; without those with a § where lines are `left` to `recut`."""
    value = line.cells[-1].value
    for match in _NUMBER.finditer(value):
        if not _NO_POINT.search(_before(value, match)) and not _names(value[match.end() :]):
            number = _Number(index, match.start(), int(match["number"]))
            if not (left and "§" in match.group()):
                yield number


def _series(numbers: list[_Number]) -> list[_Number]:
    """The longest rising series with small gaps; the last of two, since the contents come before the points."""
    best: list[list[_Number]] = []
    for number in numbers:
        before = [chain for chain in best if 0 < number.value - chain[-1].value <= _GAP]
        longest = max(before, key=_worth, default=[])
        best.append([*longest, number])
    chain = max(reversed(best), key=_worth, default=[])
    alone = len(chain) == 1 and chain[0].at == 0
    return chain if len(chain) >= _ENOUGH or alone else []


def _worth(chain: list[_Number]) -> float:
    missing = chain[-1].value - chain[0].value + 1 - len(chain)
    return len(chain) - missing / 2 + (0.5 if chain[0].at == 0 else 0)


def _cut(line: Line, places: list[int], paragraphs: bool) -> Iterator[Line]:
    """The line in pieces, one a point; where they are `paragraphs` (they go on from another meeting's) as headings."""
    text = line.cells[-1]
    before = (*line.cells[:-1], *([text.cut(0, places[0]).strip()] if text.cut(0, places[0]) else []))
    if before:
        yield replace(line, cells=before, columns=())
    for start, end in zip(places, [*places[1:], None], strict=True):
        piece = text.cut(start, end).strip()
        yield replace(line, cells=(_titled(piece),), columns=(), gap=1, heading=2 * paragraphs)


def _titled(piece: Text) -> Text:
    """The entry without the page it stands on."""
    board = _BOARD.search(piece.value)
    piece = piece.cut(0, board.start()) if board and board.start() else piece
    page = _PAGE.search(piece.value)
    short = len(piece.value) < 160 and not re.search(rf"[{LOWER}]\.\s", piece.value)
    return piece.cut(0, page.start()) if page and short else piece
