#!/usr/bin/env bash
# rdflib 7.6.0: what a claim says in JSON-LD is said by the whole graph, and the words of a part are taken for those around it.
# Expected: a term with "@container": "@graph" holds a graph of its own (JSON-LD 1.1, 4.9.1), so that what somebody claims
# is not asserted; "@propagate": false keeps a context to one thing (4.1.9); "@type": "@none" is no type (4.2.3). PyLD 3.3.0
# and pyoxigraph 0.5.13 read all three so.
# Happens: the claim is linked to a blank node and its statements stand in the default graph, beside those that hold; a
# context that is not to propagate has no effect at all, and "is" of another vocabulary becomes a property of one's own;
# a value of type "@none" gets the datatype <http://e.org/@none>. No warning, and "@version": 1.1 is taken.
# What to do: read by pyoxigraph or PyLD and parse their N-Quads.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13 PyLD==3.3.0
"$place/venv/bin/python" -W ignore - <<'PY'
import json, re, sys, pyoxigraph, rdflib
from importlib.metadata import version
from pyld import jsonld
vocabulary = {"@version": 1.1, "@vocab": "http://e.org/"}
claim = {"@context": vocabulary | {"claim": {"@container": "@graph"}}, "@id": "http://e.org/bo", "claim": {"@id": "http://e.org/sum", "is": "12"}}
part = {"@context": vocabulary, "@id": "http://e.org/bo", "p": {"@context": {"@propagate": False, "@vocab": "http://q.org/"}, "@id": "http://e.org/x", "is": "12"}}
none = {"@context": vocabulary | {"k": {"@type": "@none"}}, "@id": "http://e.org/bo", "k": "12"}
def lines(text):
    """Those with the value; the names of blank nodes aside."""
    return sorted(re.sub(r"_:\w+", "_:", line).strip(" .") for line in text.split("\n") if '"12"' in line)
def three(data):
    dataset, text = rdflib.Dataset(), json.dumps(data)
    dataset.parse(data=text, format="json-ld")
    quads = pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.JSON_LD)
    ours = [line.replace(" <urn:x-rdflib:default>", "") for line in lines(dataset.serialize(format="nquads"))]
    others = lines(jsonld.to_rdf(data, {"format": "application/n-quads"})), lines(pyoxigraph.serialize(quads, format=pyoxigraph.RdfFormat.N_QUADS).decode())
    return ours, *others
found = {name: three(data) for name, data in (("claim", claim), ("part", part), ("none", none))}
print("rdflib", rdflib.__version__, "PyLD", version("PyLD"), "pyoxigraph", pyoxigraph.__version__)
for name, answers in found.items():
    print(" ", name, *answers)
sum_, thing = "<http://e.org/sum> <http://e.org/is>", "<http://e.org/x> <http://%s.org/is>"
sys.exit(list(found.values()) != [([sum_ + ' "12"'], [sum_ + ' "12" _:'], [sum_ + ' "12" _:']), ([thing % "e" + ' "12"'], [thing % "q" + ' "12"'], [thing % "q" + ' "12"']),
    (['<http://e.org/bo> <http://e.org/k> "12"^^<http://e.org/@none>'], ['<http://e.org/bo> <http://e.org/k> "12"'], ['<http://e.org/bo> <http://e.org/k> "12"'])])
PY
