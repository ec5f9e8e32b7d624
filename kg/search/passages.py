"""Collection → the passages that full-text search looks through, each with the issues it is a step of."""

from collections import defaultdict
from collections.abc import Iterator

from kg.model import Document, Item, Reading, Span, vocab
from kg.model.collection import Collection
from kg.search import Passage


def passages(collection: Collection) -> Iterator[Passage]:
    """One row for each paragraph of each item, in order of date; then those of documents that no date was read in."""
    issues: dict[str, set[str]] = defaultdict(set)
    for issue in collection.issues:
        for step in issue.steps:
            if step.item:
                issues[step.item.iri].add(issue.iri)
    for meeting in collection.meetings:
        bodies, day = " och ".join(body.name for body in meeting.bodies), meeting.date.isoformat()
        for held in meeting.items:
            document = held.reading.protocol.document
            concerned = tuple(sorted(issues[held.iri]))
            for text, span in _texts(document, held.item):
                yield _passage(held.iri, concerned, bodies, day, held.item, text, document, span)
    for reading, _ in collection.left_out:
        yield from _undated(reading)


def _undated(reading: Reading) -> Iterator[Passage]:
    """The passages of a document that belongs to no meeting: of its items, or its lines where it has none."""
    document, bodies = reading.protocol.document, " och ".join(reading.protocol.meeting.bodies)
    node = vocab.left_out(document.sha256)
    for item in reading.protocol.items:
        for text, span in _texts(document, item):
            yield _passage(node, (), bodies, "", item, text, document, span)
    if not reading.protocol.items:
        for line in document.lines:
            if line.value.strip():
                yield _passage(node, (), bodies, "", None, line.value, document, document.span_of(line.text))


def _texts(document: Document, item: Item) -> list[tuple[str, Span]]:
    """The paragraphs of an item with their places; its title where there is none."""
    found = [
        (passage.body.value, document.span_of(passage.body)) for passage in item.passages if passage.body
    ]
    return found or [(item.title, item.title_span)]


def _passage(
    node: str, issues: tuple[str, ...], body: str, day: str, item: Item | None, text: str, document: Document, span: Span
) -> Passage:
    number, title = (item.number, item.title) if item else (None, "")
    where = (document.file, span.start, span.end, span.page, span.heading)
    return Passage(node, issues, body, day, number, title, text, *where)
