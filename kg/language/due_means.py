"""What each kind of wording in `due.json` means in the calendar, later than the day it is said; None for what lies before.

Each takes the match and the day of the meeting and gives a name that `periods.period` reads.
"""

import datetime as dt
import re
from collections.abc import Callable

from kg.language.dates import MONTHS, month_number
from kg.language.lists import table
from kg.language.periods import easter, month_end, period
from kg.language.wordings import wording, wordings

Means = Callable[[re.Match[str], dt.date], str | None]


def _compact(match: re.Match[str], after: dt.date) -> str | None:
    try:
        day = dt.date(2000 + int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None
    return day.isoformat() if 0 < (day - after).days < 1500 else None


def _week(match: re.Match[str], after: dt.date) -> str | None:
    """The Friday of the week."""
    stated = int(match["year"]) if match["year"] else None
    for year in [stated] if stated else [after.year, after.year + 1]:
        try:
            friday = dt.date.fromisocalendar(year, int(match["week"]), 5)
        except ValueError:
            continue
        if stated or friday >= after:
            return friday.isoformat()
    return None


def _within(match: re.Match[str], after: dt.date) -> str | None:
    count = int(match["count"]) if match["count"].isdigit() else table("due")["counts"][match["count"]]
    if days := {"dag": 1, "vec": 7}.get(match["unit"][:3]):
        return (after + dt.timedelta(days=count * days)).isoformat()
    months = after.month - 1 + count * {"man": 1, "hal": 6, "ar": 12}[match["unit"][:3]]
    last = month_end(after.year + months // 12, months % 12 + 1)
    return last.replace(day=min(after.day, last.day)).isoformat()


def _weekday(match: re.Match[str], after: dt.date) -> str | None:
    days = [day for day in range(1, 8) if _WEEKDAYS[(after + dt.timedelta(days=day)).weekday()] == match["day"]]
    return (after + dt.timedelta(days=days[0])).isoformat()


_WEEKDAYS = wordings("language", "due_means", "weekdays")


def _feast(match: re.Match[str], after: dt.date) -> str | None:
    month, day = table("due")["feasts"][match["feast"]]
    if match["year"]:
        return _from(dt.date(int(match["year"]), month, day).isoformat(), after)
    feast = dt.date(after.year, month, day)
    return (feast if feast > after else feast.replace(year=after.year + 1)).isoformat()


def _easter(match: re.Match[str], after: dt.date) -> str | None:
    later = dt.timedelta(days=49 if match["feast"] == "pingst" else 0)
    days = (easter(year) + later for year in (after.year, after.year + 1))
    return next(day.isoformat() for day in days if day > after)


def _early_next_year(_match: re.Match[str], after: dt.date) -> str | None:
    return f"{after.year + 1}-Q1"


def _month_end(match: re.Match[str], after: dt.date) -> str | None:
    number = MONTHS.index(match["month"] or match["last"] or match["turn"]) + 1
    year = int(match["year"]) if match["year"] else after.year + (number < after.month)
    return month_end(year, number).isoformat()


def _turn_of_year(match: re.Match[str], after: dt.date) -> str | None:
    return f"{match['year']}-12-31" if match["year"] else f"{after.year}-12"


def _end_of(match: re.Match[str], after: dt.date) -> str | None:
    """Fixed points of the year: its end, Christmas, midsummer, the holidays."""
    month = 6 if match["what"].startswith(("mid", "som", "sem")) else 12
    stated = match["of"] or match["year"]
    year = int(stated) if stated else after.year + (month < after.month) + (wording("language", "due_means", "next") in match["what"])
    return _from(f"{year}-{month:02d}", after)


def _day_figures(match: re.Match[str], after: dt.date) -> str | None:
    """ "senast 31.3.": the day as Finland-Swedish minutes write it, the next that comes."""
    for year in (after.year, after.year + 1):
        try:
            day = dt.date(year, int(match["month"]), int(match["day"]))
        except ValueError:
            continue
        if day > after:
            return day.isoformat()
    return None


def _next_year(_match: re.Match[str], after: dt.date) -> str | None:
    return str(after.year + 1)


def _month_figures(match: re.Match[str], after: dt.date) -> str | None:
    return _from(f"{match['year'] or match['y']}-{int(match['month'] or match['m']):02d}", after)


def _month(match: re.Match[str], after: dt.date) -> str | None:
    groups = match.groupdict()
    word = match["month"] or groups["mon"]
    number = month_number(word)
    stated = groups.get("year") or groups.get("year2")
    short = groups.get("short") or groups.get("short2")
    year = int(stated or f"20{short}") if stated or short else after.year + (number < after.month)
    return _from(f"{year}-{number:02d}", after)


def _next_month(_match: re.Match[str], after: dt.date) -> str | None:
    return f"{after.year + after.month // 12}-{after.month % 12 + 1:02d}"


def _part(letter: str, length: int) -> Means:
    """What is told by its number: the quarters, thirds and halves of a year."""

    def means(match: re.Match[str], after: dt.date) -> str | None:
        groups = match.groupdict()
        short = letter.lower()
        figure = groups["digit"] or groups[short] or groups.get(f"b{short}")
        number = int(figure) if figure else min(table("due")["ordinals"][groups["word"]], 12 // length)
        stated = groups["year"] or groups[f"{short}year"] or groups.get("before")
        year = int(stated) if stated else after.year + (number * length < after.month)
        return _from(f"{year}-{letter}{number}", after)

    return means


def _term(match: re.Match[str], after: dt.date) -> str | None:
    return _from(f"20{match['year'][-2:]}-H{1 if match['term'] == 'vt' else 2}", after)


def _season(match: re.Match[str], after: dt.date) -> str | None:
    if not match["led"] and not match["year"]:
        return None
    number = next(n for name, n in table("due")["seasons"].items() if name.startswith(match["season"][:2]))
    year = int(match["year"]) if match["year"] else after.year + (number * 3 < after.month)
    return _from(f"{year}-Q{number}", after)


def _part_of_year(match: re.Match[str], after: dt.date) -> str | None:
    part = "Q1" if match["part"] == wording("language", "due_means", "part_of_year") else "06"
    return _from(f"{match['year']}-{part}", after)


def _year(match: re.Match[str], after: dt.date) -> str | None:
    year = after.year + 1 if match["next"] else int(match["year"] or match["year2"])
    if match["led"] and match["led"] not in wordings("language", "due_means", "by_then"):
        return _from(f"{year - 1}-12", after)
    return _from(str(year), after)


def _from(name: str, after: dt.date) -> str | None:
    """The stretch, where it does not lie before the day wholly."""
    found = period(name)
    return name if found and found[1] >= after else None


MEANS: dict[str, Means] = {
    "compact": _compact,
    "week": _week,
    "within": _within,
    "weekday": _weekday,
    "feast": _feast,
    "easter": _easter,
    "early_next_year": _early_next_year,
    "month_end": _month_end,
    "turn_of_year": _turn_of_year,
    "end_of": _end_of,
    "day_figures": _day_figures,
    "next_year": _next_year,
    "month_figures": _month_figures,
    "month": _month,
    "next_month": _next_month,
    "quarter": _part("Q", 3),
    "half": _part("H", 6),
    wording("language", "due_means", "means"): _part("T", 4),
    "term": _term,
    "season": _season,
    "part_of_year": _part_of_year,
    "year": _year,
}
"""Kind of wording → what it means; the order in which they count is that of `due.json`."""
