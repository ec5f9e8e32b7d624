#!/usr/bin/env bash
# python-docx 1.2.0: text inserted with tracked changes, and text in content controls, is in no paragraph's text.
# Expected: what a reader sees on the page: insertions shown, deletions not, form fields like any text.
# Happens: Paragraph.text takes direct runs and hyperlinks only; a date changed under tracking, or typed in a
# template's date field, is silently gone. A body's block-level control is not among Document.paragraphs either.
# What to do: walk the XML.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q python-docx==1.2.0
"$place/venv/bin/python" - "$place" <<'PY'
import sys, docx
from docx.oxml import parse_xml
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
document = docx.Document()
first = document.add_paragraph("Datum: ")
first._p.append(parse_xml(f'<w:ins {W} w:id="1" w:author="x"><w:r><w:t>2024-04-16</w:t></w:r></w:ins>'))
second = document.add_paragraph("Plats: ")
second._p.append(parse_xml(f'<w:sdt {W}><w:sdtContent><w:r><w:t>Salen</w:t></w:r></w:sdtContent></w:sdt>'))
document.save(sys.argv[1] + "/a.docx")
texts = [one.text for one in docx.Document(sys.argv[1] + "/a.docx").paragraphs]
print("python-docx", docx.__version__ if hasattr(docx, "__version__") else "1.2.0", texts)
sys.exit(texts != ["Datum: ", "Plats: "])
PY
