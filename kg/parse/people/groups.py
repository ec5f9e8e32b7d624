"""Lines within an attendance list that name the organisation of those who follow."""

import re
from functools import cache

from kg.language import gazetteer, names
from kg.language.affiliations import affiliation
from kg.language.body_names import is_body, kind
from kg.language.lists import rows
from kg.language.text import UPPER, key
from kg.language.wordings import wording
from kg.model import Line
from kg.parse import labels
from kg.parse.people.comes_from import home, own, without_from
from kg.parse.people.entry import people, vacant
from kg.parse.people.pieces import given_first

_TOP = 30
"""So many lines at the top may hold a list under the name of a body alone."""

_FROM = re.compile(wording("parse", "people.groups", "from"))
"""A line that tells where those under it come from, with or without a colon ("Från föreningarna")."""
_BESIDE = re.compile(wording("parse", "people.groups", "beside", upper=UPPER))
_SIDES = re.compile(wording("parse", "people.groups", "sides"))
"""The sides of a negotiation, which are no organisations ("För arbetsgivaren:")."""
_STAFF = re.compile(wording("parse", "people.groups", "staff", upper=UPPER))
"""A label that tells whose staff they are ("Länsstyrelsens tjänstemän")."""


def named(value: str, line: Line) -> tuple[str | None] | None:
    """The organisation of those that follow, where the line names it ("Region Dalarna:", "*Politiker*")."""
    bare = without_from(value.rstrip(":").strip())
    colon = value.endswith(":")
    signalled = colon or bool(_FROM.fullmatch(value))
    if len(line.cells) == 1 and signalled and _is_side(bare):
        return (None,)
    if not _is_short(bare, line) or not (signalled or line.emphasis):
        return None
    if own(bare):
        return (home(bare),)
    if not signalled:
        return _emphasised(bare)
    told = colon or gazetteer.find(bare) or affiliation(bare)
    return (gazetteer.canonical(bare) if told else None,)


def _is_short(value: str, line: Line) -> bool:
    return len(line.cells) == 1 and ":" not in value and len(value) <= 70 and not names.is_name(value)


def _emphasised(value: str) -> tuple[str | None] | None:
    """A place or an organisation, or one other word, whose emphasis alone says that it heads those that follow."""
    if gazetteer.find(value) or (" " in value and affiliation(value)):
        return (gazetteer.canonical(value),)
    return (None,) if value and " " not in value else None


def _is_side(value: str) -> bool:
    """Is it a party, or a side of a negotiation, whose people come from no organisation by that?"""
    return bool(party(value) or _SIDES.fullmatch(value))


def party(value: str) -> str | None:
    """The letters of the party that a line names and nothing else ("Socialdemokraterna:")."""
    return _parties().get(key(value.strip(" :*_")))


@cache
def _parties() -> dict[str, str]:
    return {key(form): row[0] for row in rows("parties") for form in (row[1], *row[2].split("|")) if len(form) > 4}


def headed(value: str, line: Line, after: Line | None) -> tuple[str | None] | None:
    """The organisation in a line of its own over its people ("Nora kommun"); none where the line is another heading.

    It is set apart by a blank line, or stands close among people told of ("Ideella naturvården" / "Bo Ek   SNF").
    """
    if len(line.cells) > 1 or after is None or len(value) > 50:
        return None
    if party(value) and people(after.cells):
        return (None,)
    if (own(value) or (" " not in value and names.is_common(value))) and _may_head(value, line) and people(after.cells):
        return (home(value),)
    if not _may_head(value, line) or not _over_people(line, after, gazetteer.find(value) is not None):
        return None
    value = without_from(value)
    if own(value):
        return (home(value),)
    return (gazetteer.canonical(value) if gazetteer.find(value) or affiliation(value) else None,)


def _may_head(value: str, line: Line) -> bool:
    """Are they words without marks, begun large, that name neither a person nor people who need not have met?"""
    if re.search(r"[.,:;()\d]", value) or names.is_name(value) or not value[:1].isupper():
        return False
    return not labels.heads_other_people(value) and not people(line.cells)


def _over_people(line: Line, after: Line, is_place: bool) -> bool:
    """Do people, or a vacant place, stand right under the line, set apart or told of? A place may have a gap below."""
    if after.gap and not is_place:
        return False
    below = people(after.cells)
    if not below and not vacant(after.cells):
        return False
    told = any(person.organisation or person.party for person in below)
    return bool(line.gap) or (told and names.is_name(below[0].name))


def of_label(words: str) -> str | None:
    """The organisation that a label names ("Från GR:s kansli", "Närvarande från Nora kommun")."""
    office = re.match(wording("parse", "people.groups", "office_of"), words)
    staff = _STAFF.fullmatch(words.strip())
    if staff and gazetteer.find(staff.group(1)):
        return gazetteer.canonical(staff.group(1))
    name = office.group(1) if office else re.sub(wording("parse", "people.groups", "from_or_for"), "", words)
    told = office is not None and name.isupper() or (name != words and affiliation(name) and not own(name))
    return gazetteer.canonical(name) if gazetteer.find(name) or told else None


def under_body(lines: tuple[Line, ...], index: int) -> bool:
    """Is the line the name of a body, alone, over people told of as its members ("Direktionen" / "Anna Ek (S)")?"""
    value = lines[index].value.strip()
    below = [line for line in lines[index + 1 : index + 4] if any(line.cells) and not line.furniture][:2]
    if index > _TOP or len(below) < 2 or len(lines[index].cells) > 1 or len(value) > 60:
        return False
    if not re.fullmatch(r"[A-ZÅÄÖ][^.:;\d]+", value) or not is_body(value) or names.is_name(value):
        return False
    return not any(line.gap for line in below[1:]) and all(map(_is_member, below))


def beside_body(lines: tuple[Line, ...], index: int) -> labels.Label | None:
    """The label that a board is to those beside it, near the top ("Styrelsen: Bo Ek, Eva Alm, Rut Ros", "Från styrelsen: …")."""
    cell = lines[index].cells[0]
    beside = _BESIDE.fullmatch(cell.value) if index < _TOP and len(lines[index].cells) == 1 else None
    if beside is None or kind(beside["body"]) != "board" or labels.heads_other_people(beside["body"]):
        return None
    told = people(who := (cell.cut(beside.start("who")),))
    return labels.Label("members", beside["body"], who) if len(told) > 2 and all(given_first(one.name) for one in told) else None


def _is_member(line: Line) -> bool:
    told = people(line.cells)
    return len(told) == 1 and given_first(told[0].name) and bool(told[0].party or told[0].functions)


def whose(lines: tuple[Line, ...], start: int) -> tuple[str, set[int]] | None:
    """The council named in the few lines above the label: whose list this is."""
    words: list[str] = []
    used: set[int] = set()
    for index in range(start - 1, max(-1, start - 4), -1):
        value = lines[index].value.strip()
        if not any(lines[index].cells):
            break
        stops = not value or labels.read(lines[index]) or lines[index].furniture or len(value) > 80
        if stops or value.endswith((".", "!", "?")) or any(char.isdigit() for char in value):
            break
        words.insert(0, value)
        used.add(index)
        joined = " ".join(words)
        if is_body(joined) and joined[:1].isupper():
            return joined.rstrip(":"), used
    return None
