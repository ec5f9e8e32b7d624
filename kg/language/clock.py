"""Hours as Swedish minutes write them: "kl. 8.30–11.45", "0900-1130", "klockan nio till kvart över elva".

>>> times("Tid: 08.30 – 11.45 och 13.00 – 16.30, lunch 12.00-13.00")
('08:30', '16:30')
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.language import dates
from kg.language.lists import table
from kg.language.text import flat
from kg.language.tolerant import Exact
from kg.language.wordings import wording

Hours = tuple[str | None, str | None]

_DATA = table("dates")
_NUMBERS = tuple(map(flat, _DATA["numbers"]))
_PARTS: dict[str, int] = {flat(words): minutes for words, minutes in _DATA["parts"].items()}
"""Minutes that the words before an hour add to it."""
_LATE = re.compile(flat(_DATA["late"]))
_PAUSES = re.compile(rf"\b(?:{'|'.join(map(flat, _DATA['pauses']))})\b")
_COUNTED = re.compile(rf"(?:\b(?:{'|'.join(map(flat, _DATA['counted']))})|§+)[\s:.]*$")
"""What stands before numbers that are no hours: "Paragrafer: 1-9", "nr 3"."""
_SAID = re.compile(rf"\b(?:{'|'.join(_DATA['clock'])})\b[.:]?\s*$")
_BEFORE = 400
"""So many characters before a number may tell what it counts."""
_LEAD = wording("language", "clock", "lead")
_TO = wording("language", "clock", "to", a1='|'.join(map(flat, _DATA['ends'])), lead=_LEAD)
_CLOCK = r"(?P<{0}h>[0-2]?\d)(?:\s?[.:,]\s?(?P<{0}m>[0-5]\d))?"
_TIMES = re.compile(
    wording("language", "clock", "times", a1=_CLOCK.format('s'), to=_TO, a2=_CLOCK.format('e'))
)
_CLOCKLIKE = re.compile(r"(?<![\w.:])[\do]{1,2}[.:][\do]{2}(?![\w])")
_SIDE_BY_SIDE = re.compile(r"(?<![\d.:])([012]\d[.:][0-5]\d)\s+([012]\d[.:][0-5]\d)(?![\d.:])\W*$")
"""Two hours at the end of a field with nothing left of what stood between ("13:15 14:30")."""
_DIGIT = re.compile(r"\d")
_AS_DIGITS = str.maketrans("oli", "011")
_HOURS = re.compile(
    wording("language", "clock", "hours")
)
_PACKED = re.compile(r"(?<!\d)(?!19\d\d|20\d\d)([01]\d|2[0-3])([0-5]\d)\s?-\s?([01]\d|2[0-4])([0-5]\d)(?!\d)")
"""Hours as four figures ("0900-1130"); what may be years is none."""
_SPOKEN = re.compile(
    rf"(?:\b(?P<part>{'|'.join(sorted(_PARTS, key=len, reverse=True))})\s+)?\b(?P<hour>{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\b(?P<late>{flat(_DATA['late'])})?"
)
_KL = re.compile(wording("language", "clock", "kl"))
_EVENING = 7
"""A spoken hour below this is in the afternoon: nobody meets at five in the morning."""


@lru_cache(maxsize=4096)
def times(value: str) -> Hours:
    """Start and end as "HH:MM": of the first sitting the start, of the last the end; pauses are no sittings."""
    side_by_side = _SIDE_BY_SIDE.search(value)
    if side_by_side and side_by_side[1] < side_by_side[2]:
        return side_by_side[1].replace(".", ":"), side_by_side[2].replace(".", ":")
    sittings = list(_sittings(_undated(value))) if _DIGIT.search(value) or "o" in value.lower() else []
    if not sittings:
        return None, None
    start, end = sittings[0]
    for after, later in sittings[1:]:
        if end is None or later is None or after is None or after < end:
            break
        end = later
    return start, end


def _undated(value: str) -> str:
    """Folded text with days, and the brackets they leave empty, blanked out; every place stays the same."""
    folded, at, parts = flat(value), 0, []
    for dated in dates.find(value):
        parts += [folded[at : dated.start], " " * (dated.end - dated.start)]
        at = dated.end
    folded = "".join([*parts, folded[at:]])
    folded = re.sub(r"\(\s+\)", lambda match: " " * len(match.group()), folded)
    folded = re.sub(r"(?<=\d)h(?=[0-5]\d\b)", ":", folded)
    return _CLOCKLIKE.sub(lambda match: match.group().translate(_AS_DIGITS), folded)


def _sittings(folded: str) -> Iterator[Hours]:
    """Each stretch of hours that is stated as such and no pause."""
    seen = False
    for match in _TIMES.finditer(folded):
        before = folded[max(0, match.start() - _BEFORE) : match.start()]
        if not _is_stated(match, before, seen) or _COUNTED.search(before) or _is_pause(before):
            continue
        start, end = spelled(match["sh"], match["sm"]), spelled(match["eh"], match["em"])
        if start:
            seen = True
            late = _LATE.match(folded, match.end())
            yield (_later(start), _later(end)) if late else (start, end)


def _is_stated(match: re.Match[str], before: str, seen: bool) -> bool:
    """Are these hours: after "kl", with minutes at both ends, or as the first's like that was `seen`?"""
    both = match["eh"] is not None
    if seen and not both:
        return False
    whole = match["em"] is not None or (both and match["sm"] is not None)
    return whole or bool(_SAID.search(before)) or (seen and before.endswith("och "))


