#!/usr/bin/env bash
# PyLD 3.3.0: by what a map is indexed is not in the graph, if the property is named as a term.
# Expected: {"@container": "@index", "@index": "kind"} says that the keys of the map are values of the term "kind" (JSON-LD 1.1,
# 4.6.1.1): whatever is filed under "yes" has kind "yes", as jsonld.js 9.0.0 and rdflib 7.6.0 read it.
# Happens: the property is put down as "kind", a word without an address, which later steps drop as no property; the things
# of the map are in the graph and under which key they stood is lost: of a vote the names, and not who was for and against. No
# error. With the whole address in place of the term, "@index": "http://e.org/kind", it is there.
# What to do: write the address in "@index".
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q PyLD==3.3.0 rdflib==7.6.0
cd "$place"; npm init -y > /dev/null; npm install --silent --no-fund --no-audit jsonld@9.0.0 > /dev/null
cat > ask.mjs <<'JS'
import jsonld from "jsonld"
console.log((await jsonld.toRDF(JSON.parse(process.argv[2]), {format: "application/n-quads"})).includes('"yes"'))
JS
"$place/venv/bin/python" -W ignore - <<'PY'
import json, subprocess, sys, rdflib
from importlib.metadata import version
from pyld import jsonld
def read(index):
    context = {"@version": 1.1, "kind": "http://e.org/kind", "votes": {"@id": "http://e.org/votes", "@container": "@index", "@index": index}}
    data = {"@context": context, "@id": "http://e.org/vote", "votes": {"yes": {"@id": "http://e.org/anna"}}}
    text = json.dumps(data)
    first = '"yes"' in jsonld.to_rdf(data, {"format": "application/n-quads"})
    second = rdflib.Literal("yes") in rdflib.Graph().parse(data=text, format="json-ld").objects()
    return first, second, subprocess.run(["node", "ask.mjs", text], capture_output=True, text=True, check=True).stdout.strip()
found = read("kind"), read("http://e.org/kind")
print("PyLD", version("PyLD"), "rdflib", rdflib.__version__, "jsonld.js 9.0.0", found)
sys.exit(found != ((False, True, "true"), (True, True, "true")))
PY
