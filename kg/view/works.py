"""The pages of projects, agreements and their like: what stands in the minutes, who takes part, how much, how far.

>>> html = works.page(data), works.overview(all_of_them)
"""

from kg.view import shell
from kg.view.assets import Assets
from kg.view.work_data import WorkData, WorksData

FILE = "verk.html"


def page(data: WorkData, assets: Assets | None = None) -> str:
    """The page of one work, read without script."""
    return shell.page("work.html", styles=_styles(), assets=assets, title=data.line.label, page=data)


def overview(data: WorksData, assets: Assets | None = None) -> str:
    """The page of all works: what each municipality takes part in, then all by name."""
    return shell.page("works.html", styles=_styles(), assets=assets, title=shell.word("works"), page=data)


def _styles() -> list[str]:
    return [shell.static("issue.css"), shell.static("thing.css")]
