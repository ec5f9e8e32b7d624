#!/usr/bin/env bash
# rdflib 7.6.0: within FILTER EXISTS, BIND does not know the row it stands in, so that "is there a next one?" is yes for everyone.
# Expected: EXISTS puts the values of the row into its pattern (SPARQL 1.1, 18.6, substitute): { BIND(?nr + 1 AS ?next) ?other :nr
# ?next } holds for § 12 where § 13 is there; so pyoxigraph 0.5.13 and Comunica 5.2.3.
# Happens: ?nr is not known to BIND, ?next stays open, and any number does: EXISTS keeps all rows and NOT EXISTS, the search for
# gaps in the numbers of paragraphs, finds none. In two branches of a UNION, FILTER(?nr > 12) does not know ?nr
# either and is an error: NOT EXISTS then keeps everybody. Where the pattern has but triples and a FILTER all is right. No
# error.
# What to do: FILTER(?n2 = ?nr + 1) in place of BIND, and one EXISTS for each branch.
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
data = "@prefix : <http://e.org/> . :p12 :nr 12 ; :by :ks . :p13 :nr 13 ; :to :bn . :p15 :nr 15 ; :by :ks ."
start = "PREFIX : <http://e.org/> "
asks = ["SELECT ?x { ?x :nr ?nr FILTER NOT EXISTS { BIND(?nr + 1 AS ?next) ?other :nr ?next } }",
        "SELECT ?x { ?x :nr ?nr FILTER NOT EXISTS { ?other :nr ?n2 FILTER(?n2 = ?nr + 1) } }",
        "SELECT ?x { ?x :nr ?nr FILTER NOT EXISTS { { ?x :by ?y FILTER(?nr > 12) } UNION { ?x :to ?y FILTER(?nr > 12) } } }"]
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
sys.exit(found != [[[], ["p13", "p15"], ["p13", "p15"]], [["p13", "p15"]] * 3, [["p12", "p13", "p15"], ["p12"], ["p12"]]])
PY
