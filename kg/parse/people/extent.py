"""Where an attendance list ends, and which of its lines belong to one record."""

import re

from kg.language import gazetteer, names
from kg.language.lists import pattern
from kg.language.text import LOWER, UPPER
from kg.language.wordings import wording, wordings
from kg.model import Line, Text
from kg.parse.people.pieces import NAME, given_first

_ORGANISATION_BEGUN = re.compile(rf":.*, [{UPPER}][{LOWER}-]+$")
_ORGANISATION_ENDS = re.compile(rf"[{UPPER}][{LOWER}-]+: ?[{UPPER}]")
"""Two parts of an organisation before its people: "Polisen: Bo Ek, Kvinnojouren" / "Vändpunkten: Eva Alm"."""
_JOINING = frozenset(wordings("parse", "people.extent", "joining"))
_MARKED_AWAY = re.compile(r"\s[–-]$")  # who is absent, where the next line opens with a name
_NAME = 200
"""So many characters at a line's end hold its last name."""


def ends(line: Line) -> bool:
    """A line no list goes on over: an item, or a sentence."""
    value = line.value.strip()
    announced = pattern("presenters", "announced").search(value)
    if counted(value):
        return False
    return bool(
        pattern("attendance", "no_list").match(value)
        or _is_sentence(value)
        or re.match(rf"(?:\w{{2,4}}\s)?§+\s*\d|\(?(?:\d{{1,2}}|I|II)[.)]\s+[{UPPER}]", value)
        or (
            len(value) > 60
            and re.search(r"[a-zåäö]{3}\.(?:\s*$|\s+[A-ZÅÄÖ])", value)
            and value.count(",") < 3
            and set(re.findall(r"\b[a-zåäö]{2,}\b", value)) - _JOINING - names.PARTICLES
        )
        or (announced and not value[: announced.start()].rstrip().endswith(","))
    )


def uncounted(line: Line) -> tuple[Text, ...]:
    first = line.cells[0]
    if re.fullmatch(r"\s*\d{1,2}[.)]\s*", first.value) and len(line.cells) > 1:
        return line.cells[1:]
    return (first.cut(counted(first.value)), *line.cells[1:])


def _is_sentence(value: str) -> bool:
    """Is something told of someone ("Eva Sten fick ett tackkort.") that is not of their presence?"""
    name = NAME.match(value)
    rest = value[name.end() :] if name else ""
    told = re.match(r" ([a-zåäö]{2,})(?: [^\s,;]+)+.*\.$", rest)
    if not told or told[1] in _JOINING:
        return False
    said_first = re.split(r"[,;]", rest)[0]
    return not any(
        pattern("attendance", said).search(said_first) for said in ("absent", "partial", "substitute_for", "remote")
    )


def counted(value: str) -> int:
    """How long the number is that a person of a counted list stands after ("1. Anna Ek, Nora"), else 0."""
    number = re.match(r"\d{1,2}[.)]\s+", value)
    rest = value[number.end() :] if number else ""
    name = NAME.match(rest) if given_first(rest) and len(rest) < 80 else None
    return number.end() if number and name and re.match(r"\s*(?:[,(–-]|$)", rest[name.end() :]) else 0


def continues(before: str, value: str) -> bool:
    before = before.rstrip()
    away = _MARKED_AWAY.search(before) and given_first(value)
    return not away and bool(
        before.endswith((",", "-", "–", "/", ":"))
        or before.count("(") > before.count(")")
        or re.search(wording("parse", "people.extent", "unfinished"), before)
        or ends_in_given(before)
        or (_ORGANISATION_BEGUN.search(before) and _ORGANISATION_ENDS.match(value))
        or re.search(wording("parse", "people.extent", "unfinished_organisation"), before)
        or re.match(r"§|\(|(?:t|fr)\.?o\.?m|[a-zåäö]{2,}[^:]*$", value)
        or (before.count(",") >= 3 and before.count(":") and re.match(rf"[{UPPER}]\S+,", value))
    )


def ends_in_given(before: str) -> bool:
    """Does the line end in a given name whose surname the next line holds ("…, Ulf")?"""
    last = re.search(rf"(?:,|:|\boch) ([{UPPER}][\w-]+)$", before[-_NAME:])
    return bool(last) and names.is_given(last[1]) and not gazetteer.find(last[1]) if last else False
