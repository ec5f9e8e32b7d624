#!/usr/bin/env bash
# rdflib 7.6.0: IN does not compare as = does.
# Expected: ?n IN (2.0) is ?n = 2.0, as SPARQL 1.1, 17.4.1.9 defines it; pyoxigraph 0.5.13 does so.
# Happens: IN wants the very same term: the integer 2 is not IN (2.0), and so it is NOT IN (2.0); a time written
# with ".0" seconds is not IN a list that holds it. With = the same rows are found.
# What to do: write the comparisons out (?n = 2.0 || …), or FILTER against VALUES with =.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import sys, pyoxigraph, rdflib
moment = '"2024-04-16T18:30:00%s"^^<http://www.w3.org/2001/XMLSchema#dateTime>'
pairs = {"number": ("2", "2.0"), "time": (moment % "", moment % ".0")}
found = {}
for name, (value, other) in pairs.items():
    for test in (f"= {other}", f"IN ({other})", f"NOT IN ({other})"):
        ask = "SELECT ?v { VALUES ?v { %s } FILTER(?v %s) }" % (value, test)
        rows = len(list(rdflib.Graph().query(ask))), len(list(pyoxigraph.Store().query(ask)))
        found[name, test.split(" " + other[0])[0].split(" (")[0]] = rows
print("rows in rdflib", rdflib.__version__, "and pyoxigraph", pyoxigraph.__version__, found)
sys.exit(list(found.values()) != [(1, 1), (0, 1), (1, 0)] * 2)
PY
