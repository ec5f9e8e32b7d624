#!/usr/bin/env bash
# rdflib 7.6.0 and Comunica 5.2.3: CONSTRUCT gives triples whose subject is a text.
# Expected: a triple that is no RDF is left out (SPARQL 1.1, 16.2), as pyoxigraph 0.5.13 does.
# Happens: CONSTRUCT { ?name :of ?who }, or the ends the wrong way round, gives "Anna Ek" :of :anna; rdflib writes it as
# N-Triples that rdflib does not read again, and as RDF/XML and JSON-LD without the triples, in silence.
# What to do: FILTER(!ISLITERAL(?name)) in questions that turn a relation round, whose ends may be values.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
cd "$place"; npm install --silent --no-fund --no-audit @comunica/query-sparql-rdfjs-lite@5.2.3 n3@2.13.12 >/dev/null
cat > ask.cjs <<'JS'
const { QueryEngine } = require("@comunica/query-sparql-rdfjs-lite"), { Parser, Store } = require("n3");
const [data, ask] = process.argv.slice(2), store = new Store(new Parser().parse(data));
new QueryEngine().queryQuads(ask, { sources: [store] }).then(found => found.toArray())
  .then(found => console.log(found.map(one => one.subject.termType).join()));
JS
"$place/venv/bin/python" - <<'PY'
import subprocess, sys, pyoxigraph, rdflib
data = '@prefix : <http://e.org/> . :anna :name "Anna Ek" .'
ask = "PREFIX : <http://e.org/> CONSTRUCT { ?v :of ?who } { ?who :name ?v }"
graph, store = rdflib.Graph().parse(data=data, format="turtle"), pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
made = graph.query(ask).graph
other = subprocess.run(["node", "ask.cjs", data, ask], capture_output=True, text=True, check=True).stdout.strip()
read = {}
for form in ("nt", "xml", "json-ld"):
    try:
        read[form] = len(rdflib.Graph().parse(data=made.serialize(format=form), format=form))
    except Exception as error:
        read[form] = type(error).__name__
print("rdflib", rdflib.__version__, list(made), "read again", read, "| Comunica", other, "| pyoxigraph", list(store.query(ask)))
wrong = [type(one).__name__ for one, _, _ in made] != ["Literal"] or read != {"nt": "ParserError", "xml": 0, "json-ld": 0}
sys.exit(wrong or other != "Literal" or list(store.query(ask)) != [])
PY
