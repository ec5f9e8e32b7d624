#!/usr/bin/env bash
# pySHACL 0.40.1 with rdflib 7.6.0: a meeting that ends at 24:00 violates sh:datatype, as do dates far off.
# Expected: "24:00:00" is an xsd:time and 2024-04-16T24:00:00 an xsd:dateTime (XML Schema 1.1 part 2, 3.3.7 and 3.3.8:
# the end of the day); -0044-03-15 and 12024-01-01 are of xsd:date. pyoxigraph 0.5.13 reckons with all four.
# Happens: whether a literal is of its type is asked of Python's datetime by way of rdflib, which has no hour 24 and the
# years 1 to 9999; each of the four is a violation of sh:datatype, and ill-typed in rdflib.
# What to do: write the end of a day as 00:00:00 of the next; do not take such a violation for a fault of the data.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pyshacl==0.40.1 rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - 2>/dev/null <<'PY'
import sys, importlib.metadata as metadata, pyoxigraph, pyshacl, rdflib
known = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix x: <urn:x:> ."
def conforms(kind, value):
    shape = f"{known} x:s a sh:NodeShape ; sh:targetNode x:a ; sh:property [ sh:path x:p ; sh:datatype xsd:{kind} ] ."
    graphs = [rdflib.Graph().parse(data=text, format="turtle") for text in (f'{known} x:a x:p "{value}"^^xsd:{kind} .', shape)]
    return pyshacl.validate(graphs[0], shacl_graph=graphs[1])[0]
def has_value(kind, value):
    [row] = pyoxigraph.Store().query(f'SELECT (xsd:{kind}("{value}") AS ?v) {{}}', prefixes={"xsd": "http://www.w3.org/2001/XMLSchema#"})
    return row["v"] is not None
values = [("time", "18:30:00"), ("time", "24:00:00"), ("dateTime", "2024-04-16T24:00:00"), ("date", "-0044-03-15"), ("date", "12024-01-01")]
found = {value: (conforms(kind, value), has_value(kind, value)) for kind, value in values}
print("pySHACL", metadata.version("pyshacl"), "conforms, has a value in pyoxigraph:", found)
sys.exit(list(found.values()) != [(True, True)] + [(False, True)] * 4)
PY
