#!/usr/bin/env bash
# rdflib 7.6.0, pyoxigraph 0.5.13, Comunica 5.2.3: what was due before NOW() is everything or nothing.
# Expected: ?due < NOW() finds the tasks whose day has passed, 2020, and not those of 2099; where a date cannot be compared
# with a moment, a complaint.
# Happens: NOW() is an xsd:dateTime and ?due an xsd:date, which SPARQL 1.1 (17.3) does not compare. rdflib then goes by the
# name of the type: every date is before every moment, so all tasks are overdue, for ever, and none is after NOW(). In
# pyoxigraph and Comunica the comparison is an error and the filter finds none, before or after.
# What to do: make a day of NOW() by letters, STRDT(SUBSTR(STR(NOW()), 1, 10), xsd:date), or put today into the question.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
cd "$place"; npm install --silent --no-fund --no-audit @comunica/query-sparql-rdfjs-lite@5.2.3 n3@2.13.12 >/dev/null
cat > ask.cjs <<'JS'
const { QueryEngine } = require("@comunica/query-sparql-rdfjs-lite"), { Parser, Store } = require("n3");
const [data, ask] = process.argv.slice(2), store = new Store(new Parser().parse(data));
new QueryEngine().queryBindings(ask, { sources: [store] }).then(found => found.toArray())
  .then(found => console.log(found.map(one => one.get("d").value).sort().join(" ")));
JS
"$place/venv/bin/python" - <<'PY'
import subprocess, sys, pyoxigraph, rdflib
head = "PREFIX : <http://e.org/> PREFIX x: <http://www.w3.org/2001/XMLSchema#> "
data = head + ':a :due "2020-04-16"^^x:date . :b :due "2099-04-16"^^x:date .'
graph, store = rdflib.Graph().parse(data=data, format="turtle"), pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
found = {}
for test in ("< NOW()", "> NOW()", "< STRDT(SUBSTR(STR(NOW()), 1, 10), x:date)"):
    ask = head + "SELECT ?d { ?t :due ?d FILTER(?d %s) }" % test
    rows = [sorted(row[0].value if engine is store else str(row[0]) for row in engine.query(ask)) for engine in (graph, store)]
    third = subprocess.run(["node", "ask.cjs", data, ask], capture_output=True, text=True, check=True).stdout.split()
    found[test] = [[day[:4] for day in one] for one in (*rows, third)]
print("rdflib", rdflib.__version__, "pyoxigraph", pyoxigraph.__version__, "Comunica 5.2.3:", found)
sys.exit(list(found.values()) != [[["2020", "2099"], [], []], [[], [], []], [["2020"]] * 3])
PY
