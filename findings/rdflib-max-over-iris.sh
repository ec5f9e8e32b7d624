#!/usr/bin/env bash
# rdflib 7.6.0: MAX and MIN over IRIs give a literal that looks like the IRI.
# Expected: an IRI (or an error, since SPARQL 1.1 orders IRIs in ORDER BY only), never another kind of term.
# Happens: a literal with the IRI's text; joining on it gives no rows and no error. pyoxigraph 0.5.13 gives the IRI.
# What to do: SAMPLE, or MAX(STR(?x)) and IRI() around it.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import sys, pyoxigraph, rdflib
data = "<http://e.org/a> <http://e.org/next> <http://e.org/b>, <http://e.org/c> . <http://e.org/c> <http://e.org/n> 1 ."
ask = "SELECT ?last WHERE { ?s <http://e.org/next> ?x } "
top = "SELECT (MAX(?x) AS ?last) WHERE { ?s <http://e.org/next> ?x }"
join = "SELECT ?n WHERE { { %s } ?last <http://e.org/n> ?n }" % top
graph = rdflib.Graph().parse(data=data, format="turtle")
found = next(iter(graph.query(top)))[0]
store = pyoxigraph.Store(); store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
other = next(iter(store.query(top)))[0]
rows = len(list(graph.query(join))), len(list(store.query(join)))
print("rdflib", rdflib.__version__, repr(found), "| pyoxigraph", pyoxigraph.__version__, repr(other), "| rows of a join:", rows)
sys.exit(not (isinstance(found, rdflib.Literal) and isinstance(other, pyoxigraph.NamedNode) and rows == (0, 1)))
PY
