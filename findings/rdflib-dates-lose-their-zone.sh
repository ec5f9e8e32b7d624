#!/usr/bin/env bash
# rdflib 7.6.0: an xsd:date that names its time zone loses it on the way in, so two days become one.
# Expected: "2024-04-16+02:00" and "2024-04-16" are two literals, and two values (XML Schema 1.1 part 2, 3.3.9); what is
# parsed and serialised comes back as it was. For xsd:time and xsd:dateTime it does.
# Happens: Python's date has no zone; the literal is rewritten by its value, so the zone is gone from the graph and from
# what is serialised, and two statements are one. No warning. pyoxigraph 0.5.13 keeps both.
# What to do: set rdflib.NORMALIZE_LITERALS = False before parsing, or keep the zone in a value of its own.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import sys, pyoxigraph, rdflib
XSD = "http://www.w3.org/2001/XMLSchema#"
text = "\n".join(f'<urn:x:a> <urn:x:p> "{value}"^^<{XSD}{kind}> .' for value, kind in (
    ("2024-04-16", "date"), ("2024-04-16+02:00", "date"), ("18:30:00+02:00", "time")))
def letters(): return sorted(str(o) for o in rdflib.Graph().parse(data=text, format="nt").objects())
found = letters()
rdflib.NORMALIZE_LITERALS = False
kept = letters()
store = pyoxigraph.Store(); store.load(text.encode(), format=pyoxigraph.RdfFormat.N_TRIPLES)
print("rdflib", rdflib.__version__, found, "not normalised", kept, "pyoxigraph", sorted(quad.object.value for quad in store))
sys.exit(found != ["18:30:00+02:00", "2024-04-16"] or len(kept) != 3 or len(store) != 3)
PY
