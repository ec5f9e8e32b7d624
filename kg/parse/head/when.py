"""The day and the hours of the meeting."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from kg.language import clock, dates
from kg.language.lists import pattern
from kg.language.text import flat, glue, healed
from kg.language.wordings import wording
from kg.model import Adjusted, Document, Finding, Line, Span, Text
from kg.parse import labels
from kg.parse.head import fields

_TITLE = 60
_HOUR = re.compile(r"(?i)\W*(?:[a-z1]\.\s*)?(?:kl(?:ockan)?\.?\s*)?([0-2]?\d)[.:]([0-5]\d)\W*(?:\s|$)")
_OTHER_DAY = frozenset({"adjusted", "adjuster", "adjustment_place", "next_meeting", "other", "paragraphs"})


def date(
    document: Document,
    head: list[Line],
    first: int,
    adjusted: list[Adjusted],
    spans: dict[str, Span],
    findings: list[Finding],
) -> tuple[dt.date | None, bool]:
    """The day of the meeting; the year inferred from the weekday and the years around where not stated.

    `first` is where the first point stands: a day over it goes before any other.
    """
    labelled = fields.values(head, "time", "time_place")
    signing = fields.tells_of_signing(head)
    loose = [
        text for place in range(min(40, len(head))) for text in _with_next(head, place) if not signing & set(text.at)
    ]
    loose.sort(key=_tells, reverse=True)
    above = [text for text in loose if text.at[0] < first]
    yearless: Span | None = None
    for texts in (labelled, above, filter(_tells, loose)):  # under it a day is another's, unless a meeting's plainly
        found = [(dated, text) for text in texts for dated in dates.find(text.value)]
        found.sort(key=lambda pair: pair[0].year is None)
        for dated, text in found:
            span = document.span_of(text.cut(dated.start, dated.end))
            year = dated.year or _year(document, dated, adjusted)
            if year is None:
                yearless = yearless or span
                continue
            spans["date"] = span
            findings += _yearless(yearless)
            _check(dated, year, adjusted, span, findings)
            return _safe(year, dated), dated.year is None
    findings += _yearless(yearless)
    return None, False


def _yearless(span: Span | None) -> Iterator[Finding]:
    """That a day without its year was passed by: once, of the first of them."""
    if span is not None:
        yield Finding("parse", "the year of the meeting is not stated and nothing tells it", span)


def _with_next(head: list[Line], place: int) -> list[Text]:
    """The line, and where it ends in a bare day number ("… 18" / "nov") the two lines together."""
    line = head[place]
    if not_the_day(line) or not any(line.cells):
        return []
    if re.search(r"(?:^|\s)[0-3]?\d\s*$", line.value) and place + 1 < len(head):
        return [glue([line.text, head[place + 1].text]), line.text]
    return [line.text]


def _tells(text: Text) -> float:
    """How plainly a line of the head says when the meeting was: a clock time, a weekday, the kind of paper."""
    found = dates.find(text.value)
    if not found:
        return 0
    hour = bool(clock.times(text.value)[0] or re.search(r"\bkl\b", flat(text.value)))
    meets = bool(re.search(wording("parse", "head.when", "of_meeting"), flat(text.value)))
    return 2 * hour + (found[0].weekday is not None) + 1.5 * meets


def not_the_day(line: Line) -> bool:
    """Lines whose dates are of something else: the signing, the posting, the next meeting."""
    label = labels.read(line)
    if label and label.kind in _OTHER_DAY:
        return True
    return bool(re.search(wording("parse", "head.when", "of_other_days"), healed(line.value)))


def _check(dated: dates.Dated, year: int, adjusted: list[Adjusted], span: Span, findings: list[Finding]) -> None:
    """Say so where the weekday is another, and where neither it nor the signing bears out a year that is not stated."""
    day = dated.date
    if day and dated.weekday is not None and day.weekday() != dated.weekday:
        findings.append(Finding("parse", f"{day.isoformat()} is not the weekday the minutes say", span))
    if dated.year is None and dated.weekday is None and not adjusted:
        findings.append(Finding("parse", f"the year of the meeting is not stated: {year} is what the text speaks of", span))


def _year(document: Document, dated: dates.Dated, adjusted: list[Adjusted]) -> int | None:
    """The year that fits: the weekday must agree, the signing comes soon after, the text speaks of it."""
    spoken = Counter(dates.years(document.text))
    signed = next((adjustment.date for adjustment in adjusted if adjustment.date), None)
    span = range(min([*spoken, 2000]), max([*spoken, 2030]) + 2)
    years = (
        list(dates.candidates(dated.month, dated.day, dated.weekday, span)) if dated.weekday is not None else list(span)
    )
    signed = signed or document.created
    if signed:
        fitting = [year for year in years if 0 <= (signed - _safe(year, dated)).days <= 300]
        if fitting:
            return fitting[-1]
    near = {year: spoken[year] + 0.5 * (spoken[year - 1] + spoken[year + 1]) for year in years}
    best = max(near, key=lambda year: (near[year], year), default=None)
    return best if best is not None and near[best] > 0 else None


def _safe(year: int, dated: dates.Dated) -> dt.date:
    try:
        return dt.date(year, dated.month, dated.day)
    except ValueError:
        return dt.date(year, dated.month, 28)


def times(document: Document, head: list[Line], spans: dict[str, Span]) -> tuple[str | None, str | None]:
    """Start and end as "HH:MM": as the head says, and where it does not as the text tells that the meeting opened;
    the end as it closed where that is told."""
    texts = fields.values(head, "time", "time_place")
    labelled = len(texts)
    told = [line for line in head[:40] if any(line.cells)]
    closing = {below.text.at[0] for line, below in pairwise(told) if _titled(line, "closes")}
    texts += [line.text for line in told if not not_the_day(line) and line.text.at[0] not in closing]
    for number, text in enumerate(texts):
        start, end = _hours(text.value, number < labelled)
        if start:
            spans["time"] = document.span_of(text)
            return start, _told(document, "closes", spans) or end
    return _told(document, "opens", spans), _told(document, "closes", spans)


def has_time(value: str) -> bool:
    """Does it hold a day or an hour?"""
    return bool(dates.find(value) or clock.times(value)[0])


def _hours(value: str, labelled: bool) -> tuple[str | None, str | None]:
    """The hours in a line; a meeting of several days ends with the last.

    Beside a day, or after a label, bare figures are hours too.
    """
    found = dates.find(value)
    start, end = clock.times(value)
    if start and len(found) > 1:
        return start, clock.times(value[found[-1].end :])[1] or end
    after = _AFTER_DAY.match(value[found[0].end :]) if found and not start else None
    if after:
        return clock.spelled(after[1], after[2]), None
    return clock.hours(value) if not start and (found or labelled) else (start, end)


_AFTER_DAY = re.compile(r"\s+([012]?\d)[:.]([0-5]\d)(?![\d.:])")
"""An hour right after the day, with nothing that calls it one ("2023-03-20 17:15")."""


def _told(document: Document, kind: str, spans: dict[str, Span]) -> str | None:
    """The hour in a sentence that tells that the meeting "opens" or "closes"; the first opening, the last closing."""
    lines = [line for line in document.lines if any(line.cells) and not line.furniture]
    for line in lines if kind == "opens" else reversed(lines):
        hour = clock.told(line.value, kind)
        if hour:
            spans.setdefault("time", document.span_of(line.text))
            return hour
    return _under_title(document, lines, kind, spans)


def _under_title(document: Document, lines: list[Line], kind: str, spans: dict[str, Span]) -> str | None:
    """The hour that stands alone, or first, under the title of the point that opens or closes the meeting.

    `lines` come in the order in which `_told` looks: for the close from the end.
    """
    pairs = pairwise(lines) if kind == "opens" else ((line, below) for below, line in pairwise(reversed(lines)))
    for line, below in pairs:
        found = _HOUR.match(below.text.value) if _titled(line, kind) else None
        hour = clock.spelled(found[1], found[2]) if found else None
        if hour:
            spans.setdefault("time", document.span_of(below.text))
            return hour
    return None


def _titled(line: Line, kind: str) -> bool:
    """Is the line the title of the point that "opens" or "closes" the meeting?"""
    return len(line.value) < _TITLE and bool(pattern("items", kind).search(line.value))
