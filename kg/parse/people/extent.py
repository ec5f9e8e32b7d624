"""Where an attendance list ends, and which of its lines belong to one record."""

import re

from kg.language import gazetteer, names
from kg.language.lists import pattern, table
from kg.language.text import LOWER, UPPER, key
from kg.language.wordings import wording, wordings
from kg.model import Line, Text
from kg.parse.people.pieces import NAME, given_first, head_of, opens_with_title

_ORGANISATION_BEGUN = re.compile(rf":.*, [{UPPER}][{LOWER}-]+$")
_ORGANISATION_ENDS = re.compile(rf"[{UPPER}][{LOWER}-]+: ?[{UPPER}]")
"""Two parts of an organisation before its people: "Polisen: Bo Ek, Kvinnojouren" / "Vändpunkten: Eva Alm"."""
_JOINING = frozenset(wordings("parse", "people.extent", "joining"))
_CUT_HOUR = re.compile(r"\d:$")  # "8:15-11:", whose minutes were lost
_MARKED_AWAY = re.compile(r"\s[–-]$")  # who is absent, where the next line opens with a name
_NUMBER = re.compile(r"\d{1,2}[.)]\s+")
_NAME = 200
"""So many characters at a line's end hold its last name."""


def ends(line: Line) -> bool:
    """A line no list goes on over: an item, or a sentence."""
    value = line.value.strip()
    if counted(value):
        return False
    announced = pattern("presenters", "announced").search(value)
    return bool(
        pattern("attendance", "no_list").match(value)
        or _is_sentence(value)
        or re.match(rf"(?:\w{{2,4}}\s)?§+\s*\d|\(?(?:\d{{1,2}}|I|II)[.)]\s+[{UPPER}]|\d{{1,3}}\s+[{UPPER}][{LOWER}]+\s[{LOWER}]+\s", value)
        or (
            len(value) > 60
            and re.search(r"[a-zåäö]{3}\.(?:\s*$|\s+[A-ZÅÄÖ])", value)
            and value.count(",") < 3
            and set(re.findall(r"\b[a-zåäö]{2,}\b", value)) - _JOINING - names.PARTICLES
        )
        or (announced and not value[: announced.start()].rstrip().endswith((",", *_JOINING)))
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
    told = re.match(r" ([a-zåäö]{2,})(?: [^\s,;]+)+.*\.$", rest) or re.fullmatch(wording("parse", "people.extent", "acts"), rest)
    if not told or told[1] in _JOINING:
        return False
    said_first = re.split(r"[,;]", rest)[0]
    return not any(
        pattern("attendance", said).search(said_first) for said in ("absent", "partial", "substitute_for", "remote")
    )


def counted(value: str) -> int:
    """How long the number is that a person of a counted list stands after ("1. Anna Ek, Nora"), else 0."""
    number = _NUMBER.match(value)
    rest = value[number.end() :] if number else ""
    name = NAME.match(rest) if given_first(rest) and len(rest) < 80 else None
    return number.end() if number and name and re.match(r"\s*(?:[,(–-]|$)", rest[name.end() :]) else 0


def continues(before: str, value: str) -> bool:
    """Does the line `value` go on with the record that the lines `before` it hold?"""
    before = before.rstrip()
    if _MARKED_AWAY.search(before) and (given_first(value) or _heads_columns(value)):
        return False
    return _is_unfinished(before) or _goes_on(before, value)


def _is_unfinished(before: str) -> bool:
    """Does the record end so that more has to come?"""
    return bool(
        (before.endswith((",", "-", "–", "/", ":")) and not _CUT_HOUR.search(before))
        or before.count("(") > before.count(")")
        or re.search(wording("parse", "people.extent", "unfinished"), before)
        or ends_in_given(before)
        or re.search(wording("parse", "people.extent", "unfinished_organisation"), before)
    )


def _goes_on(before: str, value: str) -> bool:
    """Does the line begin as no record does?"""
    return bool(
        (_ORGANISATION_BEGUN.search(before) and _ORGANISATION_ENDS.match(value))
        or re.match(r"§|\(|(?:t|fr)\.?o\.?m", value)
        or (re.match(r"[a-zåäö]{2,}[^:]*$", value) and not head_of(value) and not ((before.endswith(")") or opens_with_title(before)) and opens_with_title(value)))
        or (before.count(",") >= 3 and before.count(":") and re.match(rf"[{UPPER}]\S+,", value))
    )


def _heads_columns(value: str) -> bool:
    """Are they the heads of columns of marks, and nothing else ("Närv. Funktion")?"""
    return all(key(word) in table("attendance")["legend"] for word in re.findall(r"[^\W\d_]+", value))


def ends_in_given(before: str) -> bool:
    """Does the line end in a given name whose surname the next line holds ("…, Ulf")?"""
    last = re.search(rf"(?:,|:|\boch) ([{UPPER}][\w-]+)$", before[-_NAME:])
    return bool(last) and names.is_given(last[1]) and not gazetteer.find(last[1]) if last else False
