#!/usr/bin/env bash
# rdflib 7.6.0: a prefix that the file declares is another one afterwards, and questions that use it find nothing.
# Expected: "@prefix schema: <http://schema.org/> ." in a Turtle file, parsed into a new Graph, means that schema:name in a
# question stands for http://schema.org/name; rdflib reads questions with the prefixes of the graph.
# Happens: every new Graph comes with thirty prefixes of its own, among them schema (as https), org and time, and those stay:
# the file's is kept as schema1, schema:name in a question is https://schema.org/name, of which there is nothing, and
# what is written again says schema1, org1, time1. With a prefix that rdflib does not have (ks:) all is as expected.
# What to do: Graph(bind_namespaces="none"), or PREFIX in every question.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0
"$place/venv/bin/python" - <<'PY'
import sys, rdflib
data = """@prefix schema: <http://schema.org/> . @prefix org: <http://e.org/organ#> . @prefix ks: <http://e.org/ks#> .
ks:anna schema:name "Anna" ; org:seat 1 ; ks:turn 2 ."""
found = {}
for name, graph in (("usual", rdflib.Graph()), ("none", rdflib.Graph(bind_namespaces="none"))):
    graph.parse(data=data, format="turtle")
    rows = [len(list(graph.query("SELECT * { ?who %s ?x }" % p))) for p in ("schema:name", "org:seat", "ks:turn")]
    heads = sorted(line.split()[1] for line in graph.serialize(format="turtle").splitlines() if line.startswith("@prefix"))
    found[name] = rows, heads
print("rdflib", rdflib.__version__, "rows for schema:name, org:seat, ks:turn and prefixes written:", found)
sys.exit(found != {"usual": ([0, 0, 1], ["ks:", "org1:", "schema1:", "xsd:"]), "none": ([1, 1, 1], ["ks:", "org:", "schema:"])})
PY
