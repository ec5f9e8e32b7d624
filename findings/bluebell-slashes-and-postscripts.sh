#!/usr/bin/env bash
# bluebell 3.1.1 (Akoma Ntoso): slashes of addresses and case numbers, backslashes and "P.S." of a plain text are not in the document.
# Expected: the words of a text stand in the XML; its marks are those of outlines (PART, SEC, BULLETS), for the rest it is plain text.
# Happens: "//" sets italics wherever two pairs stand in one paragraph: "Se https://a.se och https://b.se." is "Se https:a.se och
# https:b.se." with part of it slanting, "KS//2024//12" is KS202412; a single pair stays, so that one address is right and
# two are not. A backslash takes itself away ("K:\protokoll"). "P.S. Rösträkning" is "Rösträkning", for P begins a
# paragraph and .S is its class; "P Ek" is "Ek". No warning.
# What to do: put a backslash before each / and \ and before a P that begins a line, which bluebell's own unparse does for marks.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q bluebell-akn==3.1.1 cobalt==9.0.1
"$place/venv/bin/python" -W ignore - <<'PY'
import sys
from importlib.metadata import version
from bluebell.parser import AkomaNtosoParser
from cobalt import FrbrUri
parser, found = AkomaNtosoParser(FrbrUri.parse("/akn/se/statement/2024-04-16/12")), {}
for text in ("Se https://a.se och https://b.se.", "Se https://a.se nu.", "Dnr KS//2024//12", "K:\\protokoll", "P.S. Rösträkning", "P Ek", "Se https:\\/\\/a.se och https:\\/\\/b.se."):
    body = parser.parse_to_xml(text, "statement").find(".//{*}mainBody")
    found[text] = "".join(body.itertext()).strip(), len(body.findall(".//{*}i"))
print("bluebell-akn", version("bluebell-akn"), found)
sys.exit(list(found.values()) != [("Se https:a.se och https:b.se.", 1), ("Se https://a.se nu.", 0), ("Dnr KS202412", 1), ("K:protokoll", 0),
                                  ("Rösträkning", 0), ("Ek", 0), ("Se https://a.se och https://b.se.", 0)])
PY
