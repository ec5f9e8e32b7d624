#!/usr/bin/env bash
# pyoxigraph 0.5.13: what was xsd:int, xsd:nonNegativeInteger or xsd:positiveInteger comes back xsd:integer.
# Expected: the datatype is part of the term (RDF 1.1 Concepts, 3.3): what is loaded and dumped is of the type it was of,
# as with rdflib 7.6.0 and N3.js.
# Happens: all kinds of integers are kept as one, without a warning: the dump of a store is another graph, DATATYPE(?n) =
# xsd:nonNegativeInteger finds nothing, and data that pySHACL 0.40.1 let pass by sh:datatype is refused after a way
# through the store. xsd:gYear, xsd:float and types of texts stay.
# What to do: write xsd:integer and bound it by sh:minInclusive in the shapes.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13 pyshacl==0.40.1
"$place/venv/bin/python" - <<'PY'
import sys, pyoxigraph, pyshacl, rdflib
from pyoxigraph import RdfFormat
kinds = ["int", "long", "nonNegativeInteger", "positiveInteger", "gYear", "float", "token"]
head = "@prefix : <http://e.org/> . @prefix x: <http://www.w3.org/2001/XMLSchema#> . @prefix sh: <http://www.w3.org/ns/shacl#> . "
data = head + " ".join(f':{kind} :value "2024"^^x:{kind} .' for kind in kinds)
shape = head + ":s a sh:NodeShape ; sh:targetNode :nonNegativeInteger ; sh:property [ sh:path :value ; sh:datatype x:nonNegativeInteger ] ."
store = pyoxigraph.Store()
store.load(data.encode(), format=RdfFormat.TURTLE)
dumped = store.dump(format=RdfFormat.TURTLE, from_graph=pyoxigraph.DefaultGraph()).decode()
shapes, passes, types = rdflib.Graph().parse(data=shape, format="turtle"), [], {}
for name, text in (("before", data), ("after", dumped)):
    graph = rdflib.Graph().parse(data=text, format="turtle")
    passes.append(pyshacl.validate(graph, shacl_graph=shapes)[0])
    for one, value in graph.subject_objects():
        types.setdefault(one.split("/")[-1], []).append(value.datatype.split("#")[1])
print("pyoxigraph", pyoxigraph.__version__, types, "| pySHACL before and after:", passes)
sys.exit(passes != [True, False] or [types[kind][1] for kind in kinds] != ["integer"] * 4 + kinds[4:])
PY
