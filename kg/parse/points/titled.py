"""What tells a title: how it begins, that it is a standing one, what stands around it."""

import re
from functools import cache

from kg.language.dates import MONTHS
from kg.language.lists import keys, pattern, table
from kg.language.names import is_name
from kg.language.text import UPPER, key, worn
from kg.model import Line

_MONTH = re.compile(rf"(?:{'|'.join([*MONTHS, *(month[:3] for month in MONTHS)])})\b")


_NO_TITLE = re.compile(rf"{_MONTH.pattern}\s+(?:19|20)\d\d\b|(?:av|kr|st|kap|§|%|\d|kl)\b|[%°/]")
_BEGINS = re.compile(rf"[{UPPER}”\"“6O]")
"""How a title begins; a scanner makes 6 and O of Ö."""


def may_be_title(value: str, marked: bool) -> bool:
    """Could the words after a number be a title (and not a date, an amount or running text)?"""
    value = value.strip()
    if (
        _MONTH.match(value)
        or _NO_TITLE.match(value.lower())
    ):
        return False
    if _BEGINS.match(value):
        return True
    return marked and bool(re.match(r"[a-zåäö]", value))


def title_score(lines: tuple[Line, ...], index: int, title: str, mark: str) -> float:
    """How much the words after the number on the line look like a title; `mark` is what follows the number."""
    line = lines[index]
    title = title.strip()
    following = " ".join(other.value for other in lines[index + 1 : index + 4])
    signs = (
        (bool(line.heading), 1.5),
        (line.emphasis, 0.5),
        (bool(line.gap), 0.3),
        (bool(mark), 0.3),
        (not mark, -0.4),
        (bool(standard_title(title)), 1.0),
        (not _BEGINS.match(title), -1.2),
        (len(title) > 40 and title.endswith((".", ",", ";")), -0.4),
        (len(title) > 160, -0.5),
        (line.bullet, -0.4),
        (is_name(title), -0.6),
        (bool(pattern("presenters", "announced").search(following)), 0.6),
    )
    return sum((weight for holds, weight in signs if holds), 1.0)


def standard_title(title: str) -> str | None:
    """The standing title that `title` begins with, folded ("Dagordning Inga synpunkter" → "dagordning")."""
    folded_title = key(title)
    end = len(folded_title)
    while end > 0 and folded_title[:end] not in _standard():
        end = folded_title.rfind(" ", 0, end)
    return folded_title[:end] if end > 0 else _worn_titles().get(worn(title[:60]))


@cache
def _worn_titles() -> dict[str, str]:
    return {worn(form): form for form in map(key, table("items")["standard_titles"]) if len(form) > 5}


@cache
def _standard() -> frozenset[str]:
    return keys("items", "standard_titles")
