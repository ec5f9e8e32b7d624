#!/usr/bin/env bash
# markdownify 1.2.3: list items and cells whose end tags are left out are glued together.
# Expected: HTML lets </li>, </td> and </tr> be left out (HTML Standard, 13.1.2.4) and older municipal pages do; a list
# that starts at 12 gives "12." and "13.", a table its rows; html2text 2025.4.15 gives both.
# Happens: the text is parsed by Python's html.parser, which closes nothing: the second item hangs inside the first as
# its text ("Val av justerare- Budget", the number gone), and the table becomes one row that holds another table.
# What to do: parse by html5lib or lxml first and hand markdownify the tree (MarkdownConverter().convert_soup).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q markdownify==1.2.3 html2text==2025.4.15 html5lib==1.1
"$place/venv/bin/python" - <<'PY'
import sys, importlib.metadata as metadata, bs4, html2text, markdownify
page = '<ol start="12"><li>Val av justerare<li>Budget</ol>'
found = markdownify.markdownify(page).strip(), html2text.html2text(page).split("\n")[:2]
mended = markdownify.MarkdownConverter().convert_soup(bs4.BeautifulSoup(page, "html5lib")).strip()
print("markdownify", metadata.version("markdownify"), found, "by html5lib", repr(mended))
sys.exit("13." in found[0] or "13. Budget" not in found[1][1] or "13. Budget" not in mended)
PY
