#!/usr/bin/env bash
# pdf2json 4.0.3: the text of a page is read from its last line to its first.
# Expected: getRawTextContent() gives the lines as they are read, as unpdf 1.7.0 (PDF.js as well) gives them.
# Happens: each page comes from below: "§ 12 Budget" stands before the list of those who were there. The places in
# pdfParser_dataReady are right (y grows downwards); only the text turns them over. Pages themselves are in order.
# What to do: sort Texts by y and x oneself.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm init -y > /dev/null; npm install --silent --no-fund --no-audit pdf2json@4.0.3 unpdf@1.7.0 > /dev/null
python3 -m venv venv; venv/bin/pip install -q fpdf2==2.8.9
venv/bin/python - <<'PY'
from fpdf import FPDF
page = FPDF()
page.add_page()
page.set_font("helvetica", size=11)
for line in ("Styrelsen", "Anna Ek", "Bo Berg", "§ 12 Budget"):
    page.cell(0, 8, line, new_x="LMARGIN", new_y="NEXT")
page.output("a.pdf")
PY
cat > ask.mjs <<'JS'
import {readFileSync} from "node:fs"
import Parser from "pdf2json"
import {extractText, getDocumentProxy} from "unpdf"
const other = (await extractText(await getDocumentProxy(new Uint8Array(readFileSync("a.pdf"))))).text[0]
const parser = new Parser(null, true)
parser.on("pdfParser_dataReady", (data) => {
  const raw = parser.getRawTextContent().split("\r\n").slice(0, 4), heights = data.Pages[0].Texts.map((text) => text.y)
  const expected = ["Styrelsen", "Anna Ek", "Bo Berg", "§ 12 Budget"]
  console.log("pdf2json", raw, "by place", heights.every((y, n) => !n || y > heights[n - 1]), "unpdf", other.split("\n"))
  process.exit(raw.join() === [...expected].reverse().join() && other === expected.join("\n") && heights.every((y, n) => !n || y > heights[n - 1]) ? 0 : 1)
})
parser.on("pdfParser_dataError", () => process.exit(1))
parser.loadPDF("a.pdf")
JS
node ask.mjs
