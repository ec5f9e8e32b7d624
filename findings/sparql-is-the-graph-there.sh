#!/usr/bin/env bash
# rdflib 7.6.0 and Comunica 5.2.3: asked whether a named graph is there, they say yes to every name, or name none.
# Expected: GRAPH <name> {} of a graph that the dataset does not have has no solution, and GRAPH ?g {} one for each name
# (SPARQL 1.1, 18.6, evaluation of Graph): the short way to ask whether a document has been read, and which. pyoxigraph
# 0.5.13 does so.
# Happens: with a name, rdflib and Comunica have a solution whether the graph is there or not: "is this document loaded?"
# is always yes. With a variable rdflib lists the graphs, and Comunica gives one row with nothing in it. No error.
# What to do: ask for a statement in it, GRAPH <name> { ?s ?p ?o }.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
cd "$place"; npm install --silent --no-fund --no-audit @comunica/query-sparql-rdfjs-lite@5.2.3 n3@2.13.12 >/dev/null
cat > ask.cjs <<'JS'
const { QueryEngine } = require("@comunica/query-sparql-rdfjs-lite"), { Parser, Store } = require("n3");
const [data, ask] = process.argv.slice(2), store = new Store(new Parser({ format: "TriG" }).parse(data));
new QueryEngine().queryBindings(ask, { sources: [store] }).then(found => found.toArray())
  .then(found => console.log(found.map(one => one.get("x")?.value ?? "").join("\n")));
JS
"$place/venv/bin/python" - <<'PY'
import subprocess, sys, pyoxigraph, rdflib
data = '@prefix : <http://e.org/> . :minutes { :anna :of :ks }'
dataset, store = rdflib.Dataset(), pyoxigraph.Store()
dataset.parse(data=data, format="trig")
store.load(data.encode(), format=pyoxigraph.RdfFormat.TRIG)
def answers(pattern):
    ask = "PREFIX : <http://e.org/> SELECT ?x { %s }" % pattern
    third = subprocess.run(["node", "ask.cjs", data, ask], capture_output=True, text=True, check=True).stdout
    rows = [str(row.get("x") or "")[13:] for row in dataset.query(ask).bindings], [row["x"].value[13:] for row in store.query(ask)]
    return *rows, [line[13:] for line in third.split("\n")[:-1]]
found = {pattern: answers(pattern) for pattern in (
    "GRAPH :minutes {} BIND(:minutes AS ?x)", "GRAPH :other {} BIND(:other AS ?x)", "GRAPH ?x {}", "GRAPH ?x { ?s ?p ?o }")}
print("rdflib", rdflib.__version__, "pyoxigraph", pyoxigraph.__version__, "Comunica 5.2.3")
for pattern, three in found.items():
    print("  " + pattern, *three)
one = ["minutes"]
sys.exit(list(found.values()) != [(one, one, one), (["other"], [], ["other"]), (one, one, [""]), (one, one, one)])
PY
