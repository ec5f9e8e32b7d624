#!/usr/bin/env bash
# Comunica 4.4.1 (query-sparql-rdfjs-lite, N3 1.26.0): "p?" between two unknowns leaves out the paths of no step.
# Expected: every node of the graph reaches itself by "p?" (SPARQL 1.1, 9.3): ?x in/of? ?m finds the meeting where ?x
# stands, and the meeting that what ?x stands in is of: three rows, as in pyoxigraph 0.5.13.
# Happens: one row: only paths of one step. Where an end is known (<m1> of? ?m) the path of no step is there; no error.
# What to do: write both ways out: in|(in/of).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm install --silent --no-fund --no-audit @comunica/query-sparql-rdfjs-lite@4.4.1 n3@1.26.0 >/dev/null
python3 -m venv venv; venv/bin/pip install -q pyoxigraph==0.5.13
cat > ask.cjs <<'JS'
const { QueryEngine } = require("@comunica/query-sparql-rdfjs-lite"), { Parser, Store } = require("n3"), fs = require("fs");
const store = new Store(new Parser().parse(fs.readFileSync("data.nt", "utf8")));
(async () => console.log((await (await new QueryEngine().queryBindings(process.argv[2], { sources: [store] })).toArray()).length))();
JS
printf '<urn:a> <urn:in> <urn:m1> .\n<urn:b> <urn:in> <urn:i1> .\n<urn:i1> <urn:of> <urn:m2> .\n' > data.nt
rows() { echo "$(node ask.cjs "$1") $(venv/bin/python -c 'import sys, pyoxigraph as ox
store = ox.Store(); store.load(path="data.nt"); print(len(list(store.query(sys.argv[1]))))' "$1")"; }
open=$(rows 'SELECT ?x ?m { ?x <urn:in>/<urn:of>? ?m }'); known=$(rows 'SELECT ?m { <urn:m1> <urn:of>? ?m }')
written=$(rows 'SELECT ?x ?m { ?x <urn:in>|(<urn:in>/<urn:of>) ?m }')
echo "rows in comunica $(node -p 'require("@comunica/query-sparql-rdfjs-lite/package.json").version') and pyoxigraph: in/of? $open; <m1> of? $known; written out $written"
[ "$open | $known | $written" = "1 3 | 1 1 | 3 3" ]
