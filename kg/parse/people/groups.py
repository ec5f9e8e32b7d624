"""Lines within an attendance list that name the organisation of those who follow."""

import re
from functools import cache

from kg.language import gazetteer, names
from kg.language.affiliations import affiliation
from kg.language.body_names import is_body
from kg.language.lists import rows
from kg.language.text import UPPER, key
from kg.language.wordings import wording
from kg.model import Line
from kg.parse import labels
from kg.parse.people.comes_from import home, own, without_from
from kg.parse.people.entry import people, vacant

_FROM = re.compile(wording("parse", "people.groups", "from"))
"""A line that tells where those under it come from, with or without a colon ("Från föreningarna")."""
_STAFF = re.compile(wording("parse", "people.groups", "staff", upper=UPPER))
"""A label that tells whose staff they are ("Länsstyrelsens tjänstemän")."""


_LOCAL = re.compile(wording("parse", "people.groups", "local_party", upper=UPPER))
"""What a party of one municipality is called ("Ekbylistan")."""


def named(value: str, line: Line) -> tuple[str | None] | None:
    """The organisation of those that follow, where the line names it ("Region Dalarna:", "*Politiker*")."""
    bare = without_from(value.rstrip(":").strip())
    signalled = _is_signalled(value, line)
    if not _is_short(bare, line) or not (signalled or line.emphasis):
        return None
    if own(bare) or party(bare):
        return (home(bare),)
    if value.endswith(":") or gazetteer.find(bare) or (affiliation(bare) and (signalled or " " in bare)):
        return (gazetteer.canonical(bare),)
    return (None,) if signalled or " " not in bare else None


def _is_signalled(value: str, line: Line) -> bool:
    """Does a colon, or a word for whence they come and nobody's name, say that the line heads those that follow?"""
    return value.endswith(":") or (bool(_FROM.fullmatch(value)) and (value[0].isupper() or not people(line.cells)))


def _is_short(value: str, line: Line) -> bool:
    return len(line.cells) == 1 and ":" not in value and 0 < len(value) <= 70 and (own(value) or not names.is_name(value))


def party(value: str) -> str | None:
    """The letters of the party that a line names and nothing else ("Socialdemokraterna:")."""
    return _parties().get(key(value.strip(" :*_")))


@cache
def _parties() -> dict[str, str]:
    return {key(form): row[0] for row in rows("parties") for form in (row[1], *row[2].split("|")) if len(form) > 4}


def headed(value: str, line: Line, after: Line | None, opens: bool = False) -> tuple[str | None] | None:
    """The organisation in a line of its own over its people ("Nora kommun"); none where the line is another heading.

    It is set apart by a blank line, or stands close among people told of ("Ideella naturvården" / "Bo Ek   SNF"), or it
    is an organisation that `opens` the list, or follows others that head people.
    """
    if len(line.cells) > 1 or after is None or len(value) > 50:
        return None
    if _is_party(value) and people(after.cells):
        return (None,)
    bare = without_from(value)
    place = gazetteer.find(bare) is not None
    known = opens and _is_known(bare) and bool(people(after.cells))
    if not _may_head(value, line) or not (known or _is_plain(bare, after) or _over_people(line, after, place)):
        return None
    return (_canonical(bare),)


def _canonical(value: str) -> str | None:
    return home(value) if own(value) else gazetteer.canonical(value) if _is_known(value) else None


def _is_party(value: str) -> bool:
    return bool(party(value) or _LOCAL.fullmatch(value))


def _is_known(value: str) -> bool:
    return gazetteer.find(value) is not None or affiliation(value)


def _is_plain(value: str, after: Line) -> bool:
    """Is it known to tell of no organisation, or an ordinary word, right over people ("Elever")?"""
    return bool((own(value) or (" " not in value and names.is_common(value))) and people(after.cells))


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
    told = (office is not None and name.isupper()) or (name != words and affiliation(name) and not own(name) and not is_body(name))
    return gazetteer.canonical(name) if gazetteer.find(name) or told else None


def whose(lines: tuple[Line, ...], start: int) -> tuple[str, set[int]] | None:
    """The council named in the few lines above the label: whose list this is."""
    words: list[str] = []
    used: set[int] = set()
    for index in range(start - 1, max(-1, start - 4), -1):
        value = lines[index].value.strip()
        if not any(lines[index].cells):
            break
        stops = not value or labels.read(lines[index]) or lines[index].furniture or len(value) > 80 or people(lines[index].cells)
        if stops or value.endswith((".", "!", "?")) or any(char.isdigit() for char in value):
            break
        words.insert(0, value)
        used.add(index)
        joined = " ".join(words)
        if is_body(joined) and joined[:1].isupper():
            return joined.rstrip(":"), used
    return None
