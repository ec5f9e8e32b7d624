"""The words of a page of a PDF, where they stand, and which of them are near enough to be one run."""

import re
from dataclasses import dataclass
from operator import sub
from statistics import median

from kg.read import pdf_calls
from kg.read.pdf_calls import Reference

_WORD = re.compile("[^\\s\x00\x02\ufffe\u00ad]+[\x02\ufffe\u00ad]?|[\x02\ufffe\u00ad]")
"""A word; the hyphen that ends a line comes as a control character, with the next line's word right after it."""
_ADDRESS = re.compile("(?:https?://|www\\.)[^\\s]*[\x02\ufffe]$")
"""An address broken at a hyphen: the hyphen is its own, and the rest belongs to it."""
_NEAR = (-1.5, 4.0)
"""Points between two words that in any usual type are neighbours, from the least to the most."""
_SHORT = 4.5
"""Letters; Swedish words are longer on the average."""
_APART, _SPACE = 0.05, 0.15
"""Letters that stand further apart than this are set apart, and so much more, in their size, parts two words."""

_RAISED, _SMALLER = 1.0, 0.8
"""Points above its line, and of the size of the letters before it at most, where a digit is that of a note."""
_POWER = re.compile(r"\(?[cdkm]?m|10")
"""What a raised digit makes a power of; behind all else it is the mark of a note."""
_POWERS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_CLOCK = 2
"""Digits: as many raised behind no more may be minutes, and stay as they are."""

_PROBED = 8
"""Letters that are looked at to tell whether a run is set apart."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a page in the file's order, what they span of its text and where they stand.

    `begins` and `ends` count the letters of the page as pdfium does; `lefts`, `bases` and `rights` are in points.
    """

    text: str
    spans: list[tuple[int, int]]
    begins: list[int]
    ends: list[int]
    lefts: list[float]
    bases: list[float]
    rights: list[float]

    def stretches(self) -> list[int]:
        """The bounds of stretches within which each word is as near to the next as in any usual type."""
        gaps = map(sub, self.lefts[1:], self.rights[:-1])
        rises = map(sub, self.bases[1:], self.bases[:-1])
        low, high = _NEAR
        found = [
            index
            for index, (gap, rise) in enumerate(zip(gaps, rises, strict=True), 1)
            if rise or not low <= gap <= high
        ]
        # what is joined to a broken address is a word alone
        after = [index + 1 for index in found if self.spans[index][0] == self.spans[index - 1][1]]
        return sorted({0, *found, *after, len(self.spans)})

    def between(self, first: int, after: int) -> str:
        return self.text[self.spans[first][0] : self.spans[after - 1][1]]

    def are_short(self, first: int, after: int) -> bool:
        """Are they so short that they may be parts of words set with wide gaps between the letters?"""
        span = self.spans[after - 1][1] - self.spans[first][0]
        told = self.begins[first] == self.spans[first][0]  # each letter of the text has its place on the page
        return told and after - first >= 3 and span > 8 and span / (after - first) - 1 <= _SHORT

    def closed_up(self, page: Reference, first: int, after: int, size: float) -> str:
        """The words as they are to a reader where letters stand apart and the file's spaces mean nothing."""
        start, stop = self.spans[first][0], self.spans[after - 1][1]
        places = [at for at in range(start, stop) if not self.text[at].isspace()]
        if median(_gaps(page, places[:_PROBED])) < _APART * size:
            return self.text[start:stop]
        gaps = _gaps(page, places)
        usual = median(gaps)
        marks = (" " if gap > usual + _SPACE * size else "" for gap in gaps)
        parts = zip(marks, (self.text[at] for at in places[1:]), strict=True)
        return self.text[start] + "".join(f"{mark}{letter}" for mark, letter in parts)

    def in_address(self, first: int, at: int) -> bool:
        """Does this word go on with an address, broken at a hyphen, that ends the run that began with `first`?"""
        stopped = self.spans[at - 1][1]
        return self.spans[at][0] == stopped and bool(
            _ADDRESS.search(self.text, self.spans[first][0], stopped)
        )


def _gaps(page: Reference, places: list[int]) -> list[float]:
    """The white between each of these letters and the next, in points."""
    lefts, _ = pdf_calls.origins(page, places)
    return [*map(sub, lefts[1:], pdf_calls.right_edges(page, places[:-1]))]


def placed(page: Reference, text: str, places: list[int] | None) -> Words:
    """The words of a text page; `places` are those of its letters where they are not their offsets in the text."""
    spans = [match.span() for match in _WORD.finditer(text)]
    begins = [start for start, _ in spans]
    ends = [stop - 1 for _, stop in spans]
    if places is not None:
        begins, ends = [places[start] for start in begins], [places[end] for end in ends]
    lefts, bases = pdf_calls.origins(page, begins)
    text = _without_notes(page, text, spans, begins, ends, bases)
    return Words(text, spans, begins, ends, lefts, bases, pdf_calls.right_edges(page, ends))


def _without_notes(
    page: Reference,
    text: str,
    spans: list[tuple[int, int]],
    begins: list[int],
    ends: list[int],
    bases: list[float],
) -> str:
    """The text without the marks of notes that end words, which `spans` leave out: § 12 with note 3 is not § 123.

    Raised digits that are powers become such; the text keeps its length.
    """
    numbered = [
        at for at, (start, stop) in enumerate(spans) if stop - start > 1 and "0" <= text[stop - 1] <= "9"
    ]
    _, lasts = pdf_calls.origins(page, [ends[at] for at in numbered])
    for at in [at for at, last in zip(numbered, lasts, strict=True) if last - bases[at] > _RAISED]:
        (start, stop), small = spans[at], _SMALLER * pdf_calls.size_of(page, begins[at])
        first = stop - _raised(page, text[start + 1 : stop], ends[at], bases[at] + _RAISED, small)
        if _POWER.fullmatch(text, start, first):
            text = text[:first] + text[first:stop].translate(_POWERS) + text[stop:]
        elif stop - first != _CLOCK or first - start > _CLOCK or not text[start:first].isdigit():
            text = text[:first] + " " * (stop - first) + text[stop:]
            spans[at] = (start, first)
    return text


def _raised(page: Reference, word: str, letter: int, base: float, size: float) -> int:
    """How many digits at the end of a word stand above this base and are no larger; `letter` is the last of them."""
    digits = len(word) - len(word.rstrip("0123456789"))
    places = [letter - back for back in range(digits)]
    _, bases = pdf_calls.origins(page, places)
    raised = (
        at > base and pdf_calls.size_of(page, place) <= size for place, at in zip(places, bases, strict=True)
    )
    return next((count for count, is_so in enumerate(raised) if not is_so), digits)
