"""Days to places: a scale of time, rows that keep labels apart, and how far a label reaches.

In: ISO dates, months ("2022-12") and quarters ("2023-Q1"). Out: x on a picture `WIDTH` wide.
"""

import datetime as dt
from collections.abc import Sequence

from kg.language.periods import last_day
from kg.view.shell import ENGLISH, MONTHS, words

WIDTH, GUTTER, RIGHT = 1040, 210, 24
CHAR = 6.7
"""A generous width of a letter at the labels' size."""


def when(date: str) -> dt.date | None:
    """A day for a date, a month, a quarter or another part of a year (its last day); None for what is none."""
    return last_day(date)


class Time:
    """Days to x; half a month of air on each side."""

    def __init__(self, days: Sequence[dt.date]) -> None:
        first, last = min(days), max(days)
        air = max(20, (last - first).days // 25)
        self.first, self.last = first - dt.timedelta(days=air), last + dt.timedelta(days=3 * air)
        self.scale = (WIDTH - GUTTER - RIGHT) / (self.last - self.first).days

    def x(self, day: dt.date) -> float:
        inside = min(max(day, self.first), self.last)
        return round(GUTTER + (inside - self.first).days * self.scale, 1)

    def ticks(self) -> tuple[tuple[float, tuple[str, str], bool], ...]:
        """x, text and whether it is a year: years always, quarters or months where there is room."""
        every = 1 if self.scale * 30 > 46 else 3 if self.scale * 91 > 46 else 12
        days = [
            dt.date(year, month, 1)
            for year in range(self.first.year, self.last.year + 1)
            for month in range(1, 13, every)
        ]
        shown = [day for day in days if self.first <= day <= self.last]
        return tuple((self.x(day), _named(day, day is shown[0]), day.month == 1) for day in shown)


def _named(day: dt.date, with_year: bool) -> tuple[str, str]:
    """The year in January, else the month, in Swedish and English."""
    if day.month == 1:
        return str(day.year), str(day.year)
    year = f" {day.year}" if with_year else ""
    return MONTHS[day.month - 1] + year, ENGLISH[day.month - 1] + year


class Rows:
    """Rows of one lane: who fits where without touching what is there."""

    def __init__(self) -> None:
        self.taken: list[list[tuple[float, float]]] = []

    def put(self, left: float, right: float) -> int:
        for number, row in enumerate(self.taken):
            if all(right < a or left > b for a, b in row):
                row.append((left, right))
                return number
        self.taken.append([(left, right)])
        return len(self.taken) - 1


def longest(key: str) -> str:
    """The longer of the Swedish and the English word, so that there is room for both."""
    return max(words().get(key, (key, key)), key=len)


def reach(x: float, label: str) -> tuple[float, float, float, bool]:
    """From and to where mark and label reach, where the label stands, and whether it ends there."""
    wide = len(label) * CHAR
    if x + 16 + wide > WIDTH - 4:
        return x - 20 - wide, x + 12, x - 15, True
    return x - 12, x + 20 + wide, x + 15, False


def folded(text: str, width: int) -> tuple[str, ...]:
    """The words on at most four lines of about `width` letters."""
    lines = [""]
    for part in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(part) > width:
            lines.append(part)
        else:
            lines[-1] = f"{lines[-1]} {part}".strip()
    if len(lines) > 4:
        lines = [*lines[:3], lines[3] + " …"]
    return tuple(line if len(line) <= width + 4 else line[: width + 3] + "…" for line in lines)


def curve(x1: float, y1: float, x2: float, y2: float) -> str:
    """A soft S from mark to mark; straight where there is no room to bend."""
    if abs(x2 - x1) < 30:
        return f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}"
    bend = abs(x2 - x1) / 2
    return f"M{x1:.1f} {y1:.1f}C{x1 + bend:.1f} {y1:.1f} {x2 - bend:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"
