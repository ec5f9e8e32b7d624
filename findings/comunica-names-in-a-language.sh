#!/usr/bin/env bash
# Comunica 5.2.3 (query-sparql-rdfjs-lite): names in a language have no order, and so no pair of them is found.
# Expected: "Berg"@sv < "Ek"@sv, as in rdflib 7.6.0 and pyoxigraph 0.5.13, or ORDER BY without an order as well.
# Happens: < and > of two texts in one language is an error, and errors in a filter are no rows: FILTER(?a < ?b), the way to list
# each pair once, and FILTER(?name >= "M"@sv), a register by letters, find nobody; the same names without a language
# are found, and ORDER BY sorts both. (SPARQL 1.1, 17.3, has the operators for plain texts only, and lets engines have more.)
# No error.
# What to do: compare STR(?a) with STR(?b).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
cd "$place"; npm install --silent --no-fund --no-audit @comunica/query-sparql-rdfjs-lite@5.2.3 n3@2.13.12 >/dev/null
cat > ask.cjs <<'JS'
const { QueryEngine } = require("@comunica/query-sparql-rdfjs-lite"), { Parser, Store } = require("n3");
const store = new Store(new Parser().parse(require("fs").readFileSync("data.ttl", "utf8")));
new QueryEngine().queryBindings(process.argv[2], { sources: [store] }).then(found => found.toArray())
  .then(rows => console.log(JSON.stringify(rows.map(row => row.get("x") ? row.get("x").value : null))));
JS
"$place/venv/bin/python" -W ignore - <<'PY'
import json, subprocess, sys, pyoxigraph, rdflib
data = '@prefix : <http://e.org/> . :a :name "Berg"@sv . :b :name "Ek"@sv . :c :plain "Berg" . :d :plain "Ek" .'
start = "PREFIX : <http://e.org/> "
asks = ["SELECT ?x { ?x :name ?a . ?y :name ?b FILTER(?a < ?b) }", "SELECT ?x { ?x :name ?a FILTER(?a > 'C'@sv) }",
        "SELECT ?x { ?x :plain ?a . ?y :plain ?b FILTER(?a < ?b) }", "SELECT ?x { ?x :name ?a . ?y :name ?b FILTER(STR(?a) < STR(?b)) }"]
open("data.ttl", "w").write(data)
graph, store = rdflib.Graph().parse("data.ttl"), pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
found = []
for ask in asks:
    other = subprocess.run(["node", "ask.cjs", start + ask], capture_output=True, text=True, check=True).stdout
    rows = [[None if row.get(rdflib.Variable("x")) is None else str(row[rdflib.Variable("x")]) for row in graph.query(start + ask).bindings],
            [row["x"] and row["x"].value for row in store.query(start + ask)], json.loads(other)]
    rows = [sorted(str(one).replace("http://e.org/", "") for one in engine) for engine in rows]
    found.append(rows)
    print(ask, "rdflib", rdflib.__version__, rows[0], "pyoxigraph", pyoxigraph.__version__, rows[1], "Comunica 5.2.3", rows[2])
sys.exit(found != [[["a"], ["a"], []], [["b"], ["b"], []], [["c"]] * 3, [["a"]] * 3])
PY
