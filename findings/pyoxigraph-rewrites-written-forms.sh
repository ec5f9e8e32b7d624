#!/usr/bin/env bash
# pyoxigraph 0.5.13: a store hands back other letters than it was given for typed values.
# Expected: an RDF store keeps a literal as written, its lexical form being part of the term (RDF 1.1 Concepts, 3.3);
# rdflib 7.6.0 can (normalize=False).
# Happens: what has a value is kept as a value and written anew: "01" comes back "1", "1.50" "1.5", P12M P1Y, PT90M
# PT1H30M, and an end of day moves: the time 24:00:00 comes back 00:00:00, the same moment of a dateTime is on the next
# day. What has no value (2024-02-30) comes back as written. No warning. A term that is never stored is untouched.
# What to do: where the written form is evidence, keep it in a string of its own; compare values, never letters.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pyoxigraph==0.5.13
"$place/venv/bin/python" - <<'PY'
import sys, pyoxigraph as ox
XSD = "http://www.w3.org/2001/XMLSchema#"
given = [("01", "integer"), ("1.50", "decimal"), ("P12M", "duration"), ("PT90M", "dayTimeDuration"), ("24:00:00", "time"),
         ("2024-04-16T24:00:00", "dateTime"), ("2024-04-16T18:30:00.0", "dateTime"), ("2024-02-30", "date")]
wanted = ["1", "1.5", "P1Y", "PT1H30M", "00:00:00", "2024-04-17T00:00:00", "2024-04-16T18:30:00", "2024-02-30"]
store, found = ox.Store(), []
for number, (value, kind) in enumerate(given):
    subject, term = ox.NamedNode(f"urn:x:{number}"), ox.Literal(value, datatype=ox.NamedNode(XSD + kind))
    assert term.value == value
    store.add(ox.Quad(subject, ox.NamedNode("urn:x:p"), term))
    [quad] = store.quads_for_pattern(subject, None, None)
    found.append(quad.object.value)
print("pyoxigraph", ox.__version__, *(f"\n  {kind}: {value} -> {back}" for (value, kind), back in zip(given, found)))
sys.exit(found != wanted)
PY
