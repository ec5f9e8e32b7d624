#!/usr/bin/env bash
# jsonld.js 9.0.0, PyLD 3.3.0, pyoxigraph 0.5.13 and rdflib 7.6.0: a key with a colon is an IRI, whatever @vocab says.
# Expected: with "@vocab" the keys of a form, "Plats", "Plats:" and "Dnr: KS", become terms of the vocabulary, or an
# error.
# Happens: what holds a colon is taken for an IRI with a scheme (JSON-LD 1.1 API, IRI Expansion): "Plats:" becomes the
# predicate <Plats:>, which is no term of anybody, and "Dnr: KS", no IRI because of its blank, is dropped with its
# value; rdflib alone keeps it, as an IRI that it cannot write. A thing whose @id has a blank is dropped with all that
# is said of it. Not a word of it.
# What to do: define such keys in the context, or take colons and blanks out of keys and addresses before.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13 PyLD==3.3.0
cd "$place"; npm install --silent --no-fund --no-audit jsonld@9.0.0 >/dev/null
"$place/venv/bin/python" - 2>/dev/null <<'PY'
import json, re, subprocess, sys, pyoxigraph, rdflib
from pyld import jsonld
context = {"@vocab": "http://e.org/", "id": "@id"}
things = ({"@context": context, "id": "http://e.org/m1", "Plats": "a", "Plats:": "b", "Dnr: KS": "c"},
          {"@context": context, "id": "http://e.org/Bo Ek", "name": "Bo Ek"})
script = 'require("jsonld").toRDF(JSON.parse(process.argv[1]), {format: "application/n-quads"}).then(text => console.log(text))'
found = {"jsonld.js": [], "PyLD": [], "pyoxigraph": [], "rdflib": []}
for thing in things:
    text = json.dumps(thing)
    lines = subprocess.run(["node", "-e", script, text], capture_output=True, text=True, check=True).stdout
    found["jsonld.js"].append(sorted(re.findall("> <(.+?)>", lines)))
    found["PyLD"].append(sorted(re.findall("> <(.+?)>", jsonld.to_rdf(thing, {"format": "application/n-quads"}))))
    found["pyoxigraph"].append(sorted(one.predicate.value for one in pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.JSON_LD)))
    found["rdflib"].append(sorted(str(one) for one in rdflib.Graph().parse(data=text, format="json-ld").predicates()))
print("predicates of two things:", found)
short = [["Plats:", "http://e.org/Plats"], []]
sys.exit(found != {"jsonld.js": short, "PyLD": short, "pyoxigraph": short, "rdflib": [["Dnr: KS", *short[0]], []]})
PY
