#!/usr/bin/env bash
# officeparser 7.8.0 (npm): a day in a workbook is 45398, half past six .7708, and in Word names on two lines are one word.
# Expected: the text one sees, "2024-04-16" and "18:30", which SheetJS 0.18.5 has by the cell's format; a line break and a tab of Word are
# blanks at least, as the tab of an OpenDocument text is in the very same library.
# Happens: cells are given as they are kept, days as a count since 1900 and times as parts of a day, so that no search finds them
# and no sign tells them from amounts. In .docx <w:br/>, <w:tab/> and the no-break hyphen are nothing: "Anna Ek (S)Bo Ek",
# "Cia Dalordförande", "KS 202412". No warning.
# What to do: workbooks by SheetJS; for Word replace the three elements in document.xml first.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q python-docx==1.2.0 openpyxl==3.1.5
cd "$place"; npm install --silent --no-fund --no-audit --ignore-scripts officeparser@7.8.0 xlsx@0.18.5 >/dev/null
"$place/venv/bin/python" - <<'PY'
import datetime, docx, openpyxl
book = openpyxl.Workbook()
book.active.append([datetime.date(2024, 4, 16), datetime.time(18, 30)])
book.active["A1"].number_format, book.active["B1"].number_format = "yyyy-mm-dd", "hh:mm"
book.save("a.xlsx")
made = docx.Document()
made.add_paragraph("Anna Ek (S)").add_run().add_break()
made.paragraphs[0].add_run("Bo Ek")
made.add_paragraph("Cia Dal\tordförande")
run = made.add_paragraph("KS 2024").add_run()
run._r.append(docx.oxml.parse_xml('<w:noBreakHyphen xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'))
made.paragraphs[2].add_run("12")
made.save("a.docx")
PY
cat > try.mjs <<'JS'
import { createRequire } from "module";
const require = createRequire(import.meta.url), office = require("officeparser"), sheets = require("xlsx");
const text = async file => (await (await office.parseOffice(file)).toText()).trim().split("\n");
const book = sheets.readFile("a.xlsx"), found = [await text("a.xlsx"), await text("a.docx"), sheets.utils.sheet_to_csv(book.Sheets[book.SheetNames[0]]).trim()];
console.log("officeparser 7.8.0", JSON.stringify(found));
process.exit(JSON.stringify(found) === JSON.stringify([["45398", "0.7708333333333334"], ["Anna Ek (S)Bo Ek", "Cia Dalordförande", "KS 202412"], "2024-04-16,18:30"]) ? 0 : 1);
JS
node try.mjs
