#!/usr/bin/env bash
# rdf-validate-shacl 0.6.5, shacl-engine 1.1.2, pySHACL 0.40.1: "begins with a capital", sh:pattern "^\p{Lu}", refuses everybody or stops.
# Expected: Anna and Åsa conform, "bo" does not: sh:pattern is SPARQL's REGEX (SHACL, 4.4.3), in whose expressions (XPath 3.1, 5.6.1) \p{Lu} is
# a capital and \w any letter.
# Happens: the two for JavaScript take "\p{Lu}" for the letters p{Lu}, and report every name as a violation, Anna
# too. pySHACL raises an error of Python's re. "^\w+$" is the other way about: pySHACL knows Åsa for a word,
# and the others report her and not Anna. So one shape gives three reports of the same data.
# What to do: spell the letters out, "^[A-ZÅÄÖÉ]", which all three read alike.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm init -y > /dev/null
npm install --silent --no-fund --no-audit rdf-validate-shacl@0.6.5 shacl-engine@1.1.2 @zazuko/env@3.0.1 n3@1.26.0 > /dev/null
printf '@prefix : <http://example.org/> . :a :name "Anna" . :b :name "Åsa" . :c :name "bo" .\n' > data.ttl
for pair in 'capital ^\\p{Lu}' 'word ^\\w+$' 'spelt ^[A-ZÅÄÖÉ]'; do
  printf '%s\n' '@prefix : <http://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> .' \
    ":Person sh:targetSubjectsOf :name ; sh:property [ sh:path :name ; sh:pattern \"${pair#* }\" ] ." > "${pair%% *}.ttl"
done
cat > ask.mjs <<'JS'
import SHACLValidator from "rdf-validate-shacl"
import { Validator } from "shacl-engine"
import factory from "@zazuko/env"
import { Parser, Store } from "n3"
import { readFileSync } from "node:fs"
const load = (name) => new Store(new Parser().parse(readFileSync(name, "utf8")))
const names = (results, of) => results.map((result) => of(result).value.slice(19)).sort().join("")
const found = []
for (const shape of ["capital.ttl", "word.ttl", "spelt.ttl"]) {
  const one = await new SHACLValidator(load(shape), {}).validate(load("data.ttl"))
  const two = await new Validator(load(shape), { factory }).validate({ dataset: load("data.ttl") })
  found.push(names(one.results, (result) => result.focusNode), names(two.results, (result) => result.focusNode.term ?? result.focusNode))
}
console.log("rdf-validate-shacl 0.6.5, shacl-engine 1.1.2 refuse", found)
process.exit(found.join() === "abc,abc,b,b,c,c" ? 0 : 1)
JS
node ask.mjs
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pyshacl==0.40.1 rdflib==7.6.0
"$place/venv/bin/python" - <<'PY'
import sys
from importlib.metadata import version
from pyshacl import validate
from rdflib import SH, Graph
found = []
for shape in ("capital.ttl", "word.ttl", "spelt.ttl"):
    try:
        _, report, _ = validate(Graph().parse("data.ttl"), shacl_graph=Graph().parse(shape))
        found.append("".join(sorted(str(node)[19:] for node in report.objects(None, SH.focusNode))))
    except Exception as error:
        found.append(f"{type(error).__name__}: {error}")
print("pySHACL", version("pyshacl"), "refuses", found)
sys.exit("bad escape" not in found[0] or found[1:] != ["", "c"])
PY
