#!/usr/bin/env bash
# pdfplumber 0.11.10 and pdfminer.six 20260107: a stamp that is turned by 90 degrees is read backwards, letter by letter.
# Expected: "Dnr KS 2024-12" as one line, as it runs up the margin; pypdfium2 5.15.2 and pypdf 7.1.1 have it so.
# Happens: pdfplumber turns words round, "21-4202 SK rnD", which looks like a number of its own; pdfminer.six gives a line
# for each letter, last first. Told that such letters run upwards, pdfplumber has the words, each in its line. No warning.
# What to do: extract_text(line_dir_rotated="ltr", char_dir_rotated="btt"), or look at char["upright"] first.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q pypdf==7.1.1 pdfplumber==0.11.10 pypdfium2==5.15.2 reportlab==4.4.4
"$place/venv/bin/python" - "$place" <<'PY'
import sys, pdfminer, pdfminer.high_level, pdfplumber, pypdf, pypdfium2
from reportlab.pdfgen.canvas import Canvas
path = sys.argv[1] + "/a.pdf"
canvas = Canvas(path, pagesize=(400, 300))
canvas.drawString(50, 250, "Protokoll")
canvas.translate(380, 60)
canvas.rotate(90)
canvas.drawString(0, 0, "Dnr KS 2024-12")
canvas.save()
[page] = pdfplumber.open(path).pages
found = {"pypdfium2": pypdfium2.PdfDocument(path)[0].get_textpage().get_text_bounded(), "pypdf": pypdf.PdfReader(path).pages[0].extract_text(),
         "pdfplumber": page.extract_text(), "pdfminer": pdfminer.high_level.extract_text(path),
         "pdfplumber told": page.extract_text(line_dir_rotated="ltr", char_dir_rotated="btt")}
print("pdfplumber", pdfplumber.__version__, "pdfminer.six", pdfminer.__version__, "pypdf", pypdf.__version__, found)
lines = {tool: text.split("\n") for tool, text in found.items()}
sys.exit([tool for tool, text in found.items() if "Dnr KS 2024-12" in text] != ["pypdfium2", "pypdf"]
         or lines["pdfplumber"] != ["Protokoll", "21-4202", "SK", "rnD"] or "D" not in lines["pdfminer"]
         or lines["pdfplumber told"] != ["Protokoll", "Dnr", "KS", "2024-12"])
PY
