"""The page of promises: who promised what, to when, and what became of it; what is late first.

>>> html = promised.page(data)
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from kg.language.order import swedish
from kg.view import late, shell
from kg.view.assets import Assets
from kg.view.promise_data import PromiseLine, PromisesData

FILE = "utlovat.html"
GROUPS = ("overdue", "late", "open", "silent", "met", "unknown", "alone")
"""The headings in the order of the page: what nobody answered in time, what was answered too late, and the rest."""
FIRST = 10
"""How many of each are shown before one asks for the rest."""
_CHOICES = 200
_NEWEST_FIRST = frozenset({"met", "unknown", "alone"})
_FORM = late.Form(
    re.compile(r'(?P<tag><ol class="rows list"[^>]*)>(?P<rows>.*?)(?=</ol>)', re.S),
    re.compile(r"\s*<li data-who=.*?</div></li>", re.S),
)


def _scripts() -> list[str]:
    return [shell.static("script.js"), shell.static("lists.js")]


def files(data: PromisesData, assets: Assets | None = None) -> Iterator[tuple[str, str]]:
    """The page by its name, and what stands beside it where the promises are many."""
    return late.files(FILE, partial(page, data), _scripts(), _FORM, styles(), assets)


def page(
    data: PromisesData,
    scripts: Sequence[str] = (),
    allowed: tuple[str, str] = ("", ""),
    assets: Assets | None = None,
) -> str:
    """The page as one HTML file; the fields need script, nothing else does."""
    groups = [(group, lines) for group in GROUPS if (lines := _of(group, data.lines))]
    return shell.page(
        "promised.html",
        styles=styles(),
        scripts=scripts or _scripts(),
        allowed=allowed,
        assets=assets,
        title=shell.word("promised"),
        page=data,
        papers=len({each.document for line in data.lines for each in line.promise.evidence[:1]}),
        groups=groups,
        first=FIRST,
        facets={
            "municipality": _names(line.municipalities for line in data.lines),
            "body": _names(line.bodies for line in data.lines),
            "who": _names(line.who for line in data.lines),
            "year": sorted({line.year for line in data.lines}, reverse=True),
        },
    )


def styles() -> list[str]:
    return [shell.static("issue.css"), shell.static("thing.css"), shell.static("promised.css")]


def _of(group: str, lines: Sequence[PromiseLine]) -> list[PromiseLine]:
    found = [line for line in lines if line.group == group]
    return found[::-1] if group in _NEWEST_FIRST else found


def _names(rows: Iterator[tuple[str, ...]]) -> list[str]:
    """Those that are named most, as many as one may choose by at once; all, when all rows are fetched."""
    often = Counter(name for row in rows for name in row)
    return sorted((name for name, _ in often.most_common(_CHOICES)), key=swedish)
