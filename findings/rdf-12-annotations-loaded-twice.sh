#!/usr/bin/env bash
# pyoxigraph 0.5.13 (RDF 1.2): a file with annotated statements, loaded once more, is twice the sources.
# Expected: loading a file again changes nothing if it has no blank nodes: ":anna :of :ks {| :source :p12 |}" has none,
# and in RDF-star the statement itself carried the annotation; pyoxigraph up to 0.4 kept it at two statements.
# Happens: in RDF 1.2 the annotation hangs on a reifier, and where none is named it is a new blank node each time. After
# the second load the store has five statements in place of three, SELECT ?p { :anna :of :ks {| :source ?p |} } gives the
# source twice, and two patterns on one annotation no longer meet in one node. "<< :anna :of :ks >> :source :p12" as well.
# What to do: name the reifier, ":anna :of :ks ~ :claim12 {| :source :p12 |}".
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/0.4.11"; "$place/0.4.11/bin/pip" install -q pyoxigraph==0.4.11
python3 -m venv "$place/0.5.13"; "$place/0.5.13/bin/pip" install -q pyoxigraph==0.5.13
cat > "$place/load.py" <<'PY'
import pyoxigraph
head, forms = "PREFIX : <http://e.org/> ", {
    "annotated": ":anna :of :ks {| :source :p12 |} .", "quoted": ":anna :of :ks . << :anna :of :ks >> :source :p12 .",
    "named": ":anna :of :ks ~ :claim12 {| :source :p12 |} ."}
if pyoxigraph.__version__.startswith("0.4"):
    del forms["named"]
found = {}
for name, data in forms.items():
    store, sizes = pyoxigraph.Store(), []
    for _ in range(2):
        store.load((head + data).encode(), format=pyoxigraph.RdfFormat.TURTLE)
        sizes.append(len(store))
    found[name] = *sizes, len(list(store.query(head + "SELECT ?p { << :anna :of :ks >> :source ?p }")))
print(found)
PY
for version in 0.4.11 0.5.13; do
  "$place/$version/bin/python" "$place/load.py" > "$place/$version.txt"
  echo "pyoxigraph $version: statements after one and two loads, sources found: $(cat "$place/$version.txt")"
done
grep -qx "{'annotated': (2, 2, 1), 'quoted': (2, 2, 1)}" "$place/0.4.11.txt"
grep -qx "{'annotated': (3, 5, 2), 'quoted': (3, 5, 2), 'named': (3, 3, 1)}" "$place/0.5.13.txt"
