#!/usr/bin/env bash
# extruct 0.18.0: the date of a page is "16 april" in RDFa and 2024-04-16 in microdata, and without its attribute it is nothing at all.
# Expected: <time property="startDate" datetime="2024-04-16T18:30"> is that moment (HTML+RDFa 1.1, 3.1: datetime counts as the value), and <time itemprop="startDate">2024-04-16</time>, without the attribute, is its text (HTML Standard, 5.2.4).
# Happens: in RDFa the words shown are taken, "16 april" and "12,50", without a type; lang="sv" of the page is not there either, and
# a <br> between first name and surname leaves nothing between them. In microdata the attributes are heeded, the break is a
# line of its own, and the <time> that has only text is an empty string. One and the same page gives two events. No warning.
# What to do: RDFa: @content beside @datetime; microdata: always a datetime; or JSON-LD, which is read as it is written.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q extruct==0.18.0
"$place/venv/bin/python" -W ignore - <<'PY'
import sys
from importlib.metadata import version
import extruct
page = """<html lang="sv"><body>
<div vocab="http://schema.org/" typeof="Event" resource="http://e.org/m"><time property="startDate" datetime="2024-04-16T18:30">16 april</time>
<data property="price" value="12.5">12,50</data><b property="name">Anna<br>Ek</b></div>
<div itemscope itemtype="http://schema.org/Event"><time itemprop="startDate" datetime="2024-04-16T18:30">16 april</time>
<data itemprop="price" value="12.5">12,50</data><b itemprop="name">Anna<br>Ek</b><time itemprop="endDate">2024-04-16</time></div></body></html>"""
data = extruct.extract(page, base_url="http://e.org/", syntaxes=["rdfa", "microdata"])
event = next(thing for thing in data["rdfa"] if thing["@id"] == "http://e.org/m")
found = {key.split("/")[-1]: value for key, value in event.items() if key.startswith("http://schema.org/")}, data["microdata"][0]["properties"]
print("extruct", version("extruct"), found)
sys.exit(found != ({"startDate": [{"@value": "16 april"}], "price": [{"@value": "12,50"}], "name": [{"@value": "AnnaEk"}]},
                   {"startDate": "2024-04-16T18:30", "price": "12.5", "name": "Anna\nEk", "endDate": ""}))
PY
