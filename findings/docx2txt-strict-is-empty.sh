#!/usr/bin/env bash
# docx2txt 0.9: a document saved as "Strict Open XML" is an empty text; python-docx 1.2.0 stops over it with a KeyError.
# Expected: the text, as mammoth 1.13.0 and docx2python 3.7.1 give it, or an error that names the cause: the strict form
# (ISO/IEC 29500-1) is one of the two that Word saves .docx in, with other addresses for the same elements.
# Happens: docx2txt looks for the elements by the addresses of the other form, finds none and returns "" as for a blank
# page; a folder read by it has minutes without a word, and no file that failed. python-docx says "no relationship of type
# …/officeDocument", as of a broken file.
# What to do: replace http://purl.oclc.org/ooxml/ addresses by the transitional ones in each part before reading.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q python-docx==1.2.0 docx2txt==0.9 docx2python==3.7.1 mammoth==1.13.0
"$place/venv/bin/python" -W ignore - "$place" <<'PY'
import sys, zipfile
from importlib.metadata import version
import docx, docx2txt, mammoth
from docx2python import docx2python
plain, strict = (sys.argv[1] + name for name in ("/a.docx", "/strict.docx"))
made = docx.Document()
made.add_paragraph("Nämnden beslutar")
made.save(plain)
old, new = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
with zipfile.ZipFile(plain) as source, zipfile.ZipFile(strict, "w") as target:
    for name in source.namelist():
        part = source.read(name)
        for end, other in ((b"wordprocessingml/2006/main", b"wordprocessingml/main"), (b"officeDocument/2006/relationships", b"officeDocument/relationships")):
            part = part.replace(old + end, new + other)
        target.writestr(name, part)
def python_docx():
    try:
        return docx.Document(strict).paragraphs[0].text
    except KeyError as error:
        return "KeyError"
with open(strict, "rb") as file:
    third = mammoth.extract_raw_text(file).value.strip()
with docx2python(strict) as read:
    fourth = read.text.strip()
found = {"docx2txt": docx2txt.process(strict), "python-docx": python_docx(), "mammoth": third, "docx2python": fourth}
for name, text in found.items():
    print(name, version(name), repr(text))
sys.exit(list(found.values()) != ["", "KeyError", "Nämnden beslutar", "Nämnden beslutar"] or docx2txt.process(plain).strip() != "Nämnden beslutar")
PY
