#!/usr/bin/env bash
# rdflib 7.6.0: every text is greater than every number, and a word in another language greater than one in none.
# Expected: comparing a text with a number is an error (SPARQL 1.1, 17.3) and the filter drops the row: a sum that was
# read as "oklart" is neither above nor below 40, as in pyoxigraph 0.5.13.
# Happens: FILTER(?sum > 40) finds the row with "oklart", and "12" as text as well; < does not. Texts without a language
# are less than those with one, whatever the letters: "c" < "a"@sv.
# What to do: FILTER(ISNUMERIC(?sum) && ?sum > 40); compare STR() of names.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import sys, pyoxigraph, rdflib
data = '@prefix : <http://e.org/> . :a :sum 45 . :b :sum 12.5 . :c :sum "oklart" . :d :sum "12" . :e :name "a"@sv , "c" .'
graph, store = rdflib.Graph().parse(data=data, format="turtle"), pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
found = {}
for what, test in (("sum", "> 40"), ("sum", "< 40"), ("name", '> "c"')):
    ask = "PREFIX : <http://e.org/> SELECT ?v { ?s :%s ?v FILTER(?v %s) }" % (what, test)
    found[what, test] = tuple(sorted(str(row[0].value) for row in engine.query(ask)) for engine in (graph, store))
print("rdflib", rdflib.__version__, "and pyoxigraph", pyoxigraph.__version__, found)
sys.exit(list(found.values()) != [(["12", "45", "oklart"], ["45"]), (["12.5"], ["12.5"]), (["a"], [])])
PY
