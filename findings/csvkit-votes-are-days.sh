#!/usr/bin/env bash
# csvkit 2.2.0 (agate 1.14.2): a column of votes, "10-12" and "1-9", is one of days in the year 2001, and 12,5 is 125.
# Expected: text stays text unless it can be read in one way only; a number whose notation is not that of the locale set
# stays text too, as "1 500" does.
# Happens: csvjson guesses types: votes and ranges of paragraphs become 2001-10-12 and 2001-01-09, "4 dec" the 4th of
# December of the year 1, "sat" (seats, in short) the 6th of January of the year 1; 12,5 becomes 125.0, also where ";"
# parts the columns. "16 april", "14 maj" and "16/4" stay as they are.
# What to do: --no-inference (-I). --locale sv_SE mends the numbers alone; --date-format does not keep the rest from
# being days.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q csvkit==2.2.0 agate==1.14.2
printf '%s\n' 'votes;day;short;sum;date' '10-12;4 dec;sat;12,5;16 april' '1-9;5 dec;mon;3,25;14 maj' > "$place/a.csv"
found=$("$place/venv/bin/csvjson" -d ';' "$place/a.csv"); kept=$("$place/venv/bin/csvjson" -d ';' -I "$place/a.csv")
echo "csvkit 2.2.0: $found"; echo "with -I: $kept"
[ "$found" = '[{"votes": "2001-10-12", "day": "0001-12-04", "short": "0001-01-06", "sum": 125.0, "date": "16 april"}, {"votes": "2001-01-09", "day": "0001-12-05", "short": "0001-01-08", "sum": 325.0, "date": "14 maj"}]' ]
[[ "$kept" == *'"votes": "10-12", "day": "4 dec", "short": "sat", "sum": "12,5"'* ]]
