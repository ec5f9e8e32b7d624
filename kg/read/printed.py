"""What a browser prints around a page: its address, its title, the pages and the time of printing.

    11/29/26, 5:19 PM                 Protokoll
    https://kommun.example/protokoll        1/2

They stand in the first and the last line of each page; only an address there tells that a browser printed it.
"""

import re
from collections.abc import Collection

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
    edges = {index: _Edge(lines[index]) for index in _edges(lines)}
    if not any(len(edge.cells) > 1 and _ADDRESS in edge.kinds for edge in edges.values()):
        return set()
    titles = {edge.title for edge in edges.values()} - {None}
    return {index for index, edge in edges.items() if edge.is_printed(titles)}


class _Edge:
    """A line at the edge of a page: what its cells say, and which of `_KINDS` each is; None for other words."""

    def __init__(self, line: Line) -> None:
        self.cells = [cell.value.strip() for cell in line.cells]
        self.kinds = [_kind(value) for value in self.cells]

    @property
    def title(self) -> str | None:
        """The words of a line that has besides them one thing that a browser prints."""
        if len(self.cells) != 2 or self.kinds.count(None) != 1:
            return None
        return self.cells[self.kinds.index(None)]

    def is_printed(self, titles: Collection[str | None]) -> bool:
        """Does it hold nothing but what a browser prints, and not the title alone?"""
        known = all(kind or value in titles for value, kind in zip(self.cells, self.kinds, strict=True))
        return known and any(self.kinds) and len(self.kinds) <= 3


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
