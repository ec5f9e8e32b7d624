#!/usr/bin/env bash
# pyoxigraph 0.5.13 and Comunica 5.2.3: FILTER(?label) keeps labels without a language and drops all that have one.
# Expected: a text is true unless it is empty; the rule speaks of plain literals, with or without a language, and of xsd:string
# (SPARQL 1.1, 17.2.2), so that FILTER(?label) leaves out the empty ones alone, as rdflib 7.6.0 does.
# Happens: "Nämnden"@sv has no truth in either: the test is an error, the row is gone, and IF(?label, ?label, "utan namn") is
# an empty cell. A question that was tried on data without languages loses every Swedish label later, in silence.
# What to do: FILTER(STR(?label) != "").
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
data = '@prefix : <http://e.org/> . :a :label "KS" . :b :label "Nämnden"@sv . :c :label "" .'
graph, store = rdflib.Graph().parse(data=data, format="turtle"), pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
def answers(pattern):
    ask = "PREFIX : <http://e.org/> SELECT ?x { ?w :label ?label %s } ORDER BY ?w" % pattern
    third = subprocess.run(["node", "ask.cjs", data, ask], capture_output=True, text=True, check=True).stdout.split("\n")[:-1]
    return [row["x"] and row["x"].value[-7:] for row in graph.query(ask).bindings], [row["x"] and row["x"].value[-7:] for row in store.query(ask)], [one[-7:] for one in third]
found = {pattern: answers(pattern) for pattern in ("FILTER(?label) BIND(STR(?label) AS ?x)", 'BIND(IF(?label, STR(?label), "-") AS ?x) FILTER(BOUND(?x))', 'FILTER(STR(?label) != "") BIND(STR(?label) AS ?x)')}
print("rdflib", rdflib.__version__, "pyoxigraph", pyoxigraph.__version__, "Comunica 5.2.3:", found)
all_, one = ["KS", "Nämnden"], ["KS"]
sys.exit(list(found.values()) != [(all_, one, one), (all_ + ["-"], ["KS", "-"], ["KS", "-"]), (all_, all_, all_)])
PY
