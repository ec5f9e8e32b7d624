#!/usr/bin/env bash
# PyMuPDF 2.0: two ruled tables of votes with a sentence between them are one table, the sentence a row of it; a small one is none.
# Expected: find_tables() with strategy="lines", its default, finds what is drawn with lines, as 1.28.2 and pdfplumber 0.11.10 do: tables
# of 4 and of 3 rows; "lines_strict" is stricter still.
# Happens: page.get_layout(), a model that comes with 2.0, is asked first, and its boxes are taken for tables whatever the strategy:
# one of 8 rows, with the second head and pieces of the sentence among the members, so that the votes of two questions are counted as one.
# A table of two rows, "Beslut" and "Reservation", is no table for the model, and then no line is looked at.
# What to do: page.find_tables(use_layout=False).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"
for release in 1.28.2 2.0; do python3 -m venv "$release"; "$release/bin/pip" install -q --only-binary :all: "pymupdf==$release"; done
python3 -m venv other; other/bin/pip install -q reportlab==4.4.4 pdfplumber==0.11.10
other/bin/python - <<'PY'
import sys, pdfplumber
from reportlab.lib import colors
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle
style, ruled = getSampleStyleSheet(), TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)])
head, title = ["Namn", "Parti", "Ja", "Nej"], Paragraph("§ 12 Budget", style["Heading1"])
first = Table([head, ["Åsa Ek", "S", "X", ""], ["Bo Lind", "M", "", "X"], ["Cia Ros", "C", "X", ""]], style=ruled)
second = Table([head, ["Dan Ås", "V", "X", ""], ["Eva Dal", "L", "", "X"]], style=ruled)
words = Paragraph("Ordföranden ställer proposition på förslagen.", style["Normal"])
SimpleDocTemplate("votes.pdf").build([title, first, words, second])
SimpleDocTemplate("small.pdf").build([title, Table([["Beslut", "Bifall"], ["Reservation", "M"]], style=ruled)])
found = [[len(table) for table in pdfplumber.open(name).pages[0].extract_tables()] for name in ("votes.pdf", "small.pdf")]
print("pdfplumber", found)
sys.exit(found != [[4, 3], [2]])
PY
cat > find.py <<'PY'
import sys, pymupdf
two = pymupdf.__version__ == "2.0"
ways = {"usual": {}, "lines_strict": {"strategy": "lines_strict"}} | ({"use_layout=False": {"use_layout": False}} if two else {})
pages = [pymupdf.open(name)[0] for name in ("votes.pdf", "small.pdf")]
found = {name: [[table.row_count for table in page.find_tables(**how).tables] for page in pages] for name, how in ways.items()}
row = pages[0].find_tables().tables[0].extract()[4] if two else []
print("PyMuPDF", pymupdf.__version__, found, row)
right, other = [[4, 3], [2]], [[8], []]
usual = other if two else right
sys.exit(found != {name: right if "layout" in name else usual for name in ways} or two and not any("slagen" in (cell or "") for cell in row))
PY
1.28.2/bin/python find.py; 2.0/bin/python find.py
