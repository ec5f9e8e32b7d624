"""People across documents: which names are one person.

Precision first. Names that agree are one person where nothing speaks against it; spelling variants,
nicknames and turned double names are one only when exactly one candidate fits and something besides
the name agrees. What is doubtful stays apart and is put up for review with the reason.
"""

import re
from collections.abc import Iterable, Iterator

from kg.language import gazetteer, names
from kg.language.names import nicknames
from kg.language.text import key
from kg.model import vocab
from kg.model.collection import Collection, Person
from kg.resolve.compare import Verdict, compare, contradict
from kg.resolve.judge import Judgements
from kg.resolve.sightings import Cluster, Sighting
from kg.resolve.sightings import sightings as sightings_of


def resolve(county: Collection, judgements: Judgements) -> None:
    """Fill in the county's people, and for each document the way from a name to a person."""
    sightings = [sighting for meeting in county.meetings for sighting in sightings_of(meeting)]
    clusters = _exact([sighting for sighting in sightings if " " in sighting.name])
    clusters = _variants(clusters, judgements, county)
    for cluster in sorted(clusters, key=lambda cluster: min(key(form) for form in cluster.forms)):
        person = _person(cluster, judgements)
        county.people.append(person)
        for sighting in cluster.sightings:
            for form in (sighting.name, sighting.stated):
                county.person_of[sighting.document, key(form)] = person
    county.people = _unique(county.people)
    _short_forms(county, sightings)


def _exact(sightings: Iterable[Sighting]) -> list[Cluster]:
    """Sightings of one name, together unless their counties or municipalities differ."""
    groups: dict[str, list[Cluster]] = {}
    ordered = sorted(
        sightings,
        key=lambda sighting: (
            sighting.organisation is None,
            not sighting.listed,
            sighting.document,
            sighting.stated,
        ),
    )
    for sighting in ordered:
        clusters = groups.setdefault(key(sighting.name), [])
        fitting = [cluster for cluster in clusters if _compatible(cluster, sighting)]
        if len(fitting) == 1 or (fitting and sighting.organisation):
            fitting[0].sightings.append(sighting)
        elif fitting:
            same = [
                cluster
                for cluster in fitting
                if any(known.document == sighting.document for known in cluster.sightings)
            ]
            if same:
                same[0].sightings.append(sighting)
            else:
                clusters.append(Cluster([sighting]))
        else:
            clusters.append(Cluster([sighting]))
    return [cluster for clusters in groups.values() for cluster in clusters]


def _compatible(cluster: Cluster, sighting: Sighting) -> bool:
    """Does nothing speak against it? Groups across counties lie in no one: the same place or minutes is enough."""
    place = gazetteer.find(sighting.organisation) if sighting.organisation else None
    home = any(
        known.organisation == sighting.organisation if place else known.document == sighting.document
        for known in cluster.sightings
    )
    for known in cluster.sightings:
        if known.world and sighting.world and known.world != sighting.world and not home:
            return False
        if different_places(known.organisation, sighting.organisation):
            return False
    return True


def different_places(one: str | None, other: str | None) -> bool:
    """Are these two municipalities or two regions? (A move from one to the other is no contradiction.)"""
    if not one or not other or one == other:
        return False
    first, second = gazetteer.find(one), gazetteer.find(other)
    return bool(
        first
        and second
        and first.kind == second.kind
        and first.code
        and second.code
        and first.code != second.code
    )


def _variants(clusters: list[Cluster], judgements: Judgements, county: Collection) -> list[Cluster]:
    """Put together clusters whose names are forms of one, where exactly one other fits."""
    blocks: dict[str, list[int]] = {}
    for index, cluster in enumerate(clusters):
        for form in cluster.forms:
            for block in _blocks(form):
                blocks.setdefault(block, []).append(index)
    pairs = {
        (one, other) for members in blocks.values() for one in members for other in members if one < other
    }
    pairs |= set(_judged(clusters, judgements))
    verdicts: dict[tuple[int, int], Verdict] = {}
    for one, other in sorted(pairs):
        verdict = _verdict(clusters[one], clusters[other], judgements)
        if verdict and (verdict.same or verdict.judged):
            verdicts[one, other] = verdict
        elif verdict:
            first, second = clusters[one].sightings[0].name, clusters[other].sightings[0].name
            county.review.append((first, second, verdict.why))
    return _joined(clusters, verdicts, county)


def _judged(clusters: list[Cluster], judgements: Judgements) -> Iterator[tuple[int, int]]:
    for line in judgements.standing():
        if line.judgement == "same":
            places = [
                [index for index, cluster in enumerate(clusters) if key(name) in map(key, cluster.forms)]
                for name in (line.a, line.b)
            ]
            yield from (
                (min(one, other), max(one, other)) for one in places[0] for other in places[1] if one != other
            )


