"""People, bodies, organisations and works → the register's graph."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.graph.terms import Sheet
from kg.language.text import key
from kg.model.collection import Collection

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
        sheet.text(body.iri, "skos:prefLabel", body.label or body.name)
        sheet.says(body.iri, "org:classification", f"code:{body.kind}")
        for alias in body.aliases:
            sheet.text(body.iri, "skos:altLabel", alias)
        owner = collection.organisation_of.get(key(body.owner)) if body.owner else None
        sheet.says(body.iri, "org:unitOf", owner.iri if owner else None)
    for person in collection.people:
        sheet.a(person.iri, "foaf:Person")
        sheet.plain(person.iri, "foaf:name", person.name)
        for alias in person.aliases:
            sheet.plain(person.iri, "skos:altLabel", alias)
        for why in person.why:
            sheet.plain(person.iri, "skos:note", why)
    for organisation in collection.organisations:
        sheet.a(organisation.iri, *_CLASSES[organisation.kind])
        sheet.text(organisation.iri, "skos:prefLabel", organisation.name)
        sheet.plain(
            organisation.iri,
            "kg:shortName",
            organisation.short if organisation.kind == "municipality" else None,
        )
        sheet.plain(organisation.iri, "org:identifier", organisation.code)
        for alias in organisation.aliases:
            sheet.text(organisation.iri, "skos:altLabel", alias)
    for work in collection.works:
        sheet.a(work.iri, f"kg:{work.kind.capitalize()}")
        sheet.text(work.iri, "skos:prefLabel", work.name)
        for alias in work.aliases:
            sheet.text(work.iri, "skos:altLabel", alias)
        sheet.says(work.iri, "dcterms:isPartOf", work.series)
    yield from sheet.quads
