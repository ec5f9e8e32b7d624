#!/usr/bin/env bash
# xlsx2csv 0.8.6: of a cell that shows "12 personer" the CSV has the format's letters, 0" personer", and not the 12.
# Expected: 12, as its own output is for 0" kr", or "12 personer" as it is shown.
# Happens: words in quotes are searched for d, m, s, h and y as if they were places of a date; where one is found the whole format is
# taken for a date's and filled in: 0" personer" and 0"st" come out as they are, 0" dagar" as 0" 11agar" (the 11th of January
# 1900), 0" mkr" as 0" 01kr", "Dnr "0 as "11nr "0. The 12 is gone from the file, and the exit code is 0.
# What to do: xlsx2csv --ignore-formats date (true dates are then numbers of days), or openpyxl.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; python3 -m venv venv; venv/bin/pip install -q xlsx2csv==0.8.6 openpyxl==3.1.5
venv/bin/python - <<'PY'
import csv, io, subprocess, sys
from importlib.metadata import version
import openpyxl
forms = ['0" kr"', '0" personer"', '0"st"', '0" dagar"', '0" mkr"', '"Dnr "0']
book = openpyxl.Workbook()
for number, form in enumerate(forms, 1):
    book.active.cell(number, 1, 12).number_format = form
book.save("a.xlsx")
def read(*how):
    said = subprocess.run(["venv/bin/xlsx2csv", "a.xlsx", *how], capture_output=True, text=True, check=True).stdout
    return [row[0] for row in csv.reader(io.StringIO(said))]
found, without = read(), read("--ignore-formats", "date")
print("xlsx2csv", version("xlsx2csv"), found, "--ignore-formats date", without)
sys.exit(found != ["12", *forms[1:3], '0" 11agar"', '0" 01kr"', '"11nr "0'] or without != ["12"] * 6)
PY
