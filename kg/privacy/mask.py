"""Private stretches made unreadable, character for character, so that every offset and line stays.

In: a text, or a document's reading. Out: the same with letters and digits of private stretches as dots.
What is masked is decided once for the whole document; a claim that repeats a number hides it too.

    >>> masked_text("Anna Berg (811228-9874)")
    'Anna Berg (••••••-••••)'
"""

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from kg.model import Document, Reading, Span, Text
from kg.model.later import Later
from kg.privacy.find import Private, private

DOT = "•"

T = TypeVar("T")


def masked_text(text: str) -> str:
    """The text with its private stretches dotted; as long as before."""
    return _dotted(text, private(text))


def masked(reading: Reading) -> Reading:
    """The reading with what is private in its document masked in text, quotes and every claim."""
    text = reading.protocol.document.text
    found = private(text)
    return _Mask(text, found).of(reading) if found else reading


def _dotted(text: str, found: Iterable[Private]) -> str:
    parts: list[str] = []
    done = 0
    for one in found:
        parts += [text[done : one.start], _dots(text[one.start : one.end])]
        done = one.end
    return "".join([*parts, text[done:]])


def _dots(text: str) -> str:
    return "".join(DOT if char.isalnum() else char for char in text)


class _Mask:
    """One document's private stretches, hidden in any value that was read from it."""

    def __init__(self, text: str, found: tuple[Private, ...]) -> None:
        self._text = _dotted(text, found)
        self._places = {place for one in found for place in range(one.start, one.end)}
        stretches = sorted({text[one.start : one.end] for one in found}, key=lambda each: (-len(each), each))
        self._said = re.compile("|".join(r"\s*".join(map(re.escape, each.split())) for each in stretches))

    def of(self, value: T) -> T:
        """The value with nothing private left in it; the same object where there was nothing."""
        hidden: object = value
        if isinstance(value, Document):
            hidden = replace(value, text=self._text, lines=self.of(value.lines))
        elif isinstance(value, Span):
            hidden = replace(value, quote=self._text[value.start : value.end])
        elif isinstance(value, Text):
            hidden = self._characters(value)
        elif isinstance(value, str):
            hidden = self._said.sub(lambda match: _dots(match[0]), value)
        elif isinstance(value, tuple | Later):
            hidden = tuple(self.of(part) for part in value)
        elif isinstance(value, dict):
            hidden = {key: self.of(part) for key, part in value.items()}
        elif is_dataclass(value) and not isinstance(value, type):
            hidden = replace(value, **{one.name: self.of(getattr(value, one.name)) for one in fields(value)})
        return cast(T, hidden)

    def _characters(self, text: Text) -> Text:
        pairs = zip(text.value, text.at, strict=True)
        value = "".join(DOT if at in self._places and char.isalnum() else char for char, at in pairs)
        return Text(value, text.at)
