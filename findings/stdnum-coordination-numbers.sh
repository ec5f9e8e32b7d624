#!/usr/bin/env bash
# python-stdnum 2.2: a Swedish coordination number is no personal number, but it is the number of an organisation.
# Expected: stdnum.se.personnummer takes what the tax agency gives to people who are not registered: as a personal
# number, the day of birth plus 60, the same check digit; stdnum.se.orgnr refuses it or, as it must for those who trade
# in their own name, takes it as it takes a personal number: then both say yes.
# Happens: personnummer.is_valid() is false for each such number, since no month has a 88th day, and orgnr.is_valid() is
# true: in a register the people come out as firms.
# What to do: take 60 from the day and ask again before one believes that a number is an organisation's.
set -euo pipefail
place=$(mktemp -d); trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"; "$place/venv/bin/pip" install -q python-stdnum==2.2
"$place/venv/bin/python" - <<'PY'
import sys
from importlib.metadata import version
from stdnum import luhn
from stdnum.se import orgnr, personnummer
def made(nine):
    return nine[:6] + "-" + nine[6:] + luhn.calc_check_digit(nine)
ordinary, coordination = made("811228" + "987"), made("811288" + "987")
found = [personnummer.is_valid(ordinary), orgnr.is_valid(ordinary), personnummer.is_valid(coordination), orgnr.is_valid(coordination)]
print("python-stdnum", version("python-stdnum"), "of the made-up day 28 and 88:", found)
sys.exit(found != [True, True, False, True])
PY
