#!/usr/bin/env bash
# networkx 3.6.1 and igraph 1.0.0: what one writes as GML the other does not read as it was.
# Expected: both name GML among their formats; names with å, ä, ö and attributes such as first_date come over.
# Happens: networkx writes "Åsa" as "&#197;sa", as GML has it; igraph takes the entity for letters and, saving it,
# escapes it once more ("&amp;#197;sa"). igraph writes the letters bare, which networkx refuses ("not ASCII-encoded").
# igraph drops underscores from names of attributes when it saves: first_date is firstdate, and two names that differ
# by that alone become one. No warning by igraph.
# What to do: go between the two by GraphML.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q networkx==3.6.1 igraph==1.0.0
cd "$place"; "$place/venv/bin/python" - <<'PY'
import sys, igraph, networkx as nx
graph = nx.Graph(); graph.add_node("Åsa"); nx.write_gml(graph, "a.gml")
read = igraph.Graph.Read_GML("a.gml"); read.write_gml("b.gml")
own = igraph.Graph(1); own.vs["label"], own.vs["first_date"] = ["Åsa"], ["2024-03-05"]; own.write_gml("c.gml")
try: back = str(list(nx.read_gml("c.gml")))
except nx.NetworkXError as error: back = str(error)
text = open("c.gml", encoding="utf-8").read()
found = read.vs["label"], "&amp;#197;sa" in open("b.gml").read(), back, "firstdate" in text, "first_date" in text
print("networkx", nx.__version__, "igraph", igraph.__version__, found)
sys.exit(found != (["&#197;sa"], True, "input is not ASCII-encoded", True, False))
PY
