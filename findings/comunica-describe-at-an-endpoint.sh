#!/usr/bin/env bash
# Comunica 4.5.0 (query-sparql): DESCRIBE sent to a SPARQL endpoint asks for rows and stops at triples.
# Expected: DESCRIBE gives triples, as CONSTRUCT does, for which Comunica asks in text/turtle (SPARQL 1.1 Protocol, 2.1.6).
# Happens: the DESCRIBE is sent on with an Accept of result sets alone, and an endpoint that answers in Turtle, as it
# should, gives "Unknown SPARQL results content type". SELECT, ASK and CONSTRUCT come through.
# What to do: write a CONSTRUCT.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm install --silent --no-fund --no-audit @comunica/query-sparql@4.5.0 >/dev/null
cat > ask.cjs <<'JS'
const { QueryEngine } = require("@comunica/query-sparql"), http = require("http");
const asked = {};
const server = http.createServer((request, response) => {
  let body = ""; request.on("data", (part) => (body += part)).on("end", () => {
    const text = decodeURIComponent((body + request.url).replace(/\+/g, " "));
    const kind = /DESCRIBE/.test(text) ? "DESCRIBE" : /CONSTRUCT/.test(text) ? "CONSTRUCT" : null;
    if (kind) asked[kind] = request.headers.accept;
    response.setHeader("Content-Type", kind ? "text/turtle" : "application/sparql-results+json");
    response.end(kind ? "<urn:a> <urn:p> <urn:b> ." : '{"head":{"vars":["s"]},"results":{"bindings":[]}}');
  });
});
server.listen(0, async () => {
  const sources = [{ type: "sparql", value: `http://localhost:${server.address().port}/sparql` }], said = {};
  for (const query of ["CONSTRUCT { ?s <urn:p> ?o } WHERE { ?s <urn:p> ?o }", "DESCRIBE ?s WHERE { ?s <urn:p> ?o } LIMIT 1"]) {
    const kind = query.split(" ")[0];
    try { const got = await new QueryEngine().query(query, { sources }); said[kind] = got.resultType + " " + (await (await got.execute()).toArray()).length; }
    catch (error) { said[kind] = error.message; }
  }
  console.log("comunica", require("@comunica/query-sparql/package.json").version, said, asked);
  process.exit(said.CONSTRUCT === "quads 1" && /content type/.test(said.DESCRIBE) && !/turtle/.test(asked.DESCRIBE) ? 0 : 1);
});
JS
node ask.cjs
