"""Documents that do not say whose they are: joined to others of their body only on what both tell.

Evidence is two or more people with uncommon names in both lists (and a third of the shorter list), or the
same secretary with paragraphs that run on. What fits two owners is left alone.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.resolve.callings import alike
from kg.resolve.hosts import Host
from kg.resolve.owner import Owner

_SHARE = 0.3
_LONGEST_PAUSE = dt.timedelta(days=150)
"""Between two meetings whose paragraphs run on."""
_ELSEWHERE = 3
"""People in common that make a document one of an owner none of whose bodies has its name."""

Series = dict[tuple[str, str, int], list[tuple[int, dt.date]]]


@dataclass(slots=True)
class Group:
    """The documents of one body; `called` is the name in each, `why` the reason of each join that was inferred.

    `given` is the name a person gave it."""

    name: str
    kind: str
    words: frozenset[str]
    owner: Owner | None = None
    county: str | None = None
    hosts: list[Host] = field(default_factory=list)
    called: list[tuple[str, str]] = field(default_factory=list)
    people: set[str] = field(default_factory=set)
    why: list[tuple[str, str]] = field(default_factory=list)
    given: str = ""

    def add(self, host: Host, name: str) -> None:
        self.hosts.append(host)
        self.called.append((host.sha256, name))
        self.people |= host.rare

    def take(self, other: "Group") -> None:
        """All that the other group holds."""
        self.hosts += other.hosts
        self.called += other.called
        self.people |= other.people
        self.why += other.why
        self.county = self.county or other.county

    @property
    def circle(self) -> str | None:
        """Within what a bare name has one meaning."""
        return self.owner.circle if self.owner else f"county:{self.county}" if self.county else None


class Gathering:
    """Groups put together, those without an owner by the evidence, until nothing more fits."""

    def __init__(self, groups: list[Group]) -> None:
        self._groups = groups
        self._top = list(range(len(groups)))
        self._index: dict[tuple[str, str], set[int]] = defaultdict(set)
        for place, group in enumerate(groups):
            for person in group.people:
                self._index[group.kind, person].add(place)
        self._series = _series(groups)

    def groups(self) -> list[Group]:
        """What is left, in the order it came."""
        while sum(self._joined(place) for place in range(len(self._groups))):
            pass
        return [group for place, group in enumerate(self._groups) if self._top[place] == place]

    def _root(self, place: int) -> int:
        while self._top[place] != place:
            self._top[place] = place = self._top[self._top[place]]
        return place

    def _joined(self, place: int) -> bool:
        """Was the group at `place` joined to the one it belongs with?"""
        group = self._groups[place]
        found = self._fitting(place) if self._top[place] == place and group.owner is None else None
        if found is None:
            return False
        other, why = self._groups[found[0]], found[1]
        self._top[place] = found[0]
        group.why.append((group.hosts[0].sha256, why))
        other.take(group)
        return True

    def _fitting(self, place: int) -> tuple[int, str] | None:
        """The group it belongs with, and why; None where none fits, or those of two owners do."""
        group = self._groups[place]
        common: Counter[int] = Counter()
        for person in sorted(group.people):
            common.update({self._root(other) for other in self._index[group.kind, person]})
        found = [*self._sharing(place, common), *self._running(place)]
        owners = {owner.key for other, _ in found if (owner := self._groups[other].owner)}
        if not found or len(owners) > 1:
            return None
        return max(
            found, key=lambda pair: (self._groups[pair[0]].owner is not None, common[pair[0]], -pair[0])
        )

    def _may_join(self, place: int, other: int) -> bool:
        return place != other and _may(self._groups[place], self._groups[other])

    def _sharing(self, place: int, common: Counter[int]) -> Iterator[tuple[int, str]]:
        """The groups with enough people in common, and why."""
        group = self._groups[place]
        for other, count in sorted(common.items()):
            if self._may_join(place, other) and _enough(group, self._groups[other], count):
                yield other, _in_common(group, self._groups[other])

    def _running(self, place: int) -> Iterator[tuple[int, str]]:
        """The groups whose paragraphs run on from its own or into them, and why."""
        for other, why in self._followed(self._groups[place]):
            if self._may_join(place, other):
                yield other, why

    def _followed(self, group: Group) -> Iterator[tuple[int, str]]:
        for host in group.hosts:
            if not (host.secretary and host.paragraphs and host.date):
                continue
            first, last = host.paragraphs
            for number, told in ((first - 1, first), (-last - 1, last + 1)):
                for other, date in self._series.get((group.kind, host.secretary, number), ()):
                    if (
                        number
                        and abs(date - host.date) <= _LONGEST_PAUSE
                        and (date < host.date) == (number > 0)
                    ):
                        yield self._root(other), f"the same secretary, and § {told} follows on § {told - 1}"


def _series(groups: list[Group]) -> Series:
    """(kind, secretary, last § or minus the first) → the groups with such minutes."""
    found: Series = defaultdict(list)
    for place, group in enumerate(groups):
        for host in group.hosts:
            if host.secretary and host.paragraphs and host.date:
                found[group.kind, host.secretary, host.paragraphs[1]].append((place, host.date))
                found[group.kind, host.secretary, -host.paragraphs[0]].append((place, host.date))
    return found


def _may(one: Group, other: Group) -> bool:
    """Are the names of one body, with nothing that speaks against it?"""
    if one.owner and other.owner and one.owner.key != other.owner.key:
        return False
    if one.county and other.county and one.county != other.county:
        return False
    return one.kind == other.kind and alike(one.words, other.words) >= 0.75


def _enough(one: Group, other: Group, count: int) -> bool:
    shortest = min((len(host.rare) for host in (*one.hosts, *other.hosts) if host.rare), default=0)
    return count >= 2 and count >= _SHARE * shortest


def _in_common(one: Group, other: Group) -> str:
    shared = sorted(one.people & other.people)
    named = ", ".join(name.title() for name in shared[:3])
    return f"{len(shared)} people with uncommon names are in the lists of both ({named})"


def adopted(groups: list[Group]) -> Iterator[tuple[Group, Owner, str]]:
    """Groups without an owner whose people are those of one owner's other bodies, and why."""
    owners: dict[str, Owner] = {}
    of: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        if group.owner:
            owners.setdefault(group.owner.key, group.owner)
            for person in group.people:
                of[person].add(group.owner.key)
    for group in groups:
        if group.owner is None and group.county is None:
            shared = Counter(owner for person in sorted(group.people) for owner in sorted(of[person]))
            best = shared.most_common(2)
            if (
                best
                and best[0][1] >= max(_ELSEWHERE, _SHARE * len(group.people))
                and (len(best) == 1 or best[0][1] >= 3 * best[1][1])
            ):
                yield (
                    group,
                    owners[best[0][0]],
                    f"{best[0][1]} of its people sit in other bodies of the same owner",
                )
