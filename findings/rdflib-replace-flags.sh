#!/usr/bin/env bash
# rdflib 7.6.0: the flags of SPARQL's REPLACE are taken for the number of replacements.
# Expected: REPLACE(?text, "nämnden", "KS", "i") replaces every one, capital or not (SPARQL 1.1, 17.4.3.15), as
# pyoxigraph 0.5.13 does.
# Happens: the flags reach Python's re.sub in the place of count: "i", whose number is 2, replaces the first two that
# are spelled the same and leaves the third and the capital one; no error. Short tests, with one word to replace, pass
# where the spelling agrees.
# What to do: write the letters out, "[Nn]ämnden", and give no flags.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" -W ignore - <<'PY'
import sys, pyoxigraph, rdflib
def value(engine, call):
    return str(next(iter(engine.query("SELECT (%s AS ?text) {}" % call)))[0].value)
graph, store = rdflib.Graph(), pyoxigraph.Store()
text = "Nämnden: nämnden, nämnden, nämnden"
calls = [f'REPLACE("{text}", "nämnden", "KS"{flags})' for flags in ("", ', "i"')]
found = [(value(graph, call), value(store, call)) for call in calls]
print("rdflib", rdflib.__version__, "and pyoxigraph", pyoxigraph.__version__, dict(zip(("no flags", "i"), found)))
plain = "Nämnden: KS, KS, KS"
sys.exit(found != [(plain, plain), ("Nämnden: KS, KS, nämnden", "KS: KS, KS, KS")])
PY
