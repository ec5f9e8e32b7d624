"""The rules of `ontology/shapes.ttl`, held against the union of all graphs.

In: the store. Out: each broken rule with the node that breaks it.

pyshacl checks all but the rules written in SPARQL: those it would ask once for each node (measured: 15 s
for 28,000 triples, 2 s without them; on an Oxigraph store 90 s). They are asked once each in the store
instead, so they must bind `$this` themselves.
"""

import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.config import ontology_dir
from kg.model.vocab import shorten, term

if TYPE_CHECKING:
    from pyoxigraph import Store
    from rdflib import Graph
    from rdflib.term import Node


class Broken(NamedTuple):
    """A rule that `node` breaks; `doubt` where the rule is a warning only."""

    node: str
    message: str
    doubt: bool


def broken(store: "Store") -> Iterator[Broken]:
    """The results of all rules, in no order."""
    from pyoxigraph import Quad, Store
    from rdflib import SH, Graph

    union = Store()
    union.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in store)
    rules = Graph().parse(ontology_dir() / "shapes.ttl", format="turtle")
    asked = list(rules.subject_objects(SH.sparql))
    rules.remove((None, SH.sparql, None))
    yield from _validated(union, rules)
    for shape, constraint in asked:
        yield from _asked(union, rules, shape, constraint)


def _validated(union: "Store", rules: "Graph") -> Iterator[Broken]:
    from rdflib import SH, Graph

    data = Graph()
    for quad in union:
        data.add((_node(quad.subject), _node(quad.predicate), _node(quad.object)))
    with warnings.catch_warnings():  # pyshacl imports what its own dependencies have deprecated
        warnings.simplefilter("ignore", DeprecationWarning)
        from pyshacl import validate

        _, report, _ = validate(data, shacl_graph=rules, inference="none")
    assert isinstance(report, Graph)
    for result in report.subjects(SH.resultSeverity):
        rule, value = report.value(result, SH.sourceShape), report.value(result, SH.value)
        message = _message(report, result, SH.resultMessage, rule, value)
        doubt = report.value(result, SH.resultSeverity) != SH.Violation
        yield Broken(str(report.value(result, SH.focusNode)), message, doubt)


def _asked(union: "Store", rules: "Graph", shape: "Node", constraint: "Node") -> Iterator[Broken]:
    """What the SELECT of a constraint finds among the shape's targets."""
    from rdflib import SH

    targets = _targets(union, rules, shape)
    found: Any = union.query(str(rules.value(constraint, SH.select)))
    doubt = rules.value(shape, SH.severity) not in (None, SH.Violation)
    for row in found:
        if (node := row["this"].value) in targets:
            yield Broken(node, _message(rules, constraint, SH.message, constraint, row["value"].value), doubt)


def _targets(union: "Store", rules: "Graph", shape: "Node") -> set[str]:
    from pyoxigraph import NamedNode
    from rdflib import SH

    kind = NamedNode(term("rdf:type"))
    wanted: list[tuple[NamedNode, NamedNode | None]] = [
        (kind, NamedNode(str(of))) for of in rules.objects(shape, SH.targetClass)
    ]
    wanted += [(NamedNode(str(name)), None) for name in rules.objects(shape, SH.targetSubjectsOf)]
    found = (quad for pattern in wanted for quad in union.quads_for_pattern(None, *pattern))
    return {getattr(quad.subject, "value", "") for quad in found}


def _message(graph: "Graph", about: "Node", predicate: Any, rule: Any, value: Any) -> str:
    """The rule's message in English, what broke it, and the rule's name."""
    messages = {
        getattr(message, "language", None): str(message) for message in graph.objects(about, predicate)
    }
    text = messages.get("en") or min(messages.values(), default="a rule is broken")
    found = "" if value is None else f" ({shorten(str(value))})"
    return f"{text}{found} [{str(rule).rpartition('/')[2]}]"


def _node(value: Any) -> Any:
    """A term of the store as rdflib has it."""
    from pyoxigraph import BlankNode, Literal, NamedNode
    from rdflib import BNode, URIRef
    from rdflib import Literal as Text

    if isinstance(value, NamedNode):
        return URIRef(value.value)
    if isinstance(value, Literal):
        kind = None if value.language else URIRef(value.datatype.value)
        return Text(value.value, lang=value.language, datatype=kind, normalize=False)
    if isinstance(value, BlankNode):
        return BNode(value.value)
    raise ValueError(f"Unexpected term {value!r}")
