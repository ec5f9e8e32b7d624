#!/usr/bin/env bash
# rdflib 7.6.0: "ja"^^xsd:boolean becomes false, in the graph itself.
# Expected: a literal whose form does not fit its type is kept as written and marked ill_typed (RDF 1.1 Concepts, 3.3), as
# rdflib does with "abc"^^xsd:integer and pyoxigraph 0.5.13 with this.
# Happens: whatever is not true or 1 is marked, but taken for false and written anew so: "ja", "yes" and "x" alike. The
# statement that somebody was present is the opposite, also when serialised; FILTER(?present = false) finds it, and
# pySHACL shows "false" for what it refuses. All that is said is a warning of Python.
# What to do: Graph().parse(…) under rdflib.NORMALIZE_LITERALS = False, or check the letters before parsing.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" -W ignore - <<'PY'
import logging, sys, pyoxigraph, rdflib
logging.disable(logging.CRITICAL)
head = "PREFIX : <http://e.org/> PREFIX x: <http://www.w3.org/2001/XMLSchema#> "
written = {"anna": "ja", "bo": "yes", "cia": "nej", "dan": "true", "eva": "1"}
data = head + " ".join(f':{who} :present "{word}"^^x:boolean .' for who, word in written.items()) + ' :fia :present "abc"^^x:integer .'
def read():
    graph = rdflib.Graph().parse(data=data, format="turtle")
    absent = graph.query(head + "SELECT ?who { ?who :present ?v FILTER(?v = false) }")
    return {who.split("/")[-1]: (str(value), value.ill_typed) for who, value in graph.subject_objects()}, len(absent)
rewritten, absent = read()
store = pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
others = {quad.subject.value.split("/")[-1]: quad.object.value for quad in store}
rdflib.NORMALIZE_LITERALS = False
kept, _ = read()
print("rdflib", rdflib.__version__, rewritten, "absent:", absent)
print("without normalizing", kept, "| pyoxigraph", pyoxigraph.__version__, others)
sys.exit([rewritten[who][0] for who in written] != ["false"] * 3 + ["true"] * 2 or absent != 3
         or [kept[who][0] for who in written] != list(written.values()) or others["anna"] != "ja"
         or rewritten["fia"] != ("abc", True))
PY
