"""The ontology as a page: every class, property and code with its names, its meaning and what it joins.

In: `ontology/kg.ttl` and `codes.ttl`. Out: one HTML file in which each term stands at its own name, so that
`…/def#Body` is a place in it.

>>> html = ontology.page()
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import pyoxigraph as ox

from kg.config import ontology_dir
from kg.model.vocab import CODE, KG, shorten
from kg.view import shell
from kg.view.assets import Assets

_FILES = ("kg.ttl", "codes.ttl")
_RDF, _RDFS, _OWL, _SKOS, _SCHEMA = (
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://www.w3.org/2000/01/rdf-schema#",
    "http://www.w3.org/2002/07/owl#",
    "http://www.w3.org/2004/02/skos/core#",
    "https://schema.org/",
)
_KINDS = {
    "classes": {f"{_OWL}Class"},
    "properties": {f"{_OWL}ObjectProperty", f"{_OWL}DatatypeProperty"},
    "codes": {f"{_SKOS}Concept"},
}
_JOINS = {
    "above": (f"{_RDFS}subClassOf", f"{_RDFS}subPropertyOf"),
    "from": (f"{_RDFS}domain", f"{_SCHEMA}domainIncludes"),
    "to": (f"{_RDFS}range", f"{_SCHEMA}rangeIncludes"),
    "list": (f"{_SKOS}inScheme",),
}
Said = dict[str, list[Any]]


@dataclass(frozen=True, slots=True)
class Term:
    """A term; `joins` is (word of the page, terms, each with its place in the page, none for those of others)."""

    name: str
    short: str
    label: tuple[str, str]
    meaning: tuple[str, str]
    joins: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def page(assets: Assets | None = None) -> str:
    """The page, as it is for every graph."""
    said = _said()
    parts = {kind: list(_terms(said, types)) for kind, types in _KINDS.items()}
    return shell.page(
        "ontology.html",
        styles=[shell.static("questions.css")],
        assets=assets,
        title=shell.word("ontology.title"),
        parts=parts,
    )


@cache
def labels() -> dict[str, tuple[str, str]]:
    """What classes and codes are called in Swedish and English, by their name in a query's answer."""
    said = _said()
    terms = [term for kind in ("classes", "codes") for term in _terms(said, _KINDS[kind])]
    return {term.name.removeprefix("code-"): term.label for term in terms}


@cache
def _said() -> dict[str, Said]:
    said: dict[str, Said] = defaultdict(lambda: defaultdict(list))
    for name in _FILES:
        for quad in ox.parse(path=ontology_dir() / name, format=ox.RdfFormat.TURTLE):
            said[getattr(quad.subject, "value", "")][quad.predicate.value].append(quad.object)
    return said


def _terms(said: dict[str, Said], types: set[str]) -> Iterable[Term]:
    for iri, values in sorted(said.items()):
        if {value.value for value in values[f"{_RDF}type"]} & types:
            label = _tongues([*values[f"{_RDFS}label"], *values[f"{_SKOS}prefLabel"]])
            joins = tuple((word, _others(values, names)) for word, names in _JOINS.items())
            meaning = _tongues(values[f"{_SKOS}definition"])
            yield Term(place(iri), shorten(iri), label, meaning, tuple(each for each in joins if each[1]))


def _tongues(values: Iterable[Any]) -> tuple[str, str]:
    """The Swedish and the English of it; the Swedish twice where that is all there is."""
    found = {value.language: value.value for value in values}
    swedish = found.get("sv", found.get("en", ""))
    return swedish, found.get("en", swedish)


def _others(values: Said, names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    iris = sorted({value.value for name in names for value in values[name]})
    return tuple((shorten(iri), f"#{place(iri)}" if iri in KG or iri in CODE else "") for iri in iris)


def place(iri: str) -> str:
    """The id of a term in the page: its name; a code's after `code-`, as classes and codes may share one."""
    return f"code-{iri.removeprefix(str(CODE))}" if iri in CODE else iri.removeprefix(str(KG))
