#!/usr/bin/env bash
# owlrl 7.6.2 (rdflib 7.6.0): two names under a functional property are one and the same, for everybody.
# Expected: a contradiction, for "Anna" and "Annika" are different values (OWL 2 RL, dt-diff with eq-diff1, Tables 4 and 8), which
# owlrl notes for other contradictions, such as disjoint classes, in an ErrorMessage of the graph.
# Happens: "Anna" owl:sameAs "Annika", texts as subjects, and whoever is named Anna is named Annika too: a wrong name at one
# person renames others, dates of birth and sums as well, and no ErrorMessage is there. What is serialised as N-Triples
# nobody reads, for a text is no subject.
# What to do: no owl:FunctionalProperty on values; sh:maxCount 1 for them.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q owlrl==7.6.2 rdflib==7.6.0
"$place/venv/bin/python" -W ignore - <<'PY'
import importlib.metadata, logging, sys, owlrl, rdflib
logging.disable(logging.CRITICAL)
head = "@prefix : <http://e.org/> . @prefix owl: <http://www.w3.org/2002/07/owl#> . "
def inferred(data):
    graph = rdflib.Graph().parse(data=head + data, format="turtle")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph, [str(one) for one in graph.objects() if str(one).endswith("#ErrorMessage")]
graph, errors = inferred(':name a owl:FunctionalProperty . :a :name "Anna", "Annika" . :b :name "Anna" . :sum a owl:FunctionalProperty . '
                         ':a :sum 1, 2 . :c :sum 2 .')
names = sorted(str(one) for one in graph.objects(rdflib.URIRef("http://e.org/b"), rdflib.URIRef("http://e.org/name")))
sums = sorted(int(one) for one in graph.objects(rdflib.URIRef("http://e.org/c"), rdflib.URIRef("http://e.org/sum")))
_, others = inferred(":Board owl:disjointWith :Person . :x a :Board, :Person .")
literals = sum(isinstance(subject, rdflib.Literal) for subject in graph.subjects())
try:
    rdflib.Graph().parse(data=graph.serialize(format="nt"), format="nt")
    read = "read"
except Exception as error:
    read = type(error).__name__
print("owlrl", importlib.metadata.version("owlrl"), names, sums, "errors:", errors, "of disjoint classes:", others, "literal subjects:", literals, read)
sys.exit(names != ["Anna", "Annika"] or sums != [1, 2] or errors or len(others) < 1 or not literals or read == "read")
PY
