#!/usr/bin/env bash
# docx2txt 0.9, docx2python 3.7.1, kreuzberg 4.10.4: Word's no-break hyphen is no character at all.
# Expected: a hyphen, as python-docx 1.2.0 has it, or U+2011.
# Happens: Ctrl+Shift+- is written as the element w:noBreakHyphen, which the three leave out in silence: the case number
# "KS 2024‑12" becomes "KS 202412" and the number of a paragraph of law another number. Kreuzberg drops tabs too, so that
# name and office in one line grow together.
# What to do: replace the elements in document.xml before reading.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q docx2txt==0.9 docx2python==3.7.1 kreuzberg==4.10.4 python-docx==1.2.0
"$place/venv/bin/python" - "$place" <<'PY'
import sys, docx, docx2python, docx2txt, kreuzberg
from docx.oxml import OxmlElement
path = sys.argv[1] + "/a.docx"
document = docx.Document()
run = document.add_paragraph().add_run("KS 2024")
run._r.append(OxmlElement("w:noBreakHyphen"))
run._r.add_t("12")
document.add_paragraph("Anna Ek\tordförande")
document.save(path)
found = {
    "python-docx": "\n".join(one.text for one in docx.Document(path).paragraphs),
    "docx2txt": docx2txt.process(path),
    "docx2python": docx2python.docx2python(path).text,
    "kreuzberg": kreuzberg.extract_file_sync(path).content,
}
print(found)
lost = all("KS 202412" in found[name] for name in ("docx2txt", "docx2python", "kreuzberg"))
sys.exit(not (lost and "KS 2024-12" in found["python-docx"] and "Anna Ekordförande" in found["kreuzberg"]))
PY
