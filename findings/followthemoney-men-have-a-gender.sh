#!/usr/bin/env bash
# followthemoney 4.11.2: of a Swedish column "man", "kvinna" the men get a gender and the women none.
# Expected: both are understood, or neither: the type cleans words of other languages ("männlich", "féminin").
# Happens: "man" is a word of English too and becomes "male"; "kvinna" is unknown and left out, as values that do not
# clean are, without an error. A count of men and women in a board, or a match that weighs gender, then has men alone.
# What to do: map the words before add().
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q followthemoney==4.11.2
"$place/venv/bin/python" - <<'PY'
import sys
from importlib.metadata import version
from followthemoney import model
found = {}
for word in ("man", "kvinna", "weiblich", "féminin"):
    person = model.make_entity("Person")
    person.add("gender", word)
    found[word] = person.get("gender")
print("followthemoney", version("followthemoney"), found)
sys.exit(found["man"] != ["male"] or found["kvinna"] != [] or found["weiblich"] != ["female"])
PY
