"""Questions and ontology as others find them: in RDF and in pages; nothing missing, nothing of its own."""

import re
import warnings

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.namespace import RDFS

from kg import query
from kg.model import vocab
from kg.query import published
from kg.view import ontology, questions

SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")


def test_each_question_is_whole_in_rdf_in_both_languages() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        graph = rdflib.Graph().parse(data=published.turtle(query.named()), format="turtle")
    for one in query.named():
        iri = rdflib.URIRef(published.iri(one))
        assert str(graph.value(iri, SH.select)) == one.text
        assert {
            (str(label), label.language)
            for label in graph.objects(iri, RDFS.label)
            if isinstance(label, rdflib.Literal)
        } == {(one.swedish, "sv"), (one.english, "en")}
        assert (iri, rdflib.RDF.type, SH.SPARQLExecutable) in graph
    assert len(set(graph.subjects(SH.select))) == len(query.named())


def test_an_endpoint_is_named_where_there_is_one() -> None:
    found = ox.parse(
        published.turtle(query.named(), "http://e.org/sparql").encode(), format=ox.RdfFormat.TURTLE
    )
    targets = [quad.object for quad in found if quad.predicate.value == "https://schema.org/target"]
    assert targets == [ox.NamedNode("http://e.org/sparql")] * len(query.named())


def test_the_page_of_the_questions_names_each_with_all_that_can_be_chosen() -> None:
    page = questions.page(query.named())
    for one in query.named():
        part = page.partition(f'<article id="{one.name}">')[2].partition("</article>")[0]
        assert part.count("<dt>") == len(one.params)
        assert f"kg query {one.name}" in part
        assert "fraga.html#q=%23%2B%20summary" in part


@pytest.mark.parametrize("one", query.named(), ids=lambda one: one.name)
def test_an_example_is_of_parameters_that_there_are(one: query.NamedQuery) -> None:
    names = {each.partition("=")[0] for each in one.example.split()}
    assert names <= {param.name for param in one.params}


def test_the_page_of_the_ontology_has_every_term_once_and_no_dead_place() -> None:
    page = ontology.page()
    there = re.findall(r'<article id="([^"]+)">', page)
    wanted = [*vocab.KG.terms, *(f"code-{name}" for name in vocab.CODE.terms)]
    assert sorted(there) == sorted(wanted)
    assert set(re.findall(r'href="#([^"]+)"', page)) - {"main"} <= set(there)
    assert '<span data-en=""></span>' not in page
