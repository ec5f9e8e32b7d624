#!/usr/bin/env bash
# rdf-validate-shacl 0.6.5 and shacl-engine 1.1.2: sh:lessThan between texts goes by a dictionary of the machine's, not by code point.
# Expected: "KS" is less than "a" and "Z" less than "Å", as by SPARQL's "<" (code point), to which SHACL (4.5.3) points for sh:lessThan;
# pySHACL 0.40.1 has no violation there.
# Happens: both use localeCompare: "a" comes before "KS", so that data which conforms in Python is refused in JavaScript, and what is less
# goes by the language of the process: "Z" before "Å" is refused on an English machine and not on a Swedish one. The report
# does not say so. Volumes of a register with bounds as texts, "from Z to Å", conform in one room and not in the next.
# What to do: compare texts in a SPARQL constraint, or set LC_ALL for the process.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm init -y > /dev/null
npm install --silent --no-fund --no-audit rdf-validate-shacl@0.6.5 shacl-engine@1.1.2 @zazuko/env@3.0.1 n3@1.26.0 > /dev/null
cat > data.ttl <<'TTL'
@prefix : <http://example.org/> .
:capital :from "KS" ; :to "a" .
:letter :from "Z" ; :to "Å" .
:plain :from "A" ; :to "B" .
TTL
cat > shape.ttl <<'TTL'
@prefix : <http://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
:Volume sh:targetSubjectsOf :from ; sh:property [ sh:path :from ; sh:lessThan :to ] .
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
console.log("rdf-validate-shacl 0.6.5, shacl-engine 1.1.2 refuse", process.env.LC_ALL, found)
process.exit(found.every((answer) => answer === process.argv[2]) ? 0 : 1)
JS
LC_ALL=en_US.UTF-8 node ask.mjs capital,letter; LC_ALL=sv_SE.UTF-8 node ask.mjs capital
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pyshacl==0.40.1 rdflib==7.6.0
"$place/venv/bin/python" - <<'PY'
import sys
from importlib.metadata import version
from pyshacl import validate
from rdflib import SH, Graph
_, report, _ = validate(Graph().parse("data.ttl"), shacl_graph=Graph().parse("shape.ttl"))
found = sorted(str(node)[19:] for node in report.objects(None, SH.focusNode))
print("pySHACL", version("pyshacl"), "refuses", found)
sys.exit(found != [])
PY
