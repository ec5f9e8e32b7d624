"""Where a text tells what is somebody's own: identity numbers, private telephones, mail and homes.

In: any text. Out: stretches in order, 0-based, end excluded, none over another.

A personal or coordination number is one by its date and check digit (Skatteverket's SKV 704 and 707);
without a right check digit where the text calls it one or names its bearer, or its form and a day before 2000 tell. A mobile telephone is somebody's unless a
label says that it is an office's; a fixed one is an office's unless a label or a name before it says
otherwise. An address is a home only where it is called one, or stands with somebody's number.

    >>> [found.kind for found in private("Anna Berg (811228-9874), 070-174 06 05")]
    ['identity', 'telephone']
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from personnummer import personnummer

from kg.language.lists import table
from kg.language.text import LOWER, UPPER

Kind = Literal["identity", "telephone", "mail", "address"]

_NUMBER = re.compile(r"(?<![\d/:.,-])(?:19|20)?\d{6}\s?[-–+‐]?\s?\d{4}(?![\d/:]|[-–]\d)")
_MAIL = re.compile(r"[\w.+-]+@(?P<domain>[\w-]+(?:\.[\w-]+)+)")
_NAME = re.compile(
    rf"[{UPPER}][{LOWER}]+(?:[ -][{UPPER}][{LOWER}]+)+[,:;]?\s*(?:\([^()\n]*\)[,:;]?\s*)?(?i:tel\.?|telefon|tfn|tlf)?[.:]?\s*$"
)
_SHORT = 6
"""Figures of a day without its century."""
_CENTURY = "30"
"""Two figures of a year below these are of this century."""
_CASES = 2000
"""Case numbers begin with days of this century."""
_BEFORE = 40
"""Characters before a number that may hold what it is called."""


@dataclass(frozen=True, slots=True)
class Private:
    """A stretch that is somebody's own."""

    start: int
    end: int
    kind: Kind


def private(text: str) -> tuple[Private, ...]:
    """All that is private in the text, in order; of two over one another the first."""
    numbers = list(_identities(text))
    found = sorted(
        [*numbers, *_telephones(text), *_mail(text), *_homes(text, numbers)],
        key=lambda one: (one.start, -one.end),
    )
    kept: list[Private] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _identities(text: str) -> Iterator[Private]:
    for match in _NUMBER.finditer(text):
        before = _line_before(text, match.start())
        if _called("not_identity_labels", before):
            continue
        digits = re.sub(r"\s", "", match[0]).replace("–", "-").replace("‐", "-")
        called = _called("identity_labels", before) or _in_brackets(text, match)
        if _valid(digits) or (called and _dated(digits)) or (_born(digits) and _formed(digits, before)):
            yield Private(match.start(), match.end(), "identity")


def _valid(digits: str) -> bool:
    return bool(personnummer.valid(digits))


def _dated(digits: str) -> bool:
    """Begins with a day of the calendar; a coordination number has 60 added to the day."""
    month, day = (
        int(part) for part in re.findall(r"\d\d", digits.replace("-", "").replace("+", "")[:-4])[-2:]
    )
    return 1 <= month <= 12 and (1 <= day <= 31 or 61 <= day <= 91)


def _born(digits: str) -> dt.date | None:
    """The day it begins with, if that is one of the calendar; 60 added to it makes a coordination number."""
    day = re.sub(r"[-+]", "", digits)[:-4]
    if len(day) == _SHORT:
        day = f"{20 if day[:2] < _CENTURY and '+' not in digits else 19}{day}"
    try:
        return dt.date(int(day[:4]), int(day[4:6]), int(day[6:]) % 60)
    except ValueError:
        return None


def _formed(digits: str, before: str) -> bool:
    """Is a number with a wrong check digit, misread or mistyped, one by its form?

    Those of cases have no stroke, or a day of this century: only behind a name are they somebody's.
    """
    whole = len(digits) > _SHORT + 5 or digits[-5] in "-+"
    return whole and (_after_name(before) or (_born(digits) or dt.date.max).year < _CASES)


def _in_brackets(text: str, match: re.Match[str]) -> bool:
    """Alone in brackets after a name: "Anna Berg (600101-1234)"."""
    bracketed = text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] == ")"
    return bracketed and _after_name(_line_before(text, match.start() - 1))


def _telephones(text: str) -> Iterator[Private]:
    import phonenumbers  # its numbering plans are slow to load, and reading needs none of them

    for match in phonenumbers.PhoneNumberMatcher(text, "SE"):
        before = _line_before(text, match.start)
        if _called("not_identity_labels", before) or _called("office_labels", before):
            continue
        mobile = phonenumbers.number_type(match.number) == phonenumbers.PhoneNumberType.MOBILE
        if mobile or _called("home_labels", before) or _after_name(before):
            yield Private(match.start, match.end, "telephone")


def _mail(text: str) -> Iterator[Private]:
    domains = set(table("privacy")["private_mail_domains"])
    for match in _MAIL.finditer(text):
        if match["domain"].lower().rstrip(".") in domains:
            yield Private(match.start(), match.end() - match[0].endswith("."), "mail")


def _homes(text: str, numbers: list[Private]) -> Iterator[Private]:
    """Street and house number after "hemadress", "bosatt på", or just behind a personal number."""
    ends = {number.end for number in numbers}
    for match in _address().finditer(text):
        before = _line_before(text, match.start())
        behind = text[: match.start()].rstrip(" ,;)\n")
        if _called("address_labels", before) or len(behind) in ends:
            yield Private(match.start(), match.end(), "address")


@cache
def _address() -> re.Pattern[str]:
    """Street, number, and where they follow postal code and town."""
    endings = "|".join(sorted(table("privacy")["street_endings"], key=len, reverse=True))
    street = (
        rf"(?:[{UPPER}][{LOWER}]+ )?(?:[{UPPER}][{LOWER}]*(?:{endings})|[{UPPER}][{LOWER}]+s (?:{endings}))"
    )
    town = rf"(?:,?\s*\d{{3}} ?\d{{2}}\s+[{UPPER}][\w-]+)?"
    return re.compile(rf"\b{street} \d{{1,3}}(?: ?[A-Za-z]\b)?(?:,? lgh \d{{4}})?{town}")


@cache
def _label(entry: str) -> re.Pattern[str]:
    """One of the labels, then nothing but punctuation and short words before the number."""
    words = "|".join(re.escape(word) for word in sorted(table("privacy")[entry], key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)[^\d\n]{{0,12}}$", re.IGNORECASE)


def _called(entry: str, before: str) -> bool:
    return bool(_label(entry).search(before))


def _after_name(before: str) -> bool:
    return bool(_NAME.search(before))


def _line_before(text: str, start: int) -> str:
    """What stands before on the same line."""
    begin = max(text.rfind("\n", 0, start) + 1, start - _BEFORE, 0)
    return text[begin:start]
