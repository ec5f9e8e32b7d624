#!/usr/bin/env bash
# inscriptis 2.7.6: the terms and texts of a definition list are glued together, and lists start at 1.
# Expected: text "as a browser lays it out", which is what the package is for: <dt>Plats</dt><dd>Torget</dd> on two
# lines; a list with start="12" counts from 12, as it does where the item itself has value="12".
# Happens: the head of the minutes as a <dl> is "PlatsTorgetTid18:30" on one line: dl, dt and dd are taken for words in
# a line. The points of an agenda that goes on over several lists all begin at 1. No warning.
# What to do: give ParserConfig(css=…) display block for dl, dt and dd; write value into the items.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q inscriptis==2.7.6
"$place/venv/bin/python" - <<'PY'
import sys
from importlib.metadata import version
from inscriptis import get_text
from inscriptis.css_profiles import CSS_PROFILES
from inscriptis.html_properties import Display
from inscriptis.model.config import ParserConfig
from inscriptis.model.html_element import HtmlElement
head = "<dl><dt>Plats</dt><dd>Torget</dd><dt>Tid</dt><dd>18:30</dd></dl>"
found = get_text(head).strip(), get_text('<ol start="12"><li>Budget</li></ol>').strip(), get_text('<ol><li value="12">Budget</li></ol>').strip()
css = dict(CSS_PROFILES["relaxed"]) | {name: HtmlElement(display=Display.block) for name in ("dl", "dt", "dd")}
mended = get_text(head, ParserConfig(css=css)).split()
print("inscriptis", version("inscriptis"), found, "| with a profile:", mended)
sys.exit(found != ("PlatsTorgetTid18:30", "1. Budget", "12. Budget") or mended != ["Plats", "Torget", "Tid", "18:30"])
PY
