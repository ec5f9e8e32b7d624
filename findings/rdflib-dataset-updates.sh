#!/usr/bin/env bash
# rdflib 7.6.0: CLEAR DEFAULT and CLEAR NAMED on a Dataset empty all of it, and DELETE WHERE { GRAPH ?g … } nothing.
# Expected: SPARQL 1.1 Update (3.2.2, 3.1.3.3): the default graph alone; the named graphs alone; the statements of every
# named graph that fit, as pyoxigraph 0.5.13 does.
# Happens: CLEAR DEFAULT, CLEAR NAMED and COPY <g> TO DEFAULT leave not one statement, DROP DEFAULT and DELETE WHERE with
# a variable for the graph take none away; all without an error. INSERT DATA without GRAPH, and ADD, COPY and MOVE from
# the default graph, raise a ValueError; written as INSERT { … } WHERE { } and on a plain Graph all is well.
# What to do: dataset.remove((None, None, None, graph)), and DELETE { GRAPH ?g { … } } WHERE { GRAPH ?g { … } }.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import sys, pyoxigraph, rdflib
data = "@prefix : <http://e.org/> . :ks :has :anna . :minutes { :ks :has :bo }"
def left(update):
    dataset, store = rdflib.Dataset(), pyoxigraph.Store()
    dataset.parse(data=data, format="trig")
    store.load(data.encode(), format=pyoxigraph.RdfFormat.TRIG)
    store.update("PREFIX : <http://e.org/> " + update)
    other = sorted(quad.object.value[13:] for quad in store)
    try:
        dataset.update("PREFIX : <http://e.org/> " + update)
    except ValueError as error:
        return "ValueError", other
    return sorted(str(one)[13:] for _, _, one, _ in dataset.quads()), other
found = {update: left(update) for update in (
    "CLEAR DEFAULT", "CLEAR NAMED", "COPY :minutes TO DEFAULT", "DROP DEFAULT", "DELETE WHERE { GRAPH ?g { ?b :has ?who } }",
    "DELETE { GRAPH ?g { ?b :has ?who } } WHERE { GRAPH ?g { ?b :has ?who } }", "INSERT DATA { :ks :has :cia }")}
print("left in rdflib", rdflib.__version__, "and pyoxigraph", pyoxigraph.__version__)
for update, pair in found.items():
    print("  " + update, *pair)
a, b, both = ["anna"], ["bo"], ["anna", "bo"]
wanted = [([], b), ([], a), ([], ["bo", "bo"]), (both, b), (both, a), (a, a), ("ValueError", ["anna", "bo", "cia"])]
sys.exit(list(found.values()) != wanted)
PY
