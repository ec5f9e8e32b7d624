#!/usr/bin/env bash
# pandoc 3.9, mammoth 1.13.0, docx2python 3.7.1, python-docx 1.2.0: a row of a Word table that begins at the second column is put into the first.
# Expected: the cross stands below "Nej": w:gridBefore (ECMA-376, 17.4.15) says how many columns a row leaves out at its
# start, as Word writes it when the cells before have been taken away, and it is shown so.
# Happens: the cells are counted from the first column, so that the cross below "Nej" stands below "Ja" in pandoc's and
# mammoth's tables and in row.cells; no warning. w:gridSpan, cells over several columns, is heeded by all.
# What to do: python-docx has row.grid_cols_before; else put empty w:tc elements in before reading.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q pypandoc_binary==1.17 mammoth==1.13.0 docx2python==3.7.1 python-docx==1.2.0
"$place/venv/bin/python" - "$place" <<'PY'
import re, sys, docx, docx2python, mammoth, pypandoc
from docx.oxml.ns import qn
path, document = sys.argv[1] + "/a.docx", docx.Document()
table = document.add_table(3, 3)
for cell, word in zip(table._cells, ("Namn", "Ja", "Nej", "Anna", "", "X", "", "", "X")):
    cell.text = word
row = table.rows[2]._tr
row.remove(row.findall(qn("w:tc"))[0])
row.get_or_add_trPr().append(row.makeelement(qn("w:gridBefore"), {qn("w:val"): "1"}))
document.save(path)
back = docx.Document(path).tables[0].rows[2]
def last(html):
    return re.findall("<td>(.*?)</td>", "".join(html.split()).replace("<p>", "").replace("</p>", "").split("<tr>")[-1])
found = {"python-docx": [cell.text for cell in back.cells], "docx2python": docx2python.docx2python(path).body[0][2],
         "mammoth": last(mammoth.convert_to_html(open(path, "rb")).value), "pandoc": last(pypandoc.convert_file(path, "html"))}
places = {name: "".join("x" if "X" in str(cell) else "-" for cell in cells) for name, cells in found.items()}
print("pandoc", pypandoc.get_pandoc_version(), places, "python-docx says before:", back.grid_cols_before)
sys.exit(any(cells.find("x") != 1 for cells in places.values()) or back.grid_cols_before != 1)
PY
