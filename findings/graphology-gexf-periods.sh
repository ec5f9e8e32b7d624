#!/usr/bin/env bash
# graphology-gexf 0.13.2: of a value that holds for a time, the last one in the file is kept, and all times are dropped.
# Expected: dynamic GEXF (mode="dynamic", attvalue start/end, start/end of nodes and edges) is kept, or refused.
# Happens: it reads as if it were static: somebody who was member, then chairman, then left, is what the file says last;
# edges that have ended stand beside those that last. networkx 3.6.1 reads back what it wrote.
# What to do: write the dates as attributes of other names (from, until) beside start and end.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q networkx==3.6.1
cd "$place"; npm install --silent --no-fund --no-audit graphology@0.26.0 graphology-gexf@0.13.2 >/dev/null
"$place/venv/bin/python" - <<'PY'
import sys, networkx
graph = networkx.DiGraph()
graph.add_node("board")
graph.add_node("anna", role=[("ledamot", "2019-01-01", "2022-12-31"), ("ordförande", "2023-01-01", "2024-04-30"), ("ingen", "2024-05-01", "2026-12-31")])
graph.add_edge("anna", "board", start="2019-01-01", end="2024-04-30")
networkx.write_gexf(graph, "a.gexf")
back = networkx.read_gexf("a.gexf")
sys.exit(len(back.nodes["anna"]["role"]) != 3 or back.edges["anna", "board"]["end"] != "2024-04-30")
PY
cat > read.cjs <<'JS'
const Graph = require("graphology"), gexf = require("graphology-gexf"), { readFileSync } = require("fs");
const graph = gexf.parse(Graph, readFileSync("a.gexf", "utf8"));
const [node, edge] = [graph.getNodeAttributes("anna"), graph.getEdgeAttributes("anna", "board")];
console.log("graphology-gexf", require("graphology-gexf/package.json").version, JSON.stringify(node), JSON.stringify(edge));
process.exit(node.role === "ingen" && !("start" in node) && !("end" in edge) ? 0 : 1);
JS
node read.cjs
