#!/usr/bin/env bash
# rdflib 7.6.0 and Comunica 5.2.3: SUBSTR that begins before the first letter counts from the end.
# Expected: places run from 1, and a start at 0 or before takes in what there is (XPath fn:substring, to which SPARQL 1.1,
# 17.4.3.3 points): SUBSTR(?nr, STRLEN(?nr) - 3), the last four signs, is all of "123", SUBSTR("KS 2024", 0, 3) is "KS".
# pyoxigraph 0.5.13 does so.
# Happens: the place less one goes into the slice of Python or JavaScript, where -1 is the last letter: the last four of
# "123" are "3", those of "12" are "12", SUBSTR("KS 2024", 0, 3) is nothing. No error, and long values are right.
# What to do: IF(STRLEN(?nr) > 4, SUBSTR(?nr, STRLEN(?nr) - 3), ?nr).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
cd "$place"; npm install --silent --no-fund --no-audit @comunica/query-sparql-rdfjs-lite@5.2.3 n3@2.13.12 >/dev/null
cat > ask.cjs <<'JS'
const { QueryEngine } = require("@comunica/query-sparql-rdfjs-lite"), { Store } = require("n3");
new QueryEngine().queryBindings(process.argv[2], { sources: [new Store()] }).then(found => found.toArray())
  .then(found => console.log(found[0].get("v").value));
JS
"$place/venv/bin/python" - <<'PY'
import subprocess, sys, pyoxigraph, rdflib
found = {}
for call in ('SUBSTR("KS 2024", STRLEN("KS 2024") - 3)', 'SUBSTR("123", STRLEN("123") - 3)', 'SUBSTR("12", STRLEN("12") - 3)', 'SUBSTR("KS 2024", 0, 3)'):
    ask = "SELECT (%s AS ?v) {}" % call
    pair = [next(iter(engine.query(ask)))[0].value for engine in (rdflib.Graph(), pyoxigraph.Store())]
    third = subprocess.run(["node", "ask.cjs", ask], capture_output=True, text=True, check=True).stdout.strip("\n")
    found[call] = [*map(str, pair), third]
print("rdflib", rdflib.__version__, "pyoxigraph", pyoxigraph.__version__, "Comunica 5.2.3:", found)
sys.exit(list(found.values()) != [["2024"] * 3, ["3", "123", "3"], ["12", "12", "12"], ["", "KS", ""]])
PY
