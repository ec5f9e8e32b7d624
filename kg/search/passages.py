"""Collection → the passages that full-text search looks through, each with the issues it is a step of."""

from collections import defaultdict
from collections.abc import Iterator

from kg.model.collection import Collection
from kg.search import Passage


def passages(collection: Collection) -> Iterator[Passage]:
    """One row for each paragraph of each item, in order of date."""
    issues: dict[str, set[str]] = defaultdict(set)
    for issue in collection.issues:
        for step in issue.steps:
            if step.item:
                issues[step.item.iri].add(issue.iri)
    for meeting in collection.meetings:
        for held in meeting.items:
            document = held.reading.protocol.document
            bodies = " och ".join(body.name for body in meeting.bodies)
            concerned = tuple(sorted(issues[held.iri]))
            found = [
                (passage.body.value, document.span_of(passage.body))
                for passage in held.item.passages
                if passage.body
            ]
            for text, span in found or [(held.item.title, held.item.title_span)]:
                yield Passage(
                    held.iri,
                    concerned,
                    bodies,
                    meeting.date.isoformat(),
                    held.item.number,
                    held.item.title,
                    text,
                    document.file,
                    span.start,
                    span.end,
                    span.page,
                    span.heading,
                )
