#!/usr/bin/env bash
# isodate 0.7.2: 18.30 is read as eighteen minutes past six.
# Expected: ISO8601Error, as most clock times that are not of ISO's own form get; or half past, as every Swedish notice
# means.
# Happens: ISO 8601 lets the last part have a fraction, so "18.30" and "18,30" are 18 hours and thirty hundredths of
# one: 18:18. "09.05" is 09:03. Each is a time as good as any, and no test with "18.00" or "18:30" shows it.
# What to do: put a colon for the point before parsing.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q isodate==0.7.2
"$place/venv/bin/python" - <<'PY'
import sys
from importlib.metadata import version
import isodate
found = {text: str(isodate.parse_time(text)) for text in ("18.30", "09.05", "18.00", "18:30")}
try:
    found["9.30"] = isodate.parse_time("9.30")
except isodate.ISO8601Error as error:
    found["9.30"] = type(error).__name__
print("isodate", version("isodate"), found, "| a meeting:", isodate.parse_datetime("2024-04-16T18.30"))
sys.exit(list(found.values()) != ["18:18:00", "09:03:00", "18:00:00", "18:30:00", "ISO8601Error"])
PY
