"""The words of an index, and which compounds come apart in another way when words come and go."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from kg.language.lists import rows
from kg.language.stem import Splitter, stem


@dataclass(frozen=True, slots=True)
class Grown:
    """The words that `come` and `go`, what takes apart after that, and the words that stay and it takes apart otherwise."""

    come: frozenset[str]
    go: frozenset[str]
    splitter: Splitter
    other: tuple[str, ...]


class Vocabulary:
    """Folded words and the stem of each."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words
        self.splitter = Splitter((), words)

    def grown(self, words: Iterable[str], gone: Iterable[str] = ()) -> Grown:
        """What becomes of it with these words, and without those gone."""
        come = {word: stem(word) for word in words if word not in self._words}
        go = frozenset(gone)
        after = {word: found for word, found in {**self._words, **come}.items() if word not in go}
        splitter = Vocabulary(after).splitter
        news = {*come, *go} | (set(self._words.values()) ^ set(after.values()))
        held = (word for word in sorted(self._holding(news) - go))
        other = (word for word in held if _apart(word, self.splitter) != _apart(word, splitter))
        return Grown(frozenset(come), go, splitter, tuple(other))

    def _holding(self, news: Iterable[str]) -> set[str]:
        """The words that may have one of these words or stems as a part, in any of its forms."""
        whole = "\n".join(("", *self._words, ""))
        found = set()
        for start in {start for new in news for start in _starts(new)}:
            at = whole.find(start)
            while at >= 0:
                first, last = whole.rfind("\n", 0, at + 1) + 1, whole.index("\n", at)
                found.add(whole[first:last])
                at = whole.find(start, last)
        return found - {""}


def _starts(new: str) -> Iterator[str]:
    """What every form of a stem begins with: the stemmer may take an e out before its last letter, or put another
    end in its place."""
    yield new[: max(len(new) - 1, 2)]
    for end, shared in rows("stems"):
        if new.endswith(shared):
            yield new.removesuffix(shared) + _beginning(end, shared)


def _beginning(one: str, other: str) -> str:
    """What both begin with."""
    return "".join(first for first, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _apart(word: str, splitter: Splitter) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    return splitter.parts(word), frozenset(splitter.cuts(word))
