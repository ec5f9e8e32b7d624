#!/usr/bin/env bash
# rdflib 7.6.0: initBindings hold within the question for a graph in memory, and only afterwards for a graph at an endpoint.
# Expected: Graph(SPARQLStore(url)).query(question, initBindings={"board": ks}) answers as Graph().query() does with the same
# statements: how many sit in that board, who is in no board of that name.
# Happens: the store writes the values behind the question as VALUES, where they are joined with rows that are already made:
# COUNT counts the members of all boards, FILTER NOT EXISTS { ?who :of ?board } and OPTIONAL { … FILTER(LANG(?name) =
# ?lang) } know nothing of the value. Plain patterns are right, so that it looks as if it worked. No error.
# What to do: write the value into the question, or BIND it at its start.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import http.server, sys, threading, urllib.parse, pyoxigraph, rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
data = """@prefix : <http://e.org/> . :anna :of :ks, :bn ; :name "Anna"@sv . :bo :of :ks ; :name "Bo" . :cia :of :bn ."""
store = pyoxigraph.Store()
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
class Endpoint(http.server.BaseHTTPRequestHandler):
    def log_message(self, *parts):
        pass
    def do_GET(self):
        asked = urllib.parse.parse_qs(urllib.parse.urlparse(self.path).query)["query"][0]
        answer = store.query(asked).serialize(format=pyoxigraph.QueryResultsFormat.JSON)
        self.send_response(200)
        self.send_header("Content-Type", "application/sparql-results+json")
        self.end_headers()
        self.wfile.write(answer)
server = http.server.HTTPServer(("127.0.0.1", 0), Endpoint)
threading.Thread(target=server.serve_forever, daemon=True).start()
near = rdflib.Graph().parse(data=data, format="turtle")
far = rdflib.Graph(SPARQLStore(f"http://127.0.0.1:{server.server_port}/sparql"))
e, start, found = rdflib.Namespace("http://e.org/"), "PREFIX : <http://e.org/> ", []
for ask, given in (("SELECT ?who { ?who :of ?board }", {"board": e.ks}),
                   ("SELECT (COUNT(?who) AS ?n) { ?who :of ?board }", {"board": e.ks}),
                   ("SELECT ?who { ?who :of :ks FILTER NOT EXISTS { ?who :of ?board } }", {"board": e.bn}),
                   ("SELECT ?n { ?who :of :ks OPTIONAL { ?who :name ?n FILTER(LANG(?n) = ?lang) } }", {"lang": rdflib.Literal("sv")})):
    rows = [sorted(str(row[0]).replace("http://e.org/", "") for row in graph.query(start + ask, initBindings=given) if row[0] is not None)
            for graph in (near, far)]
    found.append(rows)
    print("rdflib", rdflib.__version__, ask, "in memory", rows[0], "at an endpoint", rows[1])
sys.exit(found != [[["anna", "bo"], ["anna", "bo"]], [["2"], ["4"]], [["bo"], []], [["Anna"], []]])
PY
