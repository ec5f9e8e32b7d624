"""Days as Swedish minutes write them; hours are read by `clock`.

>>> [found.iso for found in find("den 6 maj 2022, 25-09-26 och 5/9", year=2025)]
['2022-05-06', '2025-09-26', '2025-09-05']
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from kg.language.lists import table
from kg.language.text import flat
from kg.language.wordings import wording

MONTHS: tuple[str, ...] = tuple(table("dates")["months"])
WEEKDAYS: tuple[str, ...] = tuple(map(flat, table("dates")["weekdays"]))
_ORDINALS = tuple(map(flat, table("dates")["ordinals"]))
_SPACED = tuple(re.sub(wording("language", "dates", "spaced"), r"\1 ?", ordinal) for ordinal in _ORDINALS)
"""The ordinals as patterns: "tjugo tredje" is written apart, too."""
_SHORT: dict[str, int] = {name[:3]: number for number, name in enumerate(MONTHS, 1)} | table("dates")["short_months"]
SHORT_MONTHS: tuple[str, ...] = tuple(
    sorted({name for name in _SHORT if len(name) < 5} - {*MONTHS, "jul"}, key=len, reverse=True)
)
"""Months as they are cut short: nov, sept; "jul" is Christmas."""
_MONTH = "|".join([*MONTHS, *sorted(_SHORT, key=len, reverse=True)])
_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)})(?:en)?,?\s+(?:den\s+)?)?"
_YEAR = r"(?:,?\s*(?P<year>(?:19|20)\d\d)\b(?!\s*(?:%|kr))|\s?[-'](?P<short>\d\d)(?![\d/:%]|\.\d))?"
_DAY = r"(?P<day>[0-3]?\d)(?:\s?:?(?:[ea]|dje|nde|de|te)\b)?"
_LAST = r"(?:\s?-\s?(?:den\s+)?(?P<last>[0-3]?\d)(?:\s?:?[ea]\b)?)?"
_WORDS = re.compile(rf"{_WEEKDAY}(?<![\d.,:/]){_DAY}{_LAST}\.?\s?(?P<month>{_MONTH})(?![^\W\d])\.?{_YEAR}")
_AND = re.compile(
    rf"(?<![\d.,:/-])(?P<day>[0-3]?\d)(?=\s(?:och|till|&)\s(?:(?:{'|'.join(WEEKDAYS)})(?:en)?\s)?(?:den\s)?[0-3]?\d\s(?P<month>{_MONTH})(?![^\W\d]))"
)
"""The first of two days that share their month: "3 och 4 mars"."""
_AND_FIGURES = re.compile(wording("language", "dates", "no_page") + r"(?<![\d.,:/-])(?P<day>[0-3]?\d)(?=(?:\s?-\s?|\s(?:och|&)\s)[0-3]?\d/(?P<month>1[0-2]|0?[1-9])(?![\d/%]))")
"""The same in figures: "7–8/5"."""
_ORDINAL = re.compile(
    rf"{_WEEKDAY}\b(?P<ordinal>{'|'.join(sorted(_SPACED, key=len, reverse=True))})\s(?P<month>{_MONTH})(?![^\W\d])\.?{_YEAR}"
)
_WEEK = re.compile(
    wording("language", "dates", "week", a1='|'.join(WEEKDAYS))
)
_ISO = re.compile(
    r"(?<![\d-])(?P<year>(?:19|20)\d\d)(?P<mark>[-.–/ ])(?P<month>[01]?\d)(?P=mark)(?P<day>[0-3]?\d)(?:\s?--?(?P<last>[0-3]\d)(?![\d:-]))?(?!\d|[-.]\d)"
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_MONTH})\s(?P<day>[0-3]?\d)(?:\s?:?e)?,\s?(?P<year>(?:19|20)\d\d)\b"
)
"""The month before its day, always with the year: "mars 3, 2020"."""
_YEAR_FIRST = re.compile(
    rf"(?<![\d-])(?P<year>(?:19|20)\d\d)\s(?P<month>{_MONTH})\s(?P<day>[0-3]?\d)(?![\d.:/])"
)
_FRACTION = re.compile(flat(table("dates")["fractions"]))
"""What follows a share and no day: "1/2 tjänst", "1/3 av rösterna"."""
_SHORT_ISO = re.compile(r"(?<![\d-])(?P<short>\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])")
_COMPACT = re.compile(r"(?<![\d-])(?P<year>20\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?![\d-])")
_SIX = re.compile(
    wording("language", "dates", "six")
)
_SIX_OF_PAPER = re.compile(wording("language", "dates", "six_of_paper"))
"""Six figures right after what the paper is called, of either century, together or in pairs ("Protokoll 18 05 02")."""
_DOTTED = re.compile(
    r"(?<![\d.])(?P<day>[0-3]?\d)\.\s?(?P<month>1[0-2]|0?[1-9])\.\s?(?:(?P<year>(?:19|20)\d\d)|(?P<short>\d\d))(?!\d|[.:]\d)"
)
_SLASH = re.compile(
    wording("language", "dates", "no_page") + r"(?<![\d/])(?P<day>[0-3]?\d)\s?/\s?(?P<month>1[0-2]|0?[1-9])"
    r"(?:(?:[\s-]+|/)(?P<year>(?:19|20)\d\d)|\s?[-'/](?P<short>\d\d)(?![\d/:]|\.\d))?(?![\d/%])"
)
_DIGITLIKE = re.compile(r"(?<![\w-])[\doli]{4}-[\doli]{2}-[\doli]{2}(?![\w-])")
_AS_DIGITS = str.maketrans("oli", "011")
_WEEKDAY_AFTER = re.compile(rf"\s*,?\s*\(?(?P<weekday>{'|'.join(WEEKDAYS)})")
_TO = re.compile(wording("language", "dates", "to") + rf"(?:(?:{'|'.join(WEEKDAYS)})(?:en)?\s(?:den\s)?)?")
_DIGIT = re.compile(r"\d")
_ORDINAL_ENDS = re.compile("nde|dje|rde|mte|tte|sta|fte|dra")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date found at `start`–`end`; `year` None where the text does not state it.

    `last` is the last day of several in one month ("14–15 mars": 15), None for one day.
    """

    start: int
    end: int
    year: int | None
    month: int
    day: int
    weekday: int | None = None
    default: int | None = None
    last: int | None = None

    @property
    def iso(self) -> str | None:
        date = self.date
        return date.isoformat() if date else None

    @property
    def date(self) -> dt.date | None:
        year = self.year or self.default
        return day_of(year, self.month, self.day) if year else None


