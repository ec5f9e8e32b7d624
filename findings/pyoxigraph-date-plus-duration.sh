#!/usr/bin/env bash
# pyoxigraph 0.5.13: whether a date plus a duration has a value depends on the name of the variable.
# Expected: xsd:date + xsd:dayTimeDuration is a date (SEP-0002, XPath op:add-dayTimeDuration-to-date), or always an error.
# Happens: ?d + three weeks is a date, ?day + three weeks is unbound, in the same store and without a message; with
# literals it goes by the literal, right for about half of a year's days. Minus is always right.
# What to do: subtract a negative duration (?day - "-P21D"^^xsd:dayTimeDuration).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import sys, pyoxigraph
store = pyoxigraph.Store()
store.load(b'<http://e.org/m> <http://e.org/held> "2024-04-16"^^<http://www.w3.org/2001/XMLSchema#date> .',
           format=pyoxigraph.RdfFormat.TURTLE)
def value(variable, step):
    head = "PREFIX x: <http://www.w3.org/2001/XMLSchema#> "
    rows = store.query(f"{head}SELECT (?{variable} {step}^^x:dayTimeDuration AS ?due) {{ ?m <http://e.org/held> ?{variable} }}")
    found = next(iter(rows))["due"]
    return found and found.value
plus = {name: value(name, '+ "P21D"') for name in ("d", "date", "day", "dag")}
minus = {name: value(name, '- "-P21D"') for name in ("d", "date", "day", "dag")}
print("pyoxigraph", pyoxigraph.__version__, "+ P21D:", plus, "| - -P21D:", minus)
right = "2024-05-07"
sys.exit(not (plus == {"d": right, "date": right, "day": None, "dag": None} and set(minus.values()) == {right}))
PY
