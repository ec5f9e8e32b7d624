#!/usr/bin/env bash
# rdflib 7.6.0: the day of a moment, and the day that stands in a text, are empty cells.
# Expected: xsd:date(?moment) and xsd:date("2024-04-16") are a date, as pyoxigraph 0.5.13 has them (XPath casting, 19.1; SPARQL
# 1.1, 17.1 lets an engine have more casts than the eight it lists), or the question is refused as asking for an unknown function.
# Happens: xsd:date, xsd:time and xsd:gYear are functions that rdflib does not know; what is unknown is an error in a row,
# and an error in a row an empty cell: GROUP BY (xsd:date(?at) AS ?day) makes one group of all days, a FILTER finds none.
# xsd:dateTime it knows, of a text and even of "2024-04-16", which has no time, and not of an xsd:date, whose midnight
# pyoxigraph gives. YEAR, MONTH and DAY work upon dates in both.
# What to do: STRDT(SUBSTR(STR(?at), 1, 10), xsd:date).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" -W ignore - <<'PY'
import sys, pyoxigraph, rdflib
data = '''@prefix : <http://e.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:a :at "2024-04-16T18:30:00"^^xsd:dateTime . :b :at "2024-05-14T18:30:00"^^xsd:dateTime .'''
graph, store = rdflib.Graph().parse(data=data, format="turtle"), pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
def answers(ask):
    ask = "PREFIX : <http://e.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT " + ask
    both = [[str(row.get("x", "")) for row in graph.query(ask).bindings], [row["x"].value if row["x"] else "" for row in store.query(ask)]]
    return [" ".join(sorted(rows)) for rows in both]
asked = {"xsd:date(?at)": "(xsd:date(?at) AS ?x) { :a :at ?at }", "of a text": '(xsd:date("2024-04-16") AS ?x) {}',
         "groups by day": "?d (COUNT(?at) AS ?x) { ?w :at ?at } GROUP BY (xsd:date(?at) AS ?d)",
         "midnight": '(xsd:dateTime("2024-04-16"^^xsd:date) AS ?x) {}', "no time": '(xsd:dateTime("2024-04-16") AS ?x) {}',
         "letters": "(STRDT(SUBSTR(STR(?at), 1, 10), xsd:date) AS ?x) { :a :at ?at }"}
found = {name: answers(ask) for name, ask in asked.items()}
print("rdflib", rdflib.__version__, "and pyoxigraph", pyoxigraph.__version__, found)
day, night = "2024-04-16", "2024-04-16T00:00:00"
sys.exit(list(found.values()) != [["", day], ["", day], ["2", "1 1"], ["", night], [night, ""], [day, day]])
PY
