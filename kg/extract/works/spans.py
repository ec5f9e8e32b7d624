"""From when and until when: years, months and days after the words that begin or end a time.

>>> list(bounds("Planen föreslås gälla t.o.m. 2026.", None))
[('end', '2026')]
"""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from kg.language import dates
from kg.language.lists import table
from kg.language.text import flat, tolerant

_YEARS = re.compile(r"(?<![\d-])((?:19|20)\d\d)\s?[–-]\s?((?:19|20)\d\d)(?![\d-])")
_MONTHS = "|".join(dates.MONTHS)
_MONTH = re.compile(rf"\s?(?:i\s|den\s|till\s)*(?P<month>{_MONTHS})(?:\s(?P<year>(?:19|20)\d\d))?\b")
_YEAR = re.compile(r"\s?(?:i\s|år\s|under\s|till\s)*(?P<year>(?:19|20)\d\d)(?![\d-])")


def bounds(value: str, day: dt.date | None) -> Iterator[tuple[str, str]]:
    """ "start" or "end" with YYYY, YYYY-MM or YYYY-MM-DD; a day without a year is of the meeting's or the next."""
    for years in _YEARS.finditer(value):
        yield "start", years[1]
        yield "end", years[2]
    for what, entry in (("start", "starts"), ("end", "ends")):
        for cue in _cues(entry).finditer(value):
            when = _when(value, cue.end(), day)
            if when:
                yield what, when


def _when(value: str, at: int, day: dt.date | None) -> str | None:
    """The time that stands right after `at`."""
    folded = flat(value)
    for found in dates.find(value, day.year if day else None):
        if at <= found.start <= at + 14 and not re.search(r"[.;,]", value[at : found.start]) and found.iso:
            return found.iso
    month = _MONTH.match(folded, at)
    if month:
        year = month["year"] or (str(day.year) if day else None)
        return f"{year}-{dates.MONTHS.index(month['month']) + 1:02}" if year else None
    year_only = _YEAR.match(value, at)
    return year_only["year"] if year_only else None


@cache
def _cues(entry: str) -> re.Pattern[str]:
    return tolerant(rf"(?<!\w)(?:{'|'.join(table('undertakings')['told'][entry])})(?!\w)")
