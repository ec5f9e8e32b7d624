#!/usr/bin/env bash
# python-docx 1.2.0, docx2txt 0.9, docx2python 3.7.1: text that Word takes in when it opens the document is in none of them, nor said.
# Expected: what Word shows: w:altChunk (ECMA-376, 17.17.2.1) stands for a whole text kept beside the document as HTML, RTF or
# another .docx, which case systems use to put the decisions into a template of minutes; Word has it in its place at once.
# Happens: "§ 12" is followed by "§ 13", and what was decided between them is not there, in the three without a word, in
# pandoc 3.9 (pypandoc_binary 1.17) without one as well. mammoth 1.13.0 leaves it out too and says so in its messages. Once somebody has saved the
# file in Word it is ordinary text, so samples that came by hand look right and those straight from the system are empty.
# What to do: look for w:altChunk and read the part its r:id names, or save by Word or LibreOffice first.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q python-docx==1.2.0 docx2txt==0.9 docx2python==3.7.1 mammoth==1.13.0 pypandoc_binary==1.17
"$place/venv/bin/python" -W ignore - "$place/a.docx" <<'PY'
import sys
from importlib.metadata import version
import docx, docx2txt, mammoth, pypandoc
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python
made = docx.Document()
last = [made.add_paragraph(text) for text in ("§ 12", "§ 13")][1]
page = "<html><body><p>Beslutas</p></body></html>".encode()
part = Part(PackURI("/word/decisions.html"), "text/html", page, made.part.package)
kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
last._p.addprevious(parse_xml('<w:altChunk %s r:id="%s"/>' % (nsdecls("w", "r"), made.part.relate_to(part, kind))))
made.save(sys.argv[1])
with open(sys.argv[1], "rb") as file:
    result = mammoth.extract_raw_text(file)
with docx2python(sys.argv[1]) as read:
    other = read.text
found = {"python-docx": "\n".join(one.text for one in docx.Document(sys.argv[1]).paragraphs), "docx2txt": docx2txt.process(sys.argv[1]), "docx2python": other,
         "pypandoc_binary": pypandoc.convert_file(sys.argv[1], "plain"), "mammoth": result.value}
for name, text in found.items():
    print(name, version(name), text.split())
said = [message.message for message in result.messages]
print(said)
sys.exit(any(text.split() != ["§", "12", "§", "13"] for text in found.values()) or said != ["An unrecognised element was ignored: w:altChunk"])
PY
