"""Sightings held to be one person, with what speaks against any other being the same.

A cluster keeps what it knows in sums, so that asking costs the same however often a person is named.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from kg.language import gazetteer
from kg.language.lists import folded, rows
from kg.language.text import key
from kg.resolve.sightings import Sighting

_PARTY_YEARS = 12
"""Within so many years two parties are two people."""
_LIFE = 35
"""So many years without a trace between two sightings, and they are two people's."""
_NO_PARTY = frozenset({"VILDE", "OBEROENDE", "PARTILOS", "-", ""})


@dataclass(slots=True)
class Cluster:
    """One person's sightings; `why` are the reasons for which forms were joined, `links` those across circles."""

    sightings: list[Sighting] = field(default_factory=list)
    why: list[str] = field(default_factory=list)
    links: list[tuple[str, Sighting, Sighting, bool]] = field(default_factory=list)
    circles: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    entries: dict[str, list[Sighting]] = field(default_factory=dict)
    places: dict[str, Sighting] = field(default_factory=dict)
    homes: dict[str, Sighting] = field(default_factory=dict)
    parties: dict[str, tuple[int, int, Sighting]] = field(default_factory=dict)
    bodies: Counter[str] = field(default_factory=Counter)
    sexes: dict[str, Sighting] = field(default_factory=dict)
    civil: Sighting | None = None
    elected: Sighting | None = None
    years: set[int] = field(default_factory=set)
    topics: frozenset[str] = frozenset()
    forms: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, sighting: Sighting) -> "Cluster":
        made = cls()
        made.add(sighting)
        return made

    def add(self, one: Sighting) -> None:
        self.sightings.append(one)
        self.forms[one.name] += 1
        self.circles.add(one.circle)
        self.documents.add(one.document)
        self.topics |= one.topics
        if one.year:
            self.years.add(one.year)
        if one.listed and one.entry is not None:
            self.entries.setdefault(one.document, []).append(one)
            self.bodies[one.body] += 1
        if one.organisation:
            self.places.setdefault(one.organisation, one)
        if one.home:
            self.homes.setdefault(one.home, one)
        if one.sex:
            self.sexes.setdefault(one.sex, one)
        self.civil = self.civil or (one if one.civil else None)
        party = party_of(one)
        if party:
            year = one.year or 0
            first, last, known = self.parties.get(party, (year, year, one))
            self.parties[party] = min(first, year), max(last, year), known
            self.elected = self.elected or (one if one.entry is not None else None)

    def take(self, other: "Cluster") -> None:
        """All of the other's sightings."""
        for one in other.sightings:
            self.add(one)
        self.why += other.why
        self.links += other.links


@cache
def _successors() -> dict[str, str]:
    return {old: new for old, new, *_ in rows("party_successors")}


def party_of(one: Sighting) -> str | None:
    """The party under its name of today; None for those without."""
    party = one.party or ""
    return None if party in _NO_PARTY else _successors().get(party, party)


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


def against(one: Cluster, other: Cluster) -> tuple[str, Sighting, Sighting] | None:
    """What speaks against one person, with a sighting of each; None where nothing does."""
    return (
        _in_one_list(one, other)
        or _by_place(one, other)
        or _by_party(one, other)
        or _by_office(one, other)
        or _by_sex(one, other)
        or _by_years(one, other)
    )


def _in_one_list(one: Cluster, other: Cluster) -> tuple[str, Sighting, Sighting] | None:
    for document in sorted(one.entries.keys() & other.entries.keys()):
        for first in one.entries[document]:
            for second in other.entries[document]:
                if first.entry != second.entry and _are_two(first, second):
                    return "both stand in one list", first, second
    return None


def _are_two(first: Sighting, second: Sighting) -> bool:
    """Are two entries of one document's lists two people? The same name under two headings need not be."""
    if key(first.name) != key(second.name) or first.group == second.group:
        return True
    return any(a and b and a != b for a, b in ((first.party, second.party), (first.title, second.title))) or (
        second.civil != first.civil and bool(first.party or second.party)
    )


