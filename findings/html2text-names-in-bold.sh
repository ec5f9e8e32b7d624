#!/usr/bin/env bash
# html2text 2025.4.15: a blank at the start of bold text is gone, and with it the space in a name.
# Expected: "Anna Ek" in some way of bold, as markdownify 1.2.3 keeps it: "Anna **Ek**", "**Anna** **Ek**".
# Happens: programs of text write "Anna<b> Ek</b>" and "<b>Anna </b><b>Ek</b>" wherever bold was set or a word changed
# afterwards; the blank is taken off so that the stars close, and is set outside them after bold text that plain text
# follows, not before bold text: "Anna**Ek**", "**Anna****Ek**", "§**12**", one word when the stars are taken away.
# Italics keep it ("Anna _Ek_"). No warning.
# What to do: ignore_emphasis=True where the text is meant for a program; then all blanks are there.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q html2text==2025.4.15 markdownify==1.2.3
"$place/venv/bin/python" - <<'PY'
import sys, html2text, markdownify
plain = html2text.HTML2Text()
plain.ignore_emphasis = True
found = {}
for page in ("<p><b>Anna</b><b> Ek</b></p>", "<p><b>Anna </b><b>Ek</b></p>", "<p>Anna<b> Ek</b></p>", "<p>Anna<i> Ek</i></p>"):
    found[page] = [one(page).strip() for one in (html2text.html2text, markdownify.markdownify, plain.handle)]
print("html2text", html2text.__version__, "markdownify, html2text without emphasis:", found)
two, rest = ["**Anna****Ek**", "**Anna** **Ek**", "Anna Ek"], ["Anna **Ek**", "Anna Ek"]
sys.exit(list(found.values()) != [two, two, ["Anna**Ek**", *rest], ["Anna _Ek_", "Anna *Ek*", "Anna Ek"]])
PY
