#!/usr/bin/env bash
# markitdown 0.1.9 (with mammoth): a Word list "§ 12, § 13" comes out as "1., 2.".
# Expected: the numbers a reader sees, or none: in minutes the number names the decision.
# Happens: start and text of the numbering (w:start 12, w:lvlText "§ %1") are not read; every list of a document counts
# from 1, so § 12 is given, without a warning, the number of another paragraph.
# What to do: reckon the numbers from numbering.xml, or throw away those in the text.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q "markitdown[docx]==0.1.9" python-docx==1.2.0
cd "$place"; "$place/venv/bin/python" - 2>/dev/null <<'PY'
import sys, importlib.metadata as metadata, docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from markitdown import MarkItDown
paper = docx.Document()
numbering = paper.part.numbering_part.element
numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:lvl w:ilvl="0"><w:start w:val="12"/><w:numFmt w:val="decimal"/><w:lvlText w:val="§ %1"/></w:lvl></w:abstractNum>'))
numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
for words in ("Budget", "Vägar"):
    paper.add_paragraph(words)._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="90"/></w:numPr>'))
paper.save("a.docx")
found = MarkItDown().convert("a.docx").text_content.split("\n")
print("markitdown", metadata.version("markitdown"), found)
sys.exit(found != ["1. Budget", "2. Vägar"])
PY
