#!/usr/bin/env bash
# rdflib 7.6.0: FILTER cannot compare xsd:gYearMonth, and says nothing.
# Expected: months in order, as pyoxigraph 0.5.13 and XPath's own operators have them, or a complaint.
# Happens: the comparison is an error inside the filter, so every row is left out; a question about due months
# is answered by nobody in one engine and rightly in another.
# What to do: keep the earliest and latest day as xsd:date beside the words.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q rdflib==7.6.0 pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import sys, warnings, pyoxigraph, rdflib
warnings.simplefilter("ignore")
head = "@prefix x: <http://www.w3.org/2001/XMLSchema#> . "
data = head + '<http://e.org/a> <http://e.org/due> "2022-12"^^x:gYearMonth . <http://e.org/b> <http://e.org/due> "2023-02"^^x:gYearMonth .'
ask = 'PREFIX x: <http://www.w3.org/2001/XMLSchema#> SELECT ?s { ?s <http://e.org/due> ?d FILTER(?d < "2023-01"^^x:gYearMonth) }'
ours = len(list(rdflib.Graph().parse(data=data, format="turtle").query(ask)))
store = pyoxigraph.Store(); store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
theirs = len(list(store.query(ask)))
print("rdflib", rdflib.__version__, "rows:", ours, "| pyoxigraph", pyoxigraph.__version__, "rows:", theirs)
sys.exit((ours, theirs) != (0, 1))
PY
