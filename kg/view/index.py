"""The first page of exports: the issues, the councils, the people, and what is missing.

>>> html = index.page(data)
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from kg.view import late, sentences, shell
from kg.view.assets import Assets
from kg.view.index_data import FindingLine, IndexData, MeetingMark
from kg.view.thing import STATES
from kg.view.timeline import folded, when

_WIDTH, _GUTTER, _ROW, _TOP = 1040, 320, 40, 30
ACTS = ("file", "judge", "look")
"""What can be done about a finding, the most pressing first."""
_MOST_BODIES, _MOST_DOTS = 40, 1000
"""Rows and marks up to which the meetings are drawn: the bodies that met most."""
_CHOICES = 200
"""Bodies that one may choose issues by at once; with more, those with most issues, until all rows are fetched."""
FIRST = 24
"""How many issues and people are shown before one asks for the rest."""


@dataclass(frozen=True, slots=True)
class Dot:
    x: float
    y: float
    meeting: MeetingMark


@dataclass(frozen=True, slots=True)
class Axis:
    """Meetings on a time axis: one row a body."""

    width: int
    height: int
    half: float
    rows: tuple[tuple[tuple[str, ...], float], ...]
    ticks: tuple[tuple[float, str, bool], ...]
    dots: tuple[Dot, ...]
    bodies: int = 0
    """How many bodies have met, also those that are not drawn."""


_FORM = late.Form(
    re.compile(r'(?P<tag><(ol|ul) class="[^"]*\blist\b[^>]*)>(?P<rows>.*?)(?=</\2>)', re.S),
    re.compile(r"\s*<li[ >].*?</li>", re.S),
)


def _scripts() -> list[str]:
    return [shell.static("script.js"), shell.static("lists.js")]


def _styles() -> list[str]:
    return [shell.static("index.css")]


def files(data: IndexData, assets: Assets | None = None) -> Iterator[tuple[str, str]]:
    """The index page by its name, and where its lists are long the pieces beside it."""
    return late.files("index.html", partial(page, data), _scripts(), _FORM, _styles(), assets)


def page(
    data: IndexData,
    scripts: Sequence[str] = (),
    allowed: tuple[str, str] = ("", ""),
    assets: Assets | None = None,
) -> str:
    """The index page as one HTML file; the search field needs script, nothing else does."""
    days = [day for issue in data.issues for date in issue.dates if (day := when(date))]
    return shell.page(
        "index.html",
        styles=_styles(),
        scripts=scripts or _scripts(),
        allowed=allowed,
        assets=assets,
        title=data.title,
        page=data,
        papers=sum(bool(meeting.href) for meeting in data.meetings),
        acts=_acts(data),
        first=FIRST,
        facets=_facets(data),
        axis=axis(data.meetings),
        states=[state for state in STATES if any(meeting.status == state for meeting in data.meetings)],
        sparks=[spark(issue.dates, days) for issue in data.issues],
    )


def _acts(data: IndexData) -> list[tuple[str, list[FindingLine]]]:
    """What can be done about the findings, each with those it is to be done about."""
    found = {act: [one for one in data.findings if sentences.act(one.text) == act] for act in ACTS}
    return [(act, lines) for act, lines in found.items() if lines]


def _facets(data: IndexData) -> dict[str, Any]:
    """What the issues can be chosen by: bodies with issues, years, and how many bear each mark."""
    marks = Counter(mark for issue in data.issues for mark in issue.marks)
    often = Counter(body for issue in data.issues for body in issue.bodies)
    return {
        "bodies": sorted(body for body, _ in often.most_common(_CHOICES)),
        "years": sorted({year for issue in data.issues for year in issue.years}),
        "marks": marks,
    }


def axis(meetings: Sequence[MeetingMark]) -> Axis | None:
    """The places of the meetings, a joint one in each body's row; None where no meeting has a day."""
    dated = [(day, meeting) for meeting in meetings if (day := when(meeting.date))]
    if not dated:
        return None
    days = [day for day, _ in dated]
    first, last = min(days), max(days)
    start, end = dt.date(first.year, 1, 1), dt.date(last.year + 1, 1, 1)
    scale = (_WIDTH - _GUTTER - 30) / (end - start).days
    met = Counter(body for _, meeting in dated for body in dict.fromkeys(meeting.bodies))
    names = _drawn(met)
    row = {name: _TOP + _ROW // 2 + n * _ROW for n, name in enumerate(names)}
    dots = tuple(
        Dot(round(_GUTTER + (day - start).days * scale, 1), row[body], meeting)
        for day, meeting in dated
        for body in meeting.bodies
        if body in row
    )
    every = max(1, (end.year - start.year) // 12)
    ticks = tuple(
        (round(_GUTTER + (dt.date(year, 1, 1) - start).days * scale, 1), str(year), True)
        for year in range(start.year, end.year + 1, every)
    )
    height = _TOP + len(names) * _ROW + 8
    lines = tuple((folded(name, 44)[:2], row[name]) for name in names)
    return Axis(_WIDTH, height, _ROW / 2, lines, ticks, dots, len(met))


def _drawn(met: Counter[str]) -> list[str]:
    """The bodies that are drawn: those that met most, as many as can be taken in, at least one."""
    drawn, dots = list[str](), 0
    for name in sorted(met, key=lambda name: (-met[name], name))[:_MOST_BODIES]:
        dots += met[name]
        if dots > _MOST_DOTS and drawn:
            break
        drawn.append(name)
    return drawn


def spark(dates: Sequence[str], days: Sequence[dt.date]) -> tuple[float, ...]:
    """Where on a strip from 4 to 116 the dates fall, between the first and last of `days`."""
    if not days:
        return ()
    first, span = min(days), max(1, (max(days) - min(days)).days)
    return tuple(round(4 + 112 * (day - first).days / span, 1) for date in dates if (day := when(date)))
