#!/usr/bin/env bash
# sentencex 1.0.32: in Swedish a sentence ends after "kl.", after "kap." and within "den 1. juni"; in Danish it does not.
# Expected: the library names Swedish among its languages and keeps lists of abbreviations by language, so that the
# clock of a meeting and the chapter of a law stay in their sentence, as with the very same text called Danish,
# German or Finnish.
# Happens: "Mötet öppnas kl. 18.30" is two sentences, so are "5 kap. 12 § kommunallagen", "Se bil. 2" and "den 1. juni";
# Norwegian (nb) cuts them too. "ca. 5 mkr" holds.
# What to do: segment with "da", whose rules for numbers fit Swedish, or join what begins with a number or a small letter.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q sentencex==1.0.32
"$place/venv/bin/python" - <<'PY'
import sys
from importlib.metadata import version
from sentencex import segment
texts = ["Mötet öppnas kl. 18.30 av Anna Ek.", "Enligt 5 kap. 12 § kommunallagen.", "Se bil. 2 om vägen.", "Det är klart den 1. juni.", "Det kostar ca. 5 mkr."]
found = {language: [len(list(segment(language, text))) for text in texts] for language in ("sv", "nb", "da", "de", "fi")}
print("sentencex", version("sentencex"), found, list(segment("sv", texts[0])))
cut, whole = [2, 2, 2, 2, 1], [1, 1, 1, 1, 1]
sys.exit(found != {"sv": cut, "nb": cut, "da": whole, "de": whole, "fi": whole})
PY
