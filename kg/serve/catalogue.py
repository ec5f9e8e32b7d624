"""What this service is, for machines: SPARQL service description, VoID and a DCAT-AP-SE catalogue.

In: the settings and counts of the graph. Out: triples, in the form the client prefers.
"""

from functools import lru_cache
from typing import Any

from rdflib import DCAT, DCTERMS, FOAF, RDF, SKOS, VOID, Graph, Literal, Namespace, URIRef
from starlette.requests import Request
from starlette.responses import Response

from kg.graph.store import location
from kg.language.lists import table
from kg.model.vocab import BASE, PREFIXES
from kg.serve import formats
from kg.serve.settings import Settings

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
FORMATS = Namespace("http://www.w3.org/ns/formats/")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
_LICENSE = "http://creativecommons.org/publicdomain/zero/1.0/"
_RESULTS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV")
_GRAPHS = ("Turtle", "N-Triples", "JSON-LD", "RDF_XML", "N-Quads", "TriG")
_PUBLIC = "http://publications.europa.eu/resource/authority"
_THEME, _SWEDISH, _FREE = f"{_PUBLIC}/data-theme/GOVE", f"{_PUBLIC}/language/SWE", f"{_PUBLIC}/access-right/PUBLIC"
_MEDIA = "https://www.iana.org/assignments/media-types/"
_KINDS = {
    _LICENSE: DCTERMS.LicenseDocument,
    _SWEDISH: DCTERMS.LinguisticSystem,
    _FREE: DCTERMS.RightsStatement,
    _THEME: SKOS.Concept,
    f"{_MEDIA}text/turtle": DCTERMS.MediaType,
    f"{_MEDIA}application/n-quads": DCTERMS.MediaType,
}
"""What the things of others are that the catalogue names; a reader of it alone cannot know."""
_SERIALISERS = {
    "text/turtle": "turtle",
    "application/n-triples": "nt",
    "application/ld+json": "json-ld",
    "application/rdf+xml": "xml",
}


def described(request: Request, settings: Settings) -> Response:
    """The endpoint's own description (SPARQL 1.1 Service Description)."""
    return _written(request, _service(settings))


def catalogue(request: Request) -> Response:
    """Catalogue, data set, distributions and the service that gives access to it."""
    return _written(request, _catalogue(request.app.state.settings))


def void(request: Request) -> Response:
    """The data set's vocabularies, classes and counts."""
    return _written(request, _void(request.app.state.settings))


def _written(request: Request, graph: Graph) -> Response:
    chosen = formats.best(request.headers.get("accept", "*/*"), list(_SERIALISERS)) or "text/turtle"
    for prefix, space in PREFIXES.items():
        graph.bind(prefix, str(space))
    return Response(
        graph.serialize(format=_SERIALISERS[chosen]), media_type=chosen, headers={"Vary": "Accept"}
    )


def _service(settings: Settings) -> Graph:
    graph = Graph()
    here, data = URIRef(f"{settings.base}/sparql"), URIRef(f"{settings.base}/void#data")
    graph.add((here, RDF.type, SD.Service))
    graph.add((here, SD.endpoint, here))
    graph.add((here, SD.supportedLanguage, SD.SPARQL11Query))
    graph.add((here, SD.feature, SD.UnionDefaultGraph))
    for form in (*_RESULTS, *_GRAPHS):
        graph.add((here, SD.resultFormat, FORMATS[form]))
    graph.add((here, SD.defaultDataset, data))
    graph.add((data, RDF.type, SD.Dataset))
    graph.add((data, SD.defaultGraph, URIRef(f"{data}-default")))
    graph.add((URIRef(f"{data}-default"), RDF.type, SD.Graph))
    graph.add(
        (URIRef(f"{data}-default"), VOID.triples, Literal(_counts(str(location(settings.folder)))["triples"]))
    )
    return graph


def _void(settings: Settings) -> Graph:
    graph = Graph()
    data, counts = URIRef(f"{settings.base}/void#data"), _counts(str(location(settings.folder)))
    graph.add((data, RDF.type, VOID.Dataset))
    graph.add((data, DCTERMS.title, Literal("Protokollgraf", lang="sv")))
    graph.add((data, DCTERMS.license, URIRef(_LICENSE)))
    graph.add((data, VOID.sparqlEndpoint, URIRef(f"{settings.base}/sparql")))
    graph.add((data, VOID.uriSpace, Literal(f"{BASE}id/")))
    graph.add((data, VOID.triples, Literal(counts["triples"])))
    for prefix in ("kg", "oa", "org", "foaf", "skos", "dcterms", "prov"):
        graph.add((data, VOID.vocabulary, URIRef(str(PREFIXES[prefix]))))
    for kind, count in sorted(counts["classes"].items()):
        part = URIRef(f"{data}-{kind.rsplit('#', 1)[-1].rsplit('/', 1)[-1]}")
        graph.add((data, VOID.classPartition, part))
        graph.add((part, VOID["class"], URIRef(kind)))
        graph.add((part, VOID.entities, Literal(count)))
    return graph


