"""People across documents: which names are one person.

Precision first. Within one owner a name is one person where nothing speaks against it: another party, an
office beside a mandate, two in one list, another municipality, half a life between. Across owners it takes two
independent signs besides the name. Spelling variants, nicknames and turned double names are one only when
exactly one candidate fits. What is doubtful stays apart and is put up for review with both quotes.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.language import gazetteer, names
from kg.language.names import nicknames
from kg.language.text import key
from kg.model import vocab
from kg.model.collection import Collection, Evidence, Identity, Person
from kg.resolve import scanned
from kg.resolve.bodies import Directory
from kg.resolve.clusters import Cluster, against, different_places, quoted, signs
from kg.resolve.compare import Verdict, compare
from kg.resolve.hosts import county_of
from kg.resolve.judge import Judgements
from kg.resolve.sightings import Sighting
from kg.resolve.sightings import sightings as sightings_of

__all__ = ["answers_to", "different_places", "resolve"]

_MANY = 40
"""So many people of one name are only held against those of the same organisation."""


def resolve(collection: Collection, judgements: Judgements, directory: Directory) -> None:
    """Fill in the collection's people, and for each document the way from a name to a person."""
    sightings = [one for meeting in collection.meetings for one in sightings_of(meeting, directory)]
    clusters = _exact([sighting for sighting in sightings if " " in sighting.name])
    clusters = _linked(clusters, judgements, collection)
    taken: set[str] = set()
    for cluster in sorted(clusters, key=_order):
        person = _person(cluster, judgements, taken)
        collection.people.append(person)
        for why, *places, judged in cluster.links:
            proof = tuple(Evidence(one.document, one.span) for one in places)
            collection.identities.append(Identity(person.iri, why, proof, judged))
        for sighting in cluster.sightings:
            collection.person_at[sighting.document, sighting.span.start] = person
            for form in (sighting.name, sighting.stated):
                collection.person_of.setdefault((sighting.document, key(form)), person)
    collection.people.sort(key=lambda person: person.iri)
    _short_forms(collection, sightings)


def _order(cluster: Cluster) -> tuple[str, int, str, int]:
    """By name, then by the first place it stands in, members before others."""
    first = min((one.entry is None, one.year or 0, one.document, one.span.start) for one in cluster.sightings)
    return min(key(form) for form in cluster.forms), int(first[0]), first[2], first[3]


def _exact(sightings: Iterable[Sighting]) -> list[Cluster]:
    """Sightings of one name within one circle, together unless something speaks against it."""
    groups: dict[str, list[Cluster]] = {}
    ordered = sorted(
        sightings,
        key=lambda one: (
            one.entry is None, one.organisation is None, not one.listed, one.party is None,
            one.year or 0, one.document, one.span.start,
        ),
    )  # fmt: skip
    for sighting in ordered:
        clusters = groups.setdefault(key(sighting.name), [])
        found = _home(clusters, sighting)
        if found is None:
            clusters.append(Cluster.of(sighting))
        else:
            found.add(sighting)
    return [cluster for clusters in groups.values() for cluster in clusters]


def _home(clusters: list[Cluster], sighting: Sighting) -> Cluster | None:
    """The cluster the sighting belongs to: of its document, else of its circle; None where none or several do."""
    alone = Cluster.of(sighting)
    for near in (
        [one for one in clusters if sighting.document in one.documents],
        [one for one in clusters if sighting.circle in one.circles],
    ):
        fitting = [one for one in near if not against(one, alone)]
        telling = [one for one in fitting if (sighting.party and sighting.party in one.parties) or (
            sighting.organisation and sighting.organisation in one.places)]  # fmt: skip
        if len(fitting) == 1 or telling:
            return (telling or fitting)[0]
        if fitting:
            return fitting[0] if near and sighting.document in near[0].documents else None
    return None


def _linked(clusters: list[Cluster], judgements: Judgements, collection: Collection) -> list[Cluster]:
    """Put together clusters that are one person: of one name in two circles, or of forms of one name."""
    counties = county_of({circle for cluster in clusters for circle in cluster.circles})
    files = {r.protocol.document.sha256: r.protocol.document.path.replace("\\", "/").rsplit("/", 1)[-1] for m in collection.meetings for r in m.readings}  # fmt: skip
    same, variants = set(_of_one_name(clusters)), set(_of_one_sound(clusters))
    by_list = set(scanned.pairs(clusters)) - same
    judged = set(_judged(clusters, judgements))
    verdicts: dict[tuple[int, int], Verdict] = {}
    for pair in sorted(same | variants | by_list | judged):
        one, other = clusters[pair[0]], clusters[pair[1]]
        verdict = _said(one, other, judgements) or (
            _one_name(one, other, counties) if pair in same else compare(one, other, counties)
        )
        if (
            (verdict is None or not (verdict.same or verdict.judged))
            and pair in by_list
            and not against(one, other)
        ):
            verdict = scanned.verdict(one, other) or verdict
        if verdict and (verdict.same or verdict.judged):
            verdicts[pair] = verdict
        elif verdict:
            collection.review.append(_doubtful(one, other, verdict.why, files))
    return _joined(clusters, verdicts, collection, files)


