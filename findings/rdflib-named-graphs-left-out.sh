#!/usr/bin/env bash
# rdflib 7.6.0: a Graph that parses N-Quads or TriG is empty, and a Dataset written as Turtle lacks its named graphs; nobody says so.
# Expected: an error, since neither a Graph nor Turtle can hold graphs with names, or all statements in one, as
# ConjunctiveGraph had them and N-Triples has them still.
# Happens: Graph().parse("minutes.nq") drops whatever stands in a named graph, from N-Quads, TriG and JSON-LD alike; of
# a file with a graph for each document nothing is left, and len() is 0. Dataset().serialize() to Turtle, N3 and RDF/XML
# writes the default graph alone, to N-Triples all graphs: two files of one dataset, of which one is empty.
# What to do: parse into a Dataset(default_union=True); copy its quads into a Graph before writing Turtle.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0
"$place/venv/bin/python" -W error::UserWarning - <<'PY'
import sys, rdflib
data = "@prefix : <http://e.org/> . :minutes { :anna :of :ks . :bo :of :ks } :index :has :minutes ."
dataset = rdflib.Dataset()
dataset.parse(data=data, format="trig")
read = {form: len(rdflib.Graph().parse(data=dataset.serialize(format=form), format=form)) for form in ("nquads", "trig", "json-ld")}
written = {}
for form in ("turtle", "n3", "xml", "nt", "json-ld"):
    back = rdflib.Dataset()
    back.parse(data=dataset.serialize(format=form), format=form)
    written[form] = sum(1 for _ in back.quads())
print("rdflib", rdflib.__version__, "of 3 statements a Graph reads", read, "and a Dataset writes", written)
sys.exit(set(read.values()) != {1} or written != {"turtle": 1, "n3": 1, "xml": 1, "nt": 3, "json-ld": 3})
PY
