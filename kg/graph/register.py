"""People, bodies, organisations and works → the register's graph."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.graph.terms import Sheet
from kg.language.text import key
from kg.model.collection import Collection, Person

if TYPE_CHECKING:
    from pyoxigraph import Quad

_CLASSES = {
    "municipality": ("kg:Municipality", "org:FormalOrganization", "org:Organization"),
    "region": ("kg:Region", "org:FormalOrganization", "org:Organization"),
    "organisation": ("org:Organization",),
}


def register(collection: Collection) -> Iterator["Quad"]:
    """The statements of the register."""
    sheet = Sheet("register")
    for body in collection.bodies:
        sheet.a(body.iri, "kg:Body", "org:Organization")
        _named(sheet, body.iri, body.label or body.name, body.aliases)
        sheet.says(body.iri, "org:classification", f"code:{body.kind}")
        owner = collection.organisation_of.get(key(body.owner)) if body.owner else None
        sheet.says(body.iri, "org:unitOf", owner.iri if owner else None)
    for person in collection.people:
        _person(sheet, person)
    for organisation in collection.organisations:
        sheet.a(organisation.iri, *_CLASSES[organisation.kind])
        _named(sheet, organisation.iri, organisation.name, organisation.aliases)
        if organisation.kind == "municipality":
            sheet.plain(organisation.iri, "kg:shortName", organisation.short)
        sheet.plain(organisation.iri, "org:identifier", organisation.code)
    for work in collection.works:
        sheet.a(work.iri, f"kg:{work.kind.capitalize()}")
        _named(sheet, work.iri, work.name, work.aliases)
        sheet.says(work.iri, "dcterms:isPartOf", work.series)
        sheet.says(work.iri, "dcterms:isVersionOf", work.version_of)
        sheet.says(work.iri, "dcterms:replaces", work.replaces)
    yield from sheet.quads


def _named(sheet: Sheet, iri: str, label: str, aliases: Iterable[str]) -> None:
    sheet.text(iri, "skos:prefLabel", label)
    for alias in aliases:
        sheet.text(iri, "skos:altLabel", alias)


def _person(sheet: Sheet, person: Person) -> None:
    sheet.a(person.iri, "foaf:Person")
    sheet.plain(person.iri, "foaf:name", person.name)
    for alias in person.aliases:
        sheet.plain(person.iri, "skos:altLabel", alias)
    for why in person.why:
        sheet.plain(person.iri, "skos:note", why)
