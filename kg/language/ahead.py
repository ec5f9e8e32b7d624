"""Does a text name a time that lies ahead of a day: "startar i september", "från och med 2027", told in May 2026?

>>> is_ahead("startar hösten 2026", dt.date(2026, 5, 1)), is_ahead("pågår sedan 2024", dt.date(2026, 5, 1))
(True, False)
"""

import datetime as dt
import re
from collections.abc import Iterator

from kg.language import dates
from kg.language.text import flat
from kg.language.wordings import wording, wordings

_SINCE = re.compile(wording("language", "ahead", "since"))
_SEASONS = wordings("language", "ahead", "seasons")
"""The seasons by the quarter they begin in, folded."""
_NAMES = "|".join((*dates.MONTHS, *dates.SHORT_MONTHS))
_TIMES = re.compile(wording("language", "ahead", "times", months=_NAMES, seasons="|".join(_SEASONS)))
_NEXT = re.compile(wording("language", "ahead", "next"))
_YEAR = re.compile(r"(?<![\d–-])(?:19|20)\d\d(?!\d)")


def is_ahead(value: str, day: dt.date | None) -> bool:
    """Of several times the last counts; a month or season without a year is the one to come."""
    folded = flat(value)
    if _SINCE.search(folded):
        return False
    if _NEXT.search(folded):
        return True
    named = list(_TIMES.finditer(folded))
    if day is None:
        return bool(named)
    stated = [one.iso for one in dates.find(value, day.year) if one.iso]
    if stated:
        return max(stated) > day.isoformat()
    return any(then >= (day.year, day.month) for then in _months(named, folded, day))


def _months(named: list[re.Match[str]], folded: str, day: dt.date) -> Iterator[tuple[int, int]]:
    """Year and month of each time the text names."""
    for one in named:
        month = _month(one["name"])
        yield int(one["year"] or day.year + (month < day.month)), month
    yield from ((int(year), 0) for year in _YEAR.findall(folded))


def _month(name: str) -> int:
    if name in _SEASONS:
        return 1 + 3 * _SEASONS.index(name)
    return dates.month_number(name)
