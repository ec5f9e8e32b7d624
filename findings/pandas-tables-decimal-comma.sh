#!/usr/bin/env bash
# pandas 3.1.1: read_html makes 12,5 of a page 125, and 1,25 as well.
# Expected: what is no number in the reader's notation stays text, as in read_csv, where 12,5 in a cell is "12,5".
# Happens: read_html, unlike read_csv and read_excel, has thousands="," by default and asks for no groups of three:
# "12,5" loses its comma and is a whole number. "1 500" in the same table stays text. Sums of a Swedish budget in
# millions are ten or a hundred times too large, in a column of integers that looks in order.
# What to do: read_html(…, decimal=",", thousands="\xa0"), or converters that keep the text.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pandas==3.1.1 lxml==6.1.3
"$place/venv/bin/python" -W ignore - <<'PY'
import io, sys, pandas
page = "<table><tr><th>Post</th><th>mnkr</th></tr><tr><td>Väg</td><td>12,5</td></tr><tr><td>Park</td><td>1,25</td></tr></table>"
html = pandas.read_html(io.StringIO(page))[0]["mnkr"].tolist()
csv = pandas.read_csv(io.StringIO('Post,mnkr\nVäg,"12,5"\nPark,"1,25"\n'))["mnkr"].tolist()
told = pandas.read_html(io.StringIO(page), decimal=",", thousands="\xa0")[0]["mnkr"].tolist()
print("pandas", pandas.__version__, "read_html", html, "read_csv", csv, "| told of the comma:", told)
sys.exit(html != [125, 125] or csv != ["12,5", "1,25"] or told != [12.5, 1.25])
PY
