#!/usr/bin/env bash
# libphonenumber-js 1.13.16: in Swedish text "den 16.4.2024" is a telephone number, and so are case numbers, giros and 1 250 000 kr.
# Expected: none, as phonenumbers 9.0.43 (Python), made of the same rules of Google's, finds none of them: a Swedish number within the
# country begins with 0, and days, amounts and numbers of cases are what the library's own filters are for.
# Happens: findPhoneNumbersInText(text, "SE") takes any 7 to 9 digits in groups that would be a number if a 0 stood before them:
# 16.4.2024 is +46 16 42024, with the code of Eskilstuna; "Dnr 2024-12345" is +46 20 2412345. The entry
# "libphonenumber-js/max", with all of Google's rules, drops the giro and 1 250 000 and keeps the days, 12 500 000 and the case number.
# What to do: keep those whose text in the source (startsAt, endsAt) begins with 0, +46 or (0.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm init -y > /dev/null; npm install --silent --no-fund --no-audit libphonenumber-js@1.13.16 > /dev/null
python3 -m venv venv; venv/bin/pip install -q phonenumbers==9.0.43
cat > texts.json <<'JSON'
["den 16.4.2024", "Dnr 2024-12345", "bankgiro 123-4567", "1 250 000 kr", "12 500 000 kr", "2024-04-16", "tel. 0500-123 45"]
JSON
cat > ask.cjs <<'JS'
const texts = require("./texts.json");
const ask = (entry) => texts.map((text) => require(entry).findPhoneNumbersInText(text, "SE").map(({ number }) => number.number).join());
const usual = ask("libphonenumber-js"), max = ask("libphonenumber-js/max");
console.log("libphonenumber-js", require("libphonenumber-js/package.json").version, JSON.stringify(usual), "max", JSON.stringify(max));
const right = "+461642024,+46202412345,+461234567,+461250000,+4612500000,+4620240416,+4650012345";
process.exit(usual.join() === right && max.filter(Boolean).length === 5 && max[0] === usual[0] ? 0 : 1);
JS
node ask.cjs
venv/bin/python - <<'PY'
import json, sys, phonenumbers
found = [len(list(phonenumbers.PhoneNumberMatcher(text, "SE"))) for text in json.load(open("texts.json"))]
print("phonenumbers", phonenumbers.__version__, found)
sys.exit(found != [0, 0, 0, 0, 0, 0, 1])
PY
