#!/usr/bin/env bash
# rdflib 7.6.0: told to keep literals as they were written, it writes Turtle in which they are something else, or nothing.
# Expected: with rdflib.NORMALIZE_LITERALS = False, the switch for graphs whose written forms matter, "1"^^xsd:boolean goes
# to Turtle with its quotes and its type, as it does in N-Triples: Turtle has short forms only for what fits their grammar
# (Turtle, 2.5.2: integer, decimal, double; 2.5.3: true and false).
# Happens: every boolean, integer, decimal and double is written bare if Python can read it: the boolean "1" is then the
# integer 1, the decimal "1E5" a double; the boolean "ja" and the decimal "1." make a file that nobody reads, rdflib
# neither, and it is found out only then. TriG and N3 do the same, N-Triples and RDF/XML are right.
# What to do: N-Triples for such graphs.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0
"$place/venv/bin/python" -W ignore - 2> /dev/null <<'PY'
import sys, rdflib
rdflib.NORMALIZE_LITERALS = False
xsd, node = rdflib.XSD, rdflib.URIRef("http://e.org/a")
def back(form, text, kind):
    graph = rdflib.Graph()
    graph.add((node, node, rdflib.Literal(text, datatype=kind)))
    try:
        [read] = rdflib.Graph().parse(data=graph.serialize(format=form), format=form).objects()
    except Exception as error:
        return type(error).__name__
    return str(read), read.datatype.split("#")[1]
asked = [("1", xsd.boolean), ("1E5", xsd.decimal), ("ja", xsd.boolean), ("1.", xsd.decimal), ("12", xsd.integer)]
turtle, triples = ([back(form, *one) for one in asked] for form in ("turtle", "nt"))
print("rdflib", rdflib.__version__, "Turtle:", turtle, "N-Triples:", triples)
sys.exit(turtle != [("1", "integer"), ("1E5", "double"), "BadSyntax", "BadSyntax", ("12", "integer")]
         or triples != [(text, kind.split("#")[1]) for text, kind in asked])
PY
