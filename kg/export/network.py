"""The graph as a network that Gephi and yEd open: things as nodes, statements between them as edges.

In: triples. Out: a networkx graph. Nodes carry `type`, `label`, `date`, `status` and `confidence`; edges `id`,
`label`, `kind` (the type of the thing that makes them), `date`, `status`, `confidence` and `quote`.

What only records where and how a thing was said (places in texts, renditions, findings) is left out. A
participation or mention becomes one edge: from the person to the meeting, labelled with the role; from the
item to what it mentions.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kg.model.vocab import CODE, ID, KG, key, term

if TYPE_CHECKING:
    from networkx import MultiDiGraph
    from pyoxigraph import Triple

_LABELS = [term(name) for name in ("skos:prefLabel", "foaf:name", "rdfs:label", "dcterms:title", "kg:text")]
_DATES = [term("kg:date"), term("kg:firstDate")]
_LEFT_OUT = {"span", "rendition", "minutes", "finding", "attachment", "adjustment"}
_EDGES = {
    "participation": ("kg:participant", "kg:participationIn"),
    "mention": ("kg:mentionedIn", "kg:mentions"),
}
_LONGEST = 80
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML cannot hold."""

Node = dict[str, list[Any]]


def network(triples: Iterable["Triple"]) -> "MultiDiGraph[str]":
    """Nodes and edges in the order of their IRIs."""
    from networkx import MultiDiGraph

    about = _about(triples)
    graph = MultiDiGraph()
    for iri, node in about.items():
        if _kind(iri) not in _LEFT_OUT | _EDGES.keys():
            label, trust = _label(iri, node), _trust(node)
            graph.add_node(iri, type=_type(iri, node), label=label, date=_date(node), **trust)
    edges = {(start, end, label): maker for start, end, label, maker in sorted(_edges(about), reverse=True)}
    for number, ((start, end, label), maker) in enumerate(sorted(edges.items())):
        if start in graph and end in graph:
            said = about[maker]
            values = {
                "kind": _type(maker, said),
                "date": _date(said),
                **_trust(said),
                "quote": _quote(said, about),
            }
            graph.add_edge(start, end, key=f"e{number}", id=f"e{number}", label=label, **values)
    return graph


def graphml(graph: "MultiDiGraph[str]") -> str:
    """GraphML; each edge has an id of its own, without which other tools keep one of several."""
    from networkx import generate_graphml

    lines = generate_graphml(graph, edge_id_from_attribute="id")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(lines) + "\n"


def _about(triples: Iterable["Triple"]) -> dict[str, Node]:
    """What is said of each thing of our own: the sorted objects of each predicate."""
    about: dict[str, Node] = defaultdict(lambda: defaultdict(list))
    for triple in sorted(triples, key=str):
        if _kind(subject := getattr(triple.subject, "value", "")):
            about[subject][triple.predicate.value].append(triple.object)
    return dict(about)


def _edges(about: dict[str, Node]) -> Iterable[tuple[str, str, str, str]]:
    for iri, node in about.items():
        if ends := _EDGES.get(_kind(iri)):
            starts, targets = (node.get(term(end), []) for end in ends)
            label = _first(node, [term("kg:role")]).removeprefix(str(CODE)) or _kind(iri)
            yield from ((start.value, target.value, label, iri) for start in starts for target in targets)
            continue
        for predicate, values in node.items():
            label = re.split("[/#]", predicate)[-1]
            yield from ((iri, value.value, label, iri) for value in values if not hasattr(value, "datatype"))


def _kind(iri: str) -> str:
    """`meeting` of `…/id/meeting/…`; empty for what is no data of ours."""
    return iri.removeprefix(str(ID)).partition("/")[0] if iri in ID else ""


def _type(iri: str, node: Node) -> str:
    names = [value.value for value in node.get(term("rdf:type"), [])]
    return next((name.removeprefix(str(KG)) for name in names if name in KG), _kind(iri))


def _label(iri: str, node: Node) -> str:
    label = _CONTROL.sub(" ", _first(node, _LABELS)) or key(iri)
    return label if len(label) <= _LONGEST else label[: _LONGEST - 1] + "…"


def _date(node: Node) -> str:
    return _first(node, _DATES)


def _trust(node: Node) -> dict[str, str | float]:
    """How a thing is known (stated where nothing else is said), and how surely (1 where nothing is said)."""
    status = _first(node, [term("kg:status")]).removeprefix(str(CODE))
    return {"status": status or "stated", "confidence": float(_first(node, [term("kg:confidence")]) or 1)}


def _quote(node: Node, about: dict[str, Node]) -> str:
    """The first sentence that shows a claim."""
    spans = (about.get(span.value, {}) for span in node.get(term("kg:evidence"), []))
    quote = next((found for span in spans if (found := _first(span, [term("oa:exact")]))), "")
    return _CONTROL.sub(" ", " ".join(quote.split()))


def _first(node: Node, predicates: Iterable[str]) -> str:
    return next((node[name][0].value for name in predicates if node.get(name)), "")
