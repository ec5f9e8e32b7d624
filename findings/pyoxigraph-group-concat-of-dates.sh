#!/usr/bin/env bash
# pyoxigraph 0.5.13: GROUP_CONCAT over dates, numbers or IRIs is an empty cell.
# Expected: their letters in a row, "2024-04-16, 2024-05-14", as rdflib 7.6.0 and Comunica 5.2.3 give them; at least a
# complaint.
# Happens: it takes texts only; a value of another kind is an error, and an error leaves the aggregate unbound: the row is
# there, COUNT beside it is right, the list is missing. Texts in one language keep it ("..."@sv), so that with names
# all is well; with the days of the meetings, the sums or the members' IRIs the column is empty for every group.
# What to do: GROUP_CONCAT(STR(?day); separator=", ").
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
cd "$place"; npm install --silent --no-fund --no-audit @comunica/query-sparql-rdfjs-lite@5.2.3 n3@2.13.12 >/dev/null
cat > ask.cjs <<'JS'
const { QueryEngine } = require("@comunica/query-sparql-rdfjs-lite"), { Parser, Store } = require("n3");
const [data, ask] = process.argv.slice(2), store = new Store(new Parser().parse(data));
new QueryEngine().queryBindings(ask, { sources: [store] }).then(found => found.toArray())
  .then(found => console.log(found.map(one => one.get("all")?.value ?? "none").join()));
JS
"$place/venv/bin/python" - <<'PY'
import subprocess, sys, pyoxigraph, rdflib
data = """@prefix : <http://e.org/> . @prefix x: <http://www.w3.org/2001/XMLSchema#> .
:ks :met "2024-04-16"^^x:date, "2024-05-14"^^x:date ; :sum 12, 45 ; :has :anna, :bo ; :name "Anna", "Bo" ."""
graph, store = rdflib.Graph().parse(data=data, format="turtle"), pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
found = {}
for what, call in (("met", "?v"), ("sum", "?v"), ("has", "?v"), ("name", "?v"), ("met", "STR(?v)")):
    ask = "PREFIX : <http://e.org/> SELECT ?b (GROUP_CONCAT(%s) AS ?all) { ?b :%s ?v } GROUP BY ?b" % (call, what)
    cells = [next(iter(engine.query(ask)))[1] for engine in (graph, store)]
    third = subprocess.run(["node", "ask.cjs", data, ask], capture_output=True, text=True, check=True).stdout.strip()
    found[what, call] = [len(cell.value.split()) if cell else None for cell in cells] + [len(third.split())]
print("values in the list, in rdflib", rdflib.__version__, "pyoxigraph", pyoxigraph.__version__, "Comunica 5.2.3:", found)
sys.exit(list(found.values()) != [[2, None, 2]] * 3 + [[2, 2, 2]] * 2)
PY
