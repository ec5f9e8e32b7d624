#!/usr/bin/env bash
# PyLD 3.3.0, rdflib 7.6.0, pyoxigraph 0.5.13: a relative link in JSON-LD that has no base is three things, and no error in any.
# Expected: an error, or the link left out with a word: text from a string has no address to which "anna" could be relative
# (JSON-LD 1.1 API, 9.4: the base option, else none).
# Happens: rdflib takes the folder in which the program runs, file:///…/anna, so that the same text is another graph in every
# folder; PyLD invents http://example.org/base/anna; pyoxigraph leaves the statement out, and all statements about a thing
# whose own "@id" is relative. With "@base" in the context all three agree. pyoxigraph also drops texts tagged "sv_SE".
# What to do: "@base" in every context, or publicID=, {"base": …} and base_iri=.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q PyLD==3.3.0 rdflib==7.6.0 pyoxigraph==0.5.13
cd "$place"; "$place/venv/bin/python" - <<'PY'
import importlib.metadata, json, os, sys, pyld, pyoxigraph, rdflib
def read(base, thing="http://e.org/ks"):
    context = {"@vocab": "http://e.org/", "chair": {"@type": "@id"}} | ({"@base": base} if base else {})
    data = {"@context": context, "@id": thing, "chair": "anna", "name": "Nämnden"}
    text = json.dumps(data)
    lines = pyld.jsonld.to_rdf(data, {"format": "application/n-quads"}).strip().splitlines()
    return {"PyLD": [line.split()[2].strip("<>") for line in lines if "chair" in line],
            "rdflib": [str(one) for one in rdflib.Graph().parse(data=text, format="json-ld").objects() if "anna" in one],
            "pyoxigraph": [quad.object.value for quad in pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.JSON_LD)]}
found, based, relative = read(None), read("http://e.org/"), read(None, "ks")
found["rdflib"] = [one.replace(os.path.realpath(os.getcwd()), "FOLDER") for one in found["rdflib"]]
tagged = json.dumps({"@id": "http://e.org/ks", "http://e.org/name": {"@value": "Nämnden", "@language": "sv_SE"}})
dropped = len(list(pyoxigraph.parse(tagged.encode(), format=pyoxigraph.RdfFormat.JSON_LD)))
print("PyLD", importlib.metadata.version("PyLD"), "rdflib", rdflib.__version__, "pyoxigraph", pyoxigraph.__version__, found)
print("with a base", based, "| of a thing with a relative name pyoxigraph has", relative["pyoxigraph"], "| of sv_SE", dropped)
one = "http://e.org/anna"
sys.exit(found != {"PyLD": ["http://example.org/base/anna"], "rdflib": ["file://FOLDER/anna"], "pyoxigraph": ["Nämnden"]}
         or based != {"PyLD": [one], "rdflib": [one], "pyoxigraph": [one, "Nämnden"]} or relative["pyoxigraph"] or dropped)
PY
