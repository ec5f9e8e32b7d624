#!/usr/bin/env bash
# holidays 0.109 and workalendar 17.0.0: the last day for an appeal that falls on Midsummer Eve is that day in one, Monday in the other.
# Expected: two calendars of Sweden agree upon which days are worked: on the eves of Midsummer, Christmas and New Year nobody is at
# the office, and the law on terms that end on a holiday (1930:173, 2 §) puts the three beside Sundays.
# Happens: to holidays.SE, is_working_day() included, the three eves are days of work, for by default it has those alone that are
# holidays by name of the law; to workalendar they are free. Terms reckoned by the first end two or three days early, on days
# when nobody receives an appeal, three times a year. All other days of 2024 are the same in both.
# What to do: holidays.SE(categories=("public", "de_facto")).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q holidays==0.109 workalendar==17.0.0
"$place/venv/bin/python" -W ignore - <<'PY'
import datetime, sys
from importlib.metadata import version
import holidays
from workalendar.europe import Sweden
days = [datetime.date(2024, 1, 1) + datetime.timedelta(days=n) for n in range(366)]
plain, wide, other = holidays.SE(years=2024), holidays.SE(years=2024, categories=("public", "de_facto")), Sweden()
def differ(calendar):
    return [str(day) for day in days if calendar.is_working_day(day) != other.is_working_day(day)]
print("holidays", version("holidays"), "and workalendar", version("workalendar"), "differ on", differ(plain), "with de_facto on", differ(wide))
sys.exit(differ(plain) != ["2024-06-21", "2024-12-24", "2024-12-31"] or differ(wide) != [] or not plain.is_working_day(datetime.date(2024, 6, 21)))
PY
