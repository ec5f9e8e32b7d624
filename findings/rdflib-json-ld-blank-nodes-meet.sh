#!/usr/bin/env bash
# rdflib 7.6.0: blank nodes of one name in two JSON-LD files become one node.
# Expected: a blank node's name holds within its file (RDF 1.1 Concepts, 3.4), so that "_:b0" of each file parsed into a
# graph is a node of its own, as it is from Turtle, N-Triples and RDF/XML.
# Happens: from JSON-LD the names are kept: two files that a program has flattened, each with its _:b0, give one person
# with two names, two birthdays and the memberships of both. No warning, and from one file alone all is well.
# What to do: parse each file into a graph of its own and add skolemize() of it, or give every node an @id.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0
"$place/venv/bin/python" - <<'PY'
import sys, rdflib
files = {
    "json-ld": '{"@id": "_:b0", "http://e.org/name": "%s"}', "turtle": '_:b0 <http://e.org/name> "%s" .',
    "nt": '_:b0 <http://e.org/name> "%s" .', "xml": '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns="http://e.org/"><rdf:Description rdf:nodeID="b0"><name>%s</name></rdf:Description></rdf:RDF>'}
found = {}
for form, text in files.items():
    graph = rdflib.Graph()
    for name in ("Anna Ek", "Bo Ek"):
        graph.parse(data=text % name, format=form)
    found[form] = len(set(graph.subjects()))
print("rdflib", rdflib.__version__, "people after two files:", found)
sys.exit(found != {"json-ld": 1, "turtle": 2, "nt": 2, "xml": 2})
PY
