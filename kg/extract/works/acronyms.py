"""Abbreviations that the text itself explains: "HLV (Hälsa på lika villkor)", "tidigt samordnade insatser, TSI"."""

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.works import names
from kg.language import gazetteer
from kg.language.body_kinds import kind
from kg.language.lists import one_of, table
from kg.language.text import UPPER, flat
from kg.language.tolerant import Tolerant, tolerant
from kg.language.wordings import wording

_SHORT = wording("extract", "works.acronyms", "short", upper=UPPER)
_LONG = r"[\w][\w-]*(?:,? [\w&-]+){1,12}?"
_BEFORE = re.compile(
    rf"(?<![\w-])(?P<short>{_SHORT})[”\"“]?\s?(?:\((?P<bracket>[^()]{{8,140}})\)|[–—-]\s(?P<long>{_LONG})(?=[.,;:(]|$))"
)


def explained(value: str) -> Iterator[tuple[str, str, str]]:
    """Short and long form with the kind that the long one tells of; bodies and organisations are left out."""
    for match in _BEFORE.finditer(value):
        long = " ".join((match["bracket"] or match["long"]).split())
        if _spells(match["short"], long):
            yield from _pair(match["short"], long)
    for end in re.finditer(rf"(?:,\s|\s\()(?P<short>{_SHORT})(?=[\s.,;:)]|$)", value):
        words = re.findall(r"\S+", value[max(0, end.start() - 120) : end.start()])
        for count in range(2, min(9, len(words)) + 1):
            long = " ".join(words[-count:])
            if not re.search(r"[.,;:()]", long) and _spells(end["short"], long) and end["short"].isupper():
                yield from _pair(end["short"], long)
                break


def _pair(short: str, long: str) -> Iterator[tuple[str, str, str]]:
    unit = names.is_agent(long.split()) or one_of("undertakings", "units", before=r"\b", after=r"\w*").search(long)
    if unit or kind(long) != "other-body" or gazetteer.find(long) or gazetteer.find(short) or len(short) < 3:
        return
    what = next((what for what, pattern in _ends() if pattern.search(long)), "undertaking")
    yield short, long, what


@cache
def _ends() -> tuple[tuple[str, Tolerant], ...]:
    return tuple(
        (what, tolerant(rf"(?:{'|'.join(forms)})$")) for what, forms in table("undertakings")["expansions"].items()
    )


_SMALL = ("och", "i", "for", "of", "the", "and", "av", "till", "med", "through", "om", "vid", "pa", "a")


def _spells(short: str, long: str) -> bool:
    """Are the letters of `short` the initials of the words of `long` (small words may be left out)?"""
    words = [flat(word) for word in re.findall(r"\w+", long)]
    letters = list(flat(short))

    def fits(at: int, word: int) -> bool:
        if word == len(words):
            return at == len(letters)
        if words[word] in _SMALL and fits(at, word + 1):
            return True
        return any(
            at + size <= len(letters)
            and words[word].startswith("".join(letters[at : at + size]))
            and fits(at + size, word + 1)
            for size in (1, 2, 3)
        )

    return len(words) > 1 and fits(0, 0)
