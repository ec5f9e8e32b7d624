#!/usr/bin/env bash
# Pyphen 0.18.1, Swedish: Öberg-Ek is divided "Öber-" and "g-Ek", and behind the hyphen of IT-chef stands a second one.
# Expected: a name with a hyphen is broken at it or, with left=2 and right=2, at least two letters from it, as hypher 0.2.5 (npm)
# leaves "Öberg-Ek" whole; "Berg" and "Öberg" alone have no break.
# Happens: the hyphen counts as a letter: the patterns' rule that one letter may not stand alone is asked of the ends of the whole
# only, so that "g-Ek", "d-Ek" begin a line. The place behind the hyphen is a break as well, and wrap() and inserted() put a
# hyphen there as anywhere: wrap("IT-chef", 5) is "IT--" and "chef"; "Norrby-skolan" is "Norrby--" and "skolan".
# What to do: divide each part of word.split("-") by itself.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; python3 -m venv venv; venv/bin/pip install -q pyphen==0.18.1
npm init -y > /dev/null; npm install --silent --no-fund --no-audit hypher@0.2.5 hyphenation.sv@0.2.1 > /dev/null
venv/bin/python - <<'PY'
import sys
from importlib.metadata import version
import pyphen
swedish = pyphen.Pyphen(lang="sv_SE", left=2, right=2)
found = [swedish.inserted(word) for word in ("Öberg", "Berg", "Öberg-Ek", "Lind-Ek", "IT-chef")]
wrapped = [swedish.wrap(*ask) for ask in (("Öberg-Ek", 5), ("IT-chef", 5), ("Norrby-skolan", 8))]
print("pyphen", version("pyphen"), found, wrapped)
sys.exit(found != ["Öberg", "Berg", "Öber-g-Ek", "Lin-d-Ek", "IT--chef"]
         or wrapped != [("Öber-", "g-Ek"), ("IT--", "chef"), ("Norrby--", "skolan")])
PY
cat > divide.cjs <<'JS'
const Hypher = require("hypher"), found = new Hypher(require("hyphenation.sv")).hyphenateText("Öberg-Ek").split("\u00ad");
console.log("hypher", found);
process.exit(found.join("|") === "Öberg-Ek" ? 0 : 1);
JS
node divide.cjs
