"""From when and until when: years, months and days after the words that begin or end a time.

>>> list(bounds("Planen föreslås gälla t.o.m. 2026.", None))
[('end', '2026', 22)]
"""

import datetime as dt
import re
from collections.abc import Iterator

from kg.language import dates
from kg.language.lists import one_of, table
from kg.language.text import flat
from kg.language.tolerant import tolerant
from kg.language.wordings import wording

_YEARS = re.compile(r"(?<![\d-])((?:19|20)\d\d)(?:\s?[–-]\s?|\still\s)((?:19|20)\d\d)(?![\d-])")
_MONTHS = "|".join(dates.MONTHS)
_MONTH = re.compile(rf"\s?(?:i\s|den\s|till\s)*(?P<month>{_MONTHS})(?:\s(?P<year>(?:19|20)\d\d))?\b")
_STRETCH = re.compile(
    rf"\b(?P<first>{_MONTHS})(?:\s(?P<from>(?:19|20)\d\d))?\s?(?:[-–—]|till|och)\s?(?P<last>{_MONTHS})\s(?P<year>(?:19|20)\d\d)"
)
_NEAR = 24
"""Characters before a range of years within which a word makes it a period."""
_YEAR = re.compile(wording("extract", "works.spans", "year"))


def bounds(value: str, day: dt.date | None, result: bool = False) -> Iterator[tuple[str, str, int]]:
    """ "start" or "end" with YYYY, YYYY-MM or YYYY-MM-DD, and where it stands.

    A day without a year is of the meeting's year or the next. With `result`, the time when the work itself is
    to be ready ends it ("ska presenteras i december").
    """
    for start, end, at in _ranges(value):
        yield "start", start, at
        yield "end", end, at
    cues = (("start", "starts"), ("end", "ends"), *((("end", "results"),) if result else ()))
    for what, entry in cues:
        for cue in one_of("told", entry, before=r"(?<!\w)").finditer(value):
            when = _when(value, cue.end(), day) or _relative(value, cue.end(), what, day)
            if when:
                yield what, when, cue.start()
    for cue in one_of("told", "during", before=r"(?<!\w)").finditer(value):
        if year := _YEAR.match(value, cue.end()):
            yield "start", year["year"], cue.start()
            yield "end", year["year"], cue.start()


def _ranges(value: str) -> Iterator[tuple[str, str, int]]:
    """Both ends of a stretch of time: "2022–2024", "åren 2022 till 2024", "april 2021 – mars 2022"."""
    for years in _YEARS.finditer(value):
        if one_of("told", "ranges", before=r"(?<!\w)").search(value, max(0, years.start() - _NEAR), years.start()) or not years.start():
            yield years[1], years[2], years.start()
    for months in _STRETCH.finditer(flat(value)):
        first, last = (dates.MONTHS.index(months[name]) + 1 for name in ("first", "last"))
        year = months["year"]
        yield f"{months['from'] or year}-{first:02}", f"{year}-{last:02}", months.start()


def _relative(value: str, at: int, what: str, day: dt.date | None) -> str | None:
    """A time told by the year of the meeting: "vid årsskiftet", "till årets slut"."""
    if day is None:
        return None
    for words, form in table("told")["relative"][what].items():
        if tolerant(wording("extract", "works.spans", "relative", words=words)).match(value, at):
            return str(form).format(year=day.year, next=day.year + 1)
    return None


def _when(value: str, at: int, day: dt.date | None) -> str | None:
    """The time that stands right after `at`."""
    folded = flat(value)
    for found in dates.find(value, day.year if day else None):
        if at <= found.start <= at + 14 and not re.search(r"[.;,]", value[at : found.start]) and found.iso:
            return found.iso
    if month := _MONTH.match(folded, at):
        year = month["year"] or (str(day.year) if day else None)
        return f"{year}-{dates.MONTHS.index(month['month']) + 1:02}" if year else None
    year_only = _YEAR.match(value, at)
    return year_only["year"] if year_only else None
