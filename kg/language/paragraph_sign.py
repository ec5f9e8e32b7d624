"""The sign § as a scanner writes it that does not know it: "8 31", "88 15—19", "$ 4", "& 7".

It is read so only where the document opens its points with such signs, in order.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kg.language.wordings import wording
from kg.model import Line, Text

_SIGN = r"(?:8{1,2} |\${1,2} ?|&{1,2} ?)"
_OPENS = re.compile(rf"\s*(?:{_SIGN}|§{{1,2}} ?)(\d{{1,3}})\b(?![.:,]\d)")
_NUMBERS = r"\d{1,3}(?: ?[-–—] ?\d{1,3})?"
_RANGE = re.compile(
    rf"(?<=[\w).,] )(?P<sign>{_SIGN}){_NUMBERS}(?=\s*(?:$|[,;)]))|(?<=\()(?P<within>{_SIGN}){_NUMBERS}(?=\))"
)
_ENOUGH = 3
"""So many points in a row make a series."""


def lines(source: tuple[Line, ...]) -> tuple[Line, ...]:
    """The same lines, § put back in notes of presence; unchanged where no points are numbered so."""
    if not _numbered_so(source):
        return source
    return tuple(replace(line, cells=tuple(map(_mended, line.cells))) for line in source)


def _numbered_so(source: tuple[Line, ...]) -> bool:
    """Do three points or more follow each other, each number one more than that before?"""
    numbers = [
        int(found.group(1))
        for line in source
        if any(line.cells) and not line.table and (found := _OPENS.match(line.value))
    ]
    return sum(after == before + 1 for before, after in pairwise(numbers)) >= _ENOUGH - 1


def _mended(text: Text) -> Text:
    result = text
    for start, end in reversed(list(_signs(text.value))):
        value = result.value[:start] + "§" + result.value[end:]
        result = Text(value, (*result.at[:start], result.at[start], *result.at[end:]))
    return result


def _signs(value: str) -> Iterator[tuple[int, int]]:
    if len(value) > 120 or re.search(wording("language", "paragraph_sign", "signs"), value):
        return
    for found in _RANGE.finditer(value):
        group = "sign" if found.group("sign") else "within"
        yield found.start(group), found.start(group) + len(found.group(group).rstrip())
