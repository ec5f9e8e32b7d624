#!/usr/bin/env bash
# Ladybug 0.15.3 (real_ladybug, the heir of Kùzu): every day lies in week 0, and a week is not cut to its Monday.
# Expected: date_part('week', …) is the ISO week, 16 for 16 April 2024, and date_trunc('week', …) the Monday of that
# week, as in DuckDB and PostgreSQL, from which both names come; or an error, as date_part('weekyear', …) and 'dow' give.
# Happens: date_part('week', …) is 0 for each day of the year; date_trunc('week', …) gives the day itself. Month,
# quarter and year are right, so a count of meetings by week has one row and nobody is told.
# What to do: reckon the week outside, or from the days since a Monday: (date - date('2024-01-01')) / 7.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q real_ladybug==0.15.3
"$place/venv/bin/python" - "$place/base" <<'PY'
import sys
from importlib.metadata import version
import real_ladybug
connection = real_ladybug.Connection(real_ladybug.Database(sys.argv[1]))
def asked(text):
    try:
        return str(connection.execute("RETURN " + text).get_next()[0])
    except RuntimeError as error:
        return str(error).split(":")[0]
found = [asked(text) for text in ("date_part('week', date('2024-04-16'))", "date_part('week', date('2024-12-30'))", "date_trunc('week', date('2024-04-16'))",
         "date_trunc('month', date('2024-04-16'))", "date_part('quarter', date('2024-04-16'))", "date_part('weekyear', date('2024-04-16'))")]
print("real_ladybug", version("real_ladybug"), found)
sys.exit(found != ["0", "0", "2024-04-16", "2024-04-01", "2", "Conversion exception"])
PY
