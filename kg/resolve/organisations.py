"""Municipalities, regions and organisations: one entity for the forms of a name.

Places come from the gazetteer; other names are one organisation when they agree letter for letter,
diacritics and case aside, or when one is the initials of the other ("VoF", Välfärd och folkhälsa).
"""

import re
from collections.abc import Iterator

from kg.folder.memory import remembered
from kg.language import gazetteer
from kg.language.text import UPPER, key
from kg.language.wordings import wording
from kg.model import vocab
from kg.model.collection import Collection, Organisation

_NAMED = re.compile(
    wording("resolve", "organisations", "named", upper=UPPER)
)
"""A capital word and up to two more with small letters: "Välfärd och folkhälsa"."""


def resolve(collection: Collection) -> None:
    """Fill in the collection's organisations and the way from a written form to each."""
    forms: dict[str, list[str]] = {}
    for form in _forms(collection):
        forms.setdefault(_identity(form), []).append(form)
    for short, name in _acronyms(collection, set(forms)).items():
        forms.setdefault(key(name), []).extend([name, *forms.pop(short)])
    for written in forms.values():
        organisation = _organisation(written)
        collection.organisations.append(organisation)
        for form in written:
            collection.organisation_of[key(form)] = organisation
    collection.organisations.sort(key=lambda organisation: organisation.iri)


def _forms(collection: Collection) -> Iterator[str]:
    yield from sorted({body.owner for meeting in collection.meetings for body in meeting.bodies if body.owner})
    for meeting in collection.meetings:
        for reading in meeting.readings:
            yield from (person.organisation for person in reading.protocol.attendance if person.organisation)
        for item in meeting.items:
            for said in item.claims.mentions:
                mention = said.claim
                if mention.type in ("municipality", "region", "organisation"):
                    yield mention.name


def _identity(form: str) -> str:
    place = gazetteer.find(form)
    return key(place.full) if place else key(form)


def make(form: str) -> Organisation:
    """The organisation a single written form stands for."""
    return _organisation([form])


def _organisation(written: list[str]) -> Organisation:
    place = next((found for found in map(gazetteer.find, written) if found), None)
    aliases = tuple(sorted(set(written)))
    if place and place.kind == "municipality":
        return Organisation(
            vocab.municipality(place.code, place.name),
            place.full,
            "municipality",
            place.name,
            place.code,
            _but(aliases, place.full, place.name),
        )
    if place and place.kind == "region":
        return Organisation(
            vocab.region(place.code, place.name),
            place.full,
            "region",
            place.name,
            place.code,
            _but(aliases, place.full),
        )
    name = place.full if place else max(aliases, key=lambda form: (len(form), form))
    return Organisation(vocab.organisation(name), name, "organisation", None, None, _but(aliases, name))


def _but(forms: tuple[str, ...], *names: str) -> tuple[str, ...]:
    return tuple(form for form in forms if key(form) not in {key(name) for name in names})


def _acronyms(collection: Collection, identities: set[str]) -> dict[str, str]:
    """Short forms that spell the initials of one name in the texts: "vof" → "Välfärd och folkhälsa"."""
    found: dict[str, dict[str, str]] = {
        identity: {}
        for identity in identities
        if re.fullmatch(r"[a-z]{3,5}", identity) and not gazetteer.find(identity)
    }
    for meeting in collection.meetings if found else ():
        for initials, name in _spelled_out(meeting.readings[0].protocol.document.text):
            if initials in found:
                found[initials].setdefault(key(name), name)
    return {initials: next(iter(names.values())) for initials, names in found.items() if len(names) == 1}


@remembered(list[tuple[str, str]])
def _spelled_out(text: str) -> list[tuple[str, str]]:
    """The names in a text that letters may stand for, each after its initials."""
    return list(_after_initials(text))


def _after_initials(text: str) -> Iterator[tuple[str, str]]:
    for match in _NAMED.finditer(text):
        words = match.group().split()
        for count in range(2, len(words) + 1):
            if len(words[count - 1]) > 3:
                yield key("".join(word[0] for word in words[:count])), " ".join(words[:count])
