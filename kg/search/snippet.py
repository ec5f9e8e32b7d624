"""The part of a passage that shows what fits, on one line, and the places in it that do."""

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.language.stem import MIN_PART, fold, scanned, stem, words
from kg.search.terms import MIN_SCAN

_AROUND = 90
"""Characters of the text that a snippet shows on each side of what fits."""


def shown(text: str, wanted: Sequence[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text around the first place that fits, on one line, and the places in it that fit."""
    forms = [form for word in wanted for form in _forms(word)]
    fits = [match.span() for match in words(text) if _fits(match[0], forms)]
    first, last = fits[0] if fits else (0, 0)
    start = _cut(text, first - _AROUND, first)
    end = len(text) if len(text) <= last + 2 * _AROUND else text.rfind(" ", last, last + 2 * _AROUND)
    end = end if end > last else min(len(text), last + 2 * _AROUND)
    before, after = "…" if start else "", "…" if end < len(text) else ""
    shift = len(before) - start
    marks = tuple((left + shift, right + shift) for left, right in fits if start <= left and right <= end)
    return before + re.sub(r"\s", " ", text[start:end]) + after, marks


def _cut(text: str, start: int, first: int) -> int:
    """The start of the first whole word at or after `start`, or `start` itself in one long word."""
    return 0 if start <= 0 else text.find(" ", start, first) + 1 or start


def _forms(word: str) -> Iterator[tuple[str, str]]:
    yield "stem", stem(word)
    if len(word) >= MIN_SCAN:
        yield "scan", stem(scanned(word))


def _fits(word: str, forms: Iterable[tuple[str, str]]) -> bool:
    for way, form in forms:
        if way == "scan" and stem(scanned(word)) == form:
            return True
        if way == "stem" and (stem(word) == form or (len(form) >= MIN_PART and form in fold(word))):
            return True
    return False
