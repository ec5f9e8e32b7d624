#!/usr/bin/env bash
# shacl-engine 1.1.2 and pySHACL 0.40.1: each passes as a date, month or decimal what the other refuses.
# Expected: sh:datatype asks that the form be valid for the type (SHACL, 4.1.2), so the 30th of February, the month
# 2024-13, the year "24" and "1e2" as a decimal are violations with any engine.
# Happens: shacl-engine goes by patterns: 30 February is a date. pySHACL asks rdflib, which checks neither months nor
# years and takes what Python's Decimal takes: 2024-13 is a gYearMonth, "24" a gYear, "1e2" a decimal, P3W a duration
# and "18:30" a time. Both say "conforms". A graph that has passed one is not valid for the other.
# What to do: run both, or write sh:pattern beside sh:datatype.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pyshacl==0.40.1 rdflib==7.6.0
cd "$place"; npm install --silent --no-fund --no-audit shacl-engine@1.1.2 rdf-ext@2.6.0 n3@2.13.12 >/dev/null
cat > validate.mjs <<'JS'
import rdf from "rdf-ext";
import { Parser } from "n3";
import { Validator } from "shacl-engine";
const read = text => rdf.dataset(new Parser({ factory: rdf }).parse(text)), [shapes, data] = process.argv.slice(2).map(read);
console.log((await new Validator(shapes, { factory: rdf }).validate({ dataset: data })).conforms);
JS
"$place/venv/bin/python" -W ignore - 2>/dev/null <<'PY'
import subprocess, sys
from importlib.metadata import version
import pyshacl, rdflib
head = "@prefix : <http://e.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
found = {}
for form, kind in (("2024-02-30", "date"), ("2024-13", "gYearMonth"), ("24", "gYear"), ("1e2", "decimal"), ("P3W", "duration"),
                   ("18:30", "time"), ("2024-02-29", "date")):
    shapes = head + f":s a sh:NodeShape ; sh:targetNode :x ; sh:property [ sh:path :p ; sh:datatype xsd:{kind} ] ."
    data = head + f':x :p "{form}"^^xsd:{kind} .'
    node = subprocess.run(["node", "validate.mjs", shapes, data], capture_output=True, text=True, check=True).stdout.strip()
    graphs = [rdflib.Graph().parse(data=text, format="turtle") for text in (data, shapes)]
    found[form, kind] = node == "true", pyshacl.validate(graphs[0], shacl_graph=graphs[1])[0]
print("conforms by shacl-engine 1.1.2 and pySHACL", version("pyshacl"), found)
sys.exit(list(found.values()) != [(True, False), *[(False, True)] * 5, (True, True)])
PY
