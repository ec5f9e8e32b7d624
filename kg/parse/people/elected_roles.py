"""Who was elected to lead, write and verify this meeting, as its head and points tell: each office once.

A meeting elects its own officers first; what a later point elects ("Val av ordförande för två år") is the board.
"""

from collections.abc import Iterator, Sequence

from kg.language.text import sentences, squeeze
from kg.model import Document, Item, Text
from kg.parse.people.chosen import chosen
from kg.parse.people.elections import Held


def of(document: Document, items: tuple[Item, ...], known: Sequence[str]) -> list[Held]:
    """The roles in the order told; a role that one part has given, no later one gives."""
    found: list[Held] = []
    for part in (_head(document, items), *(_item(document, item) for item in items)):
        given = {held.role for held in found}
        for sentence, title in part:
            found += [held for held in chosen(sentence, title, known) if held.role not in given]
    return found


def _head(document: Document, items: tuple[Item, ...]) -> Iterator[tuple[Text, str]]:
    first = items[0].start if items else 0
    for line in document.lines:
        if any(line.cells) and line.free and line.text.at[0] < first:
            yield from ((sentence, "") for sentence in sentences(line.text))


def _item(document: Document, item: Item) -> Iterator[tuple[Text, str]]:
    """The sentences of a point, its title among them where it is one."""
    span = item.title_span
    yield from ((sentence, "") for sentence in sentences(squeeze(Text.of(document.text, span.start, span.end))))
    for passage in item.passages:
        yield from ((sentence, item.title) for sentence in sentences(passage.body))
