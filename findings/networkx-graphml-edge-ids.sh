#!/usr/bin/env bash
# networkx 3.6.1: GraphML of a multigraph has edges that share their ids.
# Expected: the edges of one file have ids of their own, as GraphML's schema asks (xs:unique on edge ids).
# Happens: the id is the edge's key, which counts for each pair of nodes anew, so that nearly all are "0";
# readers that go by the id (graphology, cytoscape) refuse the file or keep one edge.
# What to do: give each edge an attribute and name it in generate_graphml(edge_id_from_attribute=…).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q networkx==3.6.1
"$place/venv/bin/python" - <<'PY'
import re, sys, networkx
graph = networkx.MultiDiGraph()
graph.add_edge("meeting", "person"); graph.add_edge("meeting", "body"); graph.add_edge("body", "person")
ids = re.findall(r'<edge [^>]*\bid="([^"]*)"', "\n".join(networkx.generate_graphml(graph)))
print("networkx", networkx.__version__, "ids of three edges:", ids)
sys.exit(ids != ["0", "0", "0"])
PY
