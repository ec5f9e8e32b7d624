"""What of the points was not understood: none found, numbers missing in their series, titles that head nothing.

In: a document and the points read from it. Out: findings with the place, so that what is missed is said.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.language.lists import keys
from kg.language.text import healed, key
from kg.language.wordings import wording
from kg.model import Document, Finding, Item, Line
from kg.parse.points.passages import fixed_heading
from kg.parse.points.titled import standard_title

_SHOWN = 40
_MOST = 12
"""More numbers than so missing between two are another series, or a leap that the minutes make."""
_UNCLAIMED = 3
"""So many standing titles that open no point are points that were missed."""
_SEVERAL = 3
_TOLD = 0.3
"""Of minutes more of the points have something under them."""
_FEW = 2
_LONG = 1500
"""Signs of a text that has more points than a few."""
_COUNTED = re.compile(r"\s*(?:§+\s*)?\d{1,3}\s*[.):]?\s+")


_OF_PAPER = re.compile(wording("parse", "points.missed", "of_paper"))
"""What minutes are called on top of them, which is no point of theirs."""


def findings(document: Document, items: Sequence[Item], kind: str | None = None) -> Iterator[Finding]:
    """What was missed of the points; an extract (`kind`) holds those it holds."""
    if not items:
        yield Finding("parse", "no points were found in the text")
        return
    if key(kind or "") not in keys("papers", "extract"):
        yield from _gaps(document, items)
    yield from _wordless(items)
    if _OF_PAPER.match(healed(items[0].title)):
        message = f"a point was read that is called as the paper is: «{items[0].title[:_SHOWN]}»"
        yield Finding("parse", message, items[0].title_span)
    yield from _bare(document, items)
    titles = list(_unclaimed(document, items))
    if len(titles) >= _UNCLAIMED:
        shown = ", ".join(f"«{line.value.strip()[:_SHOWN]}»" for line in titles[:3])
        message = f"{len(titles)} lines stand as titles of points but open none: {shown}"
        yield Finding("parse", message, document.span_of(titles[0].text))


def _gaps(document: Document, items: Sequence[Item]) -> Iterator[Finding]:
    """Numbers missing between those read, or before the first of a series that begins at one."""
    numbered = [(int(number[1]), item) for item in items for number in [re.fullmatch(r"(\d{1,3})", item.number or "")] if number]
    if not numbered:
        return
    first, opening = numbered[0]
    missing = list(range(1, first)) if first <= _MOST and len(numbered) > 1 and "§" not in _before(document, opening) else []
    for (before, _), (after, _) in pairwise(numbered):
        missing += list(range(before + 1, after)) if after - before <= _MOST else []
    if missing:
        shown = ", ".join(map(str, missing[:8])) + (" …" if len(missing) > 8 else "")
        yield Finding("parse", f"points {shown} were not found between those that were", opening.title_span)


def _bare(document: Document, items: Sequence[Item]) -> Iterator[Finding]:
    """Points that are titles with nothing said under them, as contents are; few points in much text."""
    told = sum(bool(item.passages) for item in items)
    if len(items) >= _SEVERAL and told <= _TOLD * len(items):
        yield Finding("parse", f"points are read as titles only: nothing is said under {len(items) - told} of {len(items)}", items[0].title_span)
    elif len(items) <= _FEW and len(document.text) > _LONG:
        yield Finding("parse", f"only {len(items)} points were read in a text of {len(document.text)} signs", items[0].title_span)


def _before(document: Document, item: Item) -> str:
    return document.text[max(0, item.start - 3) : item.start + 3]


def _wordless(items: Sequence[Item]) -> Iterator[Finding]:
    """Points whose title holds no word: a scanner's marks, or a title that was lost."""
    for item in items:
        if item.title and not re.search(r"[^\W\d_]{3}", item.title):
            yield Finding("parse", f"a point was read whose title is no words: «{item.title[:_SHOWN]}»", item.title_span)


def _unclaimed(document: Document, items: Sequence[Item]) -> Iterator[Line]:
    """Lines that are a standing title and nothing else, and no point's."""
    known = {key(item.title) for item in items}
    for line in document.lines:
        value = _COUNTED.sub("", line.value, count=1).strip() if line.free and any(line.cells) else ""
        title = standard_title(value) if 5 < len(value) < 60 else None
        if title and key(value) == title and not fixed_heading(value) and not any(title in one or one in title for one in known if one):
            yield line
