"""Clusters that are one person, put together: what a person judged first, then the sure ones."""

from collections import defaultdict

from kg.language.text import key
from kg.model.collection import Collection
from kg.resolve.clusters import Cluster, against
from kg.resolve.compare import Verdict
from kg.resolve.people_pairs import Pair, doubtful


def joined(
    clusters: list[Cluster],
    verdicts: dict[Pair, Verdict],
    collection: Collection,
    files: dict[str, str],
) -> list[Cluster]:
    """The clusters, those of one person put together; what is put up for review is told to the collection.

    No join crosses a judged difference, and no inferred one what speaks against it.
    """
    joining = _Joining(clusters, verdicts)
    surest = sorted(verdicts.items(), key=lambda each: (not each[1].judged, not each[1].sure, each[0]))
    for (one, other), verdict in surest:
        if not verdict.same or joining.together(one, other):
            continue
        apart = joining.judged_apart(one, other)
        if apart or (not verdict.judged and joining.doubtful(one, other, verdict)):
            but = "they were judged different" if apart else "others fit as well"
            why = f"{verdict.why}; but {but}"
            collection.review.append(doubtful(clusters[one], clusters[other], why, files))
        else:
            joining.join(one, other, verdict)
    return joining.people()


class _Joining:
    """Which clusters are one person so far; a cluster is its number, a person the lowest of the numbers."""

    def __init__(self, clusters: list[Cluster], verdicts: dict[Pair, Verdict]) -> None:
        self._clusters = clusters
        self._groups = {index: [index] for index in range(len(clusters))}
        self._whole = list(clusters)
        self._fits: dict[int, set[int]] = defaultdict(set)
        self._differ: dict[int, set[int]] = defaultdict(set)
        for (one, other), verdict in verdicts.items():
            for first, second in ((one, other), (other, one)):
                (self._fits if verdict.same else self._differ)[first].add(second)

    def together(self, one: int, other: int) -> bool:
        return self._groups[one] is self._groups[other]

    def judged_apart(self, one: int, other: int) -> bool:
        return any(self._differ[first] & set(self._groups[other]) for first in self._groups[one])

    def doubtful(self, one: int, other: int, verdict: Verdict) -> bool:
        """Does anything speak against the two, or does another fit one of them who cannot be the same?"""
        groups, clusters = self._groups, self._clusters
        if against(self._whole[groups[one][0]], self._whole[groups[other][0]]):
            return True
        numbers = (self._fits[one] | self._fits[other]) - {*groups[one], *groups[other]}
        rivals = [clusters[number] for number in sorted(numbers)]
        pair = clusters[one], clusters[other]
        if any(against(rival, each) for rival in rivals for each in pair):
            return True
        return not verdict.sure and any(_apart(rival, *pair) for rival in rivals)

    def join(self, one: int, other: int, verdict: Verdict) -> None:
        clusters, whole = self._clusters, self._whole
        first, second = sorted((self._groups[one][0], self._groups[other][0]))
        if whole[first] is clusters[first]:
            whole[first] = Cluster()
            whole[first].take(clusters[first])
        whole[first].take(whole[second])
        whole[first].why.append(verdict.why)
        if not clusters[one].circles & clusters[other].circles:
            link = (verdict.why, clusters[one].sightings[0], clusters[other].sightings[0], verdict.judged)
            whole[first].links.append(link)
        together = sorted(self._groups[one] + self._groups[other])
        self._groups.update(dict.fromkeys(together, together))

    def people(self) -> list[Cluster]:
        return [whole for index, whole in enumerate(self._whole) if self._groups[index][0] == index]


def _apart(rival: Cluster, one: Cluster, other: Cluster) -> bool:
    """Is the rival a person of its own beside both?"""
    names_ = {key(form) for form in rival.forms}
    return not names_ & {key(form) for form in (*one.forms, *other.forms)}
