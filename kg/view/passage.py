"""The page of a protocol: its text as it stands, with all that was read out of it marked.

    >>> html = passage.page(data)

Each stretch has an anchor `#c<start>-<end>`; `#p<offset>` goes to any character, `#page-<n>` to a page.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from kg.view import shell
from kg.view.assets import Assets
from kg.view.data import Highlight, PassageData, Rendition

_PRESENT, _FEW = {"participation", "adjustment"}, 3


@dataclass(frozen=True, slots=True)
class Piece:
    """Text between two boundaries: the page that begins here, anchors that begin here, stretches over it."""

    start: int
    text: str
    page: int | None
    anchors: tuple[str, ...]
    over: tuple[Highlight, ...]

    @property
    def names(self) -> str:
        """The anchors of all stretches over this piece, for the script that lights them."""
        return " ".join(dict.fromkeys(anchor(span) for span in self.over))

    @property
    def inner(self) -> Highlight:
        """The narrowest stretch, which is what a click on the words means."""
        return min(self.over, key=lambda span: (span.end - span.start, span.start, span.kind))


def anchor(span: Highlight) -> str:
    return f"c{span.start}-{span.end}"


def pieces(rendition: Rendition) -> tuple[Piece, ...]:
    """The text cut at every boundary, so that stretches may nest and cross; joined it is the text again."""
    size = len(rendition.text)
    spans = sorted(
        (span for span in rendition.spans if 0 <= span.start < span.end <= size),
        key=lambda span: (span.start, -span.end, span.kind, span.label, span.href),
    )
    pages = {start: number for number, start in enumerate(rendition.page_starts, 1) if 0 <= start < size}
    cuts = sorted({0, size, *pages, *(place for span in spans for place in (span.start, span.end))})
    found: list[Piece] = []
    active: list[Highlight] = []
    coming = 0
    for start, end in pairwise(cuts):
        active = [span for span in active if span.end > start]
        begun = []
        while coming < len(spans) and spans[coming].start == start:
            begun.append(spans[coming])
            coming += 1
        active += begun
        names = tuple(dict.fromkeys(map(anchor, begun)))
        found.append(Piece(start, rendition.text[start:end], pages.get(start), names, tuple(active)))
    return tuple(found)


def page(data: PassageData, assets: Assets | None = None) -> str:
    """The protocol page as one HTML file; anchors are on the first rendition that has them."""
    return shell.page(
        "passage.html",
        styles=[shell.static("passage.css")],
        scripts=[shell.static("passage.js")],
        assets=assets,
        title=data.title,
        page=data,
        texts=[
            (f"{chr(ord('a') + rank)}-" if rank else "", each, pieces(each), _claims(each.spans))
            for rank, each in enumerate(data.renditions)
        ],
        anchor_of=anchor,
        folded=folded,
    )


def folded(spans: Sequence[Highlight]) -> list[tuple[bool, list[Highlight]]]:
    """The claims in their order; several in a row that say who was there are a group by itself, marked as such."""
    found: list[tuple[bool, list[Highlight]]] = []
    for present, group in groupby(spans, lambda span: span.kind in _PRESENT):
        some = list(group)
        few = present and len(some) > _FEW
        if found and not few and not found[-1][0]:
            found[-1][1].extend(some)
        else:
            found.append((few, some))
    return found


def _claims(spans: Sequence[Highlight]) -> list[Highlight]:
    return sorted(set(spans), key=lambda span: (span.start, -span.end, span.kind, span.label, span.href))
