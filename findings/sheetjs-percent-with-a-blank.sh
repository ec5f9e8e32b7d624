#!/usr/bin/env bash
# SheetJS 0.18.5 (npm xlsx, its last release there): 13 % is 0.125 in CSV, and half past six with a point is "1/0/00".
# Expected: what the cell shows: sheet_to_csv and sheet_to_json with raw: false are for the text as formatted, and with 0% and hh:mm
# it is "13%" and "18:30". Swedes write a blank before % and a point in the clock, so that their formats are 0\ %, 0.0\ % and hh.mm.
# Happens: per cent is known only where % follows the digit at once; with a blank the share is written without a format, 0.125, and
# the column has "13%" and 0.125 side by side if two people made it. A date or clock with a bare point between its parts
# cannot be formatted: cell.w is left out, and the CSV has 0.770833333, or with cellDates "1/0/00". hh\.mm is read well. No error.
# What to do: take cell.v and cell.z and format them oneself where cell.w is absent or z ends in a blank and %.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; python3 -m venv venv; venv/bin/pip install -q openpyxl==3.1.5
npm init -y > /dev/null; npm install --silent --no-fund --no-audit xlsx@0.18.5 > /dev/null
venv/bin/python - <<'PY'
import datetime, openpyxl
book, clock = openpyxl.Workbook(), datetime.time(18, 30)
for number, (value, form) in enumerate(((.125, "0%"), (.125, r"0\ %"), (.125, "0.0 %"), (clock, "hh:mm"), (clock, r"hh\.mm"), (clock, "hh.mm")), 1):
    book.active.cell(number, 1, value).number_format = form
book.save("a.xlsx")
PY
cat > read.cjs <<'JS'
const XLSX = require("xlsx"), bytes = require("fs").readFileSync("a.xlsx");
const read = (cellDates) => XLSX.utils.sheet_to_csv(XLSX.read(bytes, { cellDates }).Sheets.Sheet).trim().split("\n");
const [numbers, dates] = [read(false), read(true)], usual = ["13%", "0.125", "0.125", "18:30", "18.30"];
console.log("SheetJS", XLSX.version, JSON.stringify(numbers), JSON.stringify(dates));
process.exit(numbers.join("|") === [...usual, "0.770833333"].join("|") && dates.join("|") === [...usual, "1/0/00"].join("|") ? 0 : 1);
JS
node read.cjs
