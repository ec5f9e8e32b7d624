"""Stretches of the calendar by their short names: a day, a month, a quarter, a third or half of a year, a year.

>>> period("2023-Q1")
(datetime.date(2023, 1, 1), datetime.date(2023, 3, 31))
"""

import datetime as dt
import re

_PART = {"Q": 3, "T": 4, "H": 6}
_NAMED = re.compile(r"(\d{4})(?:-(?:(?P<month>0[1-9]|1[0-2])|(?P<part>[QTH])(?P<number>[1-4])))?")


def period(name: str) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of "2022-12-16", "2022-12", "2023-Q1", "2023-T1", "2023-H1" or "2023"."""
    found = _NAMED.fullmatch(name)
    if found is None:
        return _day(name)
    year, length, number = int(found[1]), 12, 1
    if found["month"]:
        length, number = 1, int(found["month"])
    elif found["part"]:
        length, number = _PART[found["part"]], int(found["number"])
    if length * number > 12:
        return None
    return dt.date(year, length * (number - 1) + 1, 1), month_end(year, length * number)


def _day(name: str) -> tuple[dt.date, dt.date] | None:
    try:
        day = dt.date.fromisoformat(name) if len(name) == len("2022-12-16") else None
    except ValueError:
        return None
    return (day, day) if day else None


def last_day(name: str) -> dt.date | None:
    """The last day of the stretch, None for what is none."""
    found = period(name)
    return found[1] if found else None


def month_end(year: int, month: int) -> dt.date:
    """The last day of the month."""
    return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)


def easter(year: int) -> dt.date:
    """Easter Sunday (Meeus, Astronomical Algorithms, 1991, ch. 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    rest = (32 + 2 * e + 2 * i - h - k) % 7
    month, day = divmod(h + rest - 7 * ((a + 11 * h + 22 * rest) // 451) + 114, 31)
    return dt.date(year, month, day + 1)
