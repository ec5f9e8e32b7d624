#!/usr/bin/env bash
# price-parser 0.5.1: "500 tkr" is 500 kr, and "12 mkr" is 12 kr.
# Expected: a unit that is not understood gives no currency, as "50 öre" does, so that the amount can be doubted.
# Happens: "kr" is found inside tkr, mkr and mnkr and given as the currency: budgets come out a thousand or a million
# times too small, looking certain; "1,234 mnkr" is 1234 kr. Of two numbers the first is taken: "2024: 1 500 kr" is 2024 kr.
# What to do: read the unit first; use the library for the digits alone.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q price-parser==0.5.1
"$place/venv/bin/python" - <<'PY'
import sys, importlib.metadata as metadata
from price_parser import Price
said = ["35 000 000 kr", "500 tkr", "12 mkr", "1,234 mnkr", "2024: 1 500 kr", "50 öre"]
found = [(Price.fromstring(one).amount_float, Price.fromstring(one).currency) for one in said]
print("price-parser", metadata.version("price-parser"), dict(zip(said, found)))
sys.exit(found != [(35e6, "kr"), (500, "kr"), (12, "kr"), (1234, "kr"), (2024, "kr"), (50, None)])
PY
