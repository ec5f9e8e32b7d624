#!/usr/bin/env bash
# rdflib 7.6.0, Python 3.11 or later: "18.30"^^xsd:time becomes 18:00 and three tenths of a second.
# Expected: kept as it was written and marked ill_typed: xsd:time wants hh:mm:ss, and RDF 1.1 (Concepts, 3.3) lets graphs
# hold literals whose form does not fit their datatype, as pyoxigraph 0.5.13 does.
# Happens: rdflib parses with datetime.fromisoformat, which knows other ISO 8601 forms, and writes the literal anew: Swedish
# clock times lose their minutes, a week ("2024-W16") becomes its Monday, and ill_typed is False.
# What to do: write 18:30:00 before a literal is made; rdflib.NORMALIZE_LITERALS = False keeps at least what was written.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import sys, pyoxigraph, rdflib
def literals(kind, written):
    data = f'<http://e.org/m> <http://e.org/at> "{written}"^^<http://www.w3.org/2001/XMLSchema#{kind}> .'
    ours = next(rdflib.Graph().parse(data=data, format="turtle").objects())
    theirs = next(iter(pyoxigraph.parse(data, format=pyoxigraph.RdfFormat.TURTLE))).object
    rdflib.NORMALIZE_LITERALS = False
    kept = next(rdflib.Graph().parse(data=data, format="turtle").objects())
    rdflib.NORMALIZE_LITERALS = True
    return str(ours), ours.ill_typed, str(kept), theirs.value
found = {written: literals(kind, written) for kind, written in (("time", "18.30"), ("date", "2024-W16"))}
print("rdflib", rdflib.__version__, "(as read, ill_typed, not normalised, pyoxigraph)", found)
sys.exit(found != {"18.30": ("18:00:00.300000", False, "18.30", "18.30"), "2024-W16": ("2024-04-15", False, "2024-W16", "2024-W16")})
PY
