#!/usr/bin/env bash
# pdfminer.six 20260107, and pdfplumber 0.11.10 upon it: a hyphen that Windows' code page has at 173 is a space.
# Expected: "-", as it is drawn: in WinAnsiEncoding code 173 (255 octal) is the hyphen (ISO 32000-1, Annex D.2); PyMuPDF and pypdfium2 have a
# hyphen, pypdf U+00AD.
# Happens: it comes as a blank: "Ek-Berg" is "Ek Berg", two words, "2024-12" is "2024 12", and a word divided at a line's end has
# no mark of it. Writers of PDF use 173 for hyphens that they have set themselves; those that were typed (45) are right beside them.
# What to do: read such pages with another library; a font's encoding can be seen in page.chars[…]["fontname"] only by name.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pdfminer.six==20260107 pdfplumber==0.11.10 pypdf==7.1.1 pypdfium2==5.15.2
"$place/venv/bin/python" - <<'PY'
import io, sys
from importlib.metadata import version
import pdfplumber, pypdf, pypdfium2
from pdfminer.high_level import extract_text
drawn = b"BT /F1 12 Tf 72 700 Td (Bo Ek\xadBerg, KS 2024\xad12, Bo Alm-Lind) Tj ET"
parts = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
         b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
         b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
         b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn)]
file, places = b"%PDF-1.4\n", []
for number, part in enumerate(parts, 1):
    places.append(len(file)); file += b"%d 0 obj\n%s\nendobj\n" % (number, part)
table = b"".join(b"%010d 00000 n \n" % at for at in places)
file += b"xref\n0 6\n0000000000 65535 f \n%strailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (table, len(file))
found = {"pdfminer": extract_text(io.BytesIO(file)).strip(), "pdfplumber": pdfplumber.open(io.BytesIO(file)).pages[0].extract_text(),
         "pypdf": pypdf.PdfReader(io.BytesIO(file)).pages[0].extract_text(),
         "pypdfium2": pypdfium2.PdfDocument(file)[0].get_textpage().get_text_range()}
print("pdfminer.six", version("pdfminer.six"), {name: ascii(text) for name, text in found.items()})
lost, kept = "Bo Ek Berg, KS 2024 12, Bo Alm-Lind", "Bo Ek-Berg, KS 2024-12, Bo Alm-Lind"
sys.exit(list(found.values()) != [lost, lost, kept.replace("-", "\xad", 2), kept])
PY