@lru_cache(4)
def _counts(store: str) -> dict[str, Any]:
    """Triples in all and things by class; asked once a publication."""
    from pyoxigraph import Store

    graph = Store.read_only(store)

    def rows(query: str) -> Any:
        return graph.query(query, use_default_graph_as_union=True)

    triples = next(iter(rows("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")))[0]
    classes = rows("SELECT ?class (COUNT(DISTINCT ?s) AS ?n) { ?s a ?class } GROUP BY ?class")
    return {
        "triples": int(triples.value),
        "classes": {row[0].value: int(row[1].value) for row in classes},
    }


def _catalogue(settings: Settings) -> Graph:
    """DCAT-AP-SE 3: what its shapes ask for of a catalogue, a data set, its distributions and a data service."""
    graph = Graph()
    base = settings.base
    catalogue, data, service, publisher = (
        URIRef(f"{base}/dcat#{name}") for name in ("catalogue", "data", "service", "publisher")
    )
    for thing, name in ((catalogue, "catalogue"), (data, "data"), (service, "service")):
        title, description = table("catalogue")[name]
        graph.add((thing, DCTERMS.title, _swedish(title)))
        graph.add((thing, DCTERMS.description, _swedish(description)))
        graph.add((thing, DCTERMS.publisher, publisher))
        graph.add((thing, DCTERMS.license, URIRef(_LICENSE)))
    graph.add((publisher, RDF.type, FOAF.Agent))
    graph.add((publisher, FOAF.name, _swedish(table("catalogue")["publisher"])))
    graph.add((catalogue, RDF.type, DCAT.Catalog))
    graph.add((catalogue, DCTERMS.language, URIRef(_SWEDISH)))
    graph.add((catalogue, DCAT.dataset, data))
    graph.add((catalogue, DCAT.service, service))
    _data_set(graph, data, base)
    _data_service(graph, service, data, base)
    _distributions(graph, data, service, base)
    graph.add((URIRef(_THEME), SKOS.prefLabel, _swedish(table("catalogue")["theme"])))
    for node, kind in _KINDS.items():
        graph.add((URIRef(node), RDF.type, kind))
    return graph


def _swedish(words: str) -> Literal:
    return Literal(words, lang="sv")


def _data_set(graph: Graph, data: URIRef, base: str) -> None:
    contact = URIRef(f"{base}/dcat#contact")
    graph.add((data, RDF.type, DCAT.Dataset))
    graph.add((data, DCTERMS.accessRights, URIRef(_FREE)))
    graph.add((data, DCAT.theme, URIRef(_THEME)))
    graph.add((data, DCAT.contactPoint, contact))
    graph.add((contact, RDF.type, VCARD.Organization))
    graph.add((contact, RDF.type, VCARD.Kind))
    graph.add((contact, VCARD.fn, _swedish(table("catalogue")["publisher"])))
    graph.add((contact, VCARD.hasURL, URIRef(base)))


def _data_service(graph: Graph, service: URIRef, data: URIRef, base: str) -> None:
    graph.add((service, RDF.type, DCAT.DataService))
    graph.add((service, DCAT.endpointURL, URIRef(f"{base}/sparql")))
    graph.add((service, DCAT.endpointDescription, URIRef(f"{base}/sparql")))
    graph.add((service, DCAT.servesDataset, data))
    graph.add((service, DCTERMS.accessRights, URIRef(_FREE)))


def _distributions(graph: Graph, data: URIRef, service: URIRef, base: str) -> None:
    for name, media in (("turtle", "text/turtle"), ("nquads", "application/n-quads")):
        part = URIRef(f"{base}/dcat#{name}")
        graph.add((data, DCAT.distribution, part))
        graph.add((part, RDF.type, DCAT.Distribution))
        graph.add((part, DCAT.accessURL, URIRef(f"{base}/data?format={name}")))
        graph.add((part, DCAT.downloadURL, URIRef(f"{base}/data?format={name}")))
        graph.add((part, DCAT.mediaType, URIRef(f"{_MEDIA}{media}")))
        graph.add((part, DCTERMS.license, URIRef(_LICENSE)))
    part = URIRef(f"{base}/dcat#by-sparql")
    graph.add((data, DCAT.distribution, part))
    graph.add((part, RDF.type, DCAT.Distribution))
    graph.add((part, DCAT.accessURL, URIRef(f"{base}/sparql")))
    graph.add((part, DCAT.accessService, service))
    graph.add((part, DCTERMS.license, URIRef(_LICENSE)))
