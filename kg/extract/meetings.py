"""Meetings to come, as the minutes announce them."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from kg.extract import parties
from kg.extract.context import Context
from kg.language import cancelled, clock, dates
from kg.language.text import flat, glue, sentences
from kg.language.wordings import wording
from kg.model import Passage, Text, Upcoming
from kg.model.claims import Standing

_ANNOUNCES = re.compile(wording("extract", "meetings", "announces"))
_SHORT, _LONG = 200, 400
"""So many characters at most has a passage that only tells of days, and one that also speaks of them."""
_ENDS = re.compile(wording("extract", "meetings", "ends"))
_VERIFIED = re.compile(wording("extract", "meetings", "verified"))
_NOT = re.compile(wording("extract", "meetings", "not"))
_OF_PAPERS = re.compile(wording("extract", "meetings", "of_papers"))
"""What before a day tells that it is one of the minutes or the page themselves: printed, changed, put up."""

_SENTENCE = re.compile(r"(?<=[a-zåäö)]{2}[.!])\s+(?=[A-ZÅÄÖ\d])|(?<=\d\d[.!])\s+(?=[A-ZÅÄÖ\d])")
_GOES_ON = re.compile(wording("extract", "meetings", "goes_on"))


def upcoming(about: Context) -> Iterator[Upcoming]:
    """Dates after the meeting, in lines and items that speak of meetings to come; each date once.

    What is said to be cancelled or moved is so, also where another place still plans it.
    """
    seen: dict[dt.date, Upcoming] = {}
    for text in [*_places(about), *_changes(about)]:
        for found in _dated(about, text):
            if found.date not in seen or (seen[found.date].status == "planned" != found.status):
                seen[found.date] = found
    yield from _of_months(about, seen)


def _of_months(about: Context, seen: dict[dt.date, Upcoming]) -> Iterator[Upcoming]:
    """What is seen, the only day of a month cancelled where a sentence calls off that month's meeting."""
    off = {cancelled.month(text.value) for text in _changes(about) if not dates.find(text.value)}
    months = Counter((day.year, day.month) for day in seen)
    for day, found in seen.items():
        yield replace(found, status="cancelled") if day.month in off and months[day.year, day.month] == 1 else found


def _changes(about: Context) -> Iterator[Text]:
    """The sentences that say a meeting to come is cancelled or moved."""
    for item in about.protocol.items:
        for passage in item.passages:
            for sentence in sentences(passage.body):
                if cancelled.speaks(sentence.value):
                    yield sentence


def _places(about: Context) -> Iterator[Text]:
    """Where the minutes speak of meetings to come: titles, passages, sentences, and lines after the last item."""
    for item in about.protocol.items:
        titled = bool(_ANNOUNCES.search(flat(item.title)))
        if titled:
            yield about.title(item)
        for passage in item.passages:
            if not _verifies(passage):
                yield from _of_passage(passage, titled)
    head = about.lines.at(0, min((item.start for item in about.protocol.items), default=0))
    yield from (line.text for line in head if re.match(wording("extract", "meetings", "next"), flat(line.value)))
    yield from _after_items(about)


def _verifies(passage: Passage) -> bool:
    """Is it of the end of the minutes, where days are those of signing?"""
    heading = flat(passage.heading.value) if passage.heading else ""
    return bool(_ENDS.match(heading) or _VERIFIED.match(flat(passage.body.value)))


def _of_passage(passage: Passage, titled: bool) -> Iterator[Text]:
    """The passage under a title or heading that announces meetings, else those of its sentences that do."""
    body = passage.body
    headed = passage.heading is not None and _ANNOUNCES.search(flat(passage.heading.value))
    if titled or (headed and len(body.value) < _SHORT):
        yield body
    elif len(body.value) < _LONG and _ANNOUNCES.search(flat(body.value)) and not _NOT.search(flat(body.value)):
        yield from _announcing(body)


def _after_items(about: Context) -> Iterator[Text]:
    """The lines after the last item from one that announces meetings on, as long as days follow."""
    last = max((item.end for item in about.protocol.items), default=0)
    lines = [line for line in about.document.lines if line.text.at and line.text.at[0] >= last and not line.furniture]
    announced = False
    for line, after in zip_longest(lines, lines[1:]):
        if _ANNOUNCES.search(flat(line.value)):
            announced = True
            yield glue([line.text, after.text]) if after and after.value[:1].islower() else line.text
        elif announced and dates.find(line.value):
            yield line.text
        elif not re.match(r"[a-z(]", line.value):
            announced = False


def _announcing(text: Text) -> Iterator[Text]:
    """The sentences that speak of meetings to come, and those after them that go on with days ("Sedan den 3 maj")."""
    speaks = False
    at = 0
    for stop in [*_SENTENCE.finditer(text.value), None]:
        sentence = text.cut(at, stop.start() if stop else None)
        at = stop.end() if stop else at
        value = flat(sentence.value)
        speaks = bool(_ANNOUNCES.search(value)) or (speaks and bool(_GOES_ON.match(value)))
        if speaks:
            yield sentence


def _dated(about: Context, text: Text) -> Iterator[Upcoming]:
    held = about.date
    found = dates.find(text.value)
    standing = _standings(text.value, found)
    for index, dated in enumerate(found):
        when = dated.date or (_coming(text.value, dated, held) if held else None)
        if when is None or (held is not None and (when <= held or (when - held).days > 500)):
            continue
        before = text.value[found[index - 1].end if index else 0 : dated.start]
        if re.search(r"\bkl\.?\s*$", before) or _OF_PAPERS.search(flat(before)):
            continue
        stop = found[index + 1].start if index + 1 < len(found) else len(text.value)
        start, end = clock.times(text.value[dated.start : stop])
        body = _body(about, text.value[: dated.start])
        yield Upcoming(when, start, end, body, about.span(text.cut(dated.start, dated.end)), standing[index])


def _standings(value: str, found: list[dates.Dated]) -> list[Standing]:
    """Whether each day is still planned, sentence for sentence."""
    result: list[Standing] = []
    start = 0
    for stop in [*(match.end() for match in _SENTENCE.finditer(value)), len(value)]:
        days = [day for day in found if start <= day.start < stop]
        moved = [replace(day, start=day.start - start, end=day.end - start) for day in days]
        result += cancelled.standings(value[start:stop], moved)
        start = stop
    return result


def _body(about: Context, value: str) -> str | None:
    """The other body whose meeting it is, named before the date."""
    named = [party for party in parties.find(about.people, value) if party.sort == "body"]
    return next((party.name for party in reversed(named) if not about.own.means(party.name)), None)


def _coming(value: str, dated: dates.Dated, held: dt.date) -> dt.date | None:
    """The day without a year: in the year stated before it, else the next time the day comes."""
    day = _range_start(value, dated)
    if (dated.month, day) == (held.month, held.day):
        return None
    stated = [year for year in dates.years(value[: dated.start]) if year >= held.year]
    after = re.match(r"[^.;\n]{0,90}?\b(20\d\d)\b", value[dated.end :]) if not stated else None
    years = stated[-1:] or [held.year, held.year + 1] + ([int(after[1])] if after else [])
    for year in years:
        try:
            date = dt.date(year, dated.month, day)
        except ValueError:
            continue
        if date > held:
            return date
    return None


def _range_start(value: str, dated: dates.Dated) -> int:
    """The first day of "27–28 augusti"."""
    first = re.search(r"(?<![\d/])([0-3]?\d)\s?(?:[–-]|och)\s?$", value[: dated.start])
    return int(first[1]) if first and 0 < int(first[1]) < dated.day else dated.day
