#!/usr/bin/env bash
# rdflib 7.6.0 and pyoxigraph 0.5.13: the columns of SELECT * come in an order nobody wrote, in rdflib another each run.
# Expected: in the order in which the question names them, or at least the same each time, so that two CSV files of one
# question can be compared.
# Happens: rdflib takes them out of a set of strings, so the order changes with Python's hash seed, that is from run to
# run; pyoxigraph sorts them by name.
# What to do: name the columns; read rows by name, never by place.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
cat > "$place/ask.py" <<'PY'
import sys, pyoxigraph, rdflib
ask = "SELECT * { VALUES (?who ?body ?day) { (1 2 3) } }"
if sys.argv[1] == "rdflib": print(*rdflib.Graph().query(ask).vars)
else: print(*(one.value for one in pyoxigraph.Store().query(ask).variables))
PY
for seed in 0 1 2 3 4 5 6 7; do PYTHONHASHSEED=$seed "$place/venv/bin/python" "$place/ask.py" rdflib; done | sort | uniq -c > "$place/rdflib"
oxigraph=$("$place/venv/bin/python" "$place/ask.py" pyoxigraph)
echo "asked: who body day; pyoxigraph 0.5.13: $oxigraph; rdflib 7.6.0, eight seeds:"; cat "$place/rdflib"
[ "$oxigraph" = "body day who" ] && [ "$(wc -l < "$place/rdflib")" -gt 1 ]
