"""When something is to be done, as far as the calendar: a day, a month, a quarter, a half-year, a year.

    >>> due("senast den 30 september", dt.date(2023, 5, 10))
    '2023-09-30'
    >>> due("till hösten", dt.date(2025, 6, 13))
    '2025-Q4'

A time since when or up to when something holds ("gäller från den 1 juli", "till och med 2025") is none.
The wordings stand in `due.json`; what each kind of them means, in `due_means`.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from kg.language import dates
from kg.language.dates import MONTHS, SHORT_MONTHS, WEEKDAYS
from kg.language.due_means import MEANS
from kg.language.lists import table
from kg.language.text import healed
from kg.language.tolerant import Bank, Exact, Tolerant


class Due(NamedTuple):
    """A stated time and where its words stand in the text."""

    value: str
    start: int
    end: int


def due(value: str, after: dt.date | None, upcoming: Sequence[dt.date] = ()) -> str | None:
    """The stated time, later than `after`, as `periods.period` reads it; None if none is stated."""
    first = next(_stated(value, after, upcoming), None)
    return first.value if first else None


def words(value: str, stated: str, after: dt.date | None, upcoming: Sequence[dt.date] = ()) -> str | None:
    """The words that state the time, as they stand; None where the text does not."""
    value = " ".join(value.split())
    found = next((one for one in _stated(value, after, upcoming) if one.value == stated), None)
    return value[found.start : found.end] if found else None


def _stated(value: str, after: dt.date | None, upcoming: Sequence[dt.date]) -> Iterator[Due]:
    folded = re.sub(r"\s", " ", healed(value))
    yield from _days(value, folded, after)
    if after is None:
        return
    for means, pattern in _times().standing(folded):
        if means == "month" and (meeting := _meeting_in(folded, after, upcoming)):
            yield meeting
        yield from islice(_meant(means, pattern, folded, after), 1)
    coming, later = _pattern("next_meeting").search(folded), [date for date in upcoming if date > after]
    if coming and later:
        yield Due(min(later).isoformat(), *coming.span())
    if today := _pattern("today").search(folded):
        yield Due(after.isoformat(), *today.span())


def _meant(means: str, pattern: Tolerant, folded: str, after: dt.date) -> Iterator[Due]:
    """Each place of a wording that tells a time after the day."""
    for match in pattern.finditer(folded):
        if means == "month" and _pattern("no_month").search(folded[: match.start()]):
            continue
        later = _pattern("of_next_year").match(folded, match.end())
        if found := MEANS[means](match, dt.date(after.year + 1, 1, 1) if later else after):
            start, end = match.span("said" if match.groupdict().get("said") else 0)
            yield Due(found, start, later.end() if later else end)


def _days(value: str, folded: str, after: dt.date | None) -> Iterator[Due]:
    """Days of the calendar, but not those since when something holds."""
    for dated in dates.find(value):
        before = folded[max(0, dated.start - 25) : dated.start]
        if _pattern("holds").search(before) and not _pattern("meeting").search(before[-22:]):
            continue
        later = _pattern("of_next_year").match(folded, dated.end)
        year = dated.year or (after and (after.year + 1 if later else _next_year(after, dated.month, dated.day)))
        date = dates.day_of(year, dated.month, dated.day) if year else None
        if date and (after is None or date > after):
            yield Due(date.isoformat(), dated.start, dated.end)


def _meeting_in(folded: str, after: dt.date, upcoming: Sequence[dt.date]) -> Due | None:
    """The day of "mötet i juni", "decembermötet": where just one meeting to come is known in that month."""
    month = _pattern("months_meeting").search(folded)
    if not month:
        return None
    number = MONTHS.index(month["of"] or month["month"]) + 1
    year = int(month["year"]) if month["year"] else after.year + (number < after.month)
    days = {date for date in upcoming if date > after and (date.year, date.month) == (year, number)}
    return Due(days.pop().isoformat(), *month.span()) if len(days) == 1 else None


def _next_year(after: dt.date, month: int, day: int) -> int:
    date = dates.day_of(after.year, month, day)
    return after.year if date and date > after else after.year + 1


@cache
def _times() -> Bank[str]:
    return Bank((means, _compiled(words)) for means, words in table("due")["times"])


@cache
def _pattern(name: str) -> Exact:
    return _compiled(table("due")[name])


def _compiled(words: str) -> Exact:
    """The expression with the words of months, days, numbers and feasts put in."""
    lists = {
        "<month>": MONTHS,
        "<mon>": SHORT_MONTHS,
        "<day>": WEEKDAYS,
        "<count>": table("due")["counts"],
        "<feast>": table("due")["feasts"],
    }
    for name, listed in lists.items():
        words = words.replace(f"P{name}", name.upper()).replace(name, f"(?:{'|'.join(listed)})")
        words = words.replace(name.upper(), f"P{name}")
    asks = rf"\b(?:{'|'.join(table('due')['asks'])})\w*(?: [^ .;]+){{0,8}} "
    return Exact(words.replace("<asks>", asks))
