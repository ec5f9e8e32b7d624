#!/usr/bin/env bash
# node-ical 0.26.1 (npm): a series on the 31st of each month is on the 29th from February on.
# Expected: months without a 31st are left out (RFC 5545, 3.3.10: days that do not exist are ignored): 31 January, 31 March, 31 May, as
# ical.js 2.2.1 and recurring-ical-events 3.8.2 (Python) have it.
# Happens: February has its 29th, and what was cut there stays: 29 March, 29 April, 29 May, for ever; from a 30th as well. Where the rule
# names the day itself (BYMONTHDAY=31) all is right, so that two calendars that mean the same differ. COUNT is used up
# sooner, so that the series also ends earlier. No warning.
# What to do: add BYMONTHDAY of the first day to a monthly rule that has no BY part.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm init -y > /dev/null; npm install --silent --no-fund --no-audit node-ical@0.26.1 ical.js@2.2.1 > /dev/null
cat > ask.mjs <<'JS'
import nodeIcal from "node-ical"
import ICAL from "ical.js"
import { writeFileSync } from "node:fs"
const calendar = (rule) => ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//a//b//SV", "BEGIN:VEVENT", "UID:a", "DTSTAMP:20240101T000000Z",
  "DTSTART:20240131T183000Z", "SUMMARY:Bokslut", "RRULE:" + rule, "END:VEVENT", "END:VCALENDAR", ""].join("\r\n")
const one = (text) => Object.values(nodeIcal.sync.parseICS(text)).find((part) => part.type === "VEVENT").rrule.all().map((day) => day.toISOString().slice(5, 10)).join()
const other = (text) => {
  const days = [], steps = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent")).iterator()
  for (let day = steps.next(); day; day = steps.next()) days.push(day.toString().slice(5, 10))
  return days.join()
}
writeFileSync("a.ics", calendar("FREQ=MONTHLY;COUNT=4"))
const found = ["FREQ=MONTHLY;COUNT=4", "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4"].map(calendar).flatMap((text) => [one(text), other(text)])
console.log("node-ical 0.26.1, ical.js 2.2.1", found)
const right = "01-31,03-31,05-31,07-31"
process.exit(found.join("|") === ["01-31,02-29,03-29,04-29", right, right, right].join("|") ? 0 : 1)
JS
TZ=UTC node ask.mjs
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q icalendar==7.3.2 recurring-ical-events==3.8.2
"$place/venv/bin/python" - <<'PY'
import sys, icalendar, recurring_ical_events as series
found = sorted(str(event["DTSTART"].dt)[5:10] for event in series.of(icalendar.Calendar.from_ical(open("a.ics").read())).between((2024, 1, 1), (2025, 1, 1)))
print("recurring-ical-events 3.8.2", found)
sys.exit(found != ["01-31", "03-31", "05-31", "07-31"])
PY
