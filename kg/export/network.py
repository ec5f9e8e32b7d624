"""The graph as a network that Gephi and yEd open: things as nodes, statements between them as edges.

In: triples. Out: a networkx graph; its nodes carry `type`, `label` and `date`, its edges `label`.

What only records where and how a thing was said (places in texts, renditions, findings) is left out. A
participation or mention becomes one edge: from the person to the meeting, labelled with the role; from the
item to what it mentions.
"""

import io
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
            graph.add_node(iri, type=_type(iri, node), label=_label(iri, node), date=_first(node, _DATES))
    for start, end, label in sorted(set(_edges(about))):
        if start in graph and end in graph:
            graph.add_edge(start, end, label=label)
    return graph


def graphml(graph: "MultiDiGraph[str]") -> str:
    from networkx import generate_graphml

    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(generate_graphml(graph)) + "\n"


def gexf(graph: "MultiDiGraph[str]") -> str:
    """Without the date and version that networkx puts in: the same graph gives the same text."""
    from networkx import write_gexf

    page = io.BytesIO()
    write_gexf(graph, page)
    return re.sub(r"\s*<meta .*?</meta>", "", page.getvalue().decode(), count=1, flags=re.DOTALL)


def _about(triples: Iterable["Triple"]) -> dict[str, Node]:
    """What is said of each thing of our own: the sorted objects of each predicate."""
    about: dict[str, Node] = defaultdict(lambda: defaultdict(list))
    for triple in sorted(triples, key=str):
        if _kind(subject := getattr(triple.subject, "value", "")):
            about[subject][triple.predicate.value].append(triple.object)
    return dict(about)


def _edges(about: dict[str, Node]) -> Iterable[tuple[str, str, str]]:
    for iri, node in about.items():
        if ends := _EDGES.get(_kind(iri)):
            starts, targets = (node.get(term(end), []) for end in ends)
            label = _first(node, [term("kg:role")]).removeprefix(str(CODE)) or _kind(iri)
            yield from ((start.value, target.value, label) for start in starts for target in targets)
            continue
        for predicate, values in node.items():
            label = re.split("[/#]", predicate)[-1]
            yield from ((iri, value.value, label) for value in values if not hasattr(value, "datatype"))


def _kind(iri: str) -> str:
    """`meeting` of `…/id/meeting/…`; empty for what is no data of ours."""
    return iri.removeprefix(str(ID)).partition("/")[0] if iri in ID else ""


def _type(iri: str, node: Node) -> str:
    names = [value.value for value in node.get(term("rdf:type"), [])]
    return next((name.removeprefix(str(KG)) for name in names if name in KG), _kind(iri))


def _label(iri: str, node: Node) -> str:
    label = _CONTROL.sub(" ", _first(node, _LABELS)) or key(iri)
    return label if len(label) <= _LONGEST else label[: _LONGEST - 1] + "…"


def _first(node: Node, predicates: Iterable[str]) -> str:
    return next((node[name][0].value for name in predicates if node.get(name)), "")
