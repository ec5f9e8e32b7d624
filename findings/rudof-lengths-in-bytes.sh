#!/usr/bin/env bash
# rudof 0.3.35 (pyrudof): sh:minLength and sh:maxLength count bytes, so that å, ä and ö are two letters each.
# Expected: letters, as SPARQL's STRLEN counts, on which SHACL (4.4.1, 4.4.2) builds both: "åäö" is three letters long, as in
# pySHACL 0.40.1.
# Happens: "åäö" violates sh:maxLength 3, a code of two letters such as "Ås" sh:maxLength 2, while "Å" alone passes
# sh:minLength 2. With English names both validators agree. Dates are not looked at closely either: 30 February, "2024-02-30",
# passes sh:datatype xsd:date.
# What to do: sh:pattern "^.{2,3}$", which counts letters in both.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pyrudof==0.3.35 pyshacl==0.40.1 rdflib==7.6.0
"$place/venv/bin/python" -W ignore - <<'PY'
import logging, sys
from importlib.metadata import version
import pyrudof, pyshacl, rdflib
logging.disable(logging.CRITICAL)
start = "@prefix : <http://e.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix x: <http://www.w3.org/2001/XMLSchema#> .\n"
found = {}
for value, rule in (('"åäö"', "sh:maxLength 3"), ('"Å"', "sh:minLength 2"), ('"abc"', "sh:maxLength 3"), ('"A"', "sh:minLength 2"),
                    ('"åäö"', 'sh:pattern "^.{2,3}$"'), ('"Å"', 'sh:pattern "^.{2,3}$"'), ('"2024-02-30"^^x:date', "sh:datatype x:date")):
    data, shapes = start + f":a :v {value} .", start + f":S a sh:NodeShape ; sh:targetSubjectsOf :v ; sh:property [ sh:path :v ; {rule} ] ."
    one = pyrudof.Rudof(pyrudof.RudofConfig())
    one.read_data(data)
    one.read_shacl(shapes)
    other = pyshacl.validate(rdflib.Graph().parse(data=data), shacl_graph=rdflib.Graph().parse(data=shapes))[0]
    found[value, rule] = one.validate_shacl().conforms, other
    print(value, rule, "conforms in rudof", version("pyrudof"), found[value, rule][0], "in pySHACL", version("pyshacl"), other)
sys.exit(list(found.values()) != [(False, True), (True, False), (True, True), (False, False), (True, True), (False, False), (True, False)])
PY
