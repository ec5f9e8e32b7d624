#!/usr/bin/env bash
# linkml 1.12.1: 45.10 kr, a decimal of the schema, is 45.10000000000000142108547152020037174224853515625 in RDF.
# Expected: range: decimal is xsd:decimal, which is exact: what YAML says is what Turtle says, 45.10 or 45.1.
# Happens: YAML has no decimals, so the number comes as one of floating point, and is made a decimal with all that floating point
# cannot say: each amount that is not whole has fifty digits, 45.1 does not find it, and 12345678901234567.89 has lost its
# öre. Written in quotes, "45.10", it is right in RDF, and refused by linkml's own validator as not of type 'number'. YAML
# and JSON written back say 45.1, so that a round trip without RDF looks in order. No warning.
# What to do: whole öre as integers; or quotes, and linkml-convert --no-validate.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q linkml==1.12.1
cd "$place"
cat > s.yaml <<'YAML'
id: http://e.org/s
name: s
prefixes: {linkml: "https://w3id.org/linkml/", e: "http://e.org/"}
imports: [linkml:types]
default_prefix: e
classes:
  Sum:
    tree_root: true
    attributes:
      id: {identifier: true, range: uriorcurie}
      kr: {range: decimal}
YAML
"$place/venv/bin/python" -W ignore - <<'PY'
import pathlib, re, subprocess, sys
from importlib.metadata import version
found = []
for written in ("45.10", "12345678901234567.89", '"45.10"'):
    pathlib.Path("a.yaml").write_text(f"id: e:a\nkr: {written}\n")
    tool = pathlib.Path(sys.executable).parent
    turtle = subprocess.run([tool / "linkml-convert", "-s", "s.yaml", "-t", "ttl", "--no-validate", "a.yaml"], capture_output=True, text=True, check=True).stdout
    fine = subprocess.run([tool / "linkml-validate", "-s", "s.yaml", "a.yaml"], capture_output=True, text=True)
    found.append((written, re.search(r'e:kr "?([0-9.]+)', turtle)[1].rstrip("."), fine.returncode))
print("linkml", version("linkml"), "written, in Turtle, validator's answer:", found)
sys.exit(found != [("45.10", "45.10000000000000142108547152020037174224853515625", 0), ("12345678901234567.89", "12345678901234568", 0), ('"45.10"', "45.10", 1)])
PY
