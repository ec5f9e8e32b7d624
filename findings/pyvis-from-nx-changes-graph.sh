#!/usr/bin/env bash
# pyvis 0.3.2: drawing a networkx graph with from_nx changes the graph that was drawn, and loses edges.
# Expected: a picture of the graph, which stays as it is.
# Happens: every edge's "weight" is taken out of the networkx graph itself and a "width" put in, every node gets a "size"
# (rounded down); what is measured or exported afterwards is unweighted. Of several edges between two nodes a Network
# that is not directed, which is the default, keeps the first, whatever they are called.
# What to do: from_nx(graph.copy()), and Network(directed=True) for graphs with several edges.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pyvis==0.3.2 networkx==3.6.1
"$place/venv/bin/python" - <<'PY'
import sys, networkx
from importlib.metadata import version
from pyvis.network import Network
graph = networkx.MultiGraph()
graph.add_node("anna", size=3.7)
graph.add_edge("anna", "nämnden", label="ordförande", weight=5); graph.add_edge("anna", "nämnden", label="reserverade sig", weight=2)
before = graph.degree("anna", weight="weight")
drawing = Network(); drawing.from_nx(graph)
after, drawn = graph.degree("anna", weight="weight"), [edge["label"] for edge in drawing.edges]
print("pyvis", version("pyvis"), "weighted degree:", before, "->", after, dict(graph.nodes(data=True)), "drawn:", drawn)
sys.exit((before, after) != (7, 2) or graph.nodes["anna"] != {"size": 3} or drawn != ["ordförande"])
PY
