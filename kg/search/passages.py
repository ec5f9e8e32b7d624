"""Collection → the passages that full-text search looks through, each with the issues it is a step of."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from kg.model import Document, Item, Reading, Span, vocab
from kg.model.collection import Collection, ItemRecord
from kg.resolve.papers import which
from kg.search.entries import Group, Passage, marked


def groups(collection: Collection) -> Iterator[Group]:
    """The paragraphs of each item, in order of date; then those of each document that no date was read in."""
    issues: dict[str, set[str]] = defaultdict(set)
    for issue in collection.issues:
        for step in issue.steps:
            if step.item:
                issues[step.item.iri].add(issue.iri)
    for meeting in collection.meetings:
        bodies, day = " och ".join(body.name for body in meeting.bodies), meeting.date.isoformat()
        for held in meeting.items:
            said = held.iri, tuple(sorted(issues.get(held.iri, ()))), bodies, day
            item = held.item.start, held.item.number, held.item.title
            yield Group(marked((said, which(held.reading), item)), partial(_of_item, *said, held))
    for number, (reading, _) in enumerate(collection.left_out):
        bodies = " och ".join(reading.protocol.meeting.bodies)
        yield Group(marked((number, bodies, which(reading))), partial(_undated, reading, bodies))


def _of_item(node: str, issues: tuple[str, ...], bodies: str, day: str, held: ItemRecord) -> Iterator[Passage]:
    document = held.reading.protocol.document
    for text, span in _texts(document, held.item):
        yield _passage(node, issues, bodies, day, held.item, text, document, span)


def _undated(reading: Reading, bodies: str) -> Iterator[Passage]:
    """The passages of a document that belongs to no meeting: of its items, or its lines where it has none."""
    document = reading.protocol.document
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
