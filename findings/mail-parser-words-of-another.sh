#!/usr/bin/env bash
# mail-parser 4.8.0 (Python): what stands in a letter that was forwarded as an attachment is the sender's own words.
# Expected: a letter attached to a letter (message/rfc822, as "forward as attachment" makes it) is an attachment with a sender and a
# day of its own, as Node's mailparser 3.14.2 has it: its words are not in the text.
# Happens: its body stands in text_plain and body beside what the sender wrote, so that a registrar's "Se bifogat" ends with a refusal
# that somebody else wrote a year before. attachments has it under a name made up anew at each reading, and if the part has no
# Content-Disposition, which it need not have, not at all: then who wrote those words is nowhere. An attached text file is an
# attachment alone, as it should be. No warning.
# What to do: email.message_from_bytes(…, policy=default) and iter_attachments().
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
cd "$place"; npm init -y > /dev/null; npm install --silent --no-fund --no-audit mailparser@3.14.2 > /dev/null
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q mail-parser==4.8.0
cat > a.py <<'PY'
import sys, mailparser
from email.message import EmailMessage
inner, outer = EmailMessage(), EmailMessage()
inner["From"], inner["Date"], inner["Subject"] = "Cia Berg <cia@example.org>", "Mon, 17 Apr 2023 10:00:00 +0200", "Svar"
inner.set_content("Ansökan avslås.\n")
outer["From"], outer["Date"], outer["Subject"] = "Anna Ek <anna@example.org>", "Tue, 16 Apr 2024 10:00:00 +0200", "Ärende 12"
outer.set_content("Se bifogat.\n")
outer.add_attachment(inner)
outer.add_attachment("Bilagan.\n", filename="bilaga.txt")
open("a.eml", "wb").write(bytes(outer))
def both(letter: bytes) -> tuple[list[str], int, bool, bool]:
    read = mailparser.parse_from_bytes(letter)
    return [text.strip() for text in read.text_plain], len(read.attachments), "avslås" in read.body, "cia@" in read.mail_json
names = [[part["filename"] for part in mailparser.parse_from_bytes(bytes(outer)).attachments] for _ in range(2)]
first = both(bytes(outer))
del outer.get_payload()[1]["Content-Disposition"]
second = both(bytes(outer))
print("mail-parser 4.8.0", names, first, second)
sys.exit(first[:3] != (["Se bifogat.", "Ansökan avslås."], 2, True) or second != (["Se bifogat.", "Ansökan avslås."], 1, True, False)
         or names[0][0] == names[1][0] or names[0][1] != "bilaga.txt")
PY
"$place/venv/bin/python" a.py
cat > ask.mjs <<'JS'
import { simpleParser } from "mailparser"
import { readFileSync } from "node:fs"
const read = await simpleParser(readFileSync("a.eml")), kinds = read.attachments.map((part) => part.contentType)
console.log("mailparser 3.14.2", [read.text.trim()], kinds)
process.exit(read.text.trim() === "Se bifogat." && kinds.join() === "message/rfc822,text/plain" ? 0 : 1)
JS
node ask.mjs
