"""The day of the meeting against what else tells it: the file's name, the text, the signatures, the next meeting."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import PurePath

from kg.language import dates
from kg.language.wordings import wording
from kg.model import Finding, Line, Reading, Text

_PACKED = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_. ]?([01]\d)[-_. ]?([0-3]\d)(?!\d)")
_HELD = re.compile(wording("doubt", "days", "held"), re.IGNORECASE)
"""What a sentence says of its own meeting right before its day ("Mötet hölls den …")."""
_NEXT = re.compile(wording("doubt", "days", "next"), re.IGNORECASE)
_LABEL = re.compile(wording("doubt", "days", "label"), re.IGNORECASE)
_TITLE = re.compile(wording("doubt", "days", "title"), re.IGNORECASE)
"""What stands before the day in a field, anywhere, or in the title, over the points."""
_OTHERS = ("attachment", "announcement", "contents")
_ELSE = re.compile(wording("doubt", "days", "something_else"), re.IGNORECASE)
_SIGNED = 300
"""Days after the meeting within which minutes are signed."""


def doubts(reading: Reading) -> Iterator[Finding]:
    """What speaks against the day that was read; nothing where none was, which the reader says itself."""
    held = reading.protocol.meeting.date
    if held is None or reading.protocol.meeting.date_inferred:
        return
    yield from _by_name(reading, held)
    told = list(_head_days(reading))
    if told and held not in (day for day, _ in told):
        day, line = told[0]
        yield _finding(reading, f"the meeting is read as of {held}, but its head tells {day}", line)
    else:
        yield from _by_text(reading, held)
    yield from _by_signatures(reading, held)


def _by_name(reading: Reading, held: dt.date) -> Iterator[Finding]:
    """The one day in the file's name, where the text has it too or it is the same day of another year."""
    document = reading.protocol.document
    told = set(_days_of_name(PurePath(document.path).stem))
    other = told.pop() if len(told) == 1 else held
    if other == held or reading.following:
        return
    year_only = (other.month, other.day) == (held.month, held.day)
    if year_only or any(dated.date == other for line in document.lines for dated in dates.find(line.value)):
        message = f"the meeting is read as of {held}, but the file's name tells {other}"
        yield Finding("doubt", message, reading.protocol.meeting.spans.get("date"))


def _days_of_name(stem: str) -> Iterator[dt.date]:
    for found in _PACKED.finditer(stem):
        try:
            yield dt.date(*map(int, found.groups()))
        except ValueError:
            continue
    yield from (dated.date for dated in dates.find(stem.replace("_", " ")) if dated.date)


def _head_days(reading: Reading) -> Iterator[tuple[dt.date, Line]]:
    """The whole days over the points, on lines that are not of something else (signing, posting, the next meeting)."""
    opens = reading.protocol.items[0].start if reading.protocol.items else 0
    for line in _lines(reading):
        if line.text.at[0] < opens and not _ELSE.search(line.value):
            yield from ((dated.date, line) for dated in dates.find(line.value) if dated.date and dated.year)


def _by_text(reading: Reading, held: dt.date) -> Iterator[Finding]:
    """A sentence that tells another day of this meeting, or of the next one a day that is past."""
    opens = reading.protocol.items[0].start if reading.protocol.items else 0
    for line in _lines(reading):
        titled = _TITLE.match(line.value) if line.text.at[0] < opens else None
        for own in filter(None, (titled, _LABEL.match(line.value), *_HELD.finditer(line.value))):
            day = _day_after(line.text, own.end())
            if day and day != held:
                yield _finding(reading, f"the meeting is read as of {held}, but the text tells that it was held {day}", line)
                return
        following = _NEXT.search(line.value)
        day = _day_after(line.text, following.end()) if following else None
        if day and day <= held:
            yield _finding(reading, f"the next meeting is told to be {day}, not later than this one, read as of {held}", line)


def _lines(reading: Reading) -> Iterator[Line]:
    """The lines that are not of another meeting's papers, those at the edges of the pages too."""
    return (line for line in reading.protocol.document.lines if any(line.cells) and not line.struck and line.region not in _OTHERS)


def _day_after(text: Text, at: int) -> dt.date | None:
    """The whole date that begins right at the position."""
    found = dates.find(text.value[at:])
    return found[0].date if found and found[0].start <= 1 and found[0].year else None


def _by_signatures(reading: Reading, held: dt.date) -> Iterator[Finding]:
    """A signature from before the meeting, or from long after it."""
    for adjusted in reading.protocol.meeting.adjusted:
        if adjusted.date and not 0 <= (adjusted.date - held).days <= _SIGNED:
            message = f"the minutes are signed {adjusted.date}, which does not fit a meeting of {held}"
            yield Finding("doubt", message, adjusted.span)
            return


def _finding(reading: Reading, message: str, line: Line) -> Finding:
    return Finding("doubt", message, reading.protocol.document.span_of(line.text))
