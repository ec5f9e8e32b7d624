"""The pages of projects, agreements and their like: what stands in the minutes, who takes part, how much, how far.

>>> html = works.page(data), works.overview(all_of_them)
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from kg.view import late, shell
from kg.view.assets import Assets
from kg.view.thing import styles
from kg.view.work_data import MunicipalityData, Said, WorkData, WorksData

FILE = "verk.html"
FIRST = 12
"""How many quotes about one thing are shown before one asks for the rest."""


_FORM = late.Form(
    re.compile(r'(?P<tag><(ul) class="[^"]*\blist\b[^>]*)>(?P<rows>.*?)(?=</\2>)', re.S),
    re.compile(r"\s*<li[ >].*?</li>", re.S),
)


def files(data: WorkData, assets: Assets | None = None) -> Iterator[tuple[str, str]]:
    """The page of one work by its name, and where much is said of it the pages that hold the rest, year by year."""
    form = replace(late.LEAFED, about=data.line.label)
    return late.files(data.line.href, lambda _, __, shared: page(data, shared), (), form, styles(), assets)


def page(data: WorkData, assets: Assets | None = None) -> str:
    """The page of one work, read without script."""
    return shell.page(
        "work.html",
        styles=styles(),
        assets=assets,
        title=data.line.label,
        page=data,
        first=FIRST,
        told_together=told_together,
    )


def municipality_files(data: MunicipalityData, assets: Assets | None = None) -> Iterator[tuple[str, str]]:
    """The same of a municipality."""
    form = replace(late.LEAFED, about=data.label)
    return late.files(data.href, lambda _, __, shared: municipality(data, shared), (), form, styles(), assets)


def municipality(data: MunicipalityData, assets: Assets | None = None) -> str:
    """The page of one municipality, read without script."""
    return shell.page(
        "municipality.html", styles=styles(), assets=assets, title=data.label, page=data, first=FIRST
    )


def told_together(claims: Sequence[Said]) -> list[tuple[Said, ...]]:
    """The claims in their order, those that one quote proves as one."""
    found: dict[object, list[Said]] = {}
    for one in claims:
        found.setdefault((one.date, one.evidence), []).append(one)
    return [tuple(each) for each in found.values()]


def overview_files(data: WorksData, assets: Assets | None = None) -> Iterator[tuple[str, str]]:
    """The page of all works by its name, and what stands beside it where they are many."""
    return late.files(FILE, partial(overview, data), _scripts(), _FORM, styles(), assets)


def _scripts() -> list[str]:
    return [shell.static("script.js"), shell.static("lists.js")]


def overview(
    data: WorksData,
    scripts: Sequence[str] = (),
    allowed: tuple[str, str] = ("", ""),
    assets: Assets | None = None,
) -> str:
    """The page of all works: the municipalities with their pages, then all works by name."""
    return shell.page(
        "works.html",
        styles=styles(),
        scripts=scripts or _scripts(),
        allowed=allowed,
        assets=assets,
        title=shell.word("works"),
        page=data,
    )
