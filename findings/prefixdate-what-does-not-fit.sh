#!/usr/bin/env bash
# prefixdate 0.6.1: a week and a case number are a year, half past six is six, and a day in Sweden is the day before.
# Expected: parse() gives as much of a date as is there, "2024-04" a month, and nothing where the text is no date, as for
# "24-04-16" and "16 april 2024"; a moment keeps its day.
# Happens: what does not fit is cut off and the rest taken: "2024-W16", a week, and "2024/12", the number of a case, are the year
# 2024; "2024-04-16 18.30" is that day at 18, the minutes gone; "2024-04-16T00:30:00+02:00" becomes 2024-04-15T22:30:00,
# without a zone, so that its first ten letters are another day. Precision says year, hour and second, and no error.
# What to do: accept a text only if what comes back is as long as what went in; cut moments to their first ten letters first.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q prefixdate==0.6.1
"$place/venv/bin/python" - <<'PY'
import sys
from importlib.metadata import version
from prefixdate import parse
found = {text: (parse(text).text, parse(text).precision.name) for text in (
    "2024-W16", "2024/12", "2024-04-16 18.30", "2024-04-16T00:30:00+02:00", "2024-4", "24-04-16")}
print("prefixdate", version("prefixdate"), found)
sys.exit(list(found.values()) != [("2024", "YEAR"), ("2024", "YEAR"), ("2024-04-16T18", "HOUR"), ("2024-04-15T22:30:00", "SECOND"),
                                  ("2024-04", "MONTH"), (None, "EMPTY")])
PY
