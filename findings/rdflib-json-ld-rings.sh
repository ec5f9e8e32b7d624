#!/usr/bin/env bash
# rdflib 7.6.0: blank nodes that point at each other are not in its JSON-LD, and a list that two things share is two.
# Expected: every statement is written, as in rdflib's Turtle, N-Triples and RDF/XML; JSON-LD names blank nodes, "_:b0",
# where nesting does not do (JSON-LD 1.1, 4.5.1), and PyLD 3.3.0 writes the same graph so.
# Happens: a blank node is written where another node points at it; two that point at each other, an item and the next
# with the way back, a person and the spouse, wait for each other: with all that is said of them they are left out, and
# of a graph made of such the file is "[]". If something named points at one of them both are there. A list that two
# decisions have in common comes back as two lists. No warning.
# What to do: graph.skolemize() before serialising, or another format.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 PyLD==3.3.0
"$place/venv/bin/python" - <<'PY'
import json, sys, rdflib
from pyld import jsonld
ring = '_:a :name "Anna" ; :spouse _:b . _:b :name "Bo" ; :spouse _:a . '
shared = ":d1 :votes _:l . :d2 :votes _:l . _:l rdf:first 12 ; rdf:rest () ."
def sizes(data):
    data = "@prefix : <http://e.org/> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . " + data
    graph = rdflib.Graph().parse(data=data, format="turtle")
    other = json.dumps(jsonld.from_rdf(graph.serialize(format="nt")))
    texts = [graph.serialize(format=form) for form in ("turtle", "xml", "json-ld")] + [other]
    forms = ["turtle", "xml", "json-ld", "json-ld"]
    return len(graph), *(len(rdflib.Graph().parse(data=text, format=form)) for text, form in zip(texts, forms))
found = [sizes(ring), sizes(ring + ":meeting :chair _:a ."), sizes(shared)]
print("rdflib", rdflib.__version__, "graph, Turtle, XML, JSON-LD, and PyLD's:", found)
sys.exit(found != [(4, 4, 4, 0, 4), (5, 5, 5, 5, 5), (4, 4, 4, 6, 4)])
PY
