#!/usr/bin/env bash
# graphology-graphml 0.5.2 and networkx 3.6.1: of a default of GraphML that is false one makes true, the other nothing.
# Expected: <default>false</default> of a boolean is the value of every node that has none of its own (GraphML, 2.4.1), and
# <default>1</default> of a double the number 1 at every edge, as in igraph 1.0.0.
# Happens: graphology gives the text "false", which JavaScript holds to be true, and "1", so that weights add up to "12.5", as
# letters; networkx leaves nodes and edges without the value and keeps the default in graph.graph["node_default"], where
# questions for the value do not look. No warning from either.
# What to do: write the values out at each node and edge.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q networkx==3.6.1 igraph==1.0.0
cd "$place"; npm install --silent --no-fund --no-audit graphology@0.26.0 graphology-graphml@0.5.2 >/dev/null
cat > a.graphml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d" for="node" attr.name="disqualified" attr.type="boolean"><default>false</default></key>
<key id="w" for="edge" attr.name="weight" attr.type="double"><default>1</default></key>
<graph edgedefault="undirected">
<node id="anna"><data key="d">true</data></node><node id="bo"/><node id="ks"/>
<edge source="anna" target="ks"/><edge source="bo" target="ks"><data key="w">2.5</data></edge>
</graph></graphml>
XML
cat > read.cjs <<'JS'
const Graph = require("graphology"), graphml = require("graphology-graphml"), { readFileSync } = require("fs");
const graph = graphml.parse(Graph, readFileSync("a.graphml", "utf8"));
console.log(JSON.stringify([graph.mapNodes((node, data) => data.disqualified), graph.mapEdges((edge, data) => data.weight)]));
JS
"$place/venv/bin/python" - <<'PY'
import json, subprocess, sys, igraph, networkx
one, other = networkx.read_graphml("a.graphml"), igraph.Graph.Read_GraphML("a.graphml")
found = {"graphology": json.loads(subprocess.run(["node", "read.cjs"], capture_output=True, text=True, check=True).stdout),
         "networkx": [[data.get("disqualified") for _, data in one.nodes(data=True)], [weight for *_, weight in one.edges(data="weight")]],
         "igraph": [other.vs["disqualified"], other.es["weight"]]}
print("graphology-graphml 0.5.2, networkx", networkx.__version__, "igraph", igraph.__version__, found, one.graph)
sys.exit(found != {
    "graphology": [[True, "false", "false"], ["1", 2.5]], "networkx": [[True, None, None], [None, 2.5]],
    "igraph": [[True, False, False], [1.0, 2.5]]})
PY
