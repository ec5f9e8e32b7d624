"""Which bodies of a collection may be meant, by the words of their names and the people in their lists.

Each question is answered from an index: a name in one document is never held against every body there is.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kg.model.collection import Body
from kg.resolve.circles import Group

_TWO = 2
"""People that two bodies share, at the least, to be friends."""


class Index:
    """The groups entered so far."""

    def __init__(self) -> None:
        self._spoken: dict[tuple[str, str], list[tuple[str | None, Group]]] = defaultdict(list)
        self._knowing: dict[tuple[str, str], list[Group]] = defaultdict(list)
        self._of: dict[Body, list[Group]] = defaultdict(list)

    def enter(self, group: Group, circle: str | None, body: Body) -> None:
        self._of[body].append(group)
        for person in group.people:
            self._knowing[group.kind, person].append(group)
        if circle is None or circle.startswith("county:"):
            for word in group.words:
                self._spoken[group.kind, word].append((circle, group))

    def common(self, kind: str, words: Iterable[str], county: str | None) -> Iterator[Group]:
        """The bodies of no single owner, each once, that share a word; in another county than theirs none."""
        found = {
            id(group): group
            for word in words
            for circle, group in self._spoken.get((kind, word), ())
            if circle is None or county in (None, circle[-2:])
        }
        yield from found.values()

    def friends(self, kind: str, near: Sequence[Body]) -> list[Group]:
        """The bodies of that kind in whose lists two or more people of the given bodies stand."""
        people = {person for body in near for group in self._of.get(body, ()) for person in group.people}
        shared: Counter[int] = Counter()
        groups: dict[int, Group] = {}
        for person in people:
            for group in self._knowing.get((kind, person), ()):
                shared[id(group)] += 1
                groups[id(group)] = group
        return [group for place, group in groups.items() if shared[place] >= _TWO]
