#!/usr/bin/env bash
# Comunica 4.4.1 (@comunica/query-sparql-rdfjs-lite): "<" between texts, and so ORDER BY, goes by the locale of the machine.
# Expected: by code point, the same everywhere, as in pyoxigraph and rdflib.
# Happens: FILTER(?town > "Z") finds Åmål and Örebro on a Swedish machine and nothing on an English one; ORDER BY sorts
# Ä under A on the one and after Å on the other, small letters among the capitals on both. MAX of texts differs too.
# What to do: set LC_ALL for the process, or sort and compare outside the query.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm install --silent --no-fund --no-audit @comunica/query-sparql-rdfjs-lite@4.4.1 n3@1.26.0 >/dev/null
cat > ask.cjs <<'JS'
const { QueryEngine } = require("@comunica/query-sparql-rdfjs-lite"), { Store } = require("n3");
const towns = 'VALUES ?t { "Örebro" "Ale" "Åmål" "Älmhult" "borås" }';
const ask = async (text) =>
  (await (await new QueryEngine().queryBindings(text, { sources: [new Store()] })).toArray()).map((row) => row.get("t").value).join(" ");
(async () => {
  const after = await ask(`SELECT ?t { ${towns} FILTER(?t > "Z") } ORDER BY ?t`);
  const last = await ask('SELECT (MAX(?x) AS ?t) { VALUES ?x { "Ystad" "Åmål" } }');
  console.log(`${await ask(`SELECT ?t { ${towns} } ORDER BY ?t`)} | after Z: ${after || "none"} | last: ${last}`);
})();
JS
english=$(LC_ALL=en_US.UTF-8 node ask.cjs); swedish=$(LC_ALL=sv_SE.UTF-8 node ask.cjs)
echo "comunica $(node -p 'require("@comunica/query-sparql-rdfjs-lite/package.json").version') en: $english; sv: $swedish"
[ "$english" = "Ale Älmhult Åmål borås Örebro | after Z: none | last: Ystad" ]
[ "$swedish" = "Ale borås Åmål Älmhult Örebro | after Z: Åmål Älmhult Örebro | last: Åmål" ]
