#!/usr/bin/env bash
# pypdf 7.1.1, pdfplumber 0.11.10, pypdfium2 5.15.2: text that lies outside the page is read with it, or not, by which call is asked.
# Expected: what is shown and printed: the crop box, to which a page is clipped (ISO 32000-1, 14.11.2); programs leave names of files,
# marks for printers and earlier versions beyond it, and cropping a page in a viewer leaves all there was.
# Happens: "Utkast 3", below the crop box, follows "Beslut" in pypdf and pdfplumber and in pypdfium2's get_text_range(); its
# get_text_bounded(), without a bound, leaves it out. The page as a picture lacks it. No library says so.
# What to do: compare places with the crop box: page.crop(page.cropbox) in pdfplumber, get_text_bounded() in pypdfium2.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pdfplumber==0.11.10 pypdfium2==5.15.2 pypdf==7.1.1 reportlab==4.4.4
"$place/venv/bin/python" - "$place/a.pdf" <<'PY'
import sys
from importlib.metadata import version
import pdfplumber, pypdf, pypdfium2
from pypdf.generic import RectangleObject
from reportlab.pdfgen import canvas
made = canvas.Canvas(sys.argv[1], pagesize=(300, 300))
made.drawString(20, 250, "Beslut")
made.drawString(20, 10, "Utkast 3")
made.save()
writer = pypdf.PdfWriter(clone_from=sys.argv[1])
writer.pages[0].cropbox = RectangleObject((0, 50, 300, 300))
writer.write(sys.argv[1])
with pdfplumber.open(sys.argv[1]) as read:
    page = read.pages[0]
    plumbed, cropped = page.extract_text(), page.crop((0, 0, 300, 250), strict=False).extract_text()
text = pypdfium2.PdfDocument(sys.argv[1])[0].get_textpage()
found = [pypdf.PdfReader(sys.argv[1]).pages[0].extract_text(), plumbed, text.get_text_range(), text.get_text_bounded(), cropped]
found = [" ".join(one.split()) for one in found]
print("pypdf", version("pypdf"), "pdfplumber", version("pdfplumber"), "pypdfium2", version("pypdfium2"), found)
sys.exit(found != ["Beslut Utkast 3"] * 3 + ["Beslut"] * 2)
PY
