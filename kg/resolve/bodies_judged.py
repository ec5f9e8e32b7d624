"""What a person has said of bodies: same, different, rename. It always wins over the rules.

A body is meant by its IRI, its label, its name or another form of it; of a name that several bear nothing is
concluded, but it is put on the list for review. A new name changes no IRI.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from kg.model.collection import Body
from kg.resolve.callings import telling
from kg.resolve.circles import Group
from kg.resolve.judge import Judgement, Judgements, plain

JUDGED = "judged by a person"
"""So begins the reason of a join that a person made."""
Forms = tuple[Iterable[str], ...]
"""What something is called, the forms that mean it most surely first."""


class Judged:
    """The judgements that stand, and the groups they may speak of; each is entered once, then asked for."""

    def __init__(self, judgements: Judgements) -> None:
        self._judgements = judgements
        self._lines = judgements.standing()
        self._called: list[dict[str, list[Group]]] = []
        self._forms: dict[int, set[str]] = {}
        self._into: dict[int, Group] = {}

    @property
    def silent(self) -> bool:
        return not self._lines

    def parted(self, groups: Sequence[Group], forms: Callable[[str, str], Iterable[str]]) -> list[Group]:
        """The groups, those parted that hold what a person called different; `forms` are those of a document's body."""
        found = list(groups)
        for line in self._lines:
            if line.judgement == "different":
                found = [part for group in found for part in _parts(group, line, forms)]
        return found

    def enter(self, group: Group, forms: Forms) -> None:
        """From now on the group is meant by these forms."""
        while len(self._called) < len(forms):
            self._called.append(defaultdict(list))
        known = self._forms.setdefault(id(group), set())
        for called, names in zip(self._called, forms, strict=False):
            for name in {plain(name) for name in names}:
                known.add(name)
                if group not in called[name]:
                    called[name].append(group)

    def settle(self) -> None:
        """What was judged of all that has been entered comes true, in the order in which it was judged."""
        for line in self._lines:
            self._apply(line)

    def settled(self, group: Group) -> Group:
        """What the group, entered last, is by the judgements on it: itself, or the one it is the same as."""
        known = self._forms.get(id(group), set())
        for line in self._lines:
            if line.pair & known:
                self._apply(line)
        return self.root(group)

    def said_of(self, names: Iterable[str]) -> tuple[Group | None, str]:
        """The body that what is so called is, and the name it was given, as far as a person said either."""
        forms = {plain(name) for name in names}
        for line in reversed(self._lines):
            others = [name for name in (line.a, line.b) if plain(name) not in forms]
            if line.judgement == "same" and len(others) == 1 and (one := _only(self._meant(others[0]))):
                return one, ""
        return None, self._judgements.name_of(forms) or ""

    def root(self, group: Group) -> Group:
        while id(group) in self._into:
            group = self._into[id(group)]
        return group

    def unheld(self) -> Iterator[tuple[str, str, str]]:
        """The judgements that could not come true, each with the reason."""
        for line in self._lines:
            first, second = self._ends(line)
            if line.judgement == "different" and len(first) == 1 and first == second:
                yield (
                    line.a,
                    line.b,
                    "both are names of one body in the same documents: none tells them apart",
                )
            asked = [(line.a, first)] if line.judgement == "rename" else [(line.a, first), (line.b, second)]
            for name, groups in asked if line.judgement in ("same", "rename") else ():
                if len(groups) > 1:
                    yield line.a, line.b, f"{len(groups)} bodies are called «{name}»: say which with its IRI"

    def _apply(self, line: Judgement) -> None:
        one, other = map(_only, self._ends(line))
        if line.judgement == "rename" and one:
            one.given = line.b
            self.enter(one, ((), (line.b,)))
        elif line.judgement == "same" and one and other and one is not other:
            self._join(one, other, f"{JUDGED}: {line.why}".rstrip(": "))

    def _join(self, one: Group, other: Group, why: str) -> None:
        """The two are one from now on, under the name said last if it has met; not across a difference."""
        if any(self._apart(line, one, other) for line in self._lines):
            return
        kept, gone = (one, other) if one.hosts and not other.hosts else (other, one)
        self._into[id(gone)] = kept
        self._forms[id(kept)] |= self._forms[id(gone)]
        kept.take(gone)
        kept.why += [(host.sha256, why) for host in gone.hosts[:1]]
        kept.owner = kept.owner or gone.owner

    def _apart(self, line: Judgement, one: Group, other: Group) -> bool:
        first, second = self._forms[id(one)], self._forms[id(other)]
        a, b = plain(line.a), plain(line.b)
        return line.judgement == "different" and (
            (a in first and b in second) or (a in second and b in first)
        )

    def _ends(self, line: Judgement) -> tuple[list[Group], list[Group]]:
        """The bodies that either end of a judgement may mean: of several the one whose owner the other end has."""
        first, second = self._meant(line.a), self._meant(line.b)
        if line.judgement != "rename":
            first, second = _beside(first, second), _beside(second, first)
        return first, second

    def _meant(self, name: str) -> list[Group]:
        """The bodies that the name means most surely."""
        for called in self._called:
            if found := called.get(plain(name)):
                return list({id(group): group for group in map(self.root, found)}.values())
        return []


def renamed(body: Body, name: str) -> Body:
    """The body under the name a person gave it; what its IRI and those of its meetings are made of stays."""
    return replace(body, name=name, minted=body.minted or body.name) if name else body


def _beside(groups: list[Group], others: list[Group]) -> list[Group]:
    """Of several groups the one of the circle of the only other, if there is one such."""
    near = [group for group in groups if len(others) == 1 and group.circle == others[0].circle]
    return near if len(near) == 1 else groups


def _only(groups: Sequence[Group]) -> Group | None:
    return groups[0] if len(groups) == 1 else None


def _parts(group: Group, line: Judgement, forms: Callable[[str, str], Iterable[str]]) -> list[Group]:
    """The group, or what of it is called the one thing and what the other; what is called neither stays."""
    a, b = plain(line.a), plain(line.b)
    called = {at: {plain(form) for form in forms(*at)} for at in group.called}
    leaving = [at for at in group.called if b in called[at] and a not in called[at]]
    if not leaving or not any(a in names for names in called.values()):
        return [group]
    return [_part(group, [at for at in group.called if at not in leaving]), _part(group, leaving)]


def _part(group: Group, called: list[tuple[str, str]]) -> Group:
    """The group of these documents alone, each with what the body is called there."""
    name, hosts = called[0][1], {host.sha256: host for host in group.hosts}
    part = Group(name, group.kind, telling(name), group.owner, group.county)
    for sha256, form in called:
        part.add(hosts[sha256], form)
    part.why = [one for one in group.why if one[0] in dict(called)]
    return part
