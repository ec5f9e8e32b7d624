#!/usr/bin/env bash
# pyoxigraph 0.5.13 and Comunica 5.2.3: "itself or what is above it" is nothing for what the graph does not speak of.
# Expected: a path of no step holds for every term that the question names, in the graph or not (SPARQL 1.1, 9.3 and 18.4):
# VALUES ?w { :new :ks } ?w :partOf* ?x gives :new itself, as rdflib 7.6.0 does.
# Happens: pyoxigraph gives no row for :new, however it is written; Comunica gives one where the term stands in the path
# itself and none where VALUES or BIND gives it. A list of bodies that is joined with "and those above" loses those
# of which nothing is known yet, and ASK { :new :partOf* :new } is false in the one and true in the other.
# What to do: UNION of the term itself and ":partOf+".
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
data = '@prefix : <http://e.org/> . :ks :partOf :town .'
graph, store = rdflib.Graph().parse(data=data, format="turtle"), pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
def answers(pattern):
    ask = "PREFIX : <http://e.org/> SELECT ?x { %s }" % pattern
    third = subprocess.run(["node", "ask.cjs", data, ask], capture_output=True, text=True, check=True).stdout.split()
    rows = [str(row["x"]) for row in graph.query(ask).bindings], [row["x"].value for row in store.query(ask)], third
    return [" ".join(sorted(one[13:] for one in each)) for each in rows]
found = {pattern: answers(pattern) for pattern in (
    ":new :partOf* ?x", "VALUES ?w { :new :ks } ?w :partOf* ?x", "BIND(:new AS ?w) ?w :partOf? ?x", ":ks :partOf* ?x")}
print("rdflib", rdflib.__version__, "pyoxigraph", pyoxigraph.__version__, "Comunica 5.2.3:", found)
sys.exit(list(found.values()) != [["new", "", "new"], ["ks new town", "ks town", "ks town"], ["new", "", ""], ["ks town"] * 3])
PY
