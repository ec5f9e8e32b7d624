#!/usr/bin/env bash
# simplemma 2.0.0, Swedish: every "ska" (shall) is "skola", which is also the lemma of the school.
# Expected: lemmas that keep common verbs and the subjects of minutes apart, and nouns of nouns.
# Happens: ska and skall give skola as skolan, skolor and skolans do, so that a count or a search for schools finds every
# decision that something shall be done; the nouns bifall (approval), uppdrag (commission) and jäv (conflict of interest)
# become the verbs bifalla, uppdra and jäva.
# What to do: leave out ska and skall before lemmatising, and keep nouns that stand in one's own list.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q simplemma==2.0.0
"$place/venv/bin/python" - <<'PY'
import sys
from importlib.metadata import version
from simplemma import lemmatize
words = {word: lemmatize(word, lang="sv") for word in ("ska", "skall", "skolan", "skolor", "bifall", "uppdrag", "jäv", "nämnden")}
print("simplemma", version("simplemma"), words)
sys.exit(list(words.values()) != ["skola"] * 4 + ["bifalla", "uppdra", "jäva", "nämnd"])
PY
