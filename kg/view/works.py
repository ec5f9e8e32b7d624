"""The pages of projects, agreements and their like: what stands in the minutes, who takes part, how much, how far.

>>> html = works.page(data), works.overview(all_of_them)
"""

from collections.abc import Sequence

from kg.view import shell
from kg.view.assets import Assets
from kg.view.work_data import MunicipalityData, Said, WorkData, WorksData

FILE = "verk.html"
FIRST = 12
"""How many quotes about one thing are shown before one asks for the rest."""


def page(data: WorkData, assets: Assets | None = None) -> str:
    """The page of one work, read without script."""
    return shell.page(
        "work.html",
        styles=_styles(),
        assets=assets,
        title=data.line.label,
        page=data,
        first=FIRST,
        told_together=told_together,
    )


def municipality(data: MunicipalityData, assets: Assets | None = None) -> str:
    """The page of one municipality, read without script."""
    return shell.page(
        "municipality.html", styles=_styles(), assets=assets, title=data.label, page=data, first=FIRST
    )


def told_together(claims: Sequence[Said]) -> list[tuple[Said, ...]]:
    """The claims in their order, those that one quote proves as one."""
    found: dict[object, list[Said]] = {}
    for one in claims:
        found.setdefault((one.date, one.evidence), []).append(one)
    return [tuple(each) for each in found.values()]


def overview(data: WorksData, assets: Assets | None = None) -> str:
    """The page of all works: the municipalities with their pages, then all works by name."""
    scripts = [shell.static("works.js")]
    return shell.page(
        "works.html",
        styles=_styles(),
        scripts=scripts,
        assets=assets,
        title=shell.word("works"),
        page=data,
    )


def _styles() -> list[str]:
    return [shell.static("issue.css"), shell.static("thing.css")]
