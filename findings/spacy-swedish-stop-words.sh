#!/usr/bin/env bash
# spaCy 3.8.18, Swedish: decision, yes and no are stop words.
# Expected: stop words carry no meaning of their own: och, att, den. Words for what a meeting does are not among them.
# Happens: is_stop is true of beslut, beslutat and beslutit (decision, decided), of ja and nej (the two sides of a roll
# call), of mot (against), rätt, dag and god; of ledamot and bifall it is not. What is left when stop words are taken
# out of "Nej mot beslut" is nothing, and the commonest word of all minutes is in no count of words, no topic model and
# no index.
# What to do: for word in ("beslut", …): nlp.vocab[word].is_stop = False, or a list of one's own.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q spacy==3.8.18
"$place/venv/bin/python" -W ignore - <<'PY'
import sys, spacy
nlp = spacy.blank("sv")
words = ("beslut", "beslutat", "beslutit", "ja", "nej", "mot", "rätt", "dag", "god")
stopped = [word for word in words if nlp.vocab[word].is_stop]
left = [one.text for one in nlp("Nej mot beslut") if not one.is_stop], [one.text for one in nlp("bifall till ledamoten") if not one.is_stop]
print("spaCy", spacy.__version__, "stop words:", stopped, "| left of two sentences:", left)
sys.exit(stopped != list(words) or left != ([], ["bifall", "ledamoten"]))
PY
