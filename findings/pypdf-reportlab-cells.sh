#!/usr/bin/env bash
# pypdf 7.1.1 reading what ReportLab 4.4.4 drew: every string is a line of its own.
# Expected: words that stand beside each other in one line of text, as pypdfium2 5.15.2 has them.
# Happens: ReportLab ends each drawString with T* (next line) before the text object ends, and pypdf takes that for a line
# break though nothing is drawn there; a row of a table, or a line drawn word by word, is split into lines.
# What to do: extraction_mode="layout", which goes by the places.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pypdf==7.1.1 reportlab==4.4.4 pypdfium2==5.15.2
"$place/venv/bin/python" - "$place" <<'PY'
import sys, pypdf, pypdfium2
from reportlab.pdfgen.canvas import Canvas
path = sys.argv[1] + "/a.pdf"
page = Canvas(path)
for left, word in ((72, "Anna Ek"), (200, "ordförande"), (320, "Ja")):
    page.drawString(left, 700, word)
page.save()
read = pypdf.PdfReader(path).pages[0]
plain, layout = read.extract_text().splitlines(), read.extract_text(extraction_mode="layout").splitlines()
other = pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range().splitlines()
print("pypdf", pypdf.__version__, plain, layout, "pypdfium2", other)
sys.exit(plain != ["Anna Ek", "ordförande", "Ja"] or len(layout) != 1 or other != ["Anna Ek ordförande Ja"])
PY
