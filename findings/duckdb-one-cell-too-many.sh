#!/usr/bin/env bash
# DuckDB 2.0.1: one row with a cell too many, and read_csv takes the rows before it for a preface; if it is the last, the table is empty.
# Expected: an error that names the line, as DuckDB itself gives when the columns are named.
# Happens: the sniffer looks for lines of one length and prefers the longer: of a hundred members and a last one with a remark behind an
# extra semicolon, that last one becomes the names of the columns, and there are 0 rows; with header=true and delim=';' it is the same.
# If the row stands among the others, semicolons are no longer a separator, and there is one column "namn;roll". No error, no warning.
# Hand-made lists of members have such rows.
# What to do: name the columns (columns={…}, header=true, delim=';'), or skip=0 with delim=';', which are errors then.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; python3 -m venv venv; venv/bin/pip install -q duckdb==2.0.1
venv/bin/python - <<'PY'
import sys, duckdb
lines, extra = [f"Person {n};ledamot" for n in range(100)], "Bo Ek;ersättare;anmäld"
def read(rows, how=""):
    with open("a.csv", "w", encoding="utf-8") as file:
        file.write("\n".join(["namn;roll", *rows]) + "\n")
    try:
        found = duckdb.sql("select * from read_csv('a.csv'" + how + ")")
        return found.columns, len(found.fetchall())
    except duckdb.Error as error:
        return type(error).__name__
last, among = read([*lines, extra]), read([*lines[:5], extra, *lines[5:10]])
told = read([*lines, extra], ", header=true, delim=';'")
named = read([*lines, extra], ", header=true, delim=';', columns={'namn': 'varchar', 'roll': 'varchar'}")
skip = read([*lines, extra], ", skip=0, delim=';'")
print("duckdb", duckdb.__version__, "last", last, "among", among, "told", told, "columns named", named, "skip=0", skip)
head = (["Bo Ek", "ersättare", "anmäld"], 0)
sys.exit(last != head or told != head or among != (["namn;roll"], 11) or named != "InvalidInputException" or skip != "InvalidInputException")
PY
