"""People, bodies, organisations and works → the register's graph."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING
from zlib import crc32

from kg.graph.terms import Sheet
from kg.language.text import key
from kg.model.collection import Body, Collection, Organisation, Person, Work

if TYPE_CHECKING:
    from pyoxigraph import Quad

_CLASSES = {
    "municipality": ("kg:Municipality", "org:FormalOrganization", "org:Organization"),
    "region": ("kg:Region", "org:FormalOrganization", "org:Organization"),
    "organisation": ("org:Organization",),
}


Told = Body | Organisation | Person | Work
Piece = list[tuple[Told, str | None]]
"""Some of what the register tells of, each with the IRI of whose it is, if it is somebody's."""
_PIECES = 128


def pieces(collection: Collection) -> Iterator[tuple[str, Piece]]:
    """What the register tells of, in pieces that are told by the IRIs in them, whatever else there is."""
    found: dict[int, Piece] = {}
    everything: tuple[Iterable[Told], ...] = (
        collection.bodies, collection.people, collection.organisations, collection.works,
    )  # fmt: skip
    for one in chain.from_iterable(everything):
        owner = collection.organisation_of.get(key(one.owner)) if isinstance(one, Body) and one.owner else None
        found.setdefault(crc32(one.iri.encode()) % _PIECES, []).append((one, owner.iri if owner else None))
    for number in sorted(found):
        yield f"{number:03}", found[number]


def register(piece: Piece) -> Iterator["Quad"]:
    """The statements of a piece of the register."""
    sheet = Sheet("register")
    for one, owner in piece:
        match one:
            case Body():
                _body(sheet, one, owner)
            case Person():
                _person(sheet, one)
            case Organisation():
                _organisation(sheet, one)
            case Work():
                _work(sheet, one)
    yield from sheet.quads


def _body(sheet: Sheet, body: Body, owner: str | None) -> None:
    sheet.a(body.iri, "kg:Body", "org:Organization")
    _named(sheet, body.iri, body.label or body.name, body.aliases)
    sheet.says(body.iri, "org:classification", f"code:{body.kind}")
    sheet.says(body.iri, "org:unitOf", owner)


def _organisation(sheet: Sheet, organisation: Organisation) -> None:
    sheet.a(organisation.iri, *_CLASSES[organisation.kind])
    _named(sheet, organisation.iri, organisation.name, organisation.aliases)
    if organisation.kind == "municipality":
        sheet.plain(organisation.iri, "kg:shortName", organisation.short)
    sheet.plain(organisation.iri, "org:identifier", organisation.code)


def _work(sheet: Sheet, work: Work) -> None:
    sheet.a(work.iri, f"kg:{work.kind.capitalize()}")
    _named(sheet, work.iri, work.name, work.aliases)
    sheet.says(work.iri, "dcterms:isPartOf", work.series)
    sheet.says(work.iri, "dcterms:isVersionOf", work.version_of)
    sheet.says(work.iri, "dcterms:replaces", work.replaces)


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
