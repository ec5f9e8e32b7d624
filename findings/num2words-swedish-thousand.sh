#!/usr/bin/env bash
# num2words 0.5.14: 1000 in Swedish has three t's.
# Expected: "ettusen" or "ett tusen": Swedish writes no letter three times in a row.
# Happens: "etttusen", and so in every number from 1,000 to 1,999; a text searched for the words of a sum is not found.
# What to do: replace "ttt" by "tt"; look for both "ettusen", "ett tusen" and "tusen".
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q num2words==0.5.14
"$place/venv/bin/python" - <<'PY'
import sys, importlib.metadata as metadata
from num2words import num2words
found = [num2words(number, lang="sv") for number in (1000, 1999, 2000)]
print("num2words", metadata.version("num2words"), found)
sys.exit([("ttt" in words) for words in found] != [True, True, False])
PY
