#!/usr/bin/env bash
# rdflib 7.6.0: a row in which nothing is bound is left out when one goes through a result, and counted by len().
# Expected: a row for each solution: of three members, one with a day of leaving, SELECT ?left gives one value and two
# empty cells, as in pyoxigraph 0.5.13.
# Happens: "for row in result" yields one row; asked first, len(result) says three and the CSV has three, asked after
# the loop both say one. With a second column that is bound all three are there, so it shows only in questions for one
# optional thing, or for values that cannot be reckoned.
# What to do: go through result.bindings, or select a column that is always bound beside it.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import sys, pyoxigraph, rdflib
data = """@prefix : <http://e.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:anna :name "Anna Ek" ; :to "2022-12-31"^^xsd:date . :bo :name "Bo Ek" . :cia :name "Cia Ek" ."""
ask = "PREFIX : <http://e.org/> SELECT %s { ?who :name ?name OPTIONAL { ?who :to ?left } }"
graph, store = rdflib.Graph().parse(data=data, format="turtle"), pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
one, another = graph.query(ask % "?left"), graph.query(ask % "?left")
found = {"gone through": len([row for row in one]), "len after it": len(one), "len before": len(another),
         "csv": len(graph.query(ask % "?left").serialize(format="csv").splitlines()) - 1,
         "with the name": len([row for row in graph.query(ask % "?name ?left")])}
other = len(list(store.query(ask % "?left")))
print("rdflib", rdflib.__version__, found, "| pyoxigraph", pyoxigraph.__version__, other)
sys.exit(list(found.values()) != [1, 1, 3, 3, 3] or other != 3)
PY
