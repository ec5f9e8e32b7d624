"""The ontology is complete in both languages, holds together, and everything uses only its terms."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from kg.model import vocab

ROOT = Path(__file__).parent.parent
ONTOLOGY = ROOT / "ontology"
SAMPLE = ROOT / "tests" / "ontology" / "sample.trig"
TERM = re.compile(rf"{re.escape(vocab.KG.iri)}(\w+)|\bkg:(\w+)")
CODE = re.compile(rf"{re.escape(vocab.CODE.iri)}([\w-]+)|\bcode:([\w-]+)")


@cache
def graph(*names: str) -> rdflib.Graph:
    graph = rdflib.Graph()
    for name in names:
        graph.parse(ONTOLOGY / name)
    return graph


def ours(space: vocab.Namespace) -> set[rdflib.URIRef]:
    subjects = set(graph("kg.ttl", "codes.ttl").subjects())
    return {term for term in subjects if isinstance(term, rdflib.URIRef) and term in space}


def languages(term: rdflib.URIRef, predicate: rdflib.URIRef) -> list[str]:
    values = graph("kg.ttl", "codes.ttl").objects(term, predicate)
    return sorted(str(value.language) for value in values if isinstance(value, rdflib.Literal))


def test_the_vocabulary_in_code_is_the_one_in_the_ontology() -> None:
    assert {vocab.KG[name] for name in vocab.KG.terms} == {str(term) for term in ours(vocab.KG)}
    assert {vocab.CODE[name] for name in vocab.CODE.terms} == {str(term) for term in ours(vocab.CODE)}


def test_every_term_is_labelled_and_defined_in_both_languages() -> None:
    triples = graph("kg.ttl", "codes.ttl")
    for term in ours(vocab.KG):
        assert languages(term, RDFS.label) == languages(term, SKOS.definition) == ["en", "sv"], term
    for term in ours(vocab.CODE):
        assert languages(term, SKOS.prefLabel) == ["en", "sv"], term
        assert "sv" in languages(term, SKOS.definition), term
        assert (term, SKOS.inScheme, None) in triples, term
    for term in ours(vocab.KG) | ours(vocab.CODE):
        assert (term, RDFS.isDefinedBy, rdflib.URIRef(f"{vocab.BASE}def")) in triples, term


@pytest.mark.parametrize("predicate", [RDFS.label, SKOS.prefLabel])
def test_no_two_terms_share_a_label(predicate: rdflib.URIRef) -> None:
    counted = Counter(graph("kg.ttl", "codes.ttl").objects(None, predicate))
    assert [label for label, count in counted.items() if count > 1] == []


def test_every_property_says_what_it_joins() -> None:
    triples, schema = graph("kg.ttl"), rdflib.Namespace(vocab.SCHEMA.iri)
    kinds = OWL.ObjectProperty, OWL.DatatypeProperty
    for term in {term for kind in kinds for term in triples.subjects(RDF.type, kind)}:
        assert any((term, p, None) in triples for p in (RDFS.domain, schema.domainIncludes)), term
        assert any((term, p, None) in triples for p in (RDFS.range, schema.rangeIncludes)), term


def test_the_ontology_has_a_licence_and_a_version() -> None:
    head = rdflib.URIRef(f"{vocab.BASE}def")
    for predicate in (OWL.versionIRI, OWL.versionInfo, rdflib.DCTERMS.license, rdflib.DCTERMS.title):
        assert (head, predicate, None) in graph("kg.ttl")


@pytest.mark.parametrize("name", ["kg.ttl", "codes.ttl", "shapes.ttl", "alignment.ttl"])
def test_there_are_no_blank_nodes(name: str) -> None:
    assert not [triple for triple in graph(name) if any(isinstance(term, rdflib.BNode) for term in triple)]


def test_no_class_is_its_own_ancestor_nor_both_entity_and_activity() -> None:
    prov = {rdflib.URIRef(vocab.PROV[name]) for name in ("Entity", "Activity")}
    for term in graph("kg.ttl").subjects(RDF.type, OWL.Class):
        parents = set(graph("kg.ttl").transitive_objects(term, RDFS.subClassOf)) - {term}
        assert not any((parent, RDFS.subClassOf, term) in graph("kg.ttl") for parent in parents), term
        assert len(parents & prov) < 2, term


def files() -> list[Path]:
    return [SAMPLE, ONTOLOGY / "shapes.ttl", ONTOLOGY / "alignment.ttl", *(ONTOLOGY / "queries").glob("*.rq")]


@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_no_file_uses_an_undefined_term(path: Path) -> None:
    text = re.sub(r"^(#|@?prefix).*$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.I)
    assert {a or b for a, b in TERM.findall(text)} <= vocab.KG.terms
    assert {a or b for a, b in CODE.findall(text)} <= vocab.CODE.terms | {""}


def test_the_shapes_know_the_codes_of_each_list() -> None:
    shacl = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    for shape, pattern in graph("shapes.ttl").subject_objects(shacl.pattern):
        listed = re.search(r"/code/\((.+)\)\$$", str(pattern))
        path = graph("shapes.ttl").value(shape, shacl.path)
        scheme = graph("kg.ttl").value(path, RDFS.seeAlso)
        if listed:
            codes = graph("codes.ttl").subjects(SKOS.inScheme, scheme)
            assert set(listed[1].split("|")) == {str(code).rpartition("/")[2] for code in codes}, shape


def test_likenesses_are_to_terms_in_the_namespaces_that_others_use() -> None:
    """As their own documents spell them: OParl 1.1 names its types by https://schema.oparl.org/1.1/."""
    in_use = {
        "http://data.vlaanderen.be/ns/besluit#",
        "http://www.w3.org/ns/dcat#",
        "http://data.europa.eu/eli/eli-draft-legislation-ontology#",
        "http://data.europa.eu/m8g/",
        "https://schema.oparl.org/1.1/",
        "http://www.w3.org/ns/opengov#",
        "http://www.w3.org/ns/prov#",
        "https://schema.org/",
    }
    others = set(graph("alignment.ttl").objects())
    assert {re.sub(r"[^/#]+$", "", str(term)) for term in others} == in_use
    assert {
        rdflib.URIRef(f"https://schema.oparl.org/1.1/{name}")
        for name in ("Meeting", "AgendaItem", "Paper", "File")
    } <= others
