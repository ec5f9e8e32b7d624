#!/usr/bin/env bash
# nameparser 2.6.0: of the parties of the Riksdag two are degrees and the others are nicknames.
# Expected: what stands in brackets behind a name is one and the same thing for (S), (M), (V) and (MP), whatever it is called.
# Happens: "(V)" and "(MP)" are known suffixes, the fifth of his name and a member of parliament, so that Bo Ek of the Left
# has a suffix; the others have a nickname. Without brackets, "Bo Ek V" is Bo Ek still, and "Anna Ek M" is Ms M, "Ek" her
# middle name. A column of parties taken from the one or the other field lacks members of two parties or of six.
# What to do: cut the party off before parsing.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q nameparser==2.6.0
"$place/venv/bin/python" - <<'PY'
import sys, nameparser
from nameparser import HumanName
found = {}
for party in ("S", "M", "SD", "C", "V", "KD", "MP", "L"):
    bracketed, bare = HumanName(f"Anna Ek ({party})"), HumanName(f"Anna Ek {party}")
    found[party] = "suffix" if bracketed.suffix == party else "nickname" if bracketed.nickname == party else None, bare.last
print("nameparser", nameparser.__version__, found)
odd = {party for party, (kind, _) in found.items() if kind == "suffix"}
sys.exit(odd != {"V", "MP"} or found["V"][1] != "Ek" or found["M"] != ("nickname", "M"))
PY
