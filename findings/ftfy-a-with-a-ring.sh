#!/usr/bin/env bash
# ftfy 6.3.1: of the three Swedish letters it mends two and leaves å and Å.
# Expected: UTF-8 that was read as Windows-1252 is mended whatever the letter: "BjÃ¶rn" is Björn, "HÃ¥kan" is Håkan.
# Happens: "HÃ¥kan" and "Ã…sa Ek och Ã…ke Berg" stay as they are, for such pairs of signs might be meant; with an ä or ö in
# the same string all of it is mended. A table mended cell by cell has Öberg and Björn right, and Åberg and Håkan wrong.
# What to do: mend whole files, or encode("cp1252") and decode("utf-8") where every cell allows it.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q ftfy==6.3.1
"$place/venv/bin/python" - <<'PY'
import sys, ftfy
names = ["Björn Öberg", "Pär Ängby", "Håkan Lund", "Åsa Ek och Åke Berg", "Åberg", "Åsa Öberg"]
found = [name for name in names if ftfy.fix_text(name.encode().decode("cp1252")) != name]
print("ftfy", ftfy.__version__, "not mended:", found, "all in one string:", ftfy.fix_text("; ".join(names).encode().decode("cp1252")) == "; ".join(names))
sys.exit(found != ["Håkan Lund", "Åsa Ek och Åke Berg", "Åberg"])
PY
