#!/usr/bin/env bash
# oxrdflib 0.5.0 (rdflib 7.6.0, pyoxigraph 0.5.13): a text that was put into the graph does not come out equal.
# Expected: Graph(store="Oxigraph") is a Graph like any other: what value() gives for a name is Literal("Anna"), as it was added.
# Happens: every plain text comes back with xsd:string written out, which RDF 1.1 holds to be the same and rdflib another term:
# graph.value(anna, name) == Literal("Anna") is False, while (anna, name, Literal("Anna")) in graph is True; sets and dicts of names
# do not meet, a copy into a graph in memory finds nobody by name, a comparison with the same data in memory finds
# every text changed. str() of both is "Anna", so that printing shows no difference.
# What to do: compare str(value) or value.eq(…); Literal(str(value), lang=value.language) for plain texts when copying.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q oxrdflib==0.5.0 rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import importlib.metadata, sys, rdflib
from rdflib import Literal, URIRef
from rdflib.compare import isomorphic
anna, name, note = (URIRef("http://e.org/" + word) for word in ("anna", "name", "note"))
graphs = {}
for store in ("Memory", "Oxigraph"):
    graph = graphs[store] = rdflib.Graph(store=store)
    graph.add((anna, name, Literal("Anna")))
    graph.add((anna, note, Literal("ordförande", lang="sv")))
copy = rdflib.Graph()
for triple in graphs["Oxigraph"]:
    copy.add(triple)
wanted = anna, name, Literal("Anna")
found = {"equal": [graph.value(anna, name) == Literal("Anna") for graph in graphs.values()], "in": [wanted in graph for graph in graphs.values()],
         "eq": graphs["Oxigraph"].value(anna, name).eq(Literal("Anna")), "lang equal": graphs["Oxigraph"].value(anna, note) == Literal("ordförande", lang="sv"),
         "in copy": wanted in copy, "isomorphic": isomorphic(graphs["Memory"], copy)}
print("oxrdflib", importlib.metadata.version("oxrdflib"), found, graphs["Oxigraph"].value(anna, name).n3())
sys.exit(found != {"equal": [True, False], "in": [True, True], "eq": True, "lang equal": True, "in copy": False, "isomorphic": False})
PY
