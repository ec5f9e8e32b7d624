#!/usr/bin/env bash
# inscriptis 2.7.6, html2text 2025.4.15, markdownify 1.2.3: below a cell that stands over several rows, the next columns move to the left.
# Expected: the party beside both its members (a browser, pandas 3.1.1) or an empty place: <td rowspan="2">S</td>.
# Happens: the second row has one cell fewer in the page, and none of the three reckons with what hangs down from above:
# "Bo Ek" stands in the column of the parties. In markdown the row is shorter, in inscriptis, which is there for the
# layout of tables and keeps columns that are joined (colspan), Bo is set flush with the parties. No warning.
# What to do: pandas.read_html, or fill the cells in before converting.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q inscriptis==2.7.6 html2text==2025.4.15 markdownify==1.2.3 pandas==3.1.1 lxml
"$place/venv/bin/python" - <<'PY'
import io, sys, html2text, inscriptis, markdownify, pandas
page = """<table><tr><th>Parti</th><th>Namn</th></tr><tr><td rowspan="2">S</td><td>Anna Ek</td></tr>
<tr><td>Bo Ek</td></tr><tr><td>M</td><td>Cia Ek</td></tr></table>"""
found = {"inscriptis": inscriptis.get_text(page), "html2text": html2text.html2text(page), "markdownify": markdownify.markdownify(page)}
lines = {name: next(line for line in text.splitlines() if "Bo Ek" in line) for name, text in found.items()}
places = {name: (lines[name].strip("| ").split("|")[0].strip(), lines[name].find("Bo")) for name in found}
right = pandas.read_html(io.StringIO(page))[0].iloc[1].tolist()
print(lines, "| pandas", pandas.__version__, right)
sys.exit(any(first != "Bo Ek" or column > 2 for first, column in places.values()) or right != ["S", "Bo Ek"])
PY