def _later(clock: str | None) -> str | None:
    """ "07:00" said of the evening is "19:00"."""
    return f"{int(clock[:2]) + 12}{clock[2:]}" if clock and int(clock[:2]) < 12 else clock


def _is_pause(before: str) -> bool:
    """Do the words since the last hours or sign tell of a pause ("ajournering 10.00–10.20", "(lunch 12–13)")?"""
    clause = re.split(r"[,;]|\d", before)[-1]
    return bool(_PAUSES.search(clause))


def hours(value: str) -> Hours:
    """Start and end where only whole hours stand ("13-16"), or words ("klockan nio till kvart över elva")."""
    folded = _undated(value)
    packed = _PACKED.search(folded)
    if packed:
        return f"{packed[1]}:{packed[2]}", f"{packed[3]}:{packed[4]}"
    for match in _HOURS.finditer(folded):
        plain = int(match["start"]) < int(match["end"]) <= 24
        if plain and not _COUNTED.search(folded[max(0, match.start() - _BEFORE) : match.start()]):
            return spelled(match["start"], None), spelled(match["end"], None)
    return _in_words(folded)


def _in_words(folded: str) -> Hours:
    clock = _KL.search(folded)
    spoken = [_minutes(match) for match in _SPOKEN.finditer(folded[clock.end() :])] if clock else []
    if not spoken:
        return None, None
    start, end = spoken[0], spoken[1] if len(spoken) > 1 else None
    if end is not None and end <= start:
        end += 12 * 60
    return _told(start), _told(end) if end is not None else None


def _told(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _minutes(match: re.Match[str]) -> int:
    """Minutes after midnight."""
    hour = _NUMBERS.index(match["hour"])
    hour += 12 if hour < _EVENING or (match["late"] and hour < 12) else 0
    return 60 * hour + _PARTS.get(match["part"], 0)


def spelled(hour: str | None, minute: str | None) -> str | None:
    """ "9", "30" → "09:30"; None for what is no hour of a day."""
    if hour is None or int(hour) > 24:
        return None
    return f"{int(hour):02d}:{minute or '00'}"


_AT = re.compile(
    wording("language", "clock", "at")
)
_WHOLE = re.compile(wording("language", "clock", "whole"))
_IN_WORDS = re.compile(wording("language", "clock", "in_words"))
"""What leads on to an hour without minutes ("öppnades kl. 11"), or in words ("slutade vid halv två")."""
_JUST_BEFORE = re.compile(r"\bkl(?:ockan)?\.?\s*([0-2]?\d)[.:]([0-5]\d)[^\d.]{0,20}$")


@lru_cache(maxsize=8)
def _moment(kind: str) -> Exact:
    return Exact("|".join(f"(?:{flat(form)})" for form in _DATA[kind]))


def told(value: str, kind: str) -> str | None:
    """The hour at which the meeting opened or closed (`kind` "opens" or "closes"), as a sentence tells it."""
    folded = flat(value)
    said = _moment(kind).search(folded)
    if not said:
        return None
    after = _AT.match(folded, said.end())
    before = _JUST_BEFORE.search(folded[: said.start()])
    if clock := after or before:
        return spelled(clock[1], clock[2])
    whole = _WHOLE.match(folded, said.end())
    lead = _IN_WORDS.match(folded, said.end())
    spoken = _SPOKEN.match(folded, lead.end()) if lead else None
    return spelled(whole[1], None) if whole else _told(_minutes(spoken)) if spoken else None
