#!/usr/bin/env bash
# rdflib 7.6.0: AVG over values that are no numbers is 0.
# Expected: no value, since the sum is an error (SPARQL 1.1, 18.5.1.4: Sum over Count), as in pyoxigraph 0.5.13; or a complaint.
# Happens: every value that is no number is skipped, and an average of none is the integer 0; so counts read from a
# table as text ("35") average 0, dates too, and one text among numbers goes unseen. SUM over the same raises.
# What to do: AVG(xsd:decimal(?n)), and COUNT of what did not convert beside it.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import sys, pyoxigraph, rdflib
X = "http://www.w3.org/2001/XMLSchema#"
sets = {"texts": '"35" "12"', "dates": f'"2024-01-01"^^<{X}date> "2024-03-01"^^<{X}date>', "a text among numbers": '1 2 "x"'}
found = {}
for name, values in sets.items():
    ask = "SELECT (AVG(?n) AS ?mean) { VALUES ?n { %s } }" % values
    ours, theirs = next(iter(rdflib.Graph().query(ask)))[0], next(iter(pyoxigraph.Store().query(ask)))["mean"]
    found[name] = str(ours), theirs
print("rdflib", rdflib.__version__, "and pyoxigraph", pyoxigraph.__version__, found)
sys.exit(found != {"texts": ("0", None), "dates": ("0", None), "a text among numbers": ("1.5", None)})
PY