def _blocks(name: str) -> Iterator[str]:
    """Keys that forms of one name share: the surname's parts, each with the given name's first letter."""
    tokens = name.split()
    given = key(tokens[0])[:1]
    initials = {given} | {full[:1] for full in nicknames().get(key(tokens[0]), frozenset())}
    for part in re.split(r"[\s-]+", " ".join(tokens[1:])):
        sound = re.sub(r"(.)\1", r"\1", key(part).replace("kv", "qv").replace("ck", "k").replace("c", "k"))
        for initial in initials:
            yield f"{initial}|{sound[:4]}"


def _verdict(one: Cluster, other: Cluster, judgements: Judgements) -> Verdict | None:
    judged = judgements.about(one.forms, other.forms)
    if judged:
        why = f"judged by a person: {judged.why}".rstrip(": ")
        return Verdict(judged.judgement == "same", why, sure=True, judged=True)
    return compare(one.sightings, other.sightings, different_places)


def _joined(
    clusters: list[Cluster], verdicts: dict[tuple[int, int], Verdict], county: Collection
) -> list[Cluster]:
    """The clusters, those of one person put together: what a person judged first, then the sure ones."""
    alone = [list(cluster.sightings) for cluster in clusters]
    groups = {index: [index] for index in range(len(clusters))}
    fits: dict[int, set[int]] = {index: set() for index in groups}
    for (one, other), verdict in verdicts.items():
        if verdict.same:
            fits[one].add(other)
            fits[other].add(one)

    def conflict(one: int, other: int) -> bool:
        verdict = verdicts.get((min(one, other), max(one, other)))
        if verdict and verdict.judged:
            return not verdict.same
        return one != other and contradict(alone[one], alone[other], different_places)

    def doubt(one: int, other: int, verdict: Verdict) -> bool:
        rivals = (fits[one] | fits[other]) - {*groups[one], *groups[other]}
        if any(conflict(first, second) for first in groups[one] for second in groups[other]):
            return True
        if any(conflict(rival, one) or conflict(rival, other) for rival in rivals):
            return True
        return not verdict.sure and any(
            _apart(clusters[rival], clusters[one], clusters[other]) for rival in rivals
        )

    for (one, other), verdict in sorted(
        verdicts.items(), key=lambda pair: (not pair[1].judged, not pair[1].sure, pair[0])
    ):
        if not verdict.same or groups[one] is groups[other]:
            continue
        if not verdict.judged and doubt(one, other, verdict):
            names = clusters[one].sightings[0].name, clusters[other].sightings[0].name
            county.review.append((*names, f"{verdict.why}; but others fit as well"))
            continue
        first, second = sorted((groups[one][0], groups[other][0]))
        clusters[first].sightings += clusters[second].sightings
        clusters[first].why += [*clusters[second].why, verdict.why]
        joined = sorted(groups[one] + groups[other])
        groups.update(dict.fromkeys(joined, joined))
    return [cluster for index, cluster in enumerate(clusters) if groups[index][0] == index]


def _apart(rival: Cluster, one: Cluster, other: Cluster) -> bool:
    """Is the rival a person of its own beside both?"""
    names_ = {key(form) for form in rival.forms}
    return not names_ & {key(form) for form in (*one.forms, *other.forms)}


def _person(cluster: Cluster, judgements: Judgements) -> Person:
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
    worlds = sorted({sighting.world for sighting in cluster.sightings if sighting.world})
    identity = "|".join([key(name), worlds[0] if worlds else "", places[0] if places else ""])
    return Person(vocab.person(identity, name), label, aliases, tuple(dict.fromkeys(cluster.why)))


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


def _unique(people: list[Person]) -> list[Person]:
    seen: dict[str, Person] = {}
    for person in people:
        seen.setdefault(person.iri, person)
    return sorted(seen.values(), key=lambda person: person.iri)


def _short_forms(county: Collection, sightings: list[Sighting]) -> None:
    """Given names and nicknames alone: the person of that document they fit, if there is only one."""
    by_document: dict[str, set[Person]] = {}
    for (document, _), person in county.person_of.items():
        by_document.setdefault(document, set()).add(person)
    for sighting in sightings:
        if " " in sighting.name or (sighting.document, key(sighting.name)) in county.person_of:
            continue
        fitting = [
            person for person in by_document.get(sighting.document, ()) if answers_to(sighting.name, person)
        ]
        if len(fitting) == 1:
            county.person_of[sighting.document, key(sighting.name)] = fitting[0]


def answers_to(short: str, person: Person) -> bool:
    """Could the given name or nickname alone mean this person?"""
    wanted = key(short)
    for name in (person.name, *person.aliases):
        given = key(names.natural(name).split()[0])
        if (
            given == wanted
            or given in nicknames().get(wanted, frozenset())
            or wanted in nicknames().get(given, frozenset())
        ):
            return True
    return False
