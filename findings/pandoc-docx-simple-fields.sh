#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17): words of a simple field are not in the text of a Word document.
# Expected: the field's last result, which Word shows and prints; pandoc gives it for the same field in its long form
# (w:fldChar), and the words of content controls as well.
# Happens: of w:fldSimple (ECMA-376, 17.16.19) nothing is left, and of w:customXml neither; a date, a case number or "§ 12"
# from a template is gone and the sentence closes over it, without a warning even with --verbose. mammoth 1.13.0 drops the
# field too, and tells of it in messages.
# What to do: unwrap both elements in document.xml before converting.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pypandoc_binary==1.17 python-docx==1.2.0 mammoth==1.13.0
"$place/venv/bin/python" - "$place" <<'PY'
import sys, docx, mammoth, pypandoc
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
def field(run, code):
    simple = OxmlElement("w:fldSimple", {qn("w:instr"): code}); simple.append(run); return simple
def control(run):
    box, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent"); content.append(run); box.append(content); return box
def custom(run):
    marked = OxmlElement("w:customXml", {qn("w:element"): "day"}); marked.append(run); return marked
def long(run, code):
    parts = []
    for kind in ("begin", None, "separate", run, "end"):
        if kind is run:
            parts.append(run); continue
        part = OxmlElement("w:r")
        part.append(OxmlElement("w:fldChar", {qn("w:fldCharType"): kind}) if kind else OxmlElement("w:instrText"))
        if not kind:
            part[0].text = code
        parts.append(part)
    return parts
def read(wrap):
    document, path = docx.Document(), sys.argv[1] + "/a.docx"
    paragraph = document.add_paragraph("Möte den ")
    run = paragraph.add_run("16 april")._r
    paragraph._p.remove(run)
    wrapped = wrap(run)
    paragraph._p.extend(wrapped if isinstance(wrapped, list) else [wrapped])
    paragraph.add_run(" i salen")
    document.save(path)
    return pypandoc.convert_file(path, "plain", extra_args=["--verbose"]).strip(), path
simple, path = read(lambda run: field(run, " DATE "))
with open(path, "rb") as file:
    other = mammoth.extract_raw_text(file)
found = [simple, read(lambda run: long(run, " DATE "))[0], read(control)[0], read(custom)[0]]
print("pandoc", pypandoc.get_pandoc_version(), found, "mammoth:", other.value.strip(), [message.message for message in other.messages])
whole = "Möte den 16 april i salen"
sys.exit(found != ["Möte den i salen", whole, whole, "Möte den i salen"] or other.value.strip() != "Möte den  i salen" or not other.messages)
PY
