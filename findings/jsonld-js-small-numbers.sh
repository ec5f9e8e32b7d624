#!/usr/bin/env bash
# jsonld.js 9.0.0: 0.0000001 is the integer 0 in RDF.
# Expected: a number with a fraction is an xsd:double, "1.0E-7" (JSON-LD 1.1 API, 8.2.2, Object to RDF Conversion), as pyoxigraph 0.5.13
# has it and as jsonld.js itself does with 0.000001.
# Happens: whether there is a fraction is asked of the letters that JavaScript writes, and 1e-7 has no point in it: each number below a
# millionth with a single digit, 5e-8 and 1e-10, becomes "0"^^xsd:integer; 1.5e-7 is right. A chance, an uncertainty
# or a p-value that is very small is none at all, and of another type than its neighbours. No error.
# What to do: write {"@value": 1e-7, "@type": "xsd:double"}, which is right.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pyoxigraph==0.5.13
cd "$place"; npm install --silent --no-fund --no-audit jsonld@9.0.0 >/dev/null
cat > try.cjs <<'JS'
const jsonld = require("jsonld"), typed = { "@value": 1e-7, "@type": "http://www.w3.org/2001/XMLSchema#double" };
(async () => {
  const found = [];
  for (const value of [0.000001, 0.0000001, 5e-8, 1.5e-7, typed]) {
    const [quad] = await jsonld.toRDF({ "@id": "http://e.org/a", "http://e.org/p": value });
    found.push(quad.object.value + " " + quad.object.datatype.value.split("#")[1]);
  }
  console.log(JSON.stringify(found));
})();
JS
node try.cjs > found.json
"$place/venv/bin/python" - <<'PY'
import json, sys, pyoxigraph
found = json.load(open("found.json"))
one = next(pyoxigraph.parse(b'{"@id": "http://e.org/a", "http://e.org/p": 0.0000001}', format=pyoxigraph.RdfFormat.JSON_LD)).object
print("jsonld.js 9.0.0", found, "pyoxigraph", pyoxigraph.__version__, one)
sys.exit(found != ["1.0E-6 double", "0 integer", "0 integer", "1.5E-7 double", "1.0E-7 double"] or one.value != "1.0E-7")
PY
