#!/usr/bin/env bash
# pySHACL 0.40.1 with rdflib 7.6.0: no year and no month is within sh:minInclusive or sh:maxInclusive.
# Expected: "2004"^^xsd:gYear is not below "2000"^^xsd:gYear, as SPARQL's operators say in pyoxigraph 0.5.13 and as the same
# bound does for xsd:date and xsd:time.
# Happens: rdflib has no value for the two types, pySHACL takes what cannot be compared for a violation, and every year
# "is not >= 2000", those that are within like those that are not. sh:lessThan compares the same years, by their letters,
# and passes the right ones, so that a shape with both is half right.
# What to do: sh:pattern, or bounds upon xsd:date.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pyshacl==0.40.1 rdflib==7.6.0
"$place/venv/bin/python" - <<'PY'
import importlib.metadata, sys, pyshacl, rdflib
head = "@prefix : <http://e.org/> . @prefix x: <http://www.w3.org/2001/XMLSchema#> . @prefix sh: <http://www.w3.org/ns/shacl#> . "
def passes(kind, value, limit, constraint="sh:minInclusive {}"):
    shape = head + f":s a sh:NodeShape ; sh:targetNode :plan ; sh:property [ sh:path :from ; {constraint.format(f'{chr(34)}{limit}{chr(34)}^^x:{kind}')} ] ."
    data = head + f':plan :from "{value}"^^x:{kind} ; :to "{limit}"^^x:{kind} .'
    graphs = [rdflib.Graph().parse(data=text, format="turtle") for text in (data, shape)]
    return pyshacl.validate(graphs[0], shacl_graph=graphs[1])[0]
found = {(kind, value): passes(kind, value, limit) for kind, value, limit in (
    ("gYear", "2004", "2000"), ("gYear", "1999", "2000"), ("gYearMonth", "2004-05", "2000-01"),
    ("date", "2004-05-01", "2000-01-01"), ("time", "19:00:00", "18:00:00"))}
found["gYear", "2004 at most 2010"] = passes("gYear", "2004", "2010", "sh:maxInclusive {}")
found["gYear", "2004 sh:lessThan 2010"] = passes("gYear", "2004", "2010", "sh:lessThan :to")
found["gYear", "2014 sh:lessThan 2010"] = passes("gYear", "2014", "2010", "sh:lessThan :to")
print("conforms in pySHACL", importlib.metadata.version("pyshacl"), found)
sys.exit(list(found.values()) != [False, False, False, True, True, False, True, False])
PY
