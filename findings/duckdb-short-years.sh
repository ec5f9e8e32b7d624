#!/usr/bin/env bash
# DuckDB 2.0.1: the 16th of April 2024, written 24-04-16, is in 2024 as a column of a CSV file and in the year 24 as a cast.
# Expected: the same from both, or no value from the cast: Swedish lists and letters shorten the year so.
# Happens: read_csv finds the format %y-%m-%d by itself and says 2024, as it does when columns={'dag': 'date'} is told;
# '24-04-16'::date and try_cast take the year as written, 0024-04-16: neither an error nor NULL. So the same file read with
# all_varchar, or a column in which one word stood among the days and that is try_cast later, makes meetings two thousand
# years old, which sort first and are "before today".
# What to do: strptime(dag, '%y-%m-%d'), or a check that year(dag) > 1800.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; python3 -m venv venv; venv/bin/pip install -q duckdb==2.0.1
printf 'dag;nummer\n24-04-16;1\n24-05-21;2\n' > a.csv
venv/bin/python - <<'PY'
import sys, duckdb
asked = {"read": "select dag from 'a.csv'", "cast": "select dag::date from read_csv('a.csv', all_varchar=true)", "try_cast": "select try_cast('24-04-16' as date)",
         "typed": "select dag from read_csv('a.csv', header=true, delim=';', columns={'dag': 'date', 'nummer': 'int'})",
         "strptime": "select strptime('24-04-16', '%y-%m-%d')"}
found = {name: duckdb.sql(text).fetchall()[0][0].year for name, text in asked.items()}
print("duckdb", duckdb.__version__, found)
sys.exit(found != {"read": 2024, "cast": 24, "try_cast": 24, "typed": 2024, "strptime": 2024})
PY
