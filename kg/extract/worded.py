"""The words in which a due time is told, beside what they mean: "under våren 2023" → 2023-Q2."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from kg.extract.context import Context, ItemText
from kg.language import due
from kg.model import Assignment, Claims, Promise, Span

T = TypeVar("T", Assignment, Promise)


def worded(about: Context, texts: Iterable[ItemText], said: Iterable[Claims]) -> tuple[Claims, ...]:
    """The claims of each item, those with a time with its words too, where the text has them."""
    return tuple(
        replace(claims, assignments=_all(about, text, claims.assignments), promises=_all(about, text, claims.promises))
        for text, claims in zip(texts, said, strict=True)
    )


def _all(about: Context, text: ItemText, found: Iterable[T]) -> tuple[T, ...]:
    return tuple(replace(one, due_words=_words(about, text, one.due, one.span)) for one in found)


def _words(about: Context, text: ItemText, stated: str | None, span: Span) -> str | None:
    """Of the claim itself, else of the sentence it stands in or the one after, which may tell the time for it."""
    if stated is None:
        return None
    places = (due.words(place, stated, about.date, about.days()) for place in (span.quote, *_around(text, span)))
    return next((words for words in places if words), None)


def _around(text: ItemText, span: Span) -> Iterator[str]:
    for number, sentence in enumerate(text.sentences):
        at = sentence.text.at
        if at and at[0] < span.end and span.start <= at[-1]:
            yield from (one.value for one in text.sentences[number : number + 2])
