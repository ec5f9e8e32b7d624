#!/usr/bin/env bash
# rdflib 7.6.0, Python 3.11 or later: "18.30"^^xsd:time becomes 18:00 and three tenths of a second.
# Expected: a literal of bad form, kept as it was written and marked ill_typed: xsd:time wants hh:mm:ss.
# Happens: rdflib parses with datetime.fromisoformat, which knows other ISO 8601 forms, and writes the literal anew: Swedish
# clock times lose their minutes, a week ("2024-W16") becomes its Monday, and pySHACL 0.40.1 finds all in order.
# What to do: check the form before a Literal is made, or rdflib.NORMALIZE_LITERALS = False and sh:pattern.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyshacl==0.40.1
"$place/venv/bin/python" - <<'PY'
import sys, pyshacl, rdflib
head = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix x: <http://www.w3.org/2001/XMLSchema#> . @prefix : <http://e.org/> . "
found = []
for kind, written in (("time", "18.30"), ("date", "2024-W16"), ("dateTime", "2024-04-16")):
    shape = f":S a sh:NodeShape ; sh:targetNode :m ; sh:property [ sh:path :at ; sh:datatype x:{kind} ] ."
    data = rdflib.Graph().parse(data=f'{head} :m :at "{written}"^^x:{kind} .', format="turtle")
    conforms = pyshacl.validate(data, shacl_graph=rdflib.Graph().parse(data=head + shape, format="turtle"))[0]
    value = next(data.objects())
    found.append((written, str(value), value.ill_typed, conforms))
print("rdflib", rdflib.__version__, "pyshacl", pyshacl.__version__, found)
sys.exit(found != [("18.30", "18:00:00.300000", False, True), ("2024-W16", "2024-04-15", False, True),
                   ("2024-04-16", "2024-04-16T00:00:00", False, True)])
PY
