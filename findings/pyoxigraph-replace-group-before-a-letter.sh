#!/usr/bin/env bash
# pyoxigraph 0.5.13: REPLACE loses a group that a letter or underscore follows.
# Expected: in "$2_$1" the group is $2 and "_" stands for itself (XPath fn:replace, which SPARQL 1.1, 17.4.3.15 takes
# over: a group's number is digits); rdflib 7.6.0 gives 12_KS.
# Happens: the name of the group is read as "2_", there is none, and it is left out: "KS". The same with "$2x". With a
# blank, hyphen or slash after the group both agree. An escaped dollar ("\$") is not read as a dollar either. No error.
# What to do: build the string by CONCAT of two REPLACE, or put a character between that is no letter, digit or underscore.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pyoxigraph==0.5.13 rdflib==7.6.0
"$place/venv/bin/python" - <<'PY'
import sys, pyoxigraph, rdflib
ask = r'SELECT (REPLACE("KS 12", "([A-Z]+) ([0-9]+)", "%s") AS ?r) {}'
rows = {}
for by in ("$2_$1", "$2x", "$2-$1", "$2/$1", r"\\$1"):
    [one] = pyoxigraph.Store().query(ask % by)
    [other] = rdflib.Graph().query(ask % by)
    rows[by] = one["r"].value, str(other[0])
print("pyoxigraph", pyoxigraph.__version__, "and rdflib", rdflib.__version__, rows)
sys.exit([rows[by][0] for by in ("$2_$1", "$2x", "$2-$1", "$2/$1")] != ["KS", "", "12-KS", "12/KS"] or rows["$2_$1"][1] != "12_KS")
PY
