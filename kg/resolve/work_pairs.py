"""Pairs of works that may be one: what a person has judged, and what is put up for review with both quotes.

Two names are a doubtful pair when most of their telling stems agree and no year or number tells them apart:
"färdplan nära vård" and "Färdplan för omställning till nära vård". They stay two until they are judged.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from kg.language.wordings import wording
from kg.resolve.judge import Judgements, plain

Key = tuple[str, frozenset[str]]
Groups = dict[Key, list[tuple[str, str]]]
"""The forms (kind, name) of each work by its kind and telling stems."""
_ALIKE = 0.5
"""Names share this part of what either tells, and at least two stems."""
_COMMON = 12
"""A stem that more names have tells nothing of a pair."""


def judged(groups: Groups, judgements: Judgements) -> Groups:
    """The groups with those put together that a person held to be one; the first keeps its kind."""
    joined: Groups = dict(groups)
    for line in judgements.standing():
        if line.judgement != "same":
            continue
        one, other = (next((at for at in joined if _called(joined[at], name)), None) for name in (line.a, line.b))
        if one and other and one != other:
            joined[one] = [*joined[one], *joined.pop(other)]
    return joined


def _called(forms: list[tuple[str, str]], name: str) -> bool:
    return plain(name) in {plain(form) for _, form in forms}


def doubtful(groups: Groups, judgements: Judgements, quotes: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Both names and why they may be one, with a quote of each; none that has been judged."""
    for one, other in sorted(_near(groups), key=lambda pair: [(kind, sorted(stems)) for kind, stems in pair]):
        a, b = groups[one][0][1], groups[other][0][1]
        if judgements.about([name for _, name in groups[one]], [name for _, name in groups[other]]) is None:
            yield a, b, wording("resolve", "work_pairs", "why", one=quotes[a], other=quotes[b])


def _near(groups: Groups) -> Iterator[tuple[Key, Key]]:
    by_stem: dict[str, list[Key]] = defaultdict(list)
    for at in groups:
        for stem in at[1]:
            by_stem[stem].append(at)
    seen: set[frozenset[Key]] = set()
    for members in by_stem.values():
        for one, other in combinations(members, 2) if len(members) <= _COMMON else ():
            pair = frozenset((one, other))
            if pair not in seen and one[0] == other[0] and _alike(one[1], other[1]):
                seen.add(pair)
                yield one, other


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared, apart = one & other, one ^ other
    numbered = any(re.search(r"\d", word) for word in apart)
    return not numbered and len(shared) > 1 and len(shared) >= _ALIKE * len(one | other)
