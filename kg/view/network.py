"""The graph page: NetworkData in, one offline HTML file out.

    >>> html = network.page(data)

pyvis holds the model and brings vis-network; its own template, which phones home and runs what it is
given, is not used. Every node and link travels as data; the page shows at most 150 nodes at a time.
"""

import hashlib
import json
import math
from collections.abc import Iterator
from dataclasses import replace
from importlib import resources
from typing import Any

import networkx as nx
from pyvis.edge import Edge as VisEdge
from pyvis.network import Network
from pyvis.node import Node as VisNode

from kg.answers import place
from kg.errors import KgError
from kg.model.vocab import BASE
from kg.view import first_picture, pieces, shell
from kg.view.assets import FOLDER, Assets
from kg.view.data import Edge, Evidence, NetworkData, Node
from kg.view.layout import places

LIMIT = 150
"""How many nodes are drawn at once; beyond that a graph is a hairball."""

VIS_NETWORK = "templates/lib/vis-9.1.2/vis-network.min.js"
VIS_NETWORK_SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"

LOOKS: dict[str, tuple[str, str]] = {
    "body": ("square", "#0072B2"),
    "issue": ("dot", "#D55E00"),
    "meeting": ("diamond", "#56B4E9"),
    "person": ("triangle", "#009E73"),
    "item": ("hexagon", "#A7ADB5"),
    "decision": ("hexagon", "#E69F00"),
    "assignment": ("triangleDown", "#E69F00"),
    "promise": ("triangleDown", "#F0E442"),
    "organisation": ("triangleDown", "#CC79A7"),
    "municipality": ("square", "#CC79A7"),
    "region": ("hexagon", "#CC79A7"),
    "agreement": ("star", "#E69F00"),
    "plan": ("star", "#F0E442"),
    "project": ("star", "#56B4E9"),
    "law": ("star", "#A7ADB5"),
    "strategy": ("star", "#0072B2"),
    "programme": ("star", "#009E73"),
    "method": ("star", "#D55E00"),
    "survey": ("star", "#CC79A7"),
    "service": ("dot", "#009E73"),
    "system": ("square", "#56B4E9"),
    "inquiry": ("diamond", "#E69F00"),
    "funding": ("diamond", "#F0E442"),
    "undertaking": ("dot", "#56B4E9"),
}
"""Type → shape and Okabe–Ito colour: no two types share both, so colour is never alone."""

OTHER = ("dot", "#A7ADB5")
_SCRIPTS = (
    "csv.js",
    "picture.js",
    "graph-model.js",
    "graph-layout.js",
    "graph-draw.js",
    "graph-panel.js",
    "graph-save.js",
    "graph.js",
)

_OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 7},
    "interaction": {
        "hover": True,
        "hideEdgesOnDrag": False,
        "keyboard": {"enabled": False},
        "tooltipDelay": 1000000,
        "zoomSpeed": 0.6,
    },
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3, "font": {"size": 0}, "labelHighlightBold": False},
    "edges": {
        "smooth": {"enabled": False},
        "selectionWidth": 1.5,
        "hoverWidth": 0,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}},
    },
}


class ProtocolNetwork:
    """A pyvis network that is filled in linear time and shown by our template."""

    def __init__(self, data: NetworkData) -> None:
        self.drawn: Any = Network(directed=True)
        self.drawn.options = _OPTIONS
        nodes = list({node.id: node for node in data.nodes}.values())
        self.data = data = replace(data, nodes=tuple(nodes))
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        graph.add_nodes_from(node.id for node in data.nodes)
        self.known = known = [edge for edge in data.edges if edge.source in graph and edge.target in graph]
        graph.add_edges_from((edge.source, edge.target) for edge in known)
        self.first = first = first_picture.chosen(data, LIMIT)
        spots = places([node.id for node in first], nx.Graph(graph.subgraph(n.id for n in first)).edges)
        for node in data.nodes:
            self._add_node(node, graph.degree(node.id), spots.get(node.id))
        for edge in known:
            self._add_edge(edge)

    def _add_node(self, node: Node, degree: int, spot: tuple[int, int] | None) -> None:
        shape, colour = LOOKS.get(node.type, OTHER)
        made = VisNode(
            node.id,
            shape,
            label=node.label,
            color=colour,
            size=_radius(node, degree),
            **({"x": spot[0], "y": spot[1]} if spot else {}),
        )
        self.drawn.node_map[node.id] = made.options
        self.drawn.nodes.append(made.options)

    def _add_edge(self, edge: Edge) -> None:
        made = VisEdge(
            edge.source, edge.target, True, width=round(1 + 0.6 * math.log2(max(1, edge.count)), 1)
        )
        self.drawn.edges.append(made.options)

    def travel(self) -> dict[str, Any]:
        """What the page's script is given."""
        _, _, _, _, _, options = self.drawn.get_network_data()
        return _travel(self, json.loads(options))

    def page(self, data: dict[str, Any], script: str, trusted: str = "", assets: Assets | None = None) -> str:
        """The page with this data and script; `trusted` is a source of further scripts."""
        return shell.page(
            "graph.html",
            styles=[shell.static("graph.css")],
            scripts=[vis_network(), script],
            allowed=(trusted, ""),
            assets=assets,
            data=data,
            title=self.data.title,
            papers=sum(node.type == "meeting" and bool(node.href) for node in self.data.nodes),
            notices=shell.static("THIRD_PARTY_NOTICES.txt"),
        )


