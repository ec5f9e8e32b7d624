"""Short names that the minutes explain: "HLV" and "Hälsa på lika villkor (HLV)" are one work.

In: the forms of each work. Out: the same, with short and long form together where the collection has one long form
for the short one and nobody has judged them to be two.
"""

import re
from collections import defaultdict

from kg.language.text import key
from kg.resolve.judge import Judgements
from kg.resolve.work_pairs import Groups, Key

_EXPLAINED = re.compile(r"(?P<long>.+\S) \((?P<short>[^()\s]{3,})\)")
UNKNOWN = "undertaking"
"""The kind of a work of which nothing tells what it is."""


def together(groups: Groups, judgements: Judgements) -> Groups:
    """The groups with those put together that a name in brackets says to be one; a known kind is kept."""
    named: dict[str, list[Key]] = defaultdict(list)
    for at, forms in groups.items():
        for _, name in forms:
            if at not in named[key(name)]:
                named[key(name)].append(at)
    joined = dict(groups)
    for at, short, long in _explained(groups):
        for other in [*named.get(short, []), *named.get(long, [])]:
            if at in joined and other in joined and other != at and _may_be_one(at, other, groups, judgements):
                kept, gone = (other, at) if at[0] == UNKNOWN else (at, other)
                joined[kept] = [*joined[kept], *joined.pop(gone)]
                at = kept
    return joined


def _explained(groups: Groups) -> list[tuple[Key, str, str]]:
    """Each work with the short and the long form of its name, where no other work has the same short form."""
    found: dict[str, dict[Key, str]] = defaultdict(dict)
    for at, forms in groups.items():
        for _, name in forms:
            if parts := _EXPLAINED.fullmatch(name):
                found[key(parts["short"])][at] = key(parts["long"])
    return [(at, short, long) for short, longs in found.items() if len(longs) == 1 for at, long in longs.items()]


def _may_be_one(one: Key, other: Key, groups: Groups, judgements: Judgements) -> bool:
    names = [[name for _, name in groups[at]] for at in (one, other)]
    alike = one[0] == other[0] or UNKNOWN in (one[0], other[0])
    return alike and judgements.about(*names) is None
