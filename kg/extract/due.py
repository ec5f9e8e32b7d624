"""When something is to be done, as far as the calendar: a day, a month, a quarter.

    >>> due("senast den 30 september", dt.date(2023, 5, 10))
    '2023-09-30'
    >>> due("till hösten", dt.date(2025, 6, 13))
    '2025-Q4'
"""

import datetime as dt
import re
from collections.abc import Sequence

from kg import dates
from kg.dates import MONTHS
from kg.text import flat

_SEASONS = {"var": 2, "sommar": 3, "host": 4, "vinter": 1}
_SEASON = re.compile(r"\b(?:under|till|i|inför|efter)?\s*(?:den\s+)?(?:tidig|sen)?(?P<season>var|sommar|host|vinter)(?:en|as|terminen)?\b(?:\s+(?P<year>20\d\d))?")
_MONTH = re.compile(rf"\b(?P<month>{'|'.join(MONTHS)})\b(?:\s+(?P<year>20\d\d))?")
_QUARTER = re.compile(r"\b(?:(?P<word>forsta|andra|tredje|fjarde|sista)|(?P<digit>[1-4]):?[ae]?|kv(?:artal)?\s*(?P<kv>[1-4])|q(?P<q>[1-4]))\s*(?:kvartalet|kvartal\w*)?(?:\s+(?P<year>20\d\d))?")
_ORDINALS = {"forsta": 1, "andra": 2, "tredje": 3, "fjarde": 4, "sista": 4}
_COMPACT = re.compile(r"(?<!\d)(?P<y>[1-3]\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)")


def due(value: str, after: dt.date | None, upcoming: Sequence[dt.date] = ()) -> str | None:
    """The stated time, later than `after`: "YYYY-MM-DD", "YYYY-MM" or "YYYY-Qn"; None if none is stated."""
    folded = flat(value)
    for dated in dates.find(value):
        year = dated.year or (after and _next_year(after, dated.month, dated.day))
        date = _day(year, dated.month, dated.day) if year else None
        if date and (after is None or date > after):
            return date.isoformat()
    compact = _COMPACT.search(folded)
    if compact:
        date = _day(2000 + int(compact["y"]), int(compact["m"]), int(compact["d"]))
        if date and after and date > after:
            return date.isoformat()
    return _vague(folded, after, upcoming)


def _vague(folded: str, after: dt.date | None, upcoming: Sequence[dt.date]) -> str | None:
    if re.search(r"efter nyar|efter arsskiftet|borjan av nasta ar", folded) and after:
        return f"{after.year + 1}-Q1"
    if re.search(r"arsskiftet|arets slut", folded) and after:
        return f"{after.year}-12"
    if re.search(r"midsommar", folded) and after:
        year = int(re.search(r"20\d\d", folded).group()) if re.search(r"20\d\d", folded) else after.year  # type: ignore[union-attr]
        return f"{year}-06"
    month = next((match for match in _MONTH.finditer(folded)), None)
    if month:
        number = MONTHS.index(month["month"]) + 1
        year = int(month["year"]) if month["year"] else (after.year + (number < after.month) if after else None)
        if year and (after is None or (year, number) >= (after.year, after.month)):
            return f"{year}-{number:02d}"
        return None
    quarter = next((match for match in _QUARTER.finditer(folded) if "kvartal" in match.group() or match["kv"] or match["q"]), None)
    if quarter and after:
        number = _ORDINALS.get(quarter["word"] or "") or int(quarter["digit"] or quarter["kv"] or quarter["q"])
        year = int(quarter["year"]) if quarter["year"] else after.year + (number < (after.month + 2) // 3)
        return f"{year}-Q{number}"
    season = _SEASON.search(folded)
    if season and after:
        number = _SEASONS[season["season"]]
        year = int(season["year"]) if season["year"] else after.year + (number * 3 < after.month)
        return f"{year}-Q{number}" if (year, number * 3) >= (after.year, after.month) else None
    if re.search(r"(?:nasta|kommande|nastkommande|foljande) (?:mote|sammantrade|chefsgrupp|rad|namnd|styrgrupp|traff)|aterkommer till (?:radet|namnden|gruppen)", folded):
        later = sorted(date for date in upcoming if after is None or date > after)
        return later[0].isoformat() if later else None
    return None


def _next_year(after: dt.date, month: int, day: int) -> int:
    date = _day(after.year, month, day)
    return after.year if date and date > after else after.year + 1


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
