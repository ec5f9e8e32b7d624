#!/usr/bin/env bash
# rdflib 7.6.0: a predicate with brackets or an escape in its name gives RDF/XML that is no XML, or Turtle cut in an escape.
# Expected: a ValueError, as a predicate gets that ends in "§" or a digit, since RDF/XML writes predicates as names of
# elements; and Turtle that others read, for Turtle can write any IRI out.
# Happens: <http://e.org/beslut(er)> becomes the element <ns1:beslut(er)>, n%C3%A4mnd <ns1:n%C3%A4mnd>; the file is
# written and nobody reads it. http://e.org/%C3%A5r is divided after the "%": the Turtle begins with "@prefix ns1:
# <http://e.org/%>", which rdflib reads and pyoxigraph 0.5.13 refuses ("Invalid IRI percent encoding"). Predicates made
# from Swedish column heads look like that.
# What to do: make predicates of letters, digits and "_" alone, or write N-Triples.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import sys, pyoxigraph, rdflib
def tried(do):
    try:
        do()
        return "read"
    except Exception as error:
        return type(error).__name__
found = {}
for name in ("beslut(er)", "n%C3%A4mnd", "%C3%A5r", "namn"):
    graph = rdflib.Graph()
    graph.add((rdflib.URIRef("http://e.org/m1"), rdflib.URIRef("http://e.org/" + name), rdflib.Literal("x")))
    xml, turtle = graph.serialize(format="xml"), graph.serialize(format="turtle")
    found[name] = (tried(lambda: rdflib.Graph().parse(data=xml, format="xml")),
                   tried(lambda: list(pyoxigraph.parse(turtle.encode(), format=pyoxigraph.RdfFormat.TURTLE))))
    print(turtle.splitlines()[0])
print("rdflib", rdflib.__version__, "RDF/XML by rdflib, Turtle by pyoxigraph", pyoxigraph.__version__, found)
broken = "SAXParseException"
sys.exit(list(found.values()) != [(broken, "read"), (broken, "read"), (broken, "SyntaxError"), ("read", "read")])
PY
