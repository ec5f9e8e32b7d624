"""Heads that are lost or name another body, to measure what the rest of the minutes loses by it.

A head is the part of minutes that is misread most, and one wrong body there may silence every decision
and turn them into another's. So each case is read with the lines of its body's name taken away, and again
with another's name in their place.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from kg import extract, parse
from kg import read as reading
from kg.errors import KgError
from kg.evaluate.count import Count
from kg.evaluate.documents import Case, evaluate
from kg.language.wordings import wording
from kg.model import Document, Line, Reading, Span, Text

LOST = "–"
ANOTHER = wording("evaluate", "heads", "another")
"""A body that holds none of the meetings."""


def corrupted(cases: Iterable[Case], name: str) -> Iterator[dict[str, Count]]:
    """The counts of each case whose head names its body, with that name lost, or `name` in its place."""
    for case in cases:
        yield evaluate(case, lambda path: read(path, name))


def read(path: Path, name: str) -> Reading:
    """The document with `name` where its head names the body."""
    document = reading.document(path)
    try:
        span = parse.protocol(document).meeting.spans.get("bodies")
    except KgError:
        span = None
    if span is not None:
        document = replace(document, lines=tuple(_without(document, span, name)))
    return extract.reading(parse.protocol(document))


def _without(document: Document, span: Span, name: str) -> Iterator[Line]:
    """The lines of the document, what stands at `span` replaced by the name."""
    for line in document.lines:
        yield replace(line, cells=tuple(_replaced(cell, span, name) for cell in line.cells))


def _replaced(cell: Text, span: Span, name: str) -> Text:
    inside = [place for place, at in enumerate(cell.at) if span.start <= at < span.end]
    if not inside:
        return cell
    opens = cell.at[inside[0]] == span.start
    put = Text(name, [span.start] * len(name)) if opens else Text("", ())
    return Text.join([cell.cut(0, inside[0]), put, cell.cut(inside[-1] + 1)])
