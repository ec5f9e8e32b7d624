#!/usr/bin/env bash
# pyoxigraph 0.5.13 and N3.js 1.26.0: what was written @sv-SE is read @sv-se.
# Expected: LANG gives the tag as it was written, as in rdflib 7.6.0. (RDF 1.1, Concepts 3.3, lets a store lower tags.)
# Happens: both lower the tag on reading, so FILTER(LANG(?label) = "sv-SE") finds nothing, where the same filter in rdflib
# finds every row and "sv-se" none; the language of exported JSON or HTML is "sv-se" too.
# What to do: LANGMATCHES(LANG(?label), "sv-SE"), or write plain "sv".
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
cd "$place"; npm install --silent --no-fund --no-audit n3@1.26.0 >/dev/null
parsed=$(node -p 'new (require("n3").Parser)().parse("<http://e.org/a> <http://e.org/label> \"Torget\"@sv-SE .")[0].object.language')
"$place/venv/bin/python" - "$parsed" <<'PY'
import sys, pyoxigraph, rdflib
data = '<http://e.org/a> <http://e.org/label> "Torget"@sv-SE .'
graph, store = rdflib.Graph().parse(data=data, format="turtle"), pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
found = {}
for test in ('LANG(?l) = "sv-SE"', 'LANG(?l) = "sv-se"', 'LANGMATCHES(LANG(?l), "sv-SE")', '?l = "Torget"@sv-SE'):
    ask = "SELECT ?l { ?s ?p ?l FILTER(%s) }" % test
    found[test] = len(list(graph.query(ask))), len(list(store.query(ask)))
print("N3.js:", sys.argv[1], "| rows in rdflib", rdflib.__version__, "and pyoxigraph", pyoxigraph.__version__, found)
sys.exit(sys.argv[1] != "sv-se" or list(found.values()) != [(1, 0), (0, 1), (1, 1), (1, 1)])
PY
