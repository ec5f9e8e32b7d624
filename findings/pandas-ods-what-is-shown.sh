#!/usr/bin/env bash
# pandas 3.1.1 with odfpy 1.4.1: in an OpenDocument sheet "SANT" is false, and a clock of 08.15 is midnight.
# Expected: the cell's value, which the file holds beside what is shown (office:boolean-value="true",
# office:time-value="PT08H15M00S"; OpenDocument 1.2, 19.367-19.389), as it is for numbers and dates; engine="calamine"
# of the same pandas reads it.
# Happens: for booleans and times the words shown are read: true only if they are "TRUE", which a sheet set to Swedish
# writes "SANT"; times by guessing at the text: 08.15 becomes 00:00 without a word, 12.05 is an error.
# What to do: read .ods with engine="calamine".
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pandas==3.1.1 odfpy==1.4.1 python-calamine==0.9.1
"$place/venv/bin/python" - "$place/a.ods" <<'PY'
import sys
from importlib.metadata import version
import pandas
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
def read(engine, shown, **value):
    cell = TableCell(**value)
    for line in shown:
        cell.addElement(P(text=line))
    row, sheet, book = TableRow(), Table(name="Blad1"), OpenDocumentSpreadsheet()
    row.addElement(cell); sheet.addElement(row); book.spreadsheet.addElement(sheet)
    book.save(sys.argv[1])
    try:
        return str(pandas.read_excel(sys.argv[1], engine=engine, header=None).iat[0, 0])
    except ValueError as error:
        return type(error).__name__
cells = [(["SANT"], {"valuetype": "boolean", "booleanvalue": "true"}), (["08.15"], {"valuetype": "time", "timevalue": "PT08H15M00S"}),
         (["12.05"], {"valuetype": "time", "timevalue": "PT12H05M00S"})]
found = {engine: [read(engine, shown, **value) for shown, value in cells] for engine in ("odf", "calamine")}
print("pandas", version("pandas"), found)
sys.exit(found != {"odf": ["False", "00:00:00", "ValueError"], "calamine": ["True", "08:15:00", "12:05:00"]})
PY
