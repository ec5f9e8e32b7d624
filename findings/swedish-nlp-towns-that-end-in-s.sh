#!/usr/bin/env bash
# swedish-nlp-utils 1.0.0: Borås is Borå, Västerås Västerå and Hagfors Hagfor, as soon as "kommun" or "stad" stands behind them.
# Expected: normalize_municipality("Borås stad") is Borås as "Göteborgs stad" is Göteborg: the s of the genitive is taken off, that of
# the name stays, for which the 290 names suffice, and towns on -ås and -fors are many.
# Happens: the last s goes in any case: Alingsås, Torsås, Degerfors, Munkfors, Storfors, Robertsfors lose theirs; without "kommun" the name is
# left alone, so that "Borås" and "Borås stad" are two towns, and joins upon official names or codes leave out the one. The
# names in its own examples end otherwise. No error, and nothing tells the made-up names from real ones.
# What to do: keep the list of names, and take an s off only where the rest is in it and the whole is not.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q swedish-nlp-utils==1.0.0
"$place/venv/bin/python" -W ignore - <<'PY'
import sys
from importlib.metadata import version
from swedish_nlp import SwedishNormalizer
names = ("Göteborgs stad", "Åmåls kommun", "Borås stad", "Borås", "Västerås stad", "Hagfors kommun", "Alingsås kommun", "Robertsfors kommun")
found = [SwedishNormalizer().normalize_municipality(name) for name in names]
print("swedish-nlp-utils", version("swedish-nlp-utils"), dict(zip(names, found)))
sys.exit(found != ["Göteborg", "Åmål", "Borå", "Borås", "Västerå", "Hagfor", "Alingså", "Robertsfor"])
PY