def _by_place(one: Cluster, other: Cluster) -> tuple[str, Sighting, Sighting] | None:
    for first in sorted(one.places):
        for second in sorted(other.places):
            if different_places(first, second):
                return (
                    "they sit for different municipalities or regions",
                    one.places[first],
                    other.places[second],
                )
    return None


def _by_party(one: Cluster, other: Cluster) -> tuple[str, Sighting, Sighting] | None:
    for first, (start, end, sighting) in sorted(one.parties.items(), key=lambda row: row[0]):
        for second, (begin, stop, second_sighting) in sorted(other.parties.items(), key=lambda row: row[0]):
            apart = max(begin - end, start - stop)
            if first != second and apart <= _PARTY_YEARS and not (one.parties.keys() & other.parties.keys()):
                return f"the one is of {first}, the other of {second}", sighting, second_sighting
    return None


def _by_office(one: Cluster, other: Cluster) -> tuple[str, Sighting, Sighting] | None:
    for elected, civil in ((one, other), (other, one)):
        if elected.elected and civil.civil and not civil.elected and not elected.civil:
            return (
                f"the one is elected, the other employed ({civil.civil.title})",
                elected.elected,
                civil.civil,
            )
    return None


def _by_sex(one: Cluster, other: Cluster) -> tuple[str, Sighting, Sighting] | None:
    if one.sexes and other.sexes and not one.sexes.keys() & other.sexes.keys():
        first, second = next(iter(one.sexes.values())), next(iter(other.sexes.values()))
        return f"the title of the one tells a {first.sex}, that of the other a {second.sex}", first, second
    return None


def _by_years(one: Cluster, other: Cluster) -> tuple[str, Sighting, Sighting] | None:
    if one.years and other.years:
        gap = max(min(other.years) - max(one.years), min(one.years) - max(other.years))
        if gap > _LIFE:
            return f"{gap} years lie between them", one.sightings[0], other.sightings[0]
    return None


def signs(one: Cluster, other: Cluster, county_of: dict[str, str]) -> list[str]:
    """What besides the name speaks for one person in two circles, each sign independent of the others.

    That the name is uncommon counts only beside something that ties the two circles together: parties and
    titles are the same everywhere.
    """
    ties = []
    home = _at_home(one, other) or _at_home(other, one)
    if home:
        ties.append(f"both are of {home.title()}")
    if _counties(one, county_of) & _counties(other, county_of):
        ties.append("both are of one county")
    if ties and all(is_rare(form) for form in (*one.forms, *other.forms)):
        ties.append("the name is uncommon")
    party = one.parties.keys() & other.parties.keys()
    if party:
        ties.append(f"both are of {min(party)}")
    titles = _titles(one) & _titles(other)
    if titles:
        ties.append(f"both are «{min(titles)}»")
    return ties


def _counties(cluster: Cluster, county_of: dict[str, str]) -> set[str]:
    return {county_of[circle] for circle in cluster.circles if circle in county_of}


def _titles(cluster: Cluster) -> set[str]:
    """The titles of those employed."""
    return {one.title for one in cluster.sightings if one.title and one.civil}


def _at_home(one: Cluster, other: Cluster) -> str | None:
    """The municipality for which the one sits, in whose own minutes the other stands."""
    for organisation in sorted(one.places):
        place = gazetteer.find(organisation)
        if (
            place
            and place.code
            and (f"{place.kind}:{place.code}" in other.circles or organisation in other.places)
        ):
            return place.full
        if place is None and (organisation in other.places or organisation in other.circles):
            return organisation
    return None


@cache
def is_rare(name: str) -> bool:
    """Is the surname not among the most common?"""
    return re.split(r"[ -]", key(name))[-1] not in folded("common_surnames")


def quoted(first: Sighting, second: Sighting, files: dict[str, str]) -> str:
    """Both places in words: the quote of each and its file."""
    return " / ".join(
        f"«{' '.join(s.span.quote.split())}» ({files.get(s.document, s.document[:8])})"
        for s in (first, second)
    )


def merged(clusters: Iterable[Cluster]) -> Cluster:
    made = Cluster()
    for cluster in clusters:
        made.take(cluster)
    return made
