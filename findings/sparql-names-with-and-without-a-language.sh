#!/usr/bin/env bash
# rdflib 7.6.0, pyoxigraph 0.5.13, Comunica 5.2.3: names with and without a language are sorted as one list or as two, each engine its own way.
# Expected: Anna, Bo, Cia in order, whatever language some of them bear: own names are often plain and those taken from Wikidata
# tagged; SPARQL 1.1 (15.1) leaves the order of tagged texts open.
# Happens: pyoxigraph has one list. rdflib has two, first all without a language, then all with one; Comunica two the other way
# round. MAX and MIN follow, so that the last name of the register is "Disa"@sv in the first two and "Cia" in Comunica, the
# first "Anna"@sv in two and "Bo" in rdflib. Page by page, with LIMIT and OFFSET, names seem to be missing. No error.
# What to do: ORDER BY STR(?name), MAX(STR(?name)).
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
"$place/venv/bin/python" - <<'PY'
import json, subprocess, sys, pyoxigraph, rdflib
data = '@prefix : <http://e.org/> . :a :name "Bo", "Anna"@sv, "Cia", "Disa"@sv .'
open("data.ttl", "w").write(data)
graph, store = rdflib.Graph().parse("data.ttl"), pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
found = []
for ask in ("SELECT ?x { ?s <http://e.org/name> ?x } ORDER BY ?x", "SELECT ?x { ?s <http://e.org/name> ?x } ORDER BY STR(?x)",
            "SELECT (MAX(?n) AS ?x) { ?s <http://e.org/name> ?n }", "SELECT (MIN(?n) AS ?x) { ?s <http://e.org/name> ?n }"):
    other = subprocess.run(["node", "ask.cjs", ask], capture_output=True, text=True, check=True).stdout
    rows = [[str(row[0]) for row in graph.query(ask)], [row["x"].value for row in store.query(ask)], json.loads(other)]
    found.append(rows)
    print(ask, "rdflib", rdflib.__version__, rows[0], "pyoxigraph", pyoxigraph.__version__, rows[1], "Comunica 5.2.3", rows[2])
names = ["Anna", "Bo", "Cia", "Disa"]
sys.exit(found != [[["Bo", "Cia", "Anna", "Disa"], names, ["Anna", "Disa", "Bo", "Cia"]], [names] * 3,
                   [["Disa"], ["Disa"], ["Cia"]], [["Bo"], ["Anna"], ["Anna"]]])
PY
