"""What a browser prints around a page: its address, its title, the pages and the time of printing.

    11/29/26, 5:19 PM                 Protokoll
    https://kommun.example/protokoll        1/2

They stand in the first and the last line of each page; only an address there tells that a browser printed it.
"""

import re

from kg.language.wordings import wording
from kg.model import Line

_ADDRESS = re.compile(r"(?:https?|file)://\S+|about:blank")
_COUNT = re.compile(wording("read", "printed", "count"), re.IGNORECASE)
_TIME = re.compile(
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? (?:kl\.? ?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AP]M)?", re.IGNORECASE
)
_KINDS = (_ADDRESS, _COUNT, _TIME)


def around(lines: tuple[Line, ...]) -> set[int]:
    """The places of the lines that a browser put at the edges of the pages; none where no page has an address."""
    edges = _edges(lines)
    marks = {index: [_kind(cell.value.strip()) for cell in lines[index].cells] for index in edges}
    if not any(_ADDRESS in kinds and len(kinds) > 1 for kinds in marks.values()):
        return set()
    titles = {
        cell.value.strip()
        for index, kinds in marks.items()
        for cell, kind in zip(lines[index].cells, kinds, strict=True)
        if kind is None and len(kinds) == 2 and any(kinds)
    }
    return {
        index
        for index, kinds in marks.items()
        if any(kinds)
        and len(kinds) <= 3
        and all(
            kind or cell.value.strip() in titles for cell, kind in zip(lines[index].cells, kinds, strict=True)
        )
    }


def _kind(value: str) -> re.Pattern[str] | None:
    return next((pattern for pattern in _KINDS if pattern.fullmatch(value)), None)


def _edges(lines: tuple[Line, ...]) -> list[int]:
    """The first and the last line of each page."""
    return [
        index
        for index, line in enumerate(lines)
        if line.page is not None
        and (
            index == 0
            or lines[index - 1].page != line.page
            or index + 1 == len(lines)
            or lines[index + 1].page != line.page
        )
    ]
