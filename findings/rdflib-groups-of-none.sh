#!/usr/bin/env bash
# rdflib 7.6.0: a question with GROUP BY that finds nothing has one row.
# Expected: no group, no row (SPARQL 1.1, 18.5.1: Group makes a group for each key that occurs), as in pyoxigraph 0.5.13.
# Happens: one row with nothing in it, not even the 0 of COUNT: len() is 1, the result is true, the CSV has a line of
# commas and the JSON one empty binding; ASK { SELECT … GROUP BY … } is true. "Are there boards with more than ten
# members?" is yes for an empty graph. Only going through the result in Python hides it, for such rows are skipped there.
# What to do: list(result) before counting; ask with FILTER EXISTS instead of a grouped sub-select.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import json, sys, pyoxigraph, rdflib
groups = "SELECT ?board (COUNT(?who) AS ?n) { ?who <http://e.org/of> ?board } GROUP BY ?board"
graph, store = rdflib.Graph(), pyoxigraph.Store()
answer = graph.query(groups)
found = [len(answer), bool(answer), answer.serialize(format="csv"), json.loads(answer.serialize(format="json"))["results"]["bindings"],
         graph.query("ASK { %s }" % groups).askAnswer, list(graph.query(groups))]
other = [len(list(store.query(groups))), bool(store.query("ASK { %s }" % groups))]
print("rdflib", rdflib.__version__, found, "pyoxigraph", pyoxigraph.__version__, other)
sys.exit(found != [1, True, b"board,n\r\n,\r\n", [{}], True, []] or other != [0, False])
PY
