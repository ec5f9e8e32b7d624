#!/usr/bin/env bash
# pypdf 7.1.1: the layout mode of extract_text leaves out all text of form XObjects.
# Expected: the same words as the plain mode, set out by their places.
# Happens: words drawn by a form ("Do") are in the plain text and not in the layout; nothing is said. The text layer that
# OCRmyPDF 14 lays over a scan is such a form, so that a scanned page is an empty string.
# What to do: compare the words of both modes, or read such pages with another library.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pypdf==7.1.1 reportlab==4.4.4
"$place/venv/bin/python" - "$place" <<'PY'
import sys, pypdf
from reportlab.pdfgen.canvas import Canvas
path = sys.argv[1] + "/a.pdf"
canvas = Canvas(path)
canvas.beginForm("body"); canvas.setFont("Helvetica", 12); canvas.drawString(72, 700, "Styrelsen avslog motionen"); canvas.endForm()
canvas.doForm("body"); canvas.setFont("Helvetica", 12); canvas.drawString(72, 660, "Sida 1"); canvas.save()
page = pypdf.PdfReader(path).pages[0]
plain, layout = page.extract_text().split(), page.extract_text(extraction_mode="layout").split()
print("pypdf", pypdf.__version__, "plain:", plain, "layout:", layout)
sys.exit(plain != ["Styrelsen", "avslog", "motionen", "Sida", "1"] or layout != ["Sida", "1"])
PY
