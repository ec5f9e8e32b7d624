#!/usr/bin/env bash
# striprtf 0.0.35: a font without \fcharset takes the character set of the next font in the table.
# Expected: the document's \ansicpg1252; \fcharset is optional in the RTF specification's font table.
# Happens: with a Cyrillic (or Central European) font listed after it, text in the first font is decoded as that one:
# "Åke" becomes "Еke" with a Cyrillic letter that looks like an E, in silence. Å becomes Ĺ with a Central European font.
# What to do: write \fcharset0 into font entries that have none before reading.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q striprtf==0.0.35
"$place/venv/bin/python" - <<'PY'
import sys
from importlib.metadata import version
from striprtf.striprtf import rtf_to_text
def read(first, second):
    fonts = r"{\fonttbl{\f0\froman%s Times;}{\f1\froman%s Other;}}" % (first, second)
    return rtf_to_text(r"{\rtf1\ansi\ansicpg1252\deff0" + fonts + r"\f0 \'c5ke \'d6berg}")
found = [read("", r"\fcharset204"), read("", r"\fcharset238"), read(r"\fcharset0", r"\fcharset204"), read("", "")]
print("striprtf", version("striprtf"), [ascii(text) for text in found])
sys.exit(found != ["\u0415ke \u0426berg", "\u0139ke Öberg", "Åke Öberg", "Åke Öberg"])
PY
