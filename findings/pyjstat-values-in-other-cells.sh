#!/usr/bin/env bash
# pyjstat 2.4.0: a table written as JSON-stat has its values at other towns and years than it had.
# Expected: Dataset.read(frame).write() puts each value at its own place: JSON-stat 2.0 ("value") has the values in the order of the
# dimensions, the last one running fastest, and null or nothing where there is none; or an error where the rows do not come so.
# Happens: the column is written down as it stands. A table sorted by year and not by town, as tables are that grow year by
# year, has the value of one town at another: of Umeå 2023 comes back what was Lund 2022. Where a row is missing, the list is
# shorter than the table says and all after it move up. Read back by the same library the first is a table that looks in
# order. No warning.
# What to do: sort by all columns in their order and fill in the rows that are missing (set_index, reindex over the product) first.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pyjstat==2.4.0 pandas==3.1.1
"$place/venv/bin/python" -W ignore - <<'PY'
import json, sys
from importlib.metadata import version
import pandas
from pyjstat import pyjstat
rows = [("Umeå", "2022", 1), ("Lund", "2022", 2), ("Umeå", "2023", 3), ("Lund", "2023", 4)]
def around(rows):
    frame = pandas.DataFrame(rows, columns=["kommun", "år", "value"])
    text = pyjstat.Dataset.read(frame).write()
    back = pyjstat.Dataset.read(text).write("dataframe") if len(rows) == 4 else None
    return json.loads(text)["size"], json.loads(text)["value"], None if back is None else {(t, y): v for t, y, v in back.itertuples(index=False)}
by_year, by_town, with_hole = around(rows), around(sorted(rows, reverse=True)), around(sorted(rows, reverse=True)[1:])
print("pyjstat", version("pyjstat"), "by year:", by_year, "by town:", by_town[2], "a row missing:", with_hole)
was = {(town, year): value for town, year, value in rows}
sys.exit(by_town[2] != was or by_year[:2] != ([2, 2], [1, 2, 3, 4])
         or by_year[2] != {("Umeå", "2022"): 1, ("Umeå", "2023"): 2, ("Lund", "2022"): 3, ("Lund", "2023"): 4} or with_hole[:2] != ([2, 2], [1, 4, 2]))
PY
