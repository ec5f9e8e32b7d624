#!/usr/bin/env bash
# igraph 1.0.0: what a GraphML file does not say of a node, igraph says.
# Expected: a node without the value has none, as the format has it; networkx 3.6.1 writes and reads it so.
# Happens: an absent boolean is False and an absent string is "", beside nodes that really have these; whole numbers come
# back as floats, with NaN for absent. "Not known whether disqualified" has become "not disqualified".
# What to do: write booleans as strings ("yes", "no") where some nodes have none.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q igraph==1.0.0 networkx==3.6.1
"$place/venv/bin/python" - "$place" <<'PY'
import math, sys, igraph, networkx
path = sys.argv[1] + "/a.graphml"
graph = networkx.DiGraph()
graph.add_node("anna", disqualified=True, party="S", votes=3); graph.add_node("bo")
networkx.write_graphml(graph, path)
anna, bo = (vertex.attributes() for vertex in igraph.Graph.Read_GraphML(path).vs)
back = networkx.read_graphml(path).nodes["bo"]
print("igraph", igraph.__version__, anna, bo, "| networkx", networkx.__version__, back)
sys.exit(not (bo["disqualified"] is False and bo["party"] == "" and math.isnan(bo["votes"]) and back == {}
              and isinstance(anna["votes"], float)))
PY
