#!/usr/bin/env bash
# python-slugify 9.2.0, Unidecode 1.4.0, anyascii 0.3.3, normality 3.1.0: § 12 with a footnote mark is § 121.
# Expected: the mark is dropped or set apart; what is turned into plain letters keeps its numbers.
# Happens: "§ 12¹" becomes "121" in all four, since the raised digit is compatible with the plain one (Unicode's NFKD and the tables
# made after it): the address of a paragraph with a note is that of another paragraph, 10² is 102. Fractions differ:
# "1½ mnkr" is "11-2-mnkr" in slugify, "1 1/2" in Unidecode, "11/2" in anyascii, and in normality's ascii_text "112 mnkr".
# What to do: take [¹²³⁰-⁹₀-₉] out and set a blank before ¼½¾ first.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q python-slugify==9.2.0 Unidecode==1.4.0 anyascii==0.3.3 normality==3.1.0
"$place/venv/bin/python" - <<'PY'
import re, sys
from importlib.metadata import version
import normality
from anyascii import anyascii
from slugify import slugify
from unidecode import unidecode
ways = {"python-slugify": slugify, "Unidecode": unidecode, "anyascii": anyascii, "normality": normality.ascii_text}
found = {name: [way(text) for text in ("§ 12¹", "10²", "1½ mnkr")] for name, way in ways.items()}
for name, texts in found.items():
    print(name, version(name), texts)
sys.exit(any(not re.search(r"\b121$", first) or second != "102" for first, second, _ in found.values())
         or [texts[2] for texts in found.values()] != ["11-2-mnkr", "1 1/2 mnkr", "11/2 mnkr", "112 mnkr"])
PY