def page(data: NetworkData) -> str:
    """The graph page as one HTML file."""
    network = ProtocolNetwork(data)
    return network.page(network.travel(), _app())


def files(data: NetworkData, assets: Assets | None = None) -> Iterator[tuple[str, str]]:
    """The graph page by its name, and where its data is too large for one file the pieces beside it."""
    network = ProtocolNetwork(data)
    travelling = network.travel()
    if pieces.size(travelling) <= pieces.WHOLE:
        yield "graph.html", network.page(travelling, _app(), assets=assets)
        return
    kept, beside = pieces.apart(travelling, FOLDER)
    app, code = pieces.named(f"{FOLDER}/graph", _app())
    loader = shell.static("script.js") + shell.static("pieces.js")
    yield "graph.html", network.page(kept | {"app": app}, loader, "'strict-dynamic'", assets)
    yield app, code
    yield from beside.items()


def _app() -> str:
    return "\n".join(map(shell.static, _SCRIPTS))


def vis_network() -> str:
    """vis-network as pyvis ships it. Raises KgError where it is not the file we have read and tested."""
    raw = (resources.files("pyvis") / VIS_NETWORK).read_bytes()
    if hashlib.sha256(raw).hexdigest() != VIS_NETWORK_SHA256:
        raise KgError(f"pyvis carries another {VIS_NETWORK} than the one this was tested with; not used")
    return raw.decode("utf-8").replace("\n//# sourceMappingURL=vis-network.min.js.map", "")


def _radius(node: Node, degree: int) -> float:
    base = {"body": 15.0, "issue": 9.0, "meeting": 8.0}.get(node.type, 7.0)
    return round(base + min(9.0, 1.6 * math.log2(1 + max(node.size, degree))), 1)


def _travel(network: ProtocolNetwork, options: dict[str, Any]) -> dict[str, Any]:
    """What the page's script is given; short keys, and nothing that is the default."""
    data = network.data
    number = {node["id"]: n for n, node in enumerate(network.drawn.nodes)}
    types = [kind for kind in LOOKS if any(node.type == kind for node in data.nodes)]
    types += sorted({node.type for node in data.nodes} - LOOKS.keys())
    return {
        "title": data.title,
        "base": f"{BASE}id/",
        "options": options,
        "limit": LIMIT,
        "overview": list(data.overview),
        "first": [number[node.id] for node in network.first],
        "types": [[kind, *LOOKS.get(kind, OTHER)] for kind in types],
        "words": {key: list(pair) for key, pair in shell.words().items()},
        "nodes": [_node(node, network.drawn.node_map[node.id]) for node in data.nodes],
        "edges": [
            _edge(edge, drawn, number) for edge, drawn in zip(network.known, network.drawn.edges, strict=True)
        ],
        "evidence": [_evidence(each) for each in data.evidence],
    }


def _edge(edge: Edge, drawn: dict[str, Any], number: dict[str, int]) -> dict[str, Any]:
    return _slim(
        {
            "s": number[edge.source],
            "t": number[edge.target],
            "l": edge.label,
            "w": drawn["width"],
            "st": "" if edge.status == "stated" else edge.status,
            "ev": list(edge.evidence),
            "c": None if edge.confidence >= 1 else round(edge.confidence, 3),
        }
    )


def _evidence(each: Evidence) -> dict[str, Any]:
    return _slim(
        {
            "q": each.quote,
            "d": each.document,
            "p": each.page,
            "u": each.heading,
            "w": [*filter(None, place.said(each.page, each.heading, each.quote))],
            "s": each.start,
            "e": each.end,
            "h": shell.link(each.href),
        }
    )


def _node(node: Node, drawn: dict[str, Any]) -> dict[str, Any]:
    return _slim(
        {
            "id": node.id,
            "t": node.type,
            "l": node.label,
            "r": drawn["size"],
            "x": drawn.get("x"),
            "y": drawn.get("y"),
            "f": [[fact.label, fact.value, list(fact.evidence)] for fact in node.facts],
            "yr": list(node.years),
            "b": list(node.bodies),
            "d": node.date,
            "z": node.size,
            "st": "" if node.status == "stated" else node.status,
            "h": shell.link(node.href),
            "c": None if node.confidence >= 1 else round(node.confidence, 3),
        }
    )


def _slim(values: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty; a zero is something."""
    return {key: value for key, value in values.items() if value not in (None, "", [])}
