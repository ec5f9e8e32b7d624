#!/usr/bin/env bash
# maplib 0.20.26: one divided by two is 0, 12.7 as an integer is 13, and 2 is not 2.0.
# Expected: 0.5, 12 and true: "/" of two integers is a decimal (SPARQL 1.1, 17.3), a cast cuts the fraction (XPath 19.1.3), and
# numbers are compared by value; pyoxigraph 0.5.13 does so.
# Happens: questions are carried out by a library of tables, with its integers: COUNT(?yes) / COUNT(?all), a share, is 0 or 1,
# written "0.0"; FILTER(?seat = 2.0) finds nobody; a cast rounds. A value whose letters do not fit its type, "ja" as
# a boolean, is not kept ill-typed: the statement is gone after reading, without a word.
# What to do: xsd:double(?a) / ?b (1.0 * ?a / 2 is 0 as well); FLOOR before a cast; whole numbers against whole numbers.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q maplib==0.20.26 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import importlib.metadata, sys, maplib, pyoxigraph
head = "PREFIX : <http://e.org/> PREFIX x: <http://www.w3.org/2001/XMLSchema#> "
data = head + ':anna :seat 1 ; :yes 1 . :bo :seat 2 . :cia :present "ja"^^x:boolean .'
model, store = maplib.Model(), pyoxigraph.Store()
model.reads(data, format="turtle")
store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
found = {}
for name, ask in (("half", "(?seat / 2 AS ?v) { :anna :seat ?seat }"), ("share", "(COUNT(?y) / COUNT(?seat) AS ?v) { ?who :seat ?seat OPTIONAL { ?who :yes ?y } }"),
                  ("times", "(1.0 * ?seat / 2 AS ?v) { :anna :seat ?seat }"), ("double", "(x:double(?seat) / 2 AS ?v) { :anna :seat ?seat }"), ("cast", "(x:integer(12.7) AS ?v) { :anna :seat ?seat }"),
                  ("equal", "(COUNT(?who) AS ?v) { ?who :seat ?seat FILTER(?seat = 2.0) }"), ("statements", "(COUNT(*) AS ?v) { ?s ?p ?o }")):
    one, other = model.query(head + "SELECT " + ask), next(iter(store.query(head + "SELECT " + ask)))[0]
    found[name] = float(one.rows()[0][0]), float(other.value)
print("maplib", importlib.metadata.version("maplib"), "and pyoxigraph", pyoxigraph.__version__, found)
sys.exit(found != {"half": (0, 0.5), "share": (0, 0.5), "times": (0, 0.5), "double": (0.5, 0.5), "cast": (13, 12), "equal": (0, 1), "statements": (3, 4)})
PY
