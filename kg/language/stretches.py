"""From when and until when: years, months and days after the words that begin or end a time.

>>> list(bounds("Planen föreslås gälla t.o.m. 2026.", None))
[('end', '2026', 28)]
"""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from kg.language import dates
from kg.language.lists import one_of, table
from kg.language.periods import last_day, period
from kg.language.text import flat
from kg.language.tolerant import tolerant
from kg.language.wordings import wording

_YEARS = re.compile(r"(?<![\d/.-])((?:19|20)\d\d)(?:\s?(?:–|--?)\s?|\still\s)((?:19|20)\d\d)(?![\d-])")
_MONTHS = "|".join(sorted((*dates.MONTHS, *dates.SHORT_MONTHS), key=len, reverse=True))
_MONTH = re.compile(wording("language", "stretches", "month", months=_MONTHS))
_STRETCH = re.compile(
    rf"\b(?P<first>{_MONTHS})\.?(?:\s(?P<from>(?:19|20)\d\d))?\s?(?:--?|–|—|till|och)\s?"
    rf"(?P<last>{_MONTHS})\b\.?(?:\s(?P<year>(?:19|20)\d\d))?"
)
_MAY_BE = re.compile(wording("language", "stretches", "may_be"))
_NEAR = 24
"""Characters before a range of years within which a word makes it a period, where the sentence only says what may be."""
_JOINT = re.compile(wording("language", "stretches", "joint"))
"""What stands between the first and the last day of a stretch."""
_SIX = re.compile(r"(?<!\d)(\d\d)(0[1-9]|1[0-2])(\d\d)\s?[–-]\s?(\d\d)(0[1-9]|1[0-2])(\d\d)(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4}-\d\d-\d\d)\s?[–—-]\s?(\d{4}-\d\d-\d\d)(?!\d)")
_YEAR = re.compile(wording("language", "stretches", "year"))
_PAST = re.compile(wording("language", "stretches", "past"), re.IGNORECASE)
"""A word of what has been: its day without a year lies behind the meeting."""
_NUMBERS: list[str] = table("dates")["numbers"]
_LASTING = tolerant(wording("language", "stretches", "lasting", numbers="|".join(_NUMBERS)))


def bounds(value: str, day: dt.date | None, result: bool = False) -> Iterator[tuple[str, str, int]]:
    """ "start" or "end" with YYYY, YYYY-MM or YYYY-MM-DD, and where it stands.

    A day without a year is of the meeting's year, the one before where it is told of as past. With `result`, the
    time when the work itself is to be ready ends it ("ska presenteras i december").
    """
    for start, end, at in _ranges(value, day):
        yield "start", start, at
        yield "end", end, at
    cues = (("start", "starts"), ("end", "ends"), *((("end", "results"),) if result else ()))
    for what, entry in cues:
        for cue in one_of("told", entry, before=r"(?<!\w)").finditer(value):
            when = _when(value, cue.end(), day) or _relative(value, cue.end(), what, day)
            if when:
                stated = value[cue.start() :]
                yield what, when if when[:4] in stated else _behind(when, cue.group(), day), cue.end()
    for cue in one_of("told", "during", before=r"(?<!\w)").finditer(value):
        if year := _YEAR.match(value, cue.end()):
            yield "start", year["year"], cue.start()
            yield "end", year["year"], cue.start()
    for match in _LASTING.finditer(value):
        yield from _lasting(value, match, day)


def _ranges(value: str, day: dt.date | None) -> Iterator[tuple[str, str, int]]:
    """Both ends of a stretch of time: "2022–2024", "april 2021 – mars 2022", "1 maj 2022 – 30 april 2024"."""
    for years in _YEARS.finditer(value):
        before = value[max(0, years.start() - _NEAR) : years.start()]
        if not _MAY_BE.search(value) or one_of("told", "ranges", before=r"(?<!\w)").search(before):
            yield years[1], years[2], years.start()
    yield from _months(flat(value), day)
    for iso in _ISO.finditer(value):
        yield iso[1], iso[2], iso.start()
    for six in _SIX.finditer(value):
        yield f"20{six[1]}-{six[2]}-{six[3]}", f"20{six[4]}-{six[5]}-{six[6]}", six.start()
    days = dates.find(value, day.year if day else None)
    for one, two in pairwise(days):
        if one.iso and two.iso and one.iso < two.iso and _JOINT.fullmatch(value, one.end, two.start):
            yield one.iso, two.iso, one.start


def _months(folded: str, day: dt.date | None) -> Iterator[tuple[str, str, int]]:
    """ "aug 2022 – juni 2024", "jan–mars" of the meeting's year; no days of a month."""
    for months in _STRETCH.finditer(folded):
        year = months["year"] or (str(day.year) if day else None)
        if year and not re.search(r"\d\.?\s?$", folded[: months.start()]):
            first, last = (dates.month_number(months[name]) for name in ("first", "last"))
            yield f"{months['from'] or year}-{first:02}", f"{year}-{last:02}", months.start()


def _lasting(value: str, match: re.Match[str], day: dt.date | None) -> Iterator[tuple[str, str, int]]:
    """The ends of what lasts some years from a day on: "gäller i tre år från den 1 maj 2025"."""
    first = _when(value, match.end(), day)
    began = period(first) if first else None
    if first and began:
        years = int(match["number"]) if match["number"].isdigit() else list(map(flat, _NUMBERS)).index(flat(match["number"]))
        yield "start", first, match.start()
        yield "end", (began[0].replace(year=began[0].year + years, day=1) + dt.timedelta(began[0].day - 2)).isoformat(), match.start()


def _behind(when: str, cue: str, day: dt.date | None) -> str:
    """The same a year earlier where it is told of as past and yet lies ahead: "avslutades i december", told in March."""
    last = last_day(when)
    if day is None or last is None or last <= day or last.year != day.year or not _PAST.search(cue):
        return when
    return str(day.year - 1) + when[4:]


def _relative(value: str, at: int, what: str, day: dt.date | None) -> str | None:
    """A time told by the year of the meeting: "vid årsskiftet", "till årets slut"."""
    if day is None:
        return None
    for words, form in table("told")["relative"][what].items():
        if tolerant(wording("language", "stretches", "relative", words=words)).match(value, at):
            return str(form).format(year=day.year, next=day.year + 1, last=day.year - 1)
    return None


def _when(value: str, at: int, day: dt.date | None) -> str | None:
    """The time that stands right after `at`."""
    folded = flat(value)
    for found in dates.find(value, day.year if day else None):
        if at <= found.start <= at + 14 and not re.search(r"[.;,]", value[at : found.start]) and found.iso:
            return found.iso
    if month := _MONTH.match(folded, at):
        year = month["year"] or (str(day.year) if day else None)
        return f"{year}-{dates.month_number(month['month']):02}" if year else None
    year_only = _YEAR.match(value, at)
    return year_only["year"] if year_only else None
