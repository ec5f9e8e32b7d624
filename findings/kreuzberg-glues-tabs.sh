#!/usr/bin/env bash
# kreuzberg 4.10.4: tabs in Word are nothing, numbers of lists are lost, and struck words of Markdown stand as said.
# Expected: a library that gives the text of papers keeps what divides words: a name and an office set apart by a tab.
# Happens: "Bo Ek<tab>ordförande" of a .docx is "Bo Ekordförande"; "12. Budget" of Markdown and <ol start="12"> of HTML
# are "Budget"; "~~Bo Ek~~" of Markdown is "Bo Ek" (the <del> of HTML is kept as ~~). No warning.
# What to do: read .docx tabs oneself; take numbers and strikes from the source.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q kreuzberg==4.10.4 python-docx==1.2.0
cd "$place"; "$place/venv/bin/python" - <<'PY'
import sys, docx, kreuzberg
paper = docx.Document(); paper.add_paragraph("Bo Ek\tordförande"); paper.save("a.docx")
text = lambda words, kind: kreuzberg.extract_bytes_sync(words.encode(), kind).content.strip()
found = {"tab": kreuzberg.extract_file_sync("a.docx").content.strip(),
         "markdown": text("12. Budget\n13. Väg\n", "text/markdown"), "struck": text("~~Bo Ek~~ Eva Alm\n", "text/markdown"),
         "html": text('<ol start="12"><li>Budget</li><li>Väg</li></ol>', "text/html")}
print("kreuzberg", kreuzberg.__version__, found)
sys.exit(found != {"tab": "Bo Ekordförande", "markdown": "Budget\nVäg", "struck": "Bo Ek Eva Alm", "html": "Budget\nVäg"})
PY
