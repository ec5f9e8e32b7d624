#!/usr/bin/env bash
# rdflib 7.6.0 and Comunica 5.2.3: in order of time, a month and a year stand behind every day, and the latest of all is the month.
# Expected: what is known as a day, as a month (xsd:gYearMonth) or as a year (xsd:gYear) is put in order by time, as pyoxigraph
# 0.5.13 has it, or refused; SPARQL 1.1 (15.1) leaves such an order open.
# Happens: rdflib and Comunica sort by the kind first, by the name of the type: all days, then all years, then all months, so that
# a timeline ends with what happened first. MAX of a day in March, a month in April and the year 2025 is the month, MIN
# the day, though 2023 is there. No error, and where all are days it is right.
# What to do: ORDER BY STR(?when), whose letters agree with time for years of four digits, and MAX(STR(?when)).
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
data = """@prefix : <http://e.org/> . @prefix x: <http://www.w3.org/2001/XMLSchema#> .
:a :at "2024-04-16"^^x:date . :b :at "2024-04"^^x:gYearMonth . :c :at "2023"^^x:gYear . :d :at "2024-03-01"^^x:date . :e :at "2025"^^x:gYear ."""
open("data.ttl", "w").write(data)
graph, store = rdflib.Graph().parse("data.ttl"), pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
found = []
for ask in ("SELECT ?x { ?s <http://e.org/at> ?x } ORDER BY ?x", "SELECT (MAX(?at) AS ?x) { ?s <http://e.org/at> ?at }",
            "SELECT (MIN(?at) AS ?x) { ?s <http://e.org/at> ?at }"):
    other = subprocess.run(["node", "ask.cjs", ask], capture_output=True, text=True, check=True).stdout
    rows = [[str(row[0]) for row in graph.query(ask)], [row["x"].value for row in store.query(ask)], json.loads(other)]
    found.append(rows)
    print(ask, "rdflib", rdflib.__version__, rows[0], "pyoxigraph", pyoxigraph.__version__, rows[1], "Comunica 5.2.3", rows[2])
kinds, times = ["2024-03-01", "2024-04-16", "2023", "2025", "2024-04"], ["2023", "2024-03-01", "2024-04", "2024-04-16", "2025"]
sys.exit(found != [[kinds, times, kinds], [["2024-04"], ["2025"], ["2024-04"]], [["2024-03-01"], ["2023"], ["2024-03-01"]]])
PY
