#!/usr/bin/env bash
# swedish-nlp-utils 1.0.0: 1.500 kr is 500 kr, and the number of an organisation is a personal number.
# Expected: parse_sek("1.500 kr") is 1500, as its own parse_number reads 1.234,5, or None, as for "1 500 tkr" and "12,5 mkr", which it
# does not know; validate_personnummer wants a day of birth, for an organisation's third digit is 2 or more to tell the two apart.
# Happens: what stands before the point is dropped and the rest taken; of a sentence with 12,5 mkr, 1 500 tkr and 300 000 kr
# extract_sek_amounts gives the smallest alone, without a sign of the others. 212000-0142, with month 20, is a valid personal
# number, since the check digit is all that is looked at, and pseudonymised as one, born in 19XX. No error.
# What to do: ask for the month and day oneself; read amounts with their units.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q swedish-nlp-utils==1.0.0
"$place/venv/bin/python" -W ignore - <<'PY'
import sys
from importlib.metadata import version
from swedish_nlp import SwedishFormats
read = SwedishFormats()
found = [[read.parse_sek(text) for text in ("1 500 kr", "1.500 kr", "1 500 tkr")], read.parse_number("1.234,5"),
         read.extract_sek_amounts("12,5 mkr för 2024 och 1 500 tkr för 2025, varav 300 000 kr"), read.validate_personnummer("212000-0142"),
         read.validate_orgnummer("212000-0142"), read.pseudonymize_personnummer("212000-0142")]
print("swedish-nlp-utils", version("swedish-nlp-utils"), found)
sys.exit(found[:5] != [[1500.0, 500.0, None], 1234.5, [300000.0], True, True])
PY
