"""The bodies that met, each with its documents, and which of them a name means."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.language.text import key
from kg.model.collection import Body
from kg.resolve.callings import OWNED, alike, is_bare, kind_of, may_mean, telling, within, written_out
from kg.resolve.circles import Gathering, Group, adopted
from kg.resolve.hosts import Host
from kg.resolve.owner import Owner

ALIKE = 0.75
"""So alike the telling words of two names are at least that mean one body."""


def that_met(hosts: Iterable[Host]) -> list[Group]:
    """The bodies that met, each with its documents."""
    index: dict[tuple[str, str], list[Group]] = defaultdict(list)
    groups: list[Group] = []
    for one in hosts:
        for name in one.names:
            _placed(name, one, index, groups)
    groups = Gathering(groups).groups()
    for group, owner, why in list(adopted(groups)):
        group.owner, group.words = owner, words_of(group.name, owner)
        group.why.append((group.hosts[0].sha256, why))
    return _merged(groups)


def _placed(name: str, one: Host, index: dict[tuple[str, str], list[Group]], groups: list[Group]) -> None:
    """The document entered with its body: that of its owner, of its county's common bodies, or one of its own."""
    owner = None if one.county else one.owner
    kind, words = kind_of(name), words_of(name, owner)
    common = one.county is not None and len(words) >= 2
    circle = one.circle if owner or common else None
    near = index[circle, kind] if circle else []
    group = next((group for group in near if alike(words, group.words) >= ALIKE), None)
    if group is None:
        group = Group(name, kind, words, owner, one.county)
        groups.append(group)
        near.append(group)
    group.add(one, name)


def _merged(groups: list[Group]) -> list[Group]:
    """Bodies of one owner and one name, also where the owner was inferred."""
    index: dict[tuple[str, str], list[Group]] = defaultdict(list)
    result: list[Group] = []
    for group in groups:
        near = index[group.owner.key, group.kind] if group.owner else []
        same = next((other for other in near if alike(group.words, other.words) >= ALIKE), None)
        if same:
            same.take(group)
        else:
            near.append(group)
            result.append(group)
    return result


def words_of(name: str, owner: Owner | None) -> frozenset[str]:
    return within(name, owner is not None and not owner.municipal)


def among(groups: Iterable[Group], name: str, near: Sequence[Body]) -> Group | None:
    """The one of a circle's bodies that `name` means; a bare name is the only one of its kind, those `near` first."""
    kind = kind_of(name)
    groups = [group for group in groups if group.kind == kind]
    best = max(groups, key=lambda group: alike(words_of(name, group.owner), group.words), default=None)
    nameless = kind == "working-committee" and is_bare(name)
    if best and not nameless and alike(words_of(name, best.owner), best.words) >= ALIKE:
        return best
    return _by_kind(groups, name, near) if is_bare(written_out(name)) else None


def _by_kind(groups: list[Group], name: str, near: Sequence[Body]) -> Group | None:
    """The body that a word for its kind means: one of those that meet, else the only one there is."""
    groups = [group for group in groups if may_mean(written_out(name), group.name)]
    stems = {word for body in near for word in telling(body.minted or body.name)}
    nearest = [group for group in groups if stems & _stems(group)]
    if kind_of(name) in OWNED:
        return only(nearest, [] if near else groups)
    so_called = [group for group in groups if key(name) in key(group.name).split()]
    return only(nearest, groups, so_called)


def only(*choices: list[Group]) -> Group | None:
    """The one of the first of these choices that leaves a single one."""
    return next((fitting[0] for fitting in choices if len(fitting) == 1), None)


def _stems(group: Group) -> frozenset[str]:
    return group.words | {word.removesuffix("s") for word in group.words}
