"""Sums of money in a sentence, in whole kronor.

>>> [one.amount for one in sums("Projektet får 1,2 miljoner kronor per år.")]
[1200000]
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.language.lists import one_of, table
from kg.language.wordings import wordings

_NUMBER = r"(?<![\d,.+±-])(?P<amount>\d{1,3}(?:\s?[ .\u00a0]\d{3})+|\d+(?:[,.]\d+)?)"
_DATED = re.compile(rf"{_NUMBER}\s\((?P<year>(?:19|20)\d\d)\)")
_LEAST = 1000


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount in whole units at `start`–`end` of the sentence; `yearly`, and the year it is for, where told."""

    amount: int
    start: int
    end: int
    yearly: bool
    year: str | None
    currency: str = "SEK"


def sums(value: str) -> Iterator[Sum]:
    """The sums of the sentence; a result, a surplus or what something costs society is none."""
    if one_of("told", "no_sums").search(value):
        return
    years = re.findall(r"\b(?:19|20)\d\d\b", value)
    for match in _units().finditer(value):
        unit = " ".join(match["unit"].lower().split()).rstrip(".")
        if unit in wordings("language", "sums", "sums") and _counts_things(value, match.end()):
            continue
        amount = round(_number(match["amount"]) * table("told")["units"][unit])
        yearly = bool(one_of("told", "per", before=r"\s?(?:\w+\s)?").match(value, match.end()))
        if amount >= _LEAST:
            currency = "EUR" if unit.endswith("euro") else "SEK"
            yield Sum(amount, match.start(), match.end(), yearly, years[0] if years else None, currency)
    for match in _DATED.finditer(value):
        if _number(match["amount"]) >= _LEAST:
            yield Sum(int(_number(match["amount"])), match.start(), match.end(), False, match["year"])


def _number(digits: str) -> float:
    return float(re.sub(r"\s?[ .\u00a0](?=\d{3}(?!\d))", "", digits).replace(",", "."))


def _counts_things(value: str, at: int) -> bool:
    """Does a noun follow "miljoner" that is no money: "1,2 miljoner filer"?"""
    return bool(re.match(r"\s\w", value[at:])) and not one_of("told", "after_sums", before=r"\s", after=r"\b").match(value, at)


@cache
def _units() -> re.Pattern[str]:
    units = sorted(table("told")["units"], key=len, reverse=True)
    return re.compile(rf"{_NUMBER}\s?(?P<unit>(?:{'|'.join(units)})\b|:-)", re.IGNORECASE)
