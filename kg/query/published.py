"""The named questions as RDF, so that other tools find and run them (SHACL Advanced Features, `sh:SPARQLExecutable`).

In: the questions, and the endpoint they are meant for. Out: Turtle, each question whole as it stands in its file.
"""

from collections.abc import Iterable

from kg.model.vocab import BASE, KG
from kg.query.named import NamedQuery

FILE = "fragor.ttl"
"""The name the Turtle has among the pages."""
_HEAD = f"""@prefix kg: <{KG}> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
"""


def turtle(questions: Iterable[NamedQuery], endpoint: str = "") -> str:
    """One `sh:SPARQLSelectExecutable` a question, aimed at the endpoint if one is given."""
    return "\n".join([_HEAD, *(_executable(one, endpoint) for one in questions)])


def iri(question: NamedQuery) -> str:
    return f"{BASE}question/{question.name}"


def _executable(one: NamedQuery, endpoint: str) -> str:
    said = [
        f"<{iri(one)}> a sh:SPARQLExecutable , sh:SPARQLSelectExecutable",
        f"    dcterms:identifier {_text(one.name)}",
        f"    rdfs:label {_text(one.swedish)}@sv , {_text(one.english)}@en",
        *(f"    rdfs:comment {_text(comment)}@{tongue}" for tongue, comment in _comments(one)),
        *([f"    schema:target <{endpoint}>"] if endpoint else []),
        f"    sh:select {_text(one.text)}",
    ]
    return " ;\n".join(said) + " .\n"


def _comments(one: NamedQuery) -> Iterable[tuple[str, str]]:
    """What can be chosen, in both languages."""
    for place, tongue in enumerate(("sv", "en")):
        chosen = (f"{param.name}: {param.meanings[place]}" for param in one.params)
        if said := "; ".join(chosen):
            yield tongue, said


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"""{escaped}"""' if "\n" in text else f'"{escaped}"'
