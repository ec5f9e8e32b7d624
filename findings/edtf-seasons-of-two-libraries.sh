#!/usr/bin/env bash
# edtf 4.11.1 (npm) and edtf 5.0.2 (Python): autumn 2024 ends before October in the one and begins in September in the other.
# Expected: "2024-23", autumn (EDTF level 1; ISO 8601-2, 4.8), stands for much the same months in two libraries of one name
# that read one format; winter, "2024-24", for months that belong together.
# Happens: to the one seasons are quarters, spring from January to March, autumn from July to September; to the other spring is
# March to May and autumn September to November. They share one month of each. Winter is October to December in the
# first and December alone in the second. An end that nobody knows, "2023/", is null in the first, and null counts as
# 0 when it is compared: every day is after it; "2023/.." is infinite.
# What to do: keep the season as it was written, and reckon its months by one table of one's own.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q edtf==5.0.2
cd "$place"; npm init -y > /dev/null; npm install --silent --no-fund --no-audit edtf@4.11.1 > /dev/null
cat > ask.mjs <<'JS'
import edtf from "edtf"
const day = (moment) => new Date(moment).toISOString().slice(5, 10)
const seasons = ["21", "22", "23", "24"].map((code) => edtf("2024-" + code)).map(({min, max}) => day(min) + " " + day(max))
console.log([...seasons, edtf("2023/").max, edtf("2023/..").max, edtf("2024").min > edtf("2023/").max].join())
JS
"$place/venv/bin/python" -W ignore - "$(node ask.mjs)" <<'PY'
import sys
from importlib.metadata import version
import edtf
seasons = [edtf.parse_edtf("2024-" + code) for code in ("21", "22", "23", "24")]
days = ["%02d-%02d %02d-%02d" % (*one.lower_strict()[1:3], *one.upper_strict()[1:3]) for one in seasons]
print("edtf (npm) 4.11.1:", sys.argv[1], "edtf (Python)", version("edtf"), days)
sys.exit(sys.argv[1] != "01-01 03-31,04-01 06-30,07-01 09-30,10-01 12-31,,Infinity,true"
         or days != ["03-01 05-31", "06-01 08-31", "09-01 11-30", "12-01 12-31"])
PY
