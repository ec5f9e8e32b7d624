#!/usr/bin/env bash
# morph-kgc 2.10.0: the subject made of "Åsa" is <…/%C3%85sa>, which is not the <…/Åsa> that others make of the same mapping.
# Expected: letters such as Å stay: a template of R2RML makes IRIs, in which only what RFC 3987 does not count as unreserved is escaped
# (R2RML, 7.3, "IRI-safe version", whose table leaves letters beyond ASCII as they are); a blank is %20, a slash %2F.
# Happens: every byte of å, ä and ö is escaped. The two are different IRIs in RDF (Concepts 1.1, 3.2: compared letter by letter), so
# that what was mapped does not meet what was written in Turtle or made by rdflib: Anna has her party and Åsa has none. Without
# å, ä and ö all joins. safe_percent_encoding = åäö, the setting for letters to be left alone, is taken and hears none beyond ASCII.
# No warning.
# What to do: unquote what stands beyond ASCII in the IRIs before the graphs are joined.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q morph-kgc==2.10.0 pandas==2.3.3
cat > map.ttl <<'TTL'
@prefix rr: <http://www.w3.org/ns/r2rml#> . @prefix rml: <http://semweb.mmlab.be/ns/rml#> . @prefix ql: <http://semweb.mmlab.be/ns/ql#> .
<http://example.org/map> rml:logicalSource [ rml:source "a.csv" ; rml:referenceFormulation ql:CSV ] ;
  rr:subjectMap [ rr:template "http://example.org/{name}" ] ;
  rr:predicateObjectMap [ rr:predicate <http://example.org/seat> ; rr:objectMap [ rml:reference "seat" ] ] .
TTL
printf 'name,seat\nÅsa,1\nAnna,2\nBo Ek,3\n' > a.csv
"$place/venv/bin/python" - <<'PY'
import sys, morph_kgc
from importlib.metadata import version
party = '@prefix : <http://example.org/> . :Åsa :party "S" . :Anna :party "M" .'
found = {}
for letters in ("", "safe_percent_encoding = åäöÅÄÖ\n"):
    graph = morph_kgc.materialize(f"[CONFIGURATION]\nlogging_level = ERROR\n{letters}[A]\nmappings = map.ttl\n")
    names = sorted(str(subject) for subject in graph.subjects())
    graph.parse(data=party, format="turtle")
    found[letters] = names, sorted(str(row.seat) for row in graph.query("SELECT ?seat { ?p <http://example.org/seat> ?seat ; <http://example.org/party> ?x }"))
print("morph-kgc", version("morph-kgc"), found)
sys.exit(list(found.values()) != [(["http://example.org/%C3%85sa", "http://example.org/Anna", "http://example.org/Bo%20Ek"], ["2"])] * 2)
PY
