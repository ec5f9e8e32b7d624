"""The catalogue against the published shapes of DCAT-AP and what the Swedish profile adds; each can fail."""

from collections.abc import Iterator
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib import DCAT, DCTERMS, RDF
from starlette.testclient import TestClient

from kg.serve import Settings, application

SHAPES = sorted((Path(__file__).parent / "published").glob("dcat-ap-*.ttl"))
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture(scope="module")
def catalogue(built: Path) -> Iterator[rdflib.Graph]:
    with TestClient(application(Settings(built, base="http://testserver"))) as client:
        text = client.get("/dcat", headers={"Accept": "text/turtle"}).text
        yield rdflib.Graph().parse(data=text, format="turtle")


def conforms(graph: rdflib.Graph, shapes: Path) -> tuple[bool, str]:
    held, _, said = pyshacl.validate(graph, shacl_graph=rdflib.Graph().parse(shapes))
    return held, said


@pytest.mark.parametrize("shapes", SHAPES, ids=lambda path: path.stem)
def test_the_catalogue_keeps_the_shapes(catalogue: rdflib.Graph, shapes: Path) -> None:
    held, said = conforms(catalogue, shapes)
    assert held, said


@pytest.mark.parametrize(
    ("kind", "lost", "shapes"),
    [
        (DCAT.Catalog, DCTERMS.title, "dcat-ap-3.0.1"),
        (DCAT.Dataset, DCTERMS.description, "dcat-ap-3.0.1"),
        (DCAT.Distribution, DCAT.accessURL, "dcat-ap-3.0.1"),
        (DCAT.DataService, DCAT.endpointURL, "dcat-ap-3.0.1"),
        (DCAT.Catalog, DCTERMS.license, "dcat-ap-se"),
        (DCAT.Dataset, DCAT.contactPoint, "dcat-ap-se"),
        (DCTERMS.LicenseDocument, RDF.type, "dcat-ap-3.0.1-range"),
    ],
)
def test_a_catalogue_without_it_would_be_refused(
    catalogue: rdflib.Graph, kind: rdflib.URIRef, lost: rdflib.URIRef, shapes: str
) -> None:
    less = rdflib.Graph()
    less += catalogue
    for thing in list(less.subjects(RDF.type, kind)):
        less.remove((thing, lost, None))
    assert not conforms(less, next(path for path in SHAPES if path.stem == shapes))[0]
