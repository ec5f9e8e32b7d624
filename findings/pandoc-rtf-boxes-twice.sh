#!/usr/bin/env bash
# pandoc 3.9 (pypandoc_binary 1.17), RTF: a text box is read twice and cuts the sentence it hangs on, and entries of an index are words.
# Expected: a box once, after its paragraph: \shprslt is the box once more for readers that do not know \shp (RTF specification
# 1.9.1, Shapes); what \xe and \tc hold is for the index and the table of contents and is not shown where it stands.
# Happens: "Nämnden beslutar" with a box "Justerat" between its words is "Nämnden Justerat", "Justerat beslutar", two paragraphs,
# as if both belonged to the minutes; "beslutar{\xe budget}" is "beslutarbudget". striprtf 0.0.35 leaves out all three.
# What to do: take \shprslt, \xe and \tc out before reading.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q striprtf==0.0.35 pypandoc_binary==1.17
"$place/venv/bin/python" - <<'PY'
import sys, pypandoc
from importlib.metadata import version
from striprtf.striprtf import rtf_to_text
head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}}"
texts = (r"N\'e4mnden {\shp{\*\shpinst{\shptxt Justerat\par}}{\shprslt Justerat}} beslutar\par}",
         r"N\'e4mnden beslutar{\xe budget} och{\tc inneh\'e5ll}\par}")
first = [[part.split() for part in pypandoc.convert_text(head + text, "plain", format="rtf").split("\n\n")] for text in texts]
second = [rtf_to_text(head + text).split() for text in texts]
print("pandoc", pypandoc.get_pandoc_version(), first, "striprtf", version("striprtf"), second)
sys.exit(first != [[["Nämnden", "Justerat"], ["Justerat", "beslutar"]], [["Nämnden", "beslutarbudget", "ochinnehåll"]]]
         or second != [["Nämnden", "beslutar"], ["Nämnden", "beslutar", "och"]])
PY
