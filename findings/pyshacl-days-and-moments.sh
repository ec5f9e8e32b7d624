#!/usr/bin/env bash
# pySHACL 0.40.1 with rdflib 7.6.0: a meeting that begins at a moment and ends on a later day is said to end before it begins.
# Expected: sh:lessThan between a moment (xsd:dateTime) and a day (xsd:date) compares them, as rdf-validate-shacl 0.6.5 and shacl-engine
# 1.1.2 do: the 16th at 18:30 is less than the 18th.
# Happens: rdflib puts values of two types in order by the name of the type, and date comes before dateTime, so that no moment is ever less
# than a day, and each such meeting is a violation, however many years lie between; the report looks like any other. What it says of a
# day and a moment is as little worth. Where the types are the same it is right.
# What to do: require one type of both by sh:datatype.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm init -y > /dev/null; npm install --silent --no-fund --no-audit rdf-validate-shacl@0.6.5 shacl-engine@1.1.2 @zazuko/env@3.0.1 n3@1.26.0 > /dev/null
cat > data.ttl <<'TTL'
@prefix : <http://example.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:after :start "2024-04-16T18:30:00"^^xsd:dateTime ; :end "2024-04-18"^^xsd:date .
:same :start "2024-04-16"^^xsd:date ; :end "2024-04-18"^^xsd:date .
:turned :start "2024-04-18"^^xsd:date ; :end "2024-04-16"^^xsd:date .
TTL
cat > shape.ttl <<'TTL'
@prefix : <http://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
:Meeting sh:targetSubjectsOf :start ; sh:property [ sh:path :start ; sh:lessThan :end ] .
TTL
cat > ask.mjs <<'JS'
import SHACLValidator from "rdf-validate-shacl"
import { Validator } from "shacl-engine"
import factory from "@zazuko/env"
import { Parser, Store } from "n3"
import { readFileSync } from "node:fs"
const load = (name) => new Store(new Parser().parse(readFileSync(name, "utf8")))
const names = (results, of) => results.map((result) => of(result).value.slice(19)).sort().join()
const one = await new SHACLValidator(load("shape.ttl"), {}).validate(load("data.ttl"))
const two = await new Validator(load("shape.ttl"), { factory }).validate({ dataset: load("data.ttl") })
const found = [names(one.results, (result) => result.focusNode), names(two.results, (result) => result.focusNode.term ?? result.focusNode)]
console.log("rdf-validate-shacl 0.6.5, shacl-engine 1.1.2 refuse", found)
process.exit(found.every((answer) => answer === "turned") ? 0 : 1)
JS
node ask.mjs
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pyshacl==0.40.1 rdflib==7.6.0
"$place/venv/bin/python" - <<'PY'
import sys
from importlib.metadata import version
from pyshacl import validate
from rdflib import SH, Graph
_, report, _ = validate(Graph().parse("data.ttl"), shacl_graph=Graph().parse("shape.ttl"))
found = sorted(str(node)[19:] for node in report.objects(None, SH.focusNode))
print("pySHACL", version("pyshacl"), "refuses", found)
sys.exit(found != ["after", "turned"])
PY
