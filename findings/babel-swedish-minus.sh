#!/usr/bin/env bash
# Babel 2.19.0: a Swedish number that a browser has written with a minus is no number.
# Expected: parse_decimal(locale="sv_SE") reads what Intl.NumberFormat("sv-SE") writes; both take their signs from CLDR.
# Happens: CLDR's Swedish minus is U+2212, which Intl writes and get_minus_sign_symbol names; Babel's own format_decimal
# writes "-" all the same, and parse_decimal reads no other. The spaces between thousands are read.
# What to do: replace U+2212 by "-" before parsing.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q babel==2.19.0
browser=$(node -p 'new Intl.NumberFormat("sv-SE").format(-1234567.5)')
"$place/venv/bin/python" - "$browser" <<'PY'
import sys, babel
from babel.numbers import NumberFormatError, format_decimal, get_minus_sign_symbol, parse_decimal
written, plus = sys.argv[1], sys.argv[1].lstrip("\u2212")
try:
    read = str(parse_decimal(written, locale="sv_SE"))
except NumberFormatError as error:
    read = f"NumberFormatError: {error}"
own = format_decimal(-5, locale="sv_SE")
print("babel", babel.__version__, "Intl:", ascii(written), "read:", ascii(read), "| own:", ascii(own), ascii(get_minus_sign_symbol("sv_SE")))
sys.exit(not (written == "\u22121\u00a0234\u00a0567,5" and read.startswith("NumberFormatError") and own == "-5"
              and get_minus_sign_symbol("sv_SE") == "\u2212" and str(parse_decimal(plus, locale="sv_SE")) == "1234567.5"))
PY
