"""People across documents: which names are one person.

Precision first. Within one owner a name is one person where nothing speaks against it: another party, an
office beside a mandate, two in one list, another municipality, half a life between. Across owners it takes two
independent signs besides the name. Spelling variants, nicknames and turned double names are one only when
exactly one candidate fits. What is doubtful stays apart and is put up for review with both quotes.
"""

import re
from collections.abc import Iterable
from functools import cache

from kg.language import gazetteer, names
from kg.language.names import nicknames
from kg.language.text import key
from kg.model import vocab
from kg.model.collection import Collection, Evidence, Identity, Person
from kg.resolve import people_pairs
from kg.resolve.bodies import Directory
from kg.resolve.clusters import Cluster, against, different_places
from kg.resolve.hosts import county_of
from kg.resolve.judge import Judgements
from kg.resolve.people_joined import joined
from kg.resolve.sightings import Sighting
from kg.resolve.sightings import sightings as sightings_of

__all__ = ["answers_to", "different_places", "resolve"]


def resolve(collection: Collection, judgements: Judgements, directory: Directory) -> None:
    """Fill in the collection's people, and for each document the way from a name to a person."""
    sightings = [one for meeting in collection.meetings for one in sightings_of(meeting, directory)]
    clusters = _exact([sighting for sighting in sightings if " " in sighting.name])
    files = {
        reading.protocol.document.sha256: reading.protocol.document.file
        for meeting in collection.meetings
        for reading in meeting.readings
    }
    pairs = people_pairs.verdicts(clusters, judgements, collection, files)
    clusters = joined(clusters, pairs, collection, files)
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
        alone = Cluster.of(sighting)
        found = _home(clusters, alone) if clusters else None
        if found is None:
            clusters.append(alone)
        else:
            found.add(sighting)
    return [cluster for clusters in groups.values() for cluster in clusters]


def _home(clusters: list[Cluster], alone: Cluster) -> Cluster | None:
    """The cluster the one sighting belongs to: the first of its document that fits, else the only one of its circle."""
    (sighting,) = alone.sightings
    here = _fitting([one for one in clusters if sighting.document in one.documents], alone)
    if here:
        return here[0]
    near = _fitting([one for one in clusters if sighting.circle in one.circles], alone)
    return near[0] if len(near) == 1 else None


def _fitting(clusters: list[Cluster], alone: Cluster) -> list[Cluster]:
    """Those that nothing speaks against; only the first of those it is told of by party or place, if there are any."""
    fitting = [one for one in clusters if not against(one, alone)]
    telling = next((one for one in fitting if _is_told_of(one, alone.sightings[0])), None)
    return [telling] if telling else fitting


def _is_told_of(cluster: Cluster, sighting: Sighting) -> bool:
    """Is the sighting of a party or a place that the cluster is known by?"""
    return sighting.party in cluster.parties or sighting.organisation in cluster.places


def _person(cluster: Cluster, judgements: Judgements, taken: set[str]) -> Person:
    name = _best_name(cluster)
    label = judgements.name_of(cluster.forms) or name
    stated = {form for sighting in cluster.sightings for form in (sighting.name, sighting.stated)}
    forms = {form for form in stated if " " in form or "," in form}
    iri = _iri(cluster, name, taken)
    taken.add(iri)
    return Person(iri, label, tuple(sorted(forms - {label})), tuple(dict.fromkeys(cluster.why)))


def _iri(cluster: Cluster, name: str, taken: set[str]) -> str:
    """By the name, the county and the first of the places; by what tells them apart where that is another's."""
    places = sorted({one.organisation for one in cluster.sightings if one.organisation and _is_known(one.organisation)})
    counties = county_of(cluster.circles)
    iri = vocab.person(
        "|".join([key(name), min(counties.values(), default=""), places[0] if places else ""]), name
    )
    if iri not in taken:
        return iri
    first = min(cluster.sightings, key=lambda one: (one.year or 0, one.document, one.span.start))
    apart = (min(cluster.circles), min(cluster.parties, default=""), first.document, str(first.span.start))
    return vocab.person("|".join([key(name), *apart]), name)


def _is_known(organisation: str) -> bool:
    place = gazetteer.find(organisation)
    return place is not None and bool(place.code)


def _best_name(cluster: Cluster) -> str:
    """The form that reads best: full given names before nicknames, clean text before OCR, the commonest.

    Of forms that differ by accents alone the one that has them: scanning loses accents and adds none.
    """
    if len(cluster.forms) == 1:
        return next(iter(cluster.forms))
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
        given = _given(name)
        if (
            given == wanted
            or given in nicknames().get(wanted, frozenset())
            or wanted in nicknames().get(given, frozenset())
        ):
            return True
    return False


@cache
def _given(name: str) -> str:
    """The given name, folded."""
    return key(next(iter(names.natural(name).split()), ""))
