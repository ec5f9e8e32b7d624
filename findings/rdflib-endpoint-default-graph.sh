#!/usr/bin/env bash
# rdflib-endpoint 0.6.3 (rdflib 7.6.0): default-graph-uri is ignored, and tabs are answered in XML.
# Expected: the graph asked is the one the request names (SPARQL 1.1 Protocol, 2.1.4), or an error where that is not
# done; Accept: text/tab-separated-values, one of the four standard forms of rows, gives tabs or 406.
# Happens: the parameter has no effect, in silence: the row of the default graph comes in the place of that of the graph
# asked for; an answer asked for in tabs comes as XML.
# What to do: write GRAPH <…> in the query; ask for CSV or JSON.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib-endpoint==0.6.3 rdflib==7.6.0 httpx==0.28.1
"$place/venv/bin/python" -W ignore - <<'PY'
import sys, importlib.metadata as metadata, rdflib
from rdflib_endpoint import SparqlEndpoint
from starlette.testclient import TestClient
data = rdflib.Dataset()
data.parse(data='<urn:a> <urn:p> "default" .\n<urn:a> <urn:p> "named" <urn:g> .', format="nquads")
client = TestClient(SparqlEndpoint(graph=data))
ask = lambda query, kind="text/csv", **more: client.get("/", params={"query": query, **more}, headers={"Accept": kind})
plain, named = "SELECT ?o { ?s ?p ?o }", {"default-graph-uri": "urn:g"}
found = [ask(plain).text.split()[1:], ask(plain, **named).text.split()[1:], ask("SELECT ?o { GRAPH <urn:g> { ?s ?p ?o } }").text.split()[1:]]
tabs = ask(plain, "text/tab-separated-values").headers["content-type"]
print("rdflib-endpoint", metadata.version("rdflib-endpoint"), "default, default-graph-uri, GRAPH:", found, "tabs:", tabs)
sys.exit(found != [["default"], ["default"], ["named"]] or "xml" not in tabs)
PY