def month_number(name: str) -> int:
    """1–12 of a month's name, whole or cut short, in small letters ("september", "sept", "sep")."""
    return _SHORT[name if name in _SHORT else name[:3]]


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """The day; None where the year has none such."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def find(value: str, year: int | None = None) -> list[Dated]:
    """The dates in `value`, in order; `year` is taken where none is stated."""
    return list(_find(value, year))


@lru_cache(maxsize=4096)
def _find(value: str, year: int | None) -> tuple[Dated, ...]:
    folded = flat(value)
    spelt = _ORDINAL_ENDS.search(folded) is not None
    if not spelt and not _DIGIT.search(folded):
        return ()
    folded = _DIGITLIKE.sub(lambda match: match.group().translate(_AS_DIGITS), folded)
    found: list[Dated] = []
    taken = bytearray(len(folded))
    for pattern in _standing(folded, spelt):
        for match in pattern.finditer(folded):
            if pattern is _SLASH and _is_share(match, folded):
                continue
            if any(taken[match.start() : match.end()]):
                continue
            dated = _read(match, folded, year)
            if dated:
                found.append(dated)
                taken[dated.start : dated.end] = b"\x01" * (dated.end - dated.start)
    return tuple(_sharing_years(sorted(found, key=lambda dated: dated.start), folded))


_NUMERIC = (
    _ISO, _SHORT_ISO, _COMPACT, _MONTH_FIRST, _YEAR_FIRST, _WORDS, _AND, _WEEK, _DOTTED, _AND_FIGURES, _SLASH, _SIX, _SIX_OF_PAPER,
)  # fmt: skip


def _standing(folded: str, spelt: bool) -> tuple[re.Pattern[str], ...]:
    """The patterns that may stand there, in order; `spelt` where an ordinal may be spelt out."""
    if not any(map(folded.__contains__, _STEMS)):
        return _NAMELESS
    return (*_NUMERIC, _ORDINAL) if spelt else _NUMERIC


_NAMELESS = tuple(one for one in _NUMERIC if one not in (_MONTH_FIRST, _YEAR_FIRST, _WORDS, _AND))
"""Those that do not name the month, by a word that begins with one of these."""
_STEMS = tuple({name[:3] for name in (*MONTHS, *_SHORT)})


def _is_share(match: re.Match[str], folded: str) -> bool:
    """Do the two figures tell a part of something ("1/3 av rösterna")? After "den" they are a day."""
    stated = match["year"] or match["short"] or folded[: match.start()].endswith(("den ", "d. "))
    return not stated and bool(_FRACTION.match(folded, match.end()))


def _sharing_years(found: list[Dated], folded: str) -> Iterator[Dated]:
    """The dates; the first of two joined ones has the year that only the second states ("3 mars – 4 april 2020")."""
    for dated, after in pairwise([*found, None]):
        assert dated is not None
        joined = after is not None and dated.year is None and after.year is not None
        near = joined and after is not None and _TO.fullmatch(folded[dated.end : after.start])
        yield replace(dated, year=after.year) if near and after is not None else dated


def _read(match: re.Match[str], folded: str, default: int | None) -> Dated | None:
    groups = match.groupdict()
    year = _stated_year(groups)
    if "week" in groups:
        return _of_week(match, year)
    month = groups["month"]
    number = int(month) if month.isdigit() else month_number(month)
    spelt = groups.get("ordinal")
    day = _ORDINALS.index(spelt.replace(" ", "")) + 1 if spelt else int(groups["day"])
    last = int(groups["last"]) if groups.get("last") else None
    if not day_of(year or 2024, number, last or day) or (last is not None and last <= day):
        return None
    weekday, end = _weekday(match, folded)
    return Dated(match.start(), end, year, number, day, weekday, default, last)


def _weekday(match: re.Match[str], folded: str) -> tuple[int | None, int]:
    """The weekday said before the day or after it, and where what is said of the day ends."""
    before = match.groupdict().get("weekday")
    after = None if before else _WEEKDAY_AFTER.match(folded, match.end())
    if after:
        return WEEKDAYS.index(after["weekday"]), after.end()
    return WEEKDAYS.index(before) if before else None, match.end()


def _stated_year(groups: dict[str, str | None]) -> int | None:
    """The year in full, or of two figures: up to 49 of this century, from 50 of the last."""
    if groups.get("year"):
        return int(groups["year"] or 0)
    short = groups.get("short")
    return int(short) + (2000 if int(short) < 50 else 1900) if short else None


def _of_week(match: re.Match[str], year: int | None) -> Dated | None:
    """ "tisdag v. 10 2020", by the weeks of ISO 8601; without a year no day is told."""
    weekday = WEEKDAYS.index(match["weekday"])
    try:
        day = dt.date.fromisocalendar(year or 0, int(match["week"]), weekday + 1)
    except ValueError:
        return None
    return Dated(match.start(), match.end(), day.year, day.month, day.day, weekday)


def years(value: str) -> list[int]:
    """The years the text speaks of, in order."""
    return [int(year) for year in _ANY_YEAR.findall(value)]


_ANY_YEAR = re.compile(r"(?<!\d)(?:19[89]\d|20[0-4]\d)(?!\d)")


def candidates(month: int, day: int, weekday: int, among: range) -> Iterator[int]:
    """The years in which the day fell on the weekday (0 = Monday)."""
    for year in among:
        date = day_of(year, month, day)
        if date and date.weekday() == weekday:
            yield year


def day_before(held: dt.date, month: int, day: int) -> dt.date | None:
    """The last such day that is not after `held`; None for a day the year does not have."""
    date = day_of(held.year, month, day)
    return day_of(held.year - 1, month, day) if date and date > held else date


def last_until(value: str, held: dt.date | None) -> dt.date | None:
    """The first stated day that is not after `held`; one without a year is the last such day before it."""
    for dated in find(value):
        date = dated.date
        if date is None and held is not None:
            date = day_before(held, dated.month, dated.day)
        if date is not None and (held is None or date <= held):
            return date
    return None


def tells_day(value: str) -> bool:
    """Does it tell a day, or soon a month?"""
    return bool(find(value) or re.search(rf"\b(?:{'|'.join(MONTHS)})\b", value[:40]))
