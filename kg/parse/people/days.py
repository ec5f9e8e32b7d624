"""Attendance kept for a whole year: a column for each meeting, of which one is the meeting of these minutes.

"Namn | 25/1 | 15/3 | 10/5" under minutes of the 15th of March: the second day is read, the others are not.
"""

from collections.abc import Iterator

from kg.language import dates
from kg.language.text import flat
from kg.model import Line

Columns = tuple[tuple[str, int], ...]
_MONTHS = {form: number for number, name in enumerate(dates.MONTHS, 1) for form in (name, name[:3])}


def heading(value: str) -> str | None:
    """ "day 15/3" or "day /3" where the heading of a column is a day or a month, else None."""
    folded = flat(value).strip(" .")
    if folded in _MONTHS:
        return f"day /{_MONTHS[folded]}"
    found = dates.find(value)
    if len(found) != 1 or found[0].start or found[0].end < len(value.rstrip(" .")):
        return None
    return f"day {found[0].day}/{found[0].month}"


def today(lines: tuple[Line, ...], start: int, columns: Columns) -> Columns:
    """The columns, that of the day of the meeting as its presence; where no day fits, none is."""
    kept = {kind for kind, _ in columns if kind.startswith("day ")}
    if not kept:
        return columns
    chosen = next((form for form in _forms(lines[:start]) if form in kept), None)
    return tuple(
        ("presence" if kind == chosen else "other day" if kind in kept else kind, begin) for kind, begin in columns
    )


def _forms(lines: tuple[Line, ...]) -> Iterator[str]:
    """The days that the lines tell, as the heading of a column names them."""
    for line in lines:
        for dated in dates.find(line.value) if any(line.cells) else ():
            yield from (f"day {dated.day}/{dated.month}", f"day /{dated.month}")
