#!/usr/bin/env bash
# edtf 5.0.2 (Python): a date in doubt may be a year off, and an end that nobody knows is ten years on.
# Expected: "2024-04-16?" is that day, perhaps, with a few days on either side at most; "2023/", from 2023 to an end
# unknown, has no upper bound.
# Happens: lower_fuzzy() of the day in doubt is 15 March 2023: a year, a month and a day are taken off, one for each
# part of the date, and upper_fuzzy() adds as much. upper_strict() of "2023/" is 1 January 2033, with no sign that it
# was made up; "2023/.." is infinite.
# What to do: set edtf.appsettings (PADDING_…, DELTA_IF_UNKNOWN), or keep what was written and reckon bounds oneself.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q edtf==5.0.2
"$place/venv/bin/python" - <<'PY'
import sys
from importlib.metadata import version
from edtf import parse_edtf
def day(found):
    return found if isinstance(found, float) else "%d-%02d-%02d" % found[:3]
doubted, term, open_ended = (parse_edtf(text) for text in ("2024-04-16?", "2023/", "2023/.."))
found = [day(doubted.lower_strict()), day(doubted.lower_fuzzy()), day(doubted.upper_fuzzy()), day(term.upper_strict()), day(open_ended.upper_strict())]
print("edtf", version("edtf"), found)
sys.exit(found != ["2024-04-16", "2023-03-15", "2025-05-17", "2033-01-01", float("inf")])
PY
