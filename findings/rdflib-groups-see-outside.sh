#!/usr/bin/env bash
# rdflib 7.6.0: an OPTIONAL in braces of its own sees what is bound outside them, and so does BOUND; a comparison does not.
# Expected: a group is answered by itself and then joined (SPARQL 1.1, 18.2.2): { ?who :name ?n { OPTIONAL { ?who :to ?y
# } } } finds those alone who have left, as in pyoxigraph 0.5.13, for the group by itself knows of nobody else.
# Happens: rdflib answers the group with ?who known already and gives everybody, also as one side of a UNION, and { ?who
# :party ?p FILTER(BOUND(?n)) } likewise. FILTER(?n = "Bo Ek") in the same place finds nobody in either. A question
# written and tried in rdflib gives fewer rows at an endpoint, and nobody says why.
# What to do: leave the braces out, or repeat the pattern within.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import sys, pyoxigraph, rdflib
data = '@prefix : <http://e.org/> . :anna :name "Anna Ek" ; :party "S" ; :to 2022 . :bo :name "Bo Ek" ; :party "M" .'
graph, store = rdflib.Graph().parse(data=data, format="turtle"), pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
found = {}
for inner in ("{ OPTIONAL { ?who :to ?y } }", "{ OPTIONAL { ?who :to ?y } } UNION { ?who :since ?y }",
              "{ ?who :party ?p FILTER(BOUND(?n)) }", '{ ?who :party ?p FILTER(?n = "Bo Ek") }'):
    ask = "PREFIX : <http://e.org/> SELECT ?n { ?who :name ?n %s }" % inner
    found[inner] = tuple(sorted(row[0].value for row in engine.query(ask)) for engine in (graph, store))
print("rdflib", rdflib.__version__, "and pyoxigraph", pyoxigraph.__version__, found)
both, one = ["Anna Ek", "Bo Ek"], ["Anna Ek"]
sys.exit(list(found.values()) != [(both, one), (both, one), (both, []), ([], [])])
PY
