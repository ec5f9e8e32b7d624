#!/usr/bin/env bash
# rdflib 7.6.0: a moment without a zone is before every moment that has one, ten years later as well.
# Expected: with and without a zone, moments more than 14 hours apart are in order, and nearer ones cannot be compared (XML
# Schema 1.1 part 2, 3.3.7.1; XPath takes a zone of its own for those that have none): so pyoxigraph 0.5.13.
# Happens: whether there is a zone goes before the time: a meeting of 2030, "18:30" as it stands in the minutes, is before a
# publication of 2020 whose zone the server wrote. FILTER(?meeting < ?published) is true of everything, ORDER BY puts
# all that has no zone first, MAX never gives it. No error; where all have a zone, or none has, it is right.
# What to do: give every moment a zone, or none, when the graph is made.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import sys, pyoxigraph, rdflib
data = '''@prefix : <http://e.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:meeting :at "2030-01-01T18:30:00"^^xsd:dateTime . :published :at "2020-04-16T08:00:00Z"^^xsd:dateTime .'''
graph, store = rdflib.Graph().parse(data=data, format="turtle"), pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
def answers(ask):
    return [row[0] and row[0].value[-9:] if engine is store else str(row[0])[-9:]
            for engine in (graph, store) for row in engine.query("PREFIX : <http://e.org/> " + ask)]
found = [answers("SELECT ?x { :meeting :at ?m . :published :at ?p BIND(?m < ?p AS ?x) }"),
         answers("SELECT ?x { ?w :at ?t BIND(STR(?w) AS ?x) } ORDER BY ?t LIMIT 1"),
         answers("SELECT (SUBSTR(STR(MAX(?t)), 1, 4) AS ?x) { ?w :at ?t }")]
print("rdflib", rdflib.__version__, "and pyoxigraph", pyoxigraph.__version__, found)
sys.exit(found != [["true", "false"], ["g/meeting", "published"], ["2020", "2030"]])
PY
