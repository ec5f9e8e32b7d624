#!/usr/bin/env bash
# langdetect 1.0.9: Swedish in capital letters is German, Somali or English, and surely so.
# Expected: the language of the same words in small letters, or a low probability.
# Happens: headings of minutes, set in capitals, come out as other languages with a probability of up to 1.0; lowered
# they are Swedish. The profiles were counted on running text, and letters are compared as they stand.
# What to do: lower the text before asking.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q langdetect==1.0.9
"$place/venv/bin/python" - <<'PY'
import sys
from importlib.metadata import version
from langdetect import DetectorFactory, detect_langs
found = []
for text in ("MEDDELANDEN OCH ANMÄLNINGAR", "VAL AV JUSTERARE OCH TID FÖR JUSTERING",
             "ORDFÖRANDEN STÄLLER PROPOSITION PÅ FÖRSLAGEN OCH FINNER ATT STYRELSEN BESLUTAR ENLIGT FÖRVALTNINGENS FÖRSLAG"):
    for words in (text, text.lower()):
        DetectorFactory.seed = 0
        best = detect_langs(words)[0]
        found.append(best.lang)
        print("langdetect", version("langdetect"), words[:40], best.lang, round(best.prob, 2))
sys.exit(found[1::2] != ["sv"] * 3 or "sv" in found[0::2])
PY
