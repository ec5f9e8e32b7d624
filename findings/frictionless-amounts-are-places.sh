#!/usr/bin/env bash
# frictionless 5.21.0: a column of Swedish amounts, "12,5" and "3,0", is one of places on the earth.
# Expected: describe() says number or string, as pandas leaves such a column text; the default format of a number has a point.
# Happens: two numbers with a comma between are a geopoint of the Table Schema, longitude and latitude: 12,5 millions come back as
# [12, 5], a place in Cameroon, in the rows as in the schema that is saved beside the file. Numbers of cases and votes,
# "2024-04" and "10-12", are yearmonths, the tenth year and the twelfth month. Where one amount is above 180, or has no
# comma, the column is text, so one file of a series is read otherwise than the next. No warning; validate() finds all in order.
# What to do: a schema that names the types, or Detector(field_type="string").
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q frictionless==5.21.0
cd "$place"; "$place/venv/bin/python" -W ignore - <<'PY'
import sys
from importlib.metadata import version
from frictionless import Detector, Resource, validate
def write(name, *rows):
    with open(name, "w", encoding="utf-8") as file:
        file.write("\n".join(("post;summa;röster",) + rows) + "\n")
    resource = Resource(name)
    table = resource.read_rows()
    return {field.name: field.type for field in resource.schema.fields}, str(table[0]["summa"]), str(table[0]["röster"]), validate(name).valid
small = write("a.csv", "Skola;12,5;10-12", "Vård;3,0;1-9")
large = write("b.csv", "Skola;12,5;10-12", "Vård;1240,0;1-9")
plain = Resource("a.csv", detector=Detector(field_type="string")).read_rows()[0]["summa"]
print("frictionless", version("frictionless"), small, large, plain)
sys.exit(small != ({"post": "string", "summa": "geopoint", "röster": "yearmonth"}, "[12.0, 5.0]", "yearmonth(year=10, month=12)", True)
         or large[0]["summa"] != "string" or plain != "12,5")
PY
