#!/usr/bin/env bash
# pyoxigraph 0.5.13: a statement that stands in two graphs counts twice when they are asked as one.
# Expected: FROM <a> FROM <b> asks the merge of both (SPARQL 1.1, 13.2.1), and a merge is a set: one member named in two
# documents is one row, as in rdflib 7.6.0.
# Happens: a row for each graph that holds the statement, with FROM, with default_graph=[…] and with
# use_default_graph_as_union=True; COUNT and SUM are too large by what the documents have in common, and two patterns
# in one question multiply it. With one document, or documents that share nothing, all is right.
# What to do: SELECT DISTINCT in a sub-select below every aggregate, or keep each statement in one graph only.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import sys, pyoxigraph, rdflib
data = """@prefix : <http://e.org/> . :april { :ks :has :anna, :bo . :anna :grant 100 . :bo :grant 50 }
:may { :ks :has :anna . :anna :grant 100 }"""
dataset, store = rdflib.Dataset(default_union=True), pyoxigraph.Store()
dataset.parse(data=data, format="trig")
store.load(data.encode(), format=pyoxigraph.RdfFormat.TRIG)
graphs = [pyoxigraph.NamedNode("http://e.org/" + name) for name in ("april", "may")]
head, where = "PREFIX : <http://e.org/> SELECT (COUNT(*) AS ?n) (SUM(?sum) AS ?all) ", "{ ?body :has ?who . ?who :grant ?sum }"
chosen = head + "FROM :april FROM :may " + where
def numbers(rows):
    return [int(cell.value) for cell in next(iter(rows))]
found = {"rdflib, FROM": numbers(dataset.query(chosen)), "rdflib, union": numbers(dataset.query(head + where)),
         "FROM": numbers(store.query(chosen)), "default_graph": numbers(store.query(head + where, default_graph=graphs)),
         "union": numbers(store.query(head + where, use_default_graph_as_union=True))}
print("rdflib", rdflib.__version__, "and pyoxigraph", pyoxigraph.__version__, found)
sys.exit(list(found.values()) != [[2, 150]] * 2 + [[5, 450]] * 3)
PY
