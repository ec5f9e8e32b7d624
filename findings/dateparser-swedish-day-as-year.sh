#!/usr/bin/env bash
# dateparser 1.5.0: a Swedish day and month without a year, from the 10th on, becomes a year.
# Expected: "16 april" is the 16th of April of this year, as "16 April" in English, German or Norwegian.
# Happens: with languages=["sv"] it is April 2016, on whatever day of the month the clock stands at; "9 april" is right.
# Swedish has the order year-month-day there (for 2024-04-16), which is then used where the month is a word.
# What to do: settings={"DATE_ORDER": "DMY"}; 2024-04-16 is read rightly all the same.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q dateparser==1.5.0
"$place/venv/bin/python" - <<'PY'
import datetime, sys, dateparser
today = {"RELATIVE_BASE": datetime.datetime(2024, 4, 2)}
def day(text, language, **settings):
    return str(dateparser.parse(text, languages=[language], settings=today | settings).date())
found = {text: day(text, "sv") for text in ("9 april", "16 april", "den 16 april", "torsdag 30 maj")}
others = {language: day("16 april", language) for language in ("en", "de", "nb")}
told = [day(text, "sv", DATE_ORDER="DMY") for text in ("16 april", "torsdag 30 maj", "2024-04-16")]
print("dateparser", dateparser.__version__, "sv:", found, others, "DMY:", told)
sys.exit(list(found.values()) != ["2024-04-09", "2016-04-02", "2016-04-02", "2030-05-02"]
         or set(others.values()) != {"2024-04-16"} or told != ["2024-04-16", "2024-05-30", "2024-04-16"])
PY
