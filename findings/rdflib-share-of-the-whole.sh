#!/usr/bin/env bash
# rdflib 7.6.0: a sub-select that counts the whole counts one group only, if it calls its variables the same.
# Expected: what a sub-select does not give out is its own (SPARQL 1.1, 12 and 18.2.1): { ?who :party ?p { SELECT
# (COUNT(?who) AS ?all) { ?who :seat ?s } } } has the number of all members beside each, as in pyoxigraph 0.5.13 and Comunica 5.2.3.
# Happens: ?who is already known within, so that COUNT is 1 in every row and MAX each one's own value: shares come out as
# 100 %, the latest of all as the latest of each. With ORDER BY and LIMIT in place of the aggregate it is right, and so
# is a sub-select that stands first.
# What to do: other names within the sub-select, or put it first.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
cd "$place"; npm install --silent --no-fund --no-audit @comunica/query-sparql-rdfjs-lite@5.2.3 n3@2.13.12 >/dev/null
cat > ask.cjs <<'JS'
const { QueryEngine } = require("@comunica/query-sparql-rdfjs-lite"), { Parser, Store } = require("n3");
const [data, ask] = process.argv.slice(2), store = new Store(new Parser().parse(data));
new QueryEngine().queryBindings(ask, { sources: [store] }).then(found => found.toArray())
  .then(found => console.log(found.map(one => one.get("all").value).sort().join(" ")));
JS
"$place/venv/bin/python" - <<'PY'
import subprocess, sys, pyoxigraph, rdflib
data = "@prefix : <http://e.org/> . :anna :party :s ; :seat 1 . :bo :party :m ; :seat 2 . :cia :party :s ; :seat 3 ."
graph, store = rdflib.Graph().parse(data=data, format="turtle"), pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
outer, found = "?who :party ?p", {}
for name, where in (
        ("count", outer + " { SELECT (COUNT(?who) AS ?all) { ?who :seat ?s } }"),
        ("max", outer + " { SELECT (MAX(?s) AS ?all) { ?who :seat ?s } }"),
        ("first", "{ SELECT (COUNT(?who) AS ?all) { ?who :seat ?s } } " + outer),
        ("other names", outer + " { SELECT (COUNT(?one) AS ?all) { ?one :seat ?s } }")):
    ask = "PREFIX : <http://e.org/> SELECT ?all { %s }" % where
    rows = [sorted(int(row[0].value) for row in engine.query(ask)) for engine in (graph, store)]
    third = subprocess.run(["node", "ask.cjs", data, ask], capture_output=True, text=True, check=True).stdout.split()
    found[name] = [*rows, [int(one) for one in third]]
print("rdflib", rdflib.__version__, "pyoxigraph", pyoxigraph.__version__, "Comunica 5.2.3:", found)
right = [3, 3, 3]
sys.exit(list(found.values()) != [[[1, 1, 1], right, right], [[1, 2, 3], right, right], [right] * 3, [right] * 3])
PY
