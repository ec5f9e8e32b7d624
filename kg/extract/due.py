"""When something is to be done, as far as the calendar: a day, a month, a quarter.

    >>> due("senast den 30 september", dt.date(2023, 5, 10))
    '2023-09-30'
    >>> due("till hösten", dt.date(2025, 6, 13))
    '2025-Q4'

A time since when or up to when something holds ("gäller från den 1 juli", "till och med 2025") is none.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from kg.language import dates
from kg.language.dates import MONTHS
from kg.language.text import flat, healed, tolerant

_SEASONS = {"var": 2, "sommar": 3, "host": 4, "vinter": 1}
_SEASON = tolerant(
    r"\b(?P<led>(?:under|till|i|inför|efter|på|vid)\s(?:den\s+)?(?:tidig|sen)?)?(?P<season>vår|sommar|höst|vinter)(?:ens|en|ns|n|as|terminen)?\b(?:\s(?P<year>20\d\d))?"
)
_MONTH = re.compile(
    rf"\b(?P<month>{'|'.join(MONTHS)})(?P<joined>motet|sammantradet)?\b(?:\s+(?P<year>20\d\d))?"
)
_MONTHS_MEETING = re.compile(
    rf"\b(?:(?P<of>{'|'.join(MONTHS)})(?:mote|sammantrade)t?|\w*(?:mote|sammantrade)(?:t)?\s+i\s+(?P<month>{'|'.join(MONTHS)}))\b(?:\s+(?P<year>20\d\d))?"
)
_QUARTER = re.compile(
    r"\b(?:(?P<word>forsta|andra|tredje|fjarde|sista)|(?P<digit>[1-4]):?[ae]?)\s+kvartalet?\w*(?:\s+(?P<year>20\d\d))?|\b(?:kv\w*\s?|q)(?P<q>[1-4])\b(?:\s+(?P<qyear>20\d\d))?"
)
_ORDINALS = {"forsta": 1, "andra": 2, "tredje": 3, "fjarde": 4, "sista": 4}
_COMPACT = re.compile(r"(?<![\d-])(?P<y>[1-3]\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?![\d-])")
_HOLDS = tolerant(
    r"(?:\bfrån|\bfr\.?\s?o\.?\s?m\.?|\bfrån och med|\bgäll(?:a|er)|\bt\.?\s?o\.?\s?m\.?|\btill och med|\böper till|\bper|\bav den|\bdaterad|\bsedan|\bmötet den)\s*(?:den\s)?$"
)
_MEETING = tolerant(r"\b(?:till|vid|på|inför)\s(?:\S+\s){0,3}$")
_NEXT = tolerant(
    r"\b(?:nästa|kommande|nästkommande|följande)\s(?:\w+\s)?(?:\w*möte|sammanträde|\w*grupp|\w*råd|nämnd|träff|gång|chefsgrupp|utskott|styrelse|referensgruppsmöte)\b|\btill mötet\b(?!\s(?:den|i)\b)|\bnästa gång\b"
)
_END_OF = tolerant(
    r"\b(?:före|innan|till|vid|efter)\s(?:års|nyårs)?(?P<what>årsskiftet|skiftet|årets slut|jul(?:en)?|nyår|midsommar|sommaren|semestern|utgången av året)\b(?:\s(?P<year>20\d\d))?"
)
_UTGANG = re.compile(rf"\b(?P<month>{'|'.join(MONTHS)})\s+manads\s+utgang")

_WEEK = re.compile(
    r"\b(?:vecka|veckan|v\.?)\s?(?P<week>[1-5]?\d)\b(?!\s?[:.]\d)(?:[,\s]+(?P<year>20\d\d)\b)?"
)
_COUNTS = {"en": 1, "ett": 1, "tva": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "tio": 10, "fjorton": 14}
_WITHIN = re.compile(
    rf"\b(?:inom|om) (?P<count>\d{{1,2}}|{'|'.join(_COUNTS)}) (?P<unit>dag(?:ar)?|veck(?:a|or)|manad(?:er)?)\b"
)
_DAYS = ("mandag", "tisdag", "onsdag", "torsdag", "fredag", "lordag", "sondag")
_WEEKDAY = re.compile(rf"\b(?:pa|senast|till|fore) (?:nu )?(?P<day>{'|'.join(_DAYS)})\b(?! (?:den )?\d)")
_FEASTS = {"valborg": (4, 30), "halvarsskiftet": (6, 30), "lucia": (12, 13), "trettondag": (1, 6)}


def due(value: str, after: dt.date | None, upcoming: Sequence[dt.date] = ()) -> str | None:
    """The stated time, later than `after`: "YYYY-MM-DD", "YYYY-MM" or "YYYY-Qn"; None if none is stated."""
    return next(_stated(value, after, upcoming), None)


def _stated(value: str, after: dt.date | None, upcoming: Sequence[dt.date]) -> Iterator[str]:
    folded = flat(value)
    for dated in dates.find(value):
        if _HOLDS.search(value[max(0, dated.start - 25) : dated.start]) and not _MEETING.search(
            value[max(0, dated.start - 22) : dated.start]
        ):
            continue
        year = dated.year or (after and _next_year(after, dated.month, dated.day))
        date = _day(year, dated.month, dated.day) if year else None
        if date and (after is None or date > after):
            yield date.isoformat()
    for compact in _COMPACT.finditer(folded):
        date = _day(2000 + int(compact["y"]), int(compact["m"]), int(compact["d"]))
        if date and after and date > after and (date - after).days < 1500:
            yield date.isoformat()
    if after is None:
        return
    ways = (
        _week(folded, after),
        _special(value, folded, after),
        _meeting_in(healed(value), after, upcoming) or _month(healed(value), after),
        _quarter(folded, after),
        _season(folded, after),
    )
    yield from (found for found in ways if found)
    if _NEXT.search(value):
        later = sorted(date for date in upcoming if date > after)
        if later:
            yield later[0].isoformat()
    if re.search(r"\bidag\b|\bi dag\b|\bomgaende\b", folded):
        yield after.isoformat()


def _special(value: str, folded: str, after: dt.date) -> str | None:
    """Fixed points of the year: the turn of it, Christmas, midsummer, the end of a month."""
    if re.search(r"efter (?:nyar|arsskiftet)|borjan av (?:nasta ar|aret)", folded):
        return f"{after.year + 1}-Q1"
    end = _UTGANG.search(folded)
    if end:
        number = MONTHS.index(end["month"]) + 1
        year = after.year + (number < after.month)
        return (dt.date(year + number // 12, number % 12 + 1, 1) - dt.timedelta(days=1)).isoformat()
    turn = re.search(r"\barsskiftet(?:\s+(20\d\d)[/-]\d+)?", folded)
    if turn:
        return f"{turn[1] or after.year}-12-31" if turn[1] else f"{after.year}-12"
    fixed = _END_OF.search(value)
    if not fixed:
        return None
    what = flat(fixed["what"])
    month = 6 if what.startswith(("mid", "som", "sem")) else 12
    return (
        f"{fixed['year'] or after.year + (month < after.month)}-{month:02d}"
        if not value[fixed.start() :].lower().startswith("efter")
        else None
    )


def _week(folded: str, after: dt.date) -> str | None:
    """Weeks and days: "vecka 20" (its Friday), "inom två veckor", "på fredag", a feast with a fixed day."""
    week = _WEEK.search(folded)
    if week:
        number = int(week["week"])
        for year in [int(week["year"])] if week["year"] else [after.year, after.year + 1]:
            day = _friday(year, number)
            if day and (week["year"] or day >= after):
                return day.isoformat()
    within = _WITHIN.search(folded)
    if within:
        count = int(within["count"]) if within["count"].isdigit() else _COUNTS[within["count"]]
        days = {"dag": 1, "vec": 7, "man": 30}[within["unit"][:3]]
        return (after + dt.timedelta(days=count * days)).isoformat()
    weekday = _WEEKDAY.search(folded)
    if weekday:
        ahead = (_DAYS.index(weekday["day"]) - after.weekday() - 1) % 7 + 1
        return (after + dt.timedelta(days=ahead)).isoformat()
    for word, (month, number) in _FEASTS.items():
        if re.search(rf"\b(?:fore|innan|till|vid|senast|efter) {word}", folded):
            feast = dt.date(after.year, month, number)
            return (feast if feast > after else feast.replace(year=after.year + 1)).isoformat()
    return None


def _friday(year: int, week: int) -> dt.date | None:
    try:
        return dt.date.fromisocalendar(year, week, 5)
    except ValueError:
        return None


def _meeting_in(healed_value: str, after: dt.date, upcoming: Sequence[dt.date]) -> str | None:
    """The day of "mötet i juni", "decembermötet": where just one meeting to come is known in that month."""
    month = _MONTHS_MEETING.search(healed_value)
    if not month:
        return None
    number = MONTHS.index(month["of"] or month["month"]) + 1
    year = int(month["year"]) if month["year"] else after.year + (number < after.month)
    days = {date for date in upcoming if date > after and (date.year, date.month) == (year, number)}
    return days.pop().isoformat() if len(days) == 1 else None


def _month(folded: str, after: dt.date) -> str | None:
    for month in _MONTH.finditer(folded):
        if re.search(
            r"\d\.?\s*$|\b(?:sedan|fran|per|tom|t\.?\s?o\.?\s?m\.?)\s+$|(?:gaell|gall)\w* $",
            folded[: month.start()],
        ):
            continue
        number = MONTHS.index(month["month"]) + 1
        year = int(month["year"]) if month["year"] else after.year + (number < after.month)
        if (year, number) >= (after.year, after.month):
            return f"{year}-{number:02d}"
    return None


def _quarter(folded: str, after: dt.date) -> str | None:
    quarter = _QUARTER.search(folded)
    if not quarter:
        return None
    number = _ORDINALS.get(quarter["word"] or "") or int(quarter["digit"] or quarter["q"])
    stated = quarter["year"] or quarter["qyear"]
    year = int(stated) if stated else after.year + (number < (after.month + 2) // 3)
    return f"{year}-Q{number}" if (year, number) >= (after.year, (after.month + 2) // 3) else None


def _season(folded: str, after: dt.date) -> str | None:
    for season in _SEASON.finditer(folded):
        if not season["led"] and not season["year"]:
            continue
        number = next((_SEASONS[name] for name in _SEASONS if season["season"][:2] == name[:2]), None)
        if number is None:
            continue
        year = int(season["year"]) if season["year"] else after.year + (number * 3 < after.month)
        if (year, number * 3) >= (after.year, after.month):
            return f"{year}-Q{number}"
    return None


def _next_year(after: dt.date, month: int, day: int) -> int:
    date = _day(after.year, month, day)
    return after.year if date and date > after else after.year + 1


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
