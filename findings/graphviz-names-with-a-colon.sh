#!/usr/bin/env bash
# graphviz 0.21 (Python): edges between nodes named by case number or IRI go to other nodes than those that were made.
# Expected: the name given to node() and to edge() is the same name, quoted where DOT needs it.
# Happens: node("KS:12") quotes it, edge("KS:12", …) takes what stands after a colon for a port: the edge is of a node
# "KS". Graphviz makes that node by itself, all cases of a board share it, and all IRIs share "http"; the named nodes
# stand alone. No error.
# What to do: names without a colon, with the case number as label=, or graphviz.quoting.quote.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q graphviz==0.21
"$place/venv/bin/python" - <<'PY'
import sys, graphviz
graph = graphviz.Digraph()
graph.node("KS:12"); graph.node("KS:13"); graph.edge("KS:12", "KS:13"); graph.edge("http://e.org/a", "http://e.org/b")
lines = [line.strip() for line in graph.source.splitlines()[1:-1]]
print("graphviz", graphviz.__version__, lines)
sys.exit(lines != ['"KS:12"', '"KS:13"', "KS:12 -> KS:13", 'http:"//e.org/a" -> http:"//e.org/b"'])
PY
