#!/usr/bin/env bash
# Comunica 5.2.3 (query-sparql-rdfjs-lite): one month after the 31st of January is the 2nd of March.
# Expected: the 29th of February 2024 (XPath op:add-yearMonthDuration-to-date, by XML Schema 1.1 part 2, E.3.3: a day
# that the month does not have becomes its last), as in rdflib 7.6.0.
# Happens: months are added as JavaScript's Date adds them, what is over running into the next month; minus as well: a
# month before the 31st of March is the 2nd of March. A year after the 29th of February is the 1st of March. Times of
# appeal and terms reckoned at a month's end are days too late; on days up to the 28th all is well.
# What to do: reckon months outside the query, or count days with xsd:dayTimeDuration.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0
cd "$place"; npm install --silent --no-fund --no-audit @comunica/query-sparql-rdfjs-lite@5.2.3 n3@2.13.12 >/dev/null
cat > ask.cjs <<'JS'
const { QueryEngine } = require("@comunica/query-sparql-rdfjs-lite"), { Store } = require("n3");
new QueryEngine().queryBindings(process.argv[2], { sources: [new Store()] }).then(found => found.toArray())
  .then(found => console.log(found[0].get("x").value));
JS
"$place/venv/bin/python" - <<'PY'
import subprocess, sys, rdflib
found = {}
for day, sign, length in (("2024-01-31", "+", "P1M"), ("2024-03-31", "-", "P1M"), ("2024-02-29", "+", "P1Y"), ("2024-01-28", "+", "P1M")):
    ask = f'PREFIX x: <http://www.w3.org/2001/XMLSchema#> SELECT ("{day}"^^x:date {sign} "{length}"^^x:yearMonthDuration AS ?x) {{}}'
    first = subprocess.run(["node", "ask.cjs", ask], capture_output=True, text=True, check=True).stdout.strip()
    found[f"{day} {sign} {length}"] = first, str(next(iter(rdflib.Graph().query(ask)))[0])
print("Comunica 5.2.3 and rdflib", rdflib.__version__, found)
wrong = [("2024-03-02", "2024-02-29"), ("2024-03-02", "2024-02-29"), ("2025-03-01", "2025-02-28")]
sys.exit(list(found.values()) != [*wrong, ("2024-02-28", "2024-02-28")])
PY
