"""The people of a document, and which of them a short name means.

"Bertil" is the attendee of that name; else the one full name beside a title that fits; else the one
full name anywhere in the text. Where none or several fit, nobody is named. Initials ("ALG") and
nicknames ("Lasse") count where they fit exactly one.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from kg.extract import bodies
from kg.language import names
from kg.language.short_names import Circle
from kg.language.text import UPPER, key
from kg.model import Protocol

_RUN = re.compile(rf"[{UPPER}][\w’'-]*(?:\s+(?:(?:af|von|van|de)\s+)?[{UPPER}][\w’'-]*)*")
_TOKEN = re.compile(r"\S+")
_INITIALS = re.compile(rf"(?<![\w-])[{UPPER}][a-z]?[{UPPER}]{{1,3}}(?![\w-])")


class People:
    """Who is who in one document."""

    def __init__(self, protocol: Protocol) -> None:
        self.protocol = protocol
        self._short: dict[str, tuple[str, str | None] | None] = {}
        self._standing: dict[str, tuple[tuple[int, int], ...]] = {}

    @cached_property
    def attendees(self) -> list[str]:
        return list(dict.fromkeys(person.name for person in self.protocol.attendance))

    @cached_property
    def aliases(self) -> frozenset[str]:
        """Short names of the bodies that meet, which are no words of their own ("Polsam")."""
        text = self.protocol.document.text
        return bodies.aliases(self.protocol.meeting.bodies, text[:400]) | set(bodies.acting(text))

    @cached_property
    def _attending(self) -> frozenset[str]:
        return frozenset(map(key, self.attendees))

    @cached_property
    def beside(self) -> list[str]:
        """Full names that stand beside the titles."""
        return _full_names(text.value for item in self.protocol.items for text in item.lead)

    @cached_property
    def named(self) -> list[str]:
        """Full names that stand in the text of the items."""
        bodies = (passage.body.value for item in self.protocol.items for passage in item.passages)
        return _full_names(bodies)

    @cached_property
    def initials(self) -> dict[str, str]:
        """Initials that one attendee alone has."""
        found: dict[str, list[str]] = {}
        for name in self.attendees:
            short = "".join(part[0] for part in re.split(r"[\s-]+", name) if part)
            found.setdefault(short, []).append(name)
        return {short: people[0] for short, people in found.items() if len(people) == 1 and len(short) > 1}

    @cached_property
    def _spelled(self) -> bool:
        """Does the document use initials at all: three or more of them stand in its text?"""
        text = self.protocol.document.text
        return len({match.group() for match in _INITIALS.finditer(text)} & set(self.initials)) >= 2

    def full_name(self, stated: str) -> tuple[str, str | None] | None:
        """The full name behind a short one, and why; None where none or several fit."""
        if stated not in self._short:
            self._short[stated] = self._behind(stated)
        return self._short[stated]

    def _behind(self, stated: str) -> tuple[str, str | None] | None:
        if self._spelled and stated in self.initials:
            return self.initials[stated], "the initials of one attendee"
        for circle in self._circles:
            for fits in circle.called(stated):
                fitting = {key(name): name for name in circle.names if name in fits} if fits else {}
                if len(fitting) == 1:
                    return next(iter(fitting.values())), circle.why
                if fitting:
                    return None
        return None

    @cached_property
    def _circles(self) -> tuple[Circle, ...]:
        """The people among whom a short name is sought, the nearest first."""
        return (
            Circle(self.attendees, "the only one of that name in the attendance list", by_surname=True),
            Circle(self.beside, "the only one of that name beside a title"),
            Circle(self.named, "the only one of that name in the document"),
        )

    def resolved(self, stated: str) -> str:
        """The full name in natural order, or what is stated where it cannot be told."""
        stated = " ".join(stated.split())
        if " " in stated:
            fold = key(stated)
            begun = [name for name in self.attendees if len(stated.split()[-1]) == 1 and key(name).startswith(fold)]
            if len(begun) == 1:
                return begun[0]
            return next(
                (name for name in self.attendees if key(name) in (fold, key(names.natural(stated)))),
                names.natural(stated),
            )
        full = self.full_name(stated)
        return full[0] if full else stated

    def together(self, names: Iterable[str]) -> str:
        """Several people as one receiver, each by the full name."""
        return " och ".join(dict.fromkeys(map(self.resolved, names)))

    def in_text(self, value: str) -> tuple[tuple[int, int], ...]:
        """Where people stand in a text: full names, and short ones that someone here bears."""
        if value not in self._standing:
            self._standing[value] = tuple(self._found(value))
        return self._standing[value]

    def _found(self, value: str) -> Iterator[tuple[int, int]]:
        for run in _RUN.finditer(value):
            tokens = list(_TOKEN.finditer(run.group()))
            if place := self._in_run(run.group(), tokens):
                yield run.start() + place[0], run.start() + place[1]

    def _in_run(self, run: str, tokens: list[re.Match[str]]) -> tuple[int, int] | None:
        """The name within a run of capitalised words, the first of which may be a title or a stray word."""
        for first, token in enumerate(tokens):
            for last in range(len(tokens), first + 1, -1):
                part = run[token.start() : tokens[last - 1].end()]
                if key(part) in self._attending:
                    return token.start(), tokens[last - 1].end()
            last = len(tokens)
            while last - first > 2 and names.is_common(tokens[last - 1].group()):
                last -= 1
            value = run[token.start() : tokens[last - 1].end()]
            given = names.is_given(token.group()) and not _is_genitive(token.group())
            if last - first >= 2 and given and names.is_name(value):
                return token.start(), tokens[last - 1].end()
            if (last - first == 1 or names.is_common(tokens[first + 1].group())) and self._bears(token.group()):
                return token.start(), token.end()
        return None

    def _bears(self, word: str) -> bool:
        if self._spelled and word in self.initials:
            return True
        if len(word) < 2 or word.isupper() or (names.is_common(word) and not names.is_given(word)):
            return False
        return self.full_name(word) is not None


def _is_genitive(word: str) -> bool:
    return word.endswith("s") and not names.is_given(word)


def _full_names(texts: Iterator[str]) -> list[str]:
    found: dict[str, None] = {}
    for text in texts:
        for match in names.NAME.finditer(text):
            tokens = match.group().split()
            for first in range(len(tokens) - 1):
                name = " ".join(tokens[first:])
                if names.is_given(tokens[first]) and names.is_name(name):
                    found.setdefault(names.natural(name))
                    break
    return list(found)
