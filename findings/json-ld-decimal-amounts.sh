#!/usr/bin/env bash
# JSON-LD 1.1 in PyLD 3.3.0 and pyoxigraph 0.5.13: an amount typed as xsd:decimal becomes no decimal.
# Expected: 45.1 with "@type": "xsd:decimal" is "45.1"^^xsd:decimal, as rdflib 7.6.0 makes it.
# Happens: "4.51E1"^^xsd:decimal: the JSON-LD API (Object to RDF Conversion) writes every number with a fraction in the
# form of a double, whatever its type, and a decimal has no exponent. The literal is ill-typed, and FILTER(?sum > 40) leaves
# the row out in silence; 12 is found, 45.1 is not.
# What to do: write typed amounts as strings, {"@value": "45.1", "@type": "xsd:decimal"}.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q PyLD==3.3.0 pyoxigraph==0.5.13 rdflib==7.6.0
"$place/venv/bin/python" - <<'PY'
import json, sys, pyoxigraph, rdflib
from importlib.metadata import version
from pyld import jsonld
kind = "http://www.w3.org/2001/XMLSchema#decimal"
def document(*sums):
    return {"@context": {"sum": {"@id": "http://e.org/sum", "@type": kind}}, "@id": "http://e.org/grant", "sum": list(sums)}
def stored(data, form):
    store = pyoxigraph.Store(); store.load(data, format=form)
    literals = sorted(quad.object.value for quad in store)
    return literals, len(list(store.query("SELECT ?s { ?s <http://e.org/sum> ?sum FILTER(?sum > 40) }")))
numbers = document(12, 45.1, 90.5)
found = {
    "pyoxigraph " + version("pyoxigraph"): stored(json.dumps(numbers).encode(), pyoxigraph.RdfFormat.JSON_LD),
    "PyLD " + version("PyLD"): stored(jsonld.to_rdf(numbers, {"format": "application/n-quads"}).encode(), pyoxigraph.RdfFormat.N_QUADS),
    "as strings": stored(json.dumps(document("12", "45.1", "90.5")).encode(), pyoxigraph.RdfFormat.JSON_LD),
    "rdflib " + version("rdflib"): stored(rdflib.Graph().parse(data=json.dumps(numbers), format="json-ld").serialize(format="nt").encode(), pyoxigraph.RdfFormat.N_TRIPLES),
}
print(found)
wrong, right = (["12", "4.51E1", "9.05E1"], 0), (["12", "45.1", "90.5"], 2)
sys.exit(list(found.values()) != [wrong, wrong, right, right])
PY
