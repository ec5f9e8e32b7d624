#!/usr/bin/env bash
# rdflib 7.6.0, pyoxigraph 0.5.13, Comunica 5.2.3: what is counted in one column and used in the next, three answers.
# Expected: (COUNT(?who) AS ?n) (?n * 100 AS ?share): a variable that AS has made may be used in expressions after it in
# the same SELECT (SPARQL 1.1, 16.1.2).
# Happens: Comunica reckons, rdflib leaves the column empty without a word, pyoxigraph calls the question a syntax
# error. Without an aggregate, (?x + 1 AS ?y) (?y * 2 AS ?z), all three reckon.
# What to do: count in a sub-select and reckon outside, or repeat COUNT(?who).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
cd "$place"; npm install --silent --no-fund --no-audit @comunica/query-sparql-rdfjs-lite@5.2.3 n3@2.13.12 >/dev/null
cat > ask.cjs <<'JS'
const { QueryEngine } = require("@comunica/query-sparql-rdfjs-lite"), { Parser, Store } = require("n3");
const [data, ask] = process.argv.slice(2), store = new Store(new Parser().parse(data));
new QueryEngine().queryBindings(ask, { sources: [store] }).then(found => found.toArray())
  .then(found => console.log(found.map(one => one.get("z")?.value).join()));
JS
"$place/venv/bin/python" - <<'PY'
import subprocess, sys, pyoxigraph, rdflib
data = '@prefix : <http://e.org/> . :anna :party "S" . :bo :party "M" .'
graph, store = rdflib.Graph().parse(data=data, format="turtle"), pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
def answer(engine, ask):
    try:
        cell = next(iter(engine.query(ask)))[1]
        return None if cell is None else int(cell.value)
    except SyntaxError as error:
        return "SyntaxError"
found = {}
for name, ask in (("counted", "SELECT (COUNT(?who) AS ?y) (?y * 100 AS ?z) { ?who :party ?p }"),
                  ("bound", "SELECT (?x + 1 AS ?y) (?y * 100 AS ?z) { VALUES ?x { 1 } }")):
    ask = "PREFIX : <http://e.org/> " + ask
    third = subprocess.run(["node", "ask.cjs", data, ask], capture_output=True, text=True, check=True).stdout.strip()
    found[name] = answer(graph, ask), answer(store, ask), third
print("rdflib", rdflib.__version__, "pyoxigraph", pyoxigraph.__version__, "Comunica 5.2.3:", found)
sys.exit(found != {"counted": (None, "SyntaxError", "200"), "bound": (200, 200, "200")})
PY
