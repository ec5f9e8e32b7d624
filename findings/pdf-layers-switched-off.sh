#!/usr/bin/env bash
# pypdf 7.1.1, pdfplumber 0.11.10, pypdfium2 5.15.2: text of a layer that is switched off is read like any other.
# Expected: the text a reader sees: a layer (optional content group) in the catalogue's /OFF is neither shown nor printed (ISO
# 32000-1, 8.11); PyMuPDF 2.0 leaves it out.
# Happens: the draft that was hidden, "Nämnden avslår", stands in the text beside the decision, "Nämnden bifaller". Of
# pypdfium2 only the picture of the page lacks it, so that looking at the page tells nothing of the text. No library says it.
# What to do: read what /OC marks off (pypdf's content streams name them), or compare with PyMuPDF where layers are.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pdfplumber==0.11.10 pypdf==7.1.1 pypdfium2==5.15.2 pymupdf==2.0
"$place/venv/bin/python" - <<'PY'
import io, sys
import pdfplumber, pymupdf, pypdf, pypdfium2
drawn = (b"BT /F1 12 Tf 72 700 Td (bifaller) Tj ET\n/OC /L1 BDC\nBT /F1 12 Tf 72 680 Td (avslagen) Tj ET\nEMC")
parts = [b"<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] /Order [6 0 R] >> >> >>",
         b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
         b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
         b"/Resources << /Font << /F1 4 0 R >> /Properties << /L1 6 0 R >> >> >>",
         b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
         b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn), b"<< /Type /OCG /Name (Utkast) >>"]
file, places = b"%PDF-1.5\n", []
for number, part in enumerate(parts, 1):
    places.append(len(file)); file += b"%d 0 obj\n%s\nendobj\n" % (number, part)
table = b"".join(b"%010d 00000 n \n" % at for at in places)
file += b"xref\n0 7\n0000000000 65535 f \n%strailer << /Size 7 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (table, len(file))
texts = {"pypdf": pypdf.PdfReader(io.BytesIO(file)).pages[0].extract_text(),
         "pdfplumber": pdfplumber.open(io.BytesIO(file)).pages[0].extract_text(),
         "pypdfium2": pypdfium2.PdfDocument(file)[0].get_textpage().get_text_range(),
         "PyMuPDF": pymupdf.open(stream=file, filetype="pdf")[0].get_text()}
found = {name: text.split() for name, text in texts.items()}
print("words of a page with a hidden layer:", found)
sys.exit(list(found.values()) != [["bifaller", "avslagen"]] * 3 + [["bifaller"]])
PY
