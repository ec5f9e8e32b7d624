#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17): reading RTF, the letter after an escaped character is gone.
# Expected: \u8211? is a dash and "?" its stand-in for old readers, one character by default (RTF specification 1.9.1, \ucN).
# Happens: one character too many is passed over: the term "2023\u8211?2026" becomes "2023–026", the sum "12\u8239?000 kr"
# becomes 1200 kr, "\u197?ke" becomes "Åe". Where the stand-in is written \'xx, as Word and LibreOffice do, all is well.
# What to do: write stand-ins as \'3f first (re.sub(r"(\\u-?\d+ ?)\?", r"\1\'3f", text)).
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q pypandoc_binary==1.17
"$place/venv/bin/python" - <<'PY'
import re, sys, pypandoc
def read(body):
    text = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}}\f0 " + body + r"\par}"
    return pypandoc.convert_text(text, "plain", format="rtf").strip()
written = [r"2023\u8211?2026", r"12\u8239?000 kr", r"\u197?ke"]
found = [read(one) for one in written]
mended = [read(re.sub(r"(\\u-?\d+ ?)\?", r"\1\\'3f", one)) for one in written]
print("pandoc", pypandoc.get_pandoc_version(), [ascii(one) for one in found], "with \\'3f:", [ascii(one) for one in mended])
sys.exit(found != ["2023–026", "12\u202f00 kr", "Åe"] or mended != ["2023–2026", "12\u202f000 kr", "Åke"])
PY