def _of_one_name(clusters: list[Cluster]) -> Iterator[tuple[int, int]]:
    groups: dict[str, list[int]] = defaultdict(list)
    for place, cluster in enumerate(clusters):
        groups[key(cluster.sightings[0].name)].append(place)
    for places in groups.values():
        many = len(places) > _MANY
        yield from (
            (one, other)
            for one in places for other in places
            if one < other and not (many and not clusters[one].places.keys() & clusters[other].places.keys())
        )  # fmt: skip


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


def _doubtful(one: Cluster, other: Cluster, why: str, files: dict[str, str]) -> tuple[str, str, str]:
    reason = against(one, other)
    first, second = (reason[1], reason[2]) if reason else (one.sightings[0], other.sightings[0])
    return one.sightings[0].name, other.sightings[0].name, f"{why}: {quoted(first, second, files)}"


def _of_one_sound(clusters: list[Cluster]) -> Iterator[tuple[int, int]]:
    """Clusters whose names share a block: the surname's part and the given name's first letter."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, cluster in enumerate(clusters):
        for block in dict.fromkeys(block for form in cluster.forms for block in _blocks(form)):
            blocks[block].append(index)
    for members in blocks.values():
        for one in members:
            for other in members:
                if one < other and key(clusters[one].sightings[0].name) != key(
                    clusters[other].sightings[0].name
                ):
                    yield one, other


def _judged(clusters: list[Cluster], judgements: Judgements) -> Iterator[tuple[int, int]]:
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


def _blocks(name: str) -> Iterator[str]:
    """Keys that forms of one name share: the surname's parts, each with the given name's first letter."""
    tokens = name.split()
    given = key(tokens[0])[:1]
    initials = {given} | {full[:1] for full in nicknames().get(key(tokens[0]), frozenset())}
    for part in re.split(r"[\s-]+", " ".join(tokens[1:])):
        sound = re.sub(r"(.)\1", r"\1", key(part).replace("kv", "qv").replace("ck", "k").replace("c", "k"))
        for initial in sorted(initials):
            yield f"{initial}|{sound[:4]}"


def _said(one: Cluster, other: Cluster, judgements: Judgements) -> Verdict | None:
    judged = judgements.about(one.forms, other.forms)
    if judged is None:
        return None
    return Verdict(
        judged.judgement == "same", f"judged by a person: {judged.why}".rstrip(": "), sure=True, judged=True
    )


def _joined(
    clusters: list[Cluster],
    verdicts: dict[tuple[int, int], Verdict],
    collection: Collection,
    files: dict[str, str],
) -> list[Cluster]:
    """The clusters, those of one person put together: what a person judged first, then the sure ones.

    No join crosses a judged difference, and no inferred one what speaks against it.
    """
    groups = {index: [index] for index in range(len(clusters))}
    whole = list(clusters)
    fits: dict[int, set[int]] = defaultdict(set)
    differ: dict[int, set[int]] = defaultdict(set)
    for (one, other), verdict in verdicts.items():
        for first, second in ((one, other), (other, one)):
            (fits if verdict.same else differ)[first].add(second)

    def judged_apart(one: int, other: int) -> bool:
        return any(differ[first] & set(groups[other]) for first in groups[one])

    def doubt(one: int, other: int, verdict: Verdict) -> bool:
        first, second = whole[groups[one][0]], whole[groups[other][0]]
        if judged_apart(one, other) or against(first, second):
            return True
        rivals = (fits[one] | fits[other]) - {*groups[one], *groups[other]}
        if any(
            _conflict(clusters[rival], clusters[one]) or _conflict(clusters[rival], clusters[other])
            for rival in sorted(rivals)
        ):
            return True
        return not verdict.sure and any(
            _apart(clusters[rival], clusters[one], clusters[other]) for rival in rivals
        )

    for (one, other), verdict in sorted(
        verdicts.items(), key=lambda pair: (not pair[1].judged, not pair[1].sure, pair[0])
    ):
        if not verdict.same or groups[one] is groups[other]:
            continue
        if judged_apart(one, other) if verdict.judged else doubt(one, other, verdict):
            told = "but they were judged different" if judged_apart(one, other) else "but others fit as well"
            collection.review.append(_doubtful(clusters[one], clusters[other], f"{verdict.why}; {told}", files))
            continue
        first, second = sorted((groups[one][0], groups[other][0]))
        if whole[first] is clusters[first]:
            whole[first] = Cluster()
            whole[first].take(clusters[first])
        whole[first].take(whole[second])
        whole[first].why.append(verdict.why)
        if not clusters[one].circles & clusters[other].circles:
            link = (verdict.why, clusters[one].sightings[0], clusters[other].sightings[0], verdict.judged)
            whole[first].links.append(link)
        joined = sorted(groups[one] + groups[other])
        whole[joined[0]] = whole[first]
        groups.update(dict.fromkeys(joined, joined))
    return [whole[index] for index in range(len(clusters)) if groups[index][0] == index]


def _conflict(rival: Cluster, one: Cluster) -> bool:
    return against(rival, one) is not None


def _apart(rival: Cluster, one: Cluster, other: Cluster) -> bool:
    """Is the rival a person of its own beside both?"""
    names_ = {key(form) for form in rival.forms}
    return not names_ & {key(form) for form in (*one.forms, *other.forms)}


def _person(cluster: Cluster, judgements: Judgements, taken: set[str]) -> Person:
    name = _best_name(cluster)
    renamed = judgements.name_of(cluster.forms)
    forms = {
        form
        for sighting in cluster.sightings
        for form in (sighting.name, sighting.stated)
        if " " in form or "," in form
    }
    label = renamed or name
    aliases = tuple(sorted(form for form in forms if form != label))
    places = sorted(
        {
            sighting.organisation
            for sighting in cluster.sightings
            if sighting.organisation and (place := gazetteer.find(sighting.organisation)) and place.code
        }
    )
    counties = county_of(cluster.circles)
    iri = vocab.person(
        "|".join([key(name), min(counties.values(), default=""), places[0] if places else ""]), name
    )
    if iri in taken:
        first = min(cluster.sightings, key=lambda one: (one.year or 0, one.document, one.span.start))
        apart = (
            min(cluster.circles),
            min(cluster.parties, default=""),
            first.document,
            str(first.span.start),
        )
        iri = vocab.person("|".join([key(name), *apart]), name)
    taken.add(iri)
    return Person(iri, label, aliases, tuple(dict.fromkeys(cluster.why)))


def _best_name(cluster: Cluster) -> str:
    """The form that reads best: full given names before nicknames, clean text before OCR, the commonest.

    Of forms that differ by accents alone the one that has them: scanning loses accents and adds none.
    """
    seen = {(sighting.name, sighting.document): sighting.quality for sighting in cluster.sightings}
    scores: dict[str, float] = {}
    for (form, _), quality in seen.items():
        if " " in form:
            scores[form] = scores.get(form, 0.0) + quality**2
    alike: dict[str, float] = {}
    for form, score in scores.items():
        short = key(form.split()[0]) in nicknames() or bool(re.match(r"[A-ZÅÄÖ]-[A-ZÅÄÖ]\b", form))
        alike[key(form)] = alike.get(key(form), 0.0) + score - 100 * short

    def merit(form: str) -> tuple[float, int, float, int]:
        accents = sum(not char.isascii() for char in form)
        return round(alike[key(form)], 3), accents, round(scores[form], 3), len(form)

    return max(sorted(scores), key=merit)


def _short_forms(collection: Collection, sightings: list[Sighting]) -> None:
    """Given names and nicknames alone: the person of that document they fit, if there is only one."""
    by_document: dict[str, set[Person]] = {}
    for (document, _), person in collection.person_of.items():
        by_document.setdefault(document, set()).add(person)
    for sighting in sightings:
        if " " in sighting.name or (sighting.document, key(sighting.name)) in collection.person_of:
            continue
        fitting = [
            person for person in by_document.get(sighting.document, ()) if answers_to(sighting.name, person)
        ]
        if len(fitting) == 1:
            collection.person_of[sighting.document, key(sighting.name)] = fitting[0]


def answers_to(short: str, person: Person) -> bool:
    """Could the given name or nickname alone mean this person?"""
    wanted = key(short)
    for name in (person.name, *person.aliases):
        given = key(next(iter(names.natural(name).split()), ""))
        if (
            given == wanted
            or given in nicknames().get(wanted, frozenset())
            or wanted in nicknames().get(given, frozenset())
        ):
            return True
    return False
