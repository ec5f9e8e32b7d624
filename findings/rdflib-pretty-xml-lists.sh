#!/usr/bin/env bash
# rdflib 7.6.0: in pretty-xml the texts and numbers of a list become addresses.
# Expected: RDF/XML's short form for lists, parseType="Collection", holds nodes only (RDF/XML, 7.2.19), so that a list of
# names is written out with rdf:first and rdf:rest, as format="xml" does; or an error.
# Happens: ("Anna" "Bo") is written <rdf:Description rdf:about="Anna"/>, a relative address: read again, the members of
# the list are things beside the file, <http://doc.org/Anna>, and so are the numbers of a vote (10 12). The file is
# right XML and right RDF, and nobody complains. Lists of things that have addresses come back whole.
# What to do: format="xml", or keep order by numbered nodes.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0
"$place/venv/bin/python" - 2> /dev/null <<'PY'
import sys, rdflib
data = '@prefix : <http://e.org/> . :vote :by ("Anna" "Bo") ; :counts (10 12) ; :places (:town :hall) .'
graph = rdflib.Graph().parse(data=data, format="turtle")
def back(form):
    read = rdflib.Graph().parse(data=graph.serialize(format=form), format="xml", publicID="http://doc.org/")
    lists = [read.value(rdflib.URIRef("http://e.org/vote"), rdflib.URIRef("http://e.org/" + name)) for name in ("by", "counts", "places")]
    return [" ".join(one.n3() for one in read.items(each)) for each in lists]
plain, pretty = back("xml"), back("pretty-xml")
print("rdflib", rdflib.__version__, "xml:", plain, "pretty-xml:", pretty)
number, places = '"%d"^^<http://www.w3.org/2001/XMLSchema#integer>', "<http://e.org/town> <http://e.org/hall>"
sys.exit(plain != ['"Anna" "Bo"', " ".join((number % 10, number % 12)), places]
         or pretty != ["<http://doc.org/Anna> <http://doc.org/Bo>", "<http://doc.org/10> <http://doc.org/12>", places])
PY
