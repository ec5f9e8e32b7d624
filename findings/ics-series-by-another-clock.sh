#!/usr/bin/env bash
# ics 0.7.3: a board's monthly meeting at half past six is, once saved again, at half past five all winter, "GEORGIAN".
# Expected: DTSTART;TZID=Europe/Stockholm:…T183000 with RRULE keeps its zone (RFC 5545, 3.8.5.3: a series follows the
# local clock of its start), as icalendar 7.3.2 keeps it; CALSCALE, where there was none, is GREGORIAN, the only one there is
# (3.7.1); a name with a comma stands in quotes (3.2).
# Happens: the start becomes DTSTART:…T163000Z while the rule stays, so that meetings from November on fall an hour
# early; CALSCALE:GEORGIAN is added; CN="Ek, Anna" is written CN=Ek\, Anna, which is two names to those who read by the rules.
# What to do: write with icalendar.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q ics==0.7.3 icalendar==7.3.2
"$place/venv/bin/python" - <<'PY'
import sys
from importlib.metadata import version
import ics, icalendar
text = "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//board//SV", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20240101T000000Z",
    "DTSTART;TZID=Europe/Stockholm:20240416T183000", "RRULE:FREQ=MONTHLY;BYDAY=3TU;COUNT=12", "SUMMARY:Styrelsen",
    'ATTENDEE;CN="Ek, Anna":mailto:anna@example.org', "END:VEVENT", "END:VCALENDAR", ""))
def chosen(saved):
    lines = saved.replace("\r\n ", "").splitlines()
    return sorted(line for line in lines if line.split(";")[0].split(":")[0] in ("DTSTART", "RRULE", "CALSCALE", "ATTENDEE"))
one, other = chosen(ics.Calendar(text).serialize()), chosen(icalendar.Calendar.from_ical(text).to_ical().decode())
print("ics", version("ics"), one, "icalendar", version("icalendar"), other, sep="\n")
rule = "RRULE:FREQ=MONTHLY;BYDAY=3TU;COUNT=12"
sys.exit(one != [r"ATTENDEE;CN=Ek\, Anna:mailto:anna@example.org", "CALSCALE:GEORGIAN", "DTSTART:20240416T163000Z", rule] or
         set(other) != {'ATTENDEE;CN="Ek, Anna":mailto:anna@example.org', "DTSTART;TZID=Europe/Stockholm:20240416T183000", "RRULE:FREQ=MONTHLY;COUNT=12;BYDAY=3TU"})
PY
