#!/usr/bin/env bash
# Comunica 5.2.3 (query-sparql-rdfjs-lite): in REGEX and REPLACE å, ä and ö are no letters of a word.
# Expected: \w holds all letters (XPath 3.1, 5.6.1, and XML Schema's \w), as in pyoxigraph 0.5.13 and rdflib 7.6.0;
# \p{Lu}, which Comunica reads, does hold Å.
# Happens: \w is JavaScript's, A to Z and digits and "_": "^\w+ \w+$" finds Anna Ek and not Åsa Öberg, REPLACE(?name,
# "\W", "_") makes "_sa__berg" of her. No error, and with English names no difference.
# What to do: [\p{L}\p{N}_] for \w there; rdflib does not know \p, so send it \w.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pyoxigraph==0.5.13 rdflib==7.6.0
cd "$place"; npm install --silent --no-fund --no-audit @comunica/query-sparql-rdfjs-lite@5.2.3 n3@2.13.12 >/dev/null
cat > ask.cjs <<'JS'
const { QueryEngine } = require("@comunica/query-sparql-rdfjs-lite"), { Store } = require("n3");
new QueryEngine().queryBindings(process.argv[2], { sources: [new Store()] }).then(found => found.toArray())
  .then(found => console.log(found.map(one => one.get("x").value).join()));
JS
"$place/venv/bin/python" - <<'PY'
import subprocess, sys, pyoxigraph, rdflib
names = 'VALUES ?x { "Anna Ek" "Åsa Öberg" }'
found = {}
for ask in (r'SELECT ?x { %s FILTER(REGEX(?x, "^\\w+ \\w+$")) }' % names, r'SELECT (REPLACE("Åsa Öberg", "\\W", "_") AS ?x) {}'):
    first = subprocess.run(["node", "ask.cjs", ask], capture_output=True, text=True, check=True).stdout.strip()
    found[ask] = [first, *(",".join(row[0].value for row in engine.query(ask)) for engine in (pyoxigraph.Store(), rdflib.Graph()))]
for ask, answers in found.items():
    print("Comunica 5.2.3, pyoxigraph, rdflib:", ask, answers)
everybody = "Anna Ek,Åsa Öberg"
sys.exit(list(found.values()) != [["Anna Ek", everybody, everybody], ["_sa__berg", "Åsa_Öberg", "Åsa_Öberg"]])
PY
