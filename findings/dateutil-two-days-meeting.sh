#!/usr/bin/env bash
# python-dateutil 4.0.0: a meeting on 12-14 April 2024 was in 2012, at 24 minutes past eight in the evening.
# Expected: ParserError, as for "16–18 april 2024" with the longer dash: two days are no moment, and the documentation says
# that parse() refuses what it cannot read unless fuzzy=True.
# Happens: the first day is taken for a year, 2012, and 2024, for which no place is left, for a clock, 20:24. "16-18 april
# 2024", "1-2 april 2024" (the year 2001) and "30-31 jan 2024" (the year 2030) likewise, whatever dayfirst says. One day is
# read rightly, so a column of meetings has a few that lie years off, each a date as good as any.
# What to do: refuse what has a hyphen between two numbers before a month's name, or ask that hour and minute be 0.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q python-dateutil==4.0.0
"$place/venv/bin/python" - <<'PY'
import datetime, sys
from importlib.metadata import version
from dateutil.parser import ParserError, parse
def read(text):
    try:
        return parse(text, default=datetime.datetime(2024, 1, 1), dayfirst=True).isoformat(" ", "minutes")
    except ParserError:
        return "ParserError"
found = {text: read(text) for text in ("12-14 april 2024", "16-18 april 2024", "1-2 april 2024", "30-31 jan 2024", "16–18 april 2024", "12 april 2024")}
print("python-dateutil", version("python-dateutil"), found)
sys.exit(list(found.values()) != ["2012-04-14 20:24", "2016-04-18 20:24", "2001-04-02 20:24", "2030-01-31 20:24", "ParserError", "2024-04-12 00:00"])
PY
