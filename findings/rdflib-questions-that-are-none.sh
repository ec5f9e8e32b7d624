#!/usr/bin/env bash
# rdflib 7.6.0: questions that SPARQL forbids are answered, with one value out of several, or with a value written over.
# Expected: an error: what is selected beside an aggregate must be grouped by (SPARQL 1.1, 11.4), and BIND may not name a
# variable that the group before it uses (10.1); pyoxigraph 0.5.13 refuses all three.
# Happens: SELECT ?name (COUNT(?who) AS ?n) without GROUP BY is one row: some name beside the number of all; with GROUP
# BY ?board the name of some member stands beside each board. BIND("S" AS ?party) after a pattern with ?party writes
# "S" over every party, where a test was meant, and nobody is left out. No warning.
# What to do: try every question in a stricter engine once.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import sys, pyoxigraph, rdflib
data = '@prefix : <http://e.org/> . :a :name "Anna" ; :of :ks ; :party "S" . :b :name "Bo" ; :of :ks ; :party "M" .'
graph, store = rdflib.Graph().parse(data=data, format="turtle"), pyoxigraph.Store()
def both(ask):
    ask = "PREFIX : <http://e.org/> " + ask
    try:
        second = len(list(store.query(ask)))
    except SyntaxError:
        second = "SyntaxError"
    return [[str(cell) for cell in row] for row in graph.query(ask)], second
all_, each, over = (both(ask) for ask in (
    "SELECT ?n (COUNT(?w) AS ?c) { ?w :name ?n }", "SELECT ?b ?n (COUNT(?w) AS ?c) { ?w :name ?n ; :of ?b } GROUP BY ?b",
    'SELECT ?n ?party { ?w :name ?n ; :party ?party BIND("S" AS ?party) } ORDER BY ?n'))
print("rdflib", rdflib.__version__, all_, each, over, "pyoxigraph", pyoxigraph.__version__)
right = [row[0][-2] in ("Anna", "Bo") and row[0][-1] == "2" and len(row) == 1 for row in (all_[0], each[0])]
right += [over[0] == [["Anna", "S"], ["Bo", "S"]], [one[1] for one in (all_, each, over)] == ["SyntaxError"] * 3]
sys.exit(not all(right))
PY
