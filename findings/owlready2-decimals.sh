#!/usr/bin/env bash
# owlready2 0.51: amounts typed xsd:decimal lose their öre, and large ones are written as what no decimal may look like.
# Expected: what is loaded is saved: "45.10" or 45.1, and "12345678901234567.89" as it was, for xsd:decimal is exact.
# Happens: decimals are kept as floats: the large amount comes out "1.2345678901234568e+16"^^xsd:decimal, which has an
# exponent and is no xsd:decimal (XML Schema 1.1 part 2, 3.3.3).
# "007"^^xsd:integer comes out "7", and division of integers in its SPARQL drops the fraction: 7 / 3 is 2.
# What to do: keep money as whole öre, or as text with a unit, where owlready2 stands in between.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q owlready2==0.51
"$place/venv/bin/python" - "$place/a.nt" <<'PY'
import io, re, sys, warnings
from importlib.metadata import version
warnings.simplefilter("ignore")
import owlready2
xsd = "http://www.w3.org/2001/XMLSchema#"
values = {"small": ("45.10", "decimal"), "large": ("12345678901234567.89", "decimal"), "number": ("007", "integer")}
with open(sys.argv[1], "w") as file:
    file.write("<http://e/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e/Thing> .\n")
    for name, (form, kind) in values.items():
        file.write(f'<http://e/a> <http://e/{name}> "{form}"^^<{xsd}{kind}> .\n')
world = owlready2.World()
ontology = world.get_ontology("file://" + sys.argv[1]).load()
out = io.BytesIO()
ontology.save(file=out, format="ntriples")
found = dict(re.findall(r'<http://e/(\w+)> "([^"]*)"', out.getvalue().decode()))
divided = list(world.sparql("SELECT (?n / 3 AS ?third) { ?s <http://e/number> ?n }"))
print("owlready2", version("owlready2"), found, divided)
sys.exit(found != {"small": "45.1", "large": "1.2345678901234568e+16", "number": "7"} or divided != [[2]])
PY
