"""The page of a person or a body: what they were and did, each thing with its quote; routine is folded.

>>> html = thing.page(data)
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.view import late, shell
from kg.view.agents import Held, ThingData
from kg.view.assets import Assets

FIRST = 12
"""How many acts of a kind are shown before one asks for the rest."""
STATES = ("minuted", "second-hand", "missing", "planned", "cancelled", "moved")
"""How a meeting is known, in the order of the legend."""
_DAY = len("2022-05-06")
Year = tuple[str, tuple[tuple[Held, ...], ...]]
"""A year and the meetings of each of its twelve months."""


def files(name: str, data: ThingData, assets: Assets | None = None) -> Iterator[tuple[str, str]]:
    """The page by its name, and where there is much to tell the pages that hold the rest, year by year."""
    form = replace(late.LEAFED, about=data.label)
    return late.files(name, lambda _, __, shared: page(data, shared), (), form, styles(), assets)


def styles() -> list[str]:
    return [shell.static("issue.css"), shell.static("thing.css")]


def page(data: ThingData, assets: Assets | None = None) -> str:
    """The page as one HTML file, read without script."""
    minuted = Counter(held.date[:4] for held in data.meetings if held.status == "minuted")
    known = Counter(held.date[:4] for held in data.meetings)
    years = range(int(min(known)), int(max(known)) + 1) if known else range(0)
    return shell.page(
        "thing.html",
        styles=styles(),
        assets=assets,
        title=data.label,
        page=data,
        first=FIRST,
        years=[(str(year), minuted[str(year)], known[str(year)]) for year in years],
        most=max(known.values(), default=1),
        calendar=calendar(data.meetings) if data.kind == "body" else (),
        months=list(zip(shell.MONTHS, shell.ENGLISH, strict=True)),
        shown_states=[state for state in STATES if any(held.status == state for held in data.meetings)],
    )


def calendar(meetings: Sequence[Held]) -> tuple[Year, ...]:
    """Every year from the first to the last meeting, month by month."""
    dated = [held for held in meetings if len(held.date) == _DAY]
    if not dated:
        return ()
    first, last = (int(edge(held.date for held in dated)[:4]) for edge in (min, max))
    return tuple(
        (
            str(year),
            tuple(
                tuple(held for held in dated if held.date.startswith(f"{year}-{month:02}"))
                for month in range(1, 13)
            ),
        )
        for year in range(first, last + 1)
    )
