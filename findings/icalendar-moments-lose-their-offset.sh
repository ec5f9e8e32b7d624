#!/usr/bin/env bash
# icalendar 7.3.2: a meeting at 18:30+02:00, saved and read again, is at half past six in whatever place the reader is.
# Expected: a moment that knows its offset, as datetime.fromisoformat, feedparser and RDF literals give it, is written in UTC or
# with a VTIMEZONE, and is the same moment afterwards (RFC 5545, 3.3.5: no offset may be written).
# Happens: the offset becomes the name of a zone, TZID="UTC+02:00", that no calendar defines; read by icalendar itself, vobject 0.9.9
# and ical.js 2.2.1 it is a time without a zone. add_missing_timezones(), made for this, leaves it as it is. A period in RDATE loses
# even zones that have a name: TZID and VALUE=PERIOD are left out, Stockholm's 18:30 is nobody's.
# What to do: .astimezone(datetime.timezone.utc) or .astimezone(ZoneInfo("Europe/Stockholm")) before add().
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; python3 -m venv venv; venv/bin/pip install -q icalendar==7.3.2 vobject==0.9.9
npm init -y > /dev/null; npm install --silent --no-fund --no-audit ical.js@2.2.1 > /dev/null
venv/bin/python - <<'PY'
import datetime, logging, sys
from importlib.metadata import version
from zoneinfo import ZoneInfo
import icalendar, vobject
logging.disable()
utc, moment = datetime.timezone.utc, datetime.datetime.fromisoformat("2024-04-16T18:30:00+02:00")
def calendar(start):
    made, event = icalendar.Calendar(prodid="x", version="2.0"), icalendar.Event(uid="1@e.org")
    event.add("dtstamp", datetime.datetime(2024, 1, 1, tzinfo=utc))
    event.add("dtstart", start)
    made.add_component(event)
    made.add_missing_timezones()
    return made.to_ical()
def read(data):
    return icalendar.Calendar.from_ical(data).events[0].start, vobject.readOne(data.decode()).vevent.dtstart.value
data = calendar(moment)
open("a.ics", "wb").write(data)
lost, kept = read(data), read(calendar(moment.astimezone(utc)))
event = icalendar.Event()
event.add("rdate", [(moment.astimezone(ZoneInfo("Europe/Stockholm")), datetime.timedelta(hours=2))])
period = event.to_ical().decode().split("\r\n")[1]
print("icalendar", version("icalendar"), [line for line in data.decode().split("\r\n") if "DTSTART" in line], lost, period)
sys.exit(b'DTSTART;TZID="UTC+02:00":20240416T183000' not in data or b"VTIMEZONE" in data or lost != (moment.replace(tzinfo=None),) * 2
         or kept != (moment,) * 2 or period != "RDATE:20240416T183000/PT2H")
PY
cat > read.mjs <<'JS'
import ICAL from "ical.js"
import { readFileSync } from "fs"
const event = new ICAL.Component(ICAL.parse(readFileSync("a.ics", "utf8"))).getFirstSubcomponent("vevent"), start = new ICAL.Event(event).startDate
console.log("ical.js", start.toString(), start.zone.tzid)
process.exit(start.zone.tzid === "floating" ? 0 : 1)
JS
node read.mjs
