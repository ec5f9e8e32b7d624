"""Dates and times as Swedish minutes write them.

>>> [found.iso for found in find("den 6 maj 2022, 25-09-26 och 5/9", year=2025)]
['2022-05-06', '2025-09-26', '2025-09-05']
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.language.text import flat

MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAYS = ("mandag", "tisdag", "onsdag", "torsdag", "fredag", "lordag", "sondag")
_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"sept": 9}
_MONTH = "|".join([*MONTHS, "sept", *(name[:3] for name in MONTHS)])
_DAY = r"(?P<day>[0-3]?\d)(?:\s?:?[ea]\b)?"
_WORDS = re.compile(
    rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)})(?:en)?,?\s+(?:den\s+)?)?(?<![\d.,]){_DAY}\.?\s?(?P<month>{_MONTH})(?![^\W\d])\.?"
    r"(?:,?\s*(?P<year>(?:19|20)\d\d)\b(?!\s*(?:%|kr)))?"
)
_ISO = re.compile(
    r"(?<![\d-])(?P<year>(?:19|20)\d\d)[-.–/ ](?P<month>[01]\d)[-.–/ ](?P<day>[0-3]\d)(?!\d|[-.]\d)"
)
_SHORT_ISO = re.compile(r"(?<![\d-])(?P<year>[0-3]\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])")
_COMPACT = re.compile(r"(?<![\d-])(?P<year>20\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?![\d-])")
_SIX = re.compile(
    r"(?<![\w/-])(?<!nr )(?P<year>[0-3]\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?![\w/-]|\s*(?:kr|tkr|st\b|personer|%|\d))"
)
_DOTTED = re.compile(
    r"(?<![\d.])(?P<day>[0-3]?\d)\.\s?(?P<month>1[0-2]|0?[1-9])\.\s?(?P<year>(?:19|20)\d\d)(?![\d.])"
)
_SLASH = re.compile(
    r"(?<![\d/])(?P<day>[0-3]?\d)\s?/\s?(?P<month>1[0-2]|0?[1-9])"
    r"(?:[\s-]+(?P<year>(?:19|20)\d\d)|\s?-(?P<short>\d\d)(?![\d/.:]))?(?![\d/%])"
)
_DIGITLIKE = re.compile(r"(?<![\w-])[\doli]{4}-[\doli]{2}-[\doli]{2}(?![\w-])")
_AS_DIGITS = str.maketrans("oli", "011")
_WEEKDAY_AFTER = re.compile(rf"\s*,?\s*\(?(?P<weekday>{'|'.join(WEEKDAYS)})")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date found at `start`–`end`; `year` None where the text does not state it."""

    start: int
    end: int
    year: int | None
    month: int
    day: int
    weekday: int | None = None
    default: int | None = None

    @property
    def iso(self) -> str | None:
        date = self.date
        return date.isoformat() if date else None

    @property
    def date(self) -> dt.date | None:
        year = self.year or self.default
        return _date(year, self.month, self.day) if year else None


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def find(value: str, year: int | None = None) -> list[Dated]:
    """The dates in `value`, in order; `year` is taken where none is stated."""
    folded = _DIGITLIKE.sub(lambda match: match.group().translate(_AS_DIGITS), flat(value))
    found: list[Dated] = []
    taken: list[range] = []
    for pattern in (_ISO, _SHORT_ISO, _COMPACT, _WORDS, _DOTTED, _SLASH, _SIX):
        for match in pattern.finditer(folded):
            if any(match.start() < span.stop and span.start < match.end() for span in taken):
                continue
            dated = _read(match, folded, year)
            if dated:
                found.append(dated)
                taken.append(range(dated.start, dated.end))
    return sorted(found, key=lambda dated: dated.start)


def _read(match: re.Match[str], folded: str, default: int | None) -> Dated | None:
    groups = match.groupdict()
    month = groups["month"]
    number = int(month) if month.isdigit() else _SHORT[month if month == "sept" else month[:3]]
    stated = groups.get("year") or groups.get("short")
    year = (int(stated) + (2000 if len(stated) == 2 else 0)) if stated else None
    day = int(groups["day"])
    if not _date(year or 2024, number, day):
        return None
    weekday = groups.get("weekday")
    end = match.end()
    if weekday is None:
        after = _WEEKDAY_AFTER.match(folded, end)
        if after:
            weekday, end = after["weekday"], after.end()
    return Dated(match.start(), end, year, number, day, WEEKDAYS.index(weekday) if weekday else None, default)


