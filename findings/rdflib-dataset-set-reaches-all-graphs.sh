#!/usr/bin/env bash
# rdflib 7.6.0: Dataset.set() and remove() change graphs in which the same Dataset finds nothing.
# Expected: a Dataset without default_union is its default graph (RDF 1.1 Datasets; its own triples(), value() and "in" go by
# that), so set() puts one value in place of another there and leaves the named graphs as they are.
# Happens: what is not seen is removed: (anna, sum, 40) is not "in" the dataset, remove() of it takes it out of the
# document's graph; set(anna, sum, 50) leaves 50 in the default graph and nothing of what any document said; the
# dataset less a graph (-=) as well. No error. SPARQL's DELETE WHERE keeps to the default graph.
# What to do: call them on dataset.default_graph or dataset.graph(name).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0
"$place/venv/bin/python" -W ignore - <<'PY'
import sys, rdflib
from rdflib import Literal, URIRef
anna, total = URIRef("http://e.org/anna"), URIRef("http://e.org/sum")
def left(change):
    dataset = rdflib.Dataset()
    dataset.parse(data="@prefix : <http://e.org/> . :anna :sum 30 . :april { :anna :sum 40 } :may { :anna :sum 40 . :bo :sum 7 }", format="trig")
    assert (anna, total, Literal(40)) not in dataset and dataset.value(URIRef("http://e.org/bo"), total) is None
    change(dataset)
    return sorted(f"{name.split('/')[-1].split(':')[-1]} {value}" for _, _, value, name in dataset.quads())
def less(dataset):
    dataset -= rdflib.Graph().parse(data="@prefix : <http://e.org/> . :anna :sum 40 .", format="turtle")
found = {"remove": left(lambda one: one.remove((anna, total, Literal(40)))), "set": left(lambda one: one.set((anna, total, Literal(50)))),
         "less": left(less), "DELETE": left(lambda one: one.update("DELETE WHERE { ?s <http://e.org/sum> 40 }")),
         "default_graph": left(lambda one: one.default_graph.set((anna, total, Literal(50))))}
print("rdflib", rdflib.__version__, found)
whole = ["april 40", "default 30", "may 40", "may 7"]
sys.exit(list(found.values()) != [["default 30", "may 7"], ["default 50", "may 7"], ["default 30", "may 7"], whole,
                                  ["april 40", "default 50", "may 40", "may 7"]])
PY
