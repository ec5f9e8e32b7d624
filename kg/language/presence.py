"""Sentences that tell who was there, taken apart: "Närvarande voro Anna Ek och Bo Alm", "Förhinder hade anmälts av Rut Ros".

    >>> told = of("Komminister Bo Ås var även närvarande.")
    >>> (told.kind, told.who)
    ('there', (0, 17))
"""

import re
from dataclasses import dataclass

from kg.language.text import UPPER
from kg.language.wordings import wording, wordings

_OPENS = re.compile(wording("language", "presence", "opens", upper=UPPER))
_LATTER = re.compile(wording("language", "presence", "latter"))
_KINDS = {
    "serves": wordings("language", "presence", "serves"),
    "absent": wordings("language", "presence", "absent"),
    "guests": wordings("language", "presence", "guests"),
    "there": wordings("language", "presence", "there"),
}
_FORMS = [(kind, re.compile(form)) for kind, forms in _KINDS.items() for form in forms]


@dataclass(frozen=True, slots=True)
class Told:
    """Whom a sentence tells of, and where it says more of the last of them, both as places in it.

    `serves`: they took the place of those told of next; `absent`; `guests`: there for a point; `there`.
    """

    kind: str
    who: tuple[int, int]
    more: tuple[int, int]


def opens(value: str) -> bool:
    """May the line open a passage that tells who was there?"""
    return bool(_OPENS.match(value.strip()))


def of(value: str) -> Told | None:
    """What the sentence tells of who was there; None where it tells nothing of that kind."""
    value = value.rstrip(" .")
    found = ((kind, form.fullmatch(value)) for kind, form in _FORMS)
    kind, match = next(((kind, match) for kind, match in found if match), ("", None))
    if match is None:
        return None
    start, end = match.span("told") if "told" in match.groupdict() else (0, 0)
    latter = _LATTER.match(value, start, end) if kind != "serves" else None
    return Told(kind, match.span("who"), (latter.end() if latter else start, end))


def from_whom(head: str) -> bool:
    """Do the words before a colon tell where those named come from ("Av styrelsen")?"""
    return bool(re.match(wording("language", "presence", "from"), head))
