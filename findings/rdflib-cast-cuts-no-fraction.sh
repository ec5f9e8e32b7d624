#!/usr/bin/env bash
# rdflib 7.6.0: xsd:integer(12.7) is nothing, and xsd:integer(12.0) is nothing as well.
# Expected: 12: a cast from decimal or double to integer cuts the fraction (SPARQL 1.1, 17.1; XPath 19.1.3), xsd:integer of
# true is 1; so in pyoxigraph 0.5.13. It is the way to whole numbers after a division, whose result is a decimal even of
# 6/2.
# Happens: the letters "12.7" are tried as an integer, are none, and the cell is empty, without a word; FILTER(xsd:integer(
# ?sum / 2) > 5) finds nobody. Only what happens to be written without a point comes through.
# What to do: FLOOR(?x), and xsd:integer(STR(FLOOR(?x))) where the type matters.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import logging, sys, pyoxigraph, rdflib
logging.disable(logging.CRITICAL)
found = {}
for value in ("12.7", "12.0", "25 / 2", "12.7e0", "true", "6 / 2", "FLOOR(12.7)"):
    ask = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT (xsd:integer(%s) AS ?n) { VALUES ?x { 1 } }" % value
    cells = [next(iter(engine.query(ask)), [None])[0] for engine in (rdflib.Graph(), pyoxigraph.Store())]
    found[value] = tuple(cell and int(cell.value) for cell in cells)
print("xsd:integer in rdflib", rdflib.__version__, "and pyoxigraph", pyoxigraph.__version__, found)
sys.exit(list(found.values()) != [(None, 12)] * 4 + [(None, 1), (3, 3), (12, 12)])
PY
