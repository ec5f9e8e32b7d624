"""Which clusters of sightings are held against each other, and what is said of each pair."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from kg.language.names import nicknames
from kg.language.text import key
from kg.model.collection import Collection
from kg.resolve import scanned
from kg.resolve.clusters import Cluster, against, quoted, signs
from kg.resolve.compare import Verdict, compare, sounding
from kg.resolve.hosts import county_of
from kg.resolve.judge import Judgements

_MANY = 40
"""So many people of one name are only held against those of the same organisation."""


Pair = tuple[int, int]
"""Two clusters by their numbers, the lower first."""


def verdicts(
    clusters: list[Cluster], judgements: Judgements, collection: Collection, files: dict[str, str]
) -> dict[Pair, Verdict]:
    """What holds of each pair that is one person or was judged; doubtful ones are put up for review."""
    counties = county_of({circle for cluster in clusters for circle in cluster.circles})
    same, variants = set(_of_one_name(clusters)), set(_of_one_sound(clusters))
    by_list = set(scanned.pairs(clusters)) - same
    judged = set(_judged(clusters, judgements))
    found: dict[Pair, Verdict] = {}
    for pair in sorted(same | variants | by_list | judged):
        one, other = clusters[pair[0]], clusters[pair[1]]
        verdict = _said(one, other, judgements) or (_one_name if pair in same else compare)(
            one, other, counties
        )
        if pair in by_list and not _settles(verdict) and not against(one, other):
            verdict = scanned.verdict(one, other) or verdict
        if verdict and _settles(verdict):
            found[pair] = verdict
        elif verdict:
            collection.review.append(doubtful(one, other, verdict.why, files))
    return found


def _settles(verdict: Verdict | None) -> bool:
    return verdict is not None and (verdict.same or verdict.judged)


def _of_one_name(clusters: list[Cluster]) -> Iterator[Pair]:
    groups: dict[str, list[int]] = defaultdict(list)
    for place, cluster in enumerate(clusters):
        groups[key(cluster.sightings[0].name)].append(place)
    for places in groups.values():
        if len(places) <= _MANY:
            yield from combinations(places, 2)
            continue
        near: dict[str, list[int]] = defaultdict(list)
        for place in places:
            for organisation in clusters[place].places:
                near[organisation].append(place)
        for some in near.values():
            yield from combinations(some, 2)


def _one_name(one: Cluster, other: Cluster, counties: dict[str, str]) -> Verdict | None:
    """The verdict on two clusters of the very same name: apart in one circle for a reason, or in two circles."""
    reason = against(one, other)
    if reason:
        return Verdict(False, f"the same name, but {reason[0]}") if one.circles & other.circles else None
    found = signs(one, other, counties)
    if one.circles & other.circles:
        return None
    if len(found) < 2:
        return (
            Verdict(False, f"the same name, and {found[0]}; one sign is not enough")
            if found and found[0] != "both are of one county"
            else None
        )
    return Verdict(True, f"the same name in the minutes of two; {', and '.join(found)}", sure=True)


def doubtful(one: Cluster, other: Cluster, why: str, files: dict[str, str]) -> tuple[str, str, str]:
    reason = against(one, other)
    first, second = (reason[1], reason[2]) if reason else (one.sightings[0], other.sightings[0])
    return one.sightings[0].name, other.sightings[0].name, f"{why}: {quoted(first, second, files)}"


def _of_one_sound(clusters: list[Cluster]) -> Iterator[Pair]:
    """Clusters whose names share a block: a part of the surname, and the sound, a short form or the letters of the given name."""
    blocks: dict[str, list[int]] = defaultdict(list)
    names = [key(cluster.sightings[0].name) for cluster in clusters]
    for index, cluster in enumerate(clusters):
        for block in dict.fromkeys(block for form in cluster.forms for block in _blocks(form)):
            blocks[block].append(index)
    for members in blocks.values():
        for one, other in combinations(members, 2):
            if names[one] != names[other]:
                yield one, other


def _judged(clusters: list[Cluster], judgements: Judgements) -> Iterator[Pair]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, cluster in enumerate(clusters):
        for form in dict.fromkeys(map(key, cluster.forms)):
            places[form].append(index)
    for line in judgements.standing():
        if line.judgement in ("same", "different"):
            yield from (
                (min(one, other), max(one, other))
                for one in places[key(line.a)]
                for other in places[key(line.b)]
                if one != other
            )


@cache
def _blocks(name: str) -> tuple[str, ...]:
    """Keys that forms of one name share: the surname's parts, each with what the given name may be called."""
    tokens = name.split()
    given = {key(form)[:1] + sounding(form) for form in (tokens[0], *nicknames().get(key(tokens[0]), ()))}
    bare = tokens[0].rstrip(".")
    letters = bare.split("-") if "-" in bare else list(bare) if bare.isupper() else []
    if len(letters) > 1:
        given.add("".join(part[:1] for part in letters).upper())
    sounds = [
        re.sub(r"(.)\1", r"\1", key(part).replace("kv", "qv").replace("ck", "k").replace("c", "k"))[:4]
        for part in re.split(r"[\s-]+", " ".join(tokens[1:]))
    ]
    return tuple(f"{called}|{sound}" for sound in sounds for called in sorted(given))


def _said(one: Cluster, other: Cluster, judgements: Judgements) -> Verdict | None:
    judged = judgements.about(one.forms, other.forms)
    if judged is None:
        return None
    return Verdict(
        judged.judgement == "same", f"judged by a person: {judged.why}".rstrip(": "), sure=True, judged=True
    )
