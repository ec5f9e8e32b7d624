#!/usr/bin/env bash
# networkx 3.6.1: people written to an adjacency list come back as their first names and surnames, acquainted with each other.
# Expected: what write_adjlist writes read_adjlist reads: the same two people, or an error that names with a blank cannot be written.
# Happens: names are written without quotes and divided at each blank: of "Åsa Ek" and "Bo Ek" come back Åsa, Ek and Bo, Åsa linked
# with Ek and with Bo, all Eks one; write_edgelist without data is the same. What stands behind "#" is a remark: the link
# of "KS#12" and "KS#13" is gone, KS stands alone. No error, in either direction; with one-word names, as in all
# examples, it is right.
# What to do: delimiter="\t" for both, and comments="\0" for reading.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q networkx==3.6.1
cd "$place"; "$place/venv/bin/python" - <<'PY'
import sys, networkx
graph = networkx.Graph([("Åsa Ek", "Bo Ek"), ("KS#12", "KS#13")])
found = {}
networkx.write_adjlist(graph, "a.txt")
found["adjlist"] = sorted(map(sorted, networkx.read_adjlist("a.txt").edges))
networkx.write_edgelist(graph, "b.txt", data=False)
found["edgelist"] = sorted(map(sorted, networkx.read_edgelist("b.txt", data=False).edges))
networkx.write_adjlist(graph, "c.txt", delimiter="\t")
found["tabs"] = sorted(map(sorted, networkx.read_adjlist("c.txt", delimiter="\t", comments="\0").edges))
print("networkx", networkx.__version__, found)
sys.exit(found != {"adjlist": [["Bo", "Ek"], ["Bo", "Åsa"], ["Ek", "Åsa"]], "edgelist": [["Ek", "Åsa"]],
                   "tabs": [["Bo Ek", "Åsa Ek"], ["KS#12", "KS#13"]]})
PY
