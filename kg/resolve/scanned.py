"""One member whom a scanner spells in many ways, known by the board's lists.

Two spellings are one person where both stand in lists of the same body in near years, never in one list, and
differ only as scanned letters do; a further wrong letter is forgiven a rare spelling of a member who is often there.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from kg.language.names import is_given
from kg.language.text import worn
from kg.resolve.clusters import Cluster
from kg.resolve.compare import Verdict

_YEARS = 3
_LONG = 10
_OFTEN = 3
_POOR = 0.9
"""A text that reads worse than this has been scanned."""


def pairs(clusters: Sequence[Cluster]) -> Iterator[tuple[int, int]]:
    """Clusters in lists of one body whose names begin or end alike to a scanner."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, cluster in enumerate(clusters):
        for body in sorted(cluster.bodies):
            for form in sorted({worn(form) for form in cluster.forms}):
                for block in {f"^{form[:4]}", f"{form[-5:]}$"}:
                    blocks[body, block].append(place)
    found = {(one, other) for places in blocks.values() for one in places for other in places if one < other}
    yield from sorted(found)


def verdict(one: Cluster, other: Cluster) -> Verdict | None:
    """Whether the one is the other as a scanner spells it; None where it is not."""
    if not one.bodies & other.bodies or not _near_years(one, other):
        return None
    found = [
        (_wrong(first, second), first, second)
        for first in sorted(one.forms)
        for second in sorted(other.forms)
    ]
    wrong, first, second = min(found)
    if wrong > 2 or first == second:
        return None
    often, rare = sorted((one, other), key=lambda cluster: -sum(cluster.bodies.values()))
    if wrong and not _forgiven(often, rare, wrong):
        return None
    lists = sum(often.bodies.values())
    told = "as scanned letters do" if not wrong else f"as scanned letters do and by {wrong} more"
    why = f"«{first}» and «{second}» differ {told}; both are in lists of one body in the same years ({lists} and {sum(rare.bodies.values())}), never in the same list"
    return Verdict(True, why, sure=not wrong)


def _near_years(one: Cluster, other: Cluster) -> bool:
    if not one.years or not other.years:
        return False
    return min(other.years) - max(one.years) <= _YEARS and min(one.years) - max(other.years) <= _YEARS


def _wrong(first: str, second: str) -> int:
    """How many letters differ beyond what scanners confuse."""
    if len(first.split()) != len(second.split()) and worn(first) != worn(second):
        return 9
    return Levenshtein.distance(worn(first), worn(second), score_cutoff=3)


def _forgiven(often: Cluster, rare: Cluster, wrong: int) -> bool:
    """May a letter more be wrong: a rare spelling in scanned pages, of a long name that is often there?"""
    counts = sum(often.bodies.values()), sum(rare.bodies.values())
    if counts[0] < _OFTEN or counts[1] * 3 > counts[0]:
        return False
    names = list(rare.forms)
    poor = max(sighting.quality for sighting in rare.sightings) < _POOR
    odd = not any(is_given(name.split()[0]) for name in names)
    return min(len(worn(name)) for name in names) >= _LONG * wrong and (poor or (odd and wrong == 1))
