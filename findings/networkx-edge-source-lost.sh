#!/usr/bin/env bash
# networkx 3.6.1: an edge's attribute "source" does not survive node_link_data, nor a type of its own GEXF.
# Expected: attributes come back as they were, or an error that names the clash.
# Happens: node_link_data writes the edge's end over an attribute "source" (or "target", or a node's "id"), so provenance
# such as source="protokoll.pdf" is gone; write_gexf takes an edge's "type" for the kind of direction, writes it where
# the schema allows directed, undirected and mutual only, and read_gexf has it no more. A node's "type" is kept.
# What to do: call them otherwise, or give node_link_data(source="from", target="to").
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q networkx==3.6.1
"$place/venv/bin/python" - <<'PY'
import io, sys, networkx
graph = networkx.DiGraph()
graph.add_node("anna", type="person"); graph.add_edge("anna", "nämnden", type="ledamot", source="protokoll.pdf", page=3)
data = networkx.node_link_data(graph)
linked = networkx.node_link_graph(data).edges["anna", "nämnden"]
file = io.BytesIO(); networkx.write_gexf(graph, file)
line = next(one.strip() for one in file.getvalue().decode().splitlines() if "<edge " in one)
read = networkx.read_gexf(io.BytesIO(file.getvalue()))
edge, node = read.edges["anna", "nämnden"], read.nodes["anna"]
print("networkx", networkx.__version__, "json:", data["edges"], linked, "| gexf:", line, edge, node)
sys.exit(not (linked == {"type": "ledamot", "page": 3} and 'type="ledamot"' in line and "type" not in edge
              and edge["page"] == 3 and node["type"] == "person"))
PY
