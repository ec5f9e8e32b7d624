#!/usr/bin/env bash
# Babel 2.19.0: parse_date(locale="sv_SE") reads 24-04-16, the 16th of April 2024, as the 24th of April 2016.
# Expected: year, month, day, as Swedes write dates in digits and as Babel's own format_date(format="short") writes them; the
# documentation says that the order of the locale's date format is used.
# Happens: the order is that of the format "medium", which in Swedish is with the month's name, "16 apr. 2024", and so begins with
# the day; digits never stand in it, and "16 apr. 2024" itself is an IndexError. With four digits of the year there is another
# rule and all is right, so that only lists with short years are turned, in years up to 31 without a sign.
# What to do: format="short".
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q babel==2.19.0
"$place/venv/bin/python" - <<'PY'
import datetime, sys, babel
from babel.dates import format_date, parse_date
day = datetime.date(2024, 4, 16)
def read(text, **how):
    try:
        return str(parse_date(text, locale="sv_SE", **how))
    except IndexError:
        return "IndexError"
medium, short = (format_date(day, form, locale="sv_SE") for form in ("medium", "short"))
found = [read("24-04-16"), read("05-04-16"), read(medium), read(short), read("24-04-16", format="short")]
print("Babel", babel.__version__, [medium, short], found)
sys.exit([medium, short] != ["16 apr. 2024", "2024-04-16"] or found != ["2016-04-24", "2016-04-05", "IndexError", "2024-04-16", "2024-04-16"])
PY
