#!/usr/bin/env bash
# SPARQLWrapper 2.0.0: the values of two columns, asked for one by one, do not belong together.
# Expected: SPARQLWrapper2's getValues("left") has a place for each row, empty where OPTIONAL found nothing, so that it fits
# getValues("who") row by row.
# Happens: rows without the value are passed over: three members, of whom the second has left, give three names and one day, and
# zip() or two columns of a table put the day to the first. result["who", "left"] leaves out the same rows. Lists of one
# length, where everybody has a value, are right. No warning.
# What to do: for row in result.bindings: row.get("left").
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q SPARQLWrapper==2.0.0
"$place/venv/bin/python" -W ignore - <<'PY'
import http.server, json, sys, threading
from importlib.metadata import version
from SPARQLWrapper import SPARQLWrapper2
def text(value):
    return {"type": "literal", "value": value}
answer = {"head": {"vars": ["who", "left"]}, "results": {"bindings": [{"who": text("Anna")}, {"who": text("Bo"), "left": text("2024-04-16")}, {"who": text("Cia")}]}}
class Endpoint(http.server.BaseHTTPRequestHandler):
    def log_message(self, *parts):
        pass
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "application/sparql-results+json")
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())
server = http.server.HTTPServer(("127.0.0.1", 0), Endpoint)
threading.Thread(target=server.serve_forever, daemon=True).start()
asked = SPARQLWrapper2(f"http://127.0.0.1:{server.server_port}/")
asked.setQuery("SELECT ?who ?left { ?who <http://e.org/of> ?board OPTIONAL { ?who <http://e.org/left> ?left } }")
result = asked.query()
who, left = ([value.value for value in result.getValues(name)] for name in ("who", "left"))
found = list(zip(who, left)), len(result.bindings), len(result["who", "left"]), [row["left"].value if "left" in row else None for row in result.bindings]
print("SPARQLWrapper", version("SPARQLWrapper"), found)
sys.exit(found != ([("Anna", "2024-04-16")], 3, 1, [None, "2024-04-16", None]))
PY
