"""What the issues of a graph are called, and which of them words may mean: asked of the graph, or of its digest.

In: words. Out: issues, whose names answer to a word at least in part, and how compounds are taken apart among
all their names. The digest gives the same as the graph at the cost of what it gives.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Protocol

from kg.answers.rows import Answers, Issue
from kg.graph.digest import Digest, Row
from kg.language.stem import Splitter, fold, stem, words

_CHANGED = 3
"""Letters at its end in which a stem may differ from the word it is of (bok–böcker, ansökan–ansökning)."""
_HEAD = 4
"""Letters of a word that may be meant by a longer one that begins with it."""


class Called(Protocol):
    """Where issues are asked for by their names."""

    def near(self, asked: list[str], spoken: Collection[str]) -> tuple[list[Issue], Splitter]:
        """The issues whose names answer to one of the words, and those with the IRIs that are `spoken` of."""

    def names(self) -> Iterator[tuple[str, ...]]:
        """The names of each issue, its label first."""


class ByAnswers:
    """Asks the graph, of which every name is held against the words."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers

    def near(self, asked: list[str], spoken: Collection[str]) -> tuple[list[Issue], Splitter]:
        known = self._answers.names
        splitter = Splitter([*asked, *(word for names in known.values() for name in names for word in parted(name))])
        near = [
            iri
            for iri, names in known.items()
            if iri in spoken or any(_answers_any(asked, held(name, splitter), splitter) for name in names)
        ]
        return list(self._answers.about(near).issues.values()), splitter

    def names(self) -> Iterator[tuple[str, ...]]:
        yield from self._answers.names.values()


class ByDigest:
    """Asks the digest, where only the words that may answer are looked at."""

    def __init__(self, digest: Digest) -> None:
        self._digest = digest

    def near(self, asked: list[str], spoken: Collection[str]) -> tuple[list[Issue], Splitter]:
        known = self._digest.words()
        splitter = Splitter(asked, known)
        begun = _begun(asked, splitter)
        said = [
            word
            for word in known
            if any(start in word for start in begun) and _answers_any(asked, held(word, splitter), splitter)
        ]
        rows = [*self._digest.named(said), *self._digest.issues(spoken)]
        return list({row["iri"]: _issue(row) for row in rows}.values()), splitter

    def names(self) -> Iterator[tuple[str, ...]]:
        return (tuple(row["names"]) for row in self._digest.every())


def answer(word: str, held: set[str], splitter: Splitter) -> float:
    """How well a name with these stems answers to the word: as itself, as a part, or as the head of a compound."""
    if stem(word) in held:
        return 1.0
    if splitter.parts(word) & held:
        return 0.8
    begun = (stem(word), fold(word))  # läkemedlen, but läkemedelsgenomgång
    return 0.7 if len(word) >= _HEAD and any(one.startswith(begun) for one in held) else 0.0


def held(name: str, splitter: Splitter) -> set[str]:
    """The stems of the words of a name, and of their parts."""
    return {stem(word) for word in parted(name)}.union(*map(splitter.parts, parted(name)))


def parted(value: str) -> list[str]:
    """The words of a text."""
    return [match.group() for match in words(value)]


def _answers_any(asked: Iterable[str], held: set[str], splitter: Splitter) -> bool:
    return any(answer(word, held, splitter) for word in asked)


def _begun(asked: Iterable[str], splitter: Splitter) -> set[str]:
    """What stands in every word that may answer: the beginnings, which no form changes, of words and stems asked for."""
    wanted = {form for word in asked for form in (stem(word), fold(word), *splitter.parts(word))}
    return {form[: max(2, len(form) - _CHANGED)] for form in wanted}


def _issue(row: Row) -> Issue:
    return Issue(
        row["iri"],
        row["label"],
        row["first"],
        row["last"],
        tuple(row["bodies"]),
        tuple(row["names"]),
        row["steps"],
    )
