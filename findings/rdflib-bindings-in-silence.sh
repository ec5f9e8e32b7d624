#!/usr/bin/env bash
# rdflib 7.6.0: initBindings takes a name as str and finds nobody, and a wrong name of the variable and finds everybody.
# Expected: {"n": "Anna"} is the literal, or a TypeError; a variable that is not in the question is an error, as pyoxigraph's
# substitutions (0.5.13) have it for both.
# Happens: a Python str or int is held against the terms of the graph, is none of them, and there are no rows; a key that is
# misspelled is put aside, so that the question is asked of everybody, and an update with DELETE as well. No warning.
# What to do: Literal("Anna"), URIRef(…); check the keys against the question's variables.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" -W error - <<'PY'
import sys, pyoxigraph, rdflib
from rdflib import Literal
data = '@prefix : <http://e.org/> . :anna :name "Anna" ; :seat 1 . :bo :name "Bo" ; :seat 2 .'
graph, store = rdflib.Graph().parse(data=data, format="turtle"), pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
name, seat = "SELECT ?who ?n { ?who <http://e.org/name> ?n }", "SELECT ?who ?n { ?who <http://e.org/seat> ?n }"
found = {str(bound): len(graph.query(asked, initBindings=bound)) for asked, bound in (
    (name, {"n": Literal("Anna")}), (name, {"n": "Anna"}), (seat, {"n": Literal(1)}), (seat, {"n": 1}), (name, {"name": Literal("Anna")}))}
graph.update("DELETE { ?who ?p ?o } WHERE { ?who ?p ?o ; <http://e.org/name> ?n }", initBindings={"name": Literal("Anna")})
said = []
for key, value in (("n", "Anna"), ("name", pyoxigraph.Literal("Anna"))):
    try:
        store.query(name, substitutions={pyoxigraph.Variable(key): value})
    except Exception as error:
        said.append(type(error).__name__)
print("rows in rdflib", rdflib.__version__, found, "left after the update:", len(graph), "| pyoxigraph", pyoxigraph.__version__, said)
sys.exit(list(found.values()) != [1, 0, 1, 0, 2] or len(graph) or len(said) != 2)
PY
