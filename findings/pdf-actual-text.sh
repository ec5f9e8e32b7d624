#!/usr/bin/env bash
# pypdf 7.1.1, pdfplumber 0.11.10, pypdfium2 5.15.2: what a PDF says its letters stand for is heard by one and not by the others.
# Expected: /ActualText (ISO 32000-1, 14.9.4) is the text that stands for what is drawn: programs that set text write it for the hyphen
# at a line's end (nothing, or U+00AD), for signs drawn as pictures of letters and for words in decorated type.
# Happens: pypdfium2 gives "§ 12", the actual text; pypdf and pdfplumber give the letters that are drawn, "paragraf 12". Places of letters and
# texts compared between two libraries differ where nothing on the page does.
# What to do: take one library for text and place; where the drawn letters matter, read without it.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pdfplumber==0.11.10 pypdf==7.1.1 pypdfium2==5.15.2
"$place/venv/bin/python" - <<'PY'
import io, sys
import pdfplumber, pypdf, pypdfium2
drawn = b"BT /F1 12 Tf 72 700 Td /Span << /ActualText <FEFF00A7002000310032> >> BDC (paragraf 12) Tj EMC ( Budget) Tj ET"
parts = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
         b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
         b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
         b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn)]
file, places = b"%PDF-1.5\n", []
for number, part in enumerate(parts, 1):
    places.append(len(file)); file += b"%d 0 obj\n%s\nendobj\n" % (number, part)
table = b"".join(b"%010d 00000 n \n" % at for at in places)
file += b"xref\n0 6\n0000000000 65535 f \n%strailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (table, len(file))
found = {"pypdf": pypdf.PdfReader(io.BytesIO(file)).pages[0].extract_text(),
         "pdfplumber": pdfplumber.open(io.BytesIO(file)).pages[0].extract_text(),
         "pypdfium2": pypdfium2.PdfDocument(file)[0].get_textpage().get_text_range()}
print("one line, three readers:", found)
sys.exit(list(found.values()) != ["paragraf 12 Budget", "paragraf 12 Budget", "§ 12 Budget"])
PY
