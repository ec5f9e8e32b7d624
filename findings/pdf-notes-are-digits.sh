#!/usr/bin/env bash
# pdfplumber 0.11.10, pypdfium2 5.15.2, pypdf 7.1.1: § 12 with a footnote 3 is § 123.
# Expected: the small raised digit is told apart from the number before it: by a blank, a raised digit (³), or not at all;
# PDF says its size and how much it stands above the line (Ts, ISO 32000-1, 9.3.7), and all three hand sizes out for letters.
# Happens: all three give "§ 123", the number of another paragraph; "2024" with a note 1 is "20241", and a name ends in a digit.
# Nothing in the text tells that it is so; pypdfium2 breaks the line behind the digit, and not before it.
# What to do: look at the size and base of digits that end a word (page.chars of pdfplumber, visitor_text of pypdf).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pdfplumber==0.11.10 pypdfium2==5.15.2 pypdf==7.1.1 reportlab==4.4.4
"$place/venv/bin/python" - "$place/a.pdf" <<'PY'
import sys
from importlib.metadata import version
import pdfplumber, pypdf, pypdfium2
from reportlab.pdfgen import canvas
made = canvas.Canvas(sys.argv[1], pagesize=(300, 300))
text = made.beginText(20, 250)
for size, rise, words in ((12, 0, "enligt § 12"), (7, 5, "3"), (12, 0, " ska det")):
    text.setFont("Helvetica", size)
    text.setRise(rise)
    text.textOut(words)
made.drawText(text)
made.save()
with pdfplumber.open(sys.argv[1]) as read:
    first, sizes = read.pages[0].extract_text(), {one["text"]: round(one["size"]) for one in read.pages[0].chars}
second = pypdfium2.PdfDocument(sys.argv[1])[0].get_textpage().get_text_range().split()
third = pypdf.PdfReader(sys.argv[1]).pages[0].extract_text().split("\n")
print("pdfplumber", version("pdfplumber"), first, "pypdfium2", version("pypdfium2"), second, "pypdf", version("pypdf"), third, sizes["2"], sizes["3"])
sys.exit(first != "enligt § 123 ska det" or second[:3] != ["enligt", "§", "123"] or third != [first] or (sizes["2"], sizes["3"]) != (12, 7))
PY
