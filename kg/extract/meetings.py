"""Meetings to come, as the minutes announce them."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract import cancelled, parties
from kg.extract.context import Context
from kg.language import clock, dates
from kg.language.text import flat, glue, sentences
from kg.model import Text, Upcoming
from kg.model.claims import Standing

_ANNOUNCES = re.compile(
    r"n[aä]sta\s+(?:ordinarie\s+)?(?:m[oöé6]+te|sammantr[aä]de|tr[aä]ff|m[oö]testillf[aä]lle)|kommande\s+(?:planerade\s+)?(?:m[oöé6]+ten?|sammantr[aä]den|m[oö]testider)|m[oö]tesdatum|sammantr[aä]des(?:datum|tider|dagar)|"
    r"m[oö]testider|m[oö]tesplan|datum f[oö]r (?:kommande|n[aä]sta)|(?:m[oö]ten|sammantr[aä]den) (?:h[aå]lls|[aä]r|under)\b|m[oö]tesdagar|^(?:m[oö]ten|sammantr[aä]den|m[oö]tesdagar)(?:\s+20\d\d)?$|n[aä]sta\s+(?:ordinarie\s+)?\w*(?:utskott|n[aä]mnd|r[aå]d|styrelse|direktion)\w*\s+(?:[aä]r|blir|h[aå]lls)\b"
)
_NOT = re.compile(r"f[oö]reg[aå]ende|senaste m[oö]tet|f[oö]rra m[oö]tet|sedan m[oö]tet")

_SENTENCE = re.compile(r"(?<=[a-zåäö)]{2}[.!])\s+(?=[A-ZÅÄÖ\d])|(?<=\d\d[.!])\s+(?=[A-ZÅÄÖ\d])")
_GOES_ON = re.compile(
    r"\d|den\b|dag\b|tid\b|datum\b|d[aä]refter|sedan\b|sen\b|d[aä]rp[aå]|h[oö]st|v[aå]r|[oö]vriga|resterande|(?:m[aå]n|tis|ons|tors|fre)dag|.*\b(?:m[oö]ten?|tr[aä]ff(?:ar)?|sammantr[aä]den?)\b"
)


def upcoming(about: Context) -> Iterator[Upcoming]:
    """Dates after the meeting, in lines and items that speak of meetings to come; each date once.

    What is said to be cancelled or moved is so, also where another place still plans it.
    """
    seen: dict[dt.date, Upcoming] = {}
    for text, body in [*_places(about), *_changes(about)]:
        for found in _dated(about, text, body):
            if found.date not in seen or (seen[found.date].status == "planned" != found.status):
                seen[found.date] = found
    yield from seen.values()


def _changes(about: Context) -> Iterator[tuple[Text, str | None]]:
    """The sentences that say a meeting to come is cancelled or moved."""
    for item in about.protocol.items:
        for passage in item.passages:
            for sentence in sentences(passage.body):
                if cancelled.speaks(sentence.value):
                    yield sentence, None


def _places(about: Context) -> Iterator[tuple[Text, str | None]]:
    for item in about.protocol.items:
        titled = bool(_ANNOUNCES.search(flat(item.title)))
        if titled:
            yield Text.of(about.document.text, item.title_span.start, item.title_span.end), None
        for passage in item.passages:
            heading = flat(passage.heading.value) if passage.heading else ""
            if re.match(r"justera|motet avslut|underskrift", heading) or re.match(
                r"justera", flat(passage.body.value)
            ):
                continue
            if _ANNOUNCES.search(heading) and len(passage.body.value) < 200:
                yield passage.body, None
                continue
            speaks = _ANNOUNCES.search(flat(passage.body.value)) and not _NOT.search(flat(passage.body.value))
            if titled:
                yield passage.body, None
            elif speaks and len(passage.body.value) < 400:
                yield from ((sentence, None) for sentence in _announcing(passage.body))
    last = max((item.end for item in about.protocol.items), default=0)
    lines = [
        line
        for line in about.document.lines
        if line.text.at and line.text.at[0] >= last and not line.furniture
    ]
    open_ = False
    for index, line in enumerate(lines):
        value = flat(line.text.value)
        if _ANNOUNCES.search(value):
            open_ = True
            after = lines[index + 1] if index + 1 < len(lines) else None
            yield (
                glue([line.text, after.text])
                if after is not None and after.text.value[:1].islower()
                else line.text,
                None,
            )
        elif open_ and dates.find(line.text.value):
            yield line.text, None
        elif open_ and not re.match(r"[a-z(]", line.text.value):
            open_ = False


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


def _dated(about: Context, text: Text, body: str | None) -> Iterator[Upcoming]:
    held = about.date
    found = dates.find(text.value)
    standing = _standings(text.value, found)
    for index, dated in enumerate(found):
        when = dated.date or (_coming(text.value, dated, held) if held else None)
        if when is None or (held is not None and (when <= held or (when - held).days > 500)):
            continue
        if re.search(r"\bkl\.?\s*$", text.value[: dated.start]):
            continue
        stop = found[index + 1].start if index + 1 < len(found) else len(text.value)
        start, end = clock.times(text.value[dated.start : stop])
        other = _body(about, text.value[: dated.start])
        yield Upcoming(
            when, start, end, body or other, about.span(text.cut(dated.start, dated.end)), standing[index]
        )


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
