#!/usr/bin/env bash
# exceljs 4.4.0: "12 st" in a workbook is the 11th of January 1900, and so is "12 mkr".
# Expected: 12, as openpyxl 3.1.5 has it: in a number's format a letter behind a backslash is that letter and nothing else
# (ECMA-376 part 1, 18.8.31), as one behind an underscore is a width. Excel writes units of a letter or more so: 0\ \s\t, #,##0\ \m\k\r.
# Happens: only what stands in quotes or brackets is taken out before the format is searched for d, m, h, s and y; \s, \m and _d
# are found, and the cell's value is a Date, its text "Thu Jan 11 1900 …". The same unit in quotes is a number, so that
# which columns are turned goes by how somebody once typed the format. cell.numFmt still says what it was.
# What to do: look whether a date's numFmt has a d, m, h, s or y that no \ or _ precedes; if none, take (date - 1899-12-30) / 86400000.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; python3 -m venv venv; venv/bin/pip install -q openpyxl==3.1.5
npm init -y > /dev/null; npm install --silent --no-fund --no-audit exceljs@4.4.0 > /dev/null
venv/bin/python - <<'PY'
import sys, openpyxl
book = openpyxl.Workbook()
for number, form in enumerate((r"0\ \s\t", r"#,##0\ \m\k\r", "0_d", '0" st"', '#,##0" mkr"'), 1):
    cell = book.active.cell(number, 1, 12)
    cell.number_format = form
book.save("a.xlsx")
found = [cell.value for cell in openpyxl.load_workbook("a.xlsx").active["A"]]
print("openpyxl", openpyxl.__version__, found)
sys.exit(found != [12] * 5)
PY
cat > read.cjs <<'JS'
const ExcelJS = require("exceljs"), book = new ExcelJS.Workbook();
book.xlsx.readFile("a.xlsx").then(() => {
  const cells = [1, 2, 3, 4, 5].map((row) => book.worksheets[0].getCell(row, 1));
  const found = cells.map(({ value }) => (value instanceof Date ? value.toISOString().slice(0, 10) : value));
  console.log("exceljs", require("exceljs/package.json").version, JSON.stringify(cells.map((cell, n) => [cell.numFmt, found[n]])));
  process.exit(JSON.stringify(found) === JSON.stringify(["1900-01-11", "1900-01-11", "1900-01-11", 12, 12]) ? 0 : 1);
});
JS
node read.cjs
