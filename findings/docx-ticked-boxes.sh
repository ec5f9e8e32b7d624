#!/usr/bin/env bash
# python-docx 1.2.0, docx2txt 0.9, docx2python 3.7.1: which box is ticked, and which word was chosen, is not in the text of a Word form.
# Expected: the signs and words one sees and prints: a ticked and an empty box set with Insert, Symbol (w:sym, ECMA-376,
# 17.3.3.30), the entry that a drop-down field shows (w:ddList, 17.16.9). mammoth 1.13.0 has the boxes.
# Happens: python-docx and docx2txt give " Ja  Nej", both boxes gone, so that yes and no look alike; docx2python puts HTML into
# the text, <span style=font-family:Wingdings>&#x00FE;, in which the ticked box is the letter þ. The chosen word, "Bifall",
# is in none but docx2python: "Val: " and nothing, in mammoth as well. No warning from any.
# What to do: read w:sym by its font and code (F0FE ticked, F0A8 empty in Wingdings), and w:listEntry number w:result.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q python-docx==1.2.0 docx2txt==0.9 docx2python==3.7.1 mammoth==1.13.0
"$place/venv/bin/python" -W ignore - "$place/a.docx" <<'PY'
import sys
from importlib.metadata import version
import docx, docx2txt, mammoth
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python
def box(code):
    return '<w:r><w:sym w:font="Wingdings" w:char="%s"/></w:r>' % code
def text(words):
    return '<w:r><w:t xml:space="preserve">%s</w:t></w:r>' % words
def mark(kind, inside=""):
    return '<w:r><w:fldChar w:fldCharType="%s">%s</w:fldChar></w:r>' % (kind, inside)
choice = '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Avslag"/><w:listEntry w:val="Bifall"/></w:ddList></w:ffData>'
code = '<w:r><w:instrText xml:space="preserve"> FORMDROPDOWN </w:instrText></w:r>'
made = docx.Document()
for inside in (box("F0FE") + text(" Ja ") + box("F0A8") + text(" Nej"), text("Val: ") + mark("begin", choice) + code + mark("separate") + mark("end")):
    made.element.body.insert(0, parse_xml("<w:p %s>%s</w:p>" % (nsdecls("w"), inside)))
made.save(sys.argv[1])
with open(sys.argv[1], "rb") as file:
    result = mammoth.extract_raw_text(file)
with docx2python(sys.argv[1]) as read:
    other = read.text.split()
found = {"python-docx": "\n".join(one.text for one in docx.Document(sys.argv[1]).paragraphs).split(), "docx2txt": docx2txt.process(sys.argv[1]).split(),
         "docx2python": other, "mammoth": result.value.split()}
for name, words in found.items():
    print(name, version(name), words)
plain, span = ["Val:", "Ja", "Nej"], ["<span", "style=font-family:Wingdings>&#x00FE;</span>", "Ja", "<span", "style=font-family:Wingdings>&#x00A8;</span>", "Nej"]
sys.exit(list(found.values()) != [plain, plain, ["Val:", "Bifall", *span], ["Val:", "\U0001f5f9", "Ja", "\U0001f78e", "Nej"]] or bool(result.messages))
PY