_CLOCK = r"(?P<{0}h>[0-2]?\d)(?:[.:,](?P<{0}m>[0-5]\d))?"
_TIMES = re.compile(
    r"(?:(?<=\bkl)|(?<=\bkl\.)|(?<=\bklockan)|(?<=\bki)|(?<=\bk1)|(?<=\btid:)|(?<=^)|(?<=[\s,:(]))\s*"
    + _CLOCK.format("s")
    + r"(?:\s*(?:-|till|och)\s*(?:ca\s*|kl\.?\s*)?"
    + _CLOCK.format("e")
    + r")?(?![\d/%]|[.:]\d|\s*(?:%|kr|st\b|procent|\(\d{1,2}\)))"
)


_CLOCKLIKE = re.compile(r"(?<![\w.:])[\do]{1,2}[.:][\do]{2}(?![\w])")


def times(value: str) -> tuple[str | None, str | None]:
    """Start and end as "HH:MM" from the first stated clock time of `value`."""
    folded = _CLOCKLIKE.sub(lambda match: match.group().translate(_AS_DIGITS), flat(value))
    for match in _TIMES.finditer(folded):
        spoken = re.search(
            r"(?:\bkl\.?|\bklockan|\bki|\bk1)\s*$", folded[: match.start() + 1].rstrip() + " "
        ) or re.search(r"\bk(?:l|i|1)\.?\s*$|\bklockan\s*$", folded[: match.start("sh")])
        exact = match["sm"] is not None
        if not spoken and not match["em"] and not (exact and match["eh"]):
            continue
        start, end = _clock(match["sh"], match["sm"]), _clock(match["eh"], match["em"])
        if start:
            return start, end
    return None, None


_HOURS = re.compile(
    r"(?<![\d.:/-])(?P<start>[0-2]?\d)\s?(?:-|till)\s?(?P<end>[0-2]?\d)(?![\d.:/%]|\s*(?:%|kr|st\b|personer))"
)
_PACKED = re.compile(r"(?<!\d)(?!19\d\d|20\d\d)([01]\d|2[0-3])([0-5]\d)\s?-\s?([01]\d|2[0-3])([0-5]\d)(?!\d)")
"""Hours as four figures ("0900-1130"); what may be years is none."""
_NUMBERS = ("noll", "ett", "tva", "tre", "fyra", "fem", "sex", "sju", "atta", "nio", "tio", "elva", "tolv")
_SPOKEN = re.compile(rf"(?:(?P<part>halv|kvart over|kvart i)\s+)?\b(?P<hour>{'|'.join(_NUMBERS)})\b")


def hours(value: str) -> tuple[str | None, str | None]:
    """Start and end where only whole hours stand ("13-16"), or words ("klockan nio till kvart över elva")."""
    folded = flat(value)
    packed = _PACKED.search(folded)
    if packed:
        return f"{packed[1]}:{packed[2]}", f"{packed[3]}:{packed[4]}"
    match = _HOURS.search(folded)
    if match and int(match["start"]) < int(match["end"]) <= 24:
        return _clock(match["start"], None), _clock(match["end"], None)
    clock = re.search(r"\b(?:kl|klockan)\b\.?\s*", folded)
    spoken = [_spoken(match) for match in _SPOKEN.finditer(folded[clock.end() :])] if clock else []
    if not spoken:
        return None, None
    start, end = spoken[0], spoken[1] if len(spoken) > 1 else None
    if end is not None and end <= start:
        end += 12 * 60
    return (
        f"{start // 60:02d}:{start % 60:02d}",
        f"{end // 60:02d}:{end % 60:02d}" if end is not None else None,
    )


def _spoken(match: re.Match[str]) -> int:
    """Minutes after midnight; an hour before seven is in the afternoon."""
    hour = _NUMBERS.index(match["hour"])
    hour += 12 if hour < 7 else 0
    return 60 * hour + {None: 0, "halv": -30, "kvart over": 15, "kvart i": -15}[match["part"]]


def _clock(hour: str | None, minute: str | None) -> str | None:
    if hour is None or int(hour) > 24:
        return None
    return f"{int(hour):02d}:{minute or '00'}"


def years(value: str) -> list[int]:
    """The years the text speaks of, in order."""
    return [int(year) for year in re.findall(r"(?<!\d)(?:19[89]\d|20[0-4]\d)(?!\d)", value)]


def candidates(month: int, day: int, weekday: int, among: range) -> Iterator[int]:
    """The years in which the day fell on the weekday (0 = Monday)."""
    for year in among:
        date = _date(year, month, day)
        if date and date.weekday() == weekday:
            yield year
