"""What an attendance list says of one person: function, organisation, party, presence, substitution."""

import re
from dataclasses import dataclass, field

from kg.language import gazetteer, names
from kg.language.affiliations import affiliation, party_letters
from kg.language.body_names import is_body
from kg.language.lists import pattern
from kg.language.text import LOWER, UPPER
from kg.language.wordings import wording, wordings
from kg.model import Presence, Text

HOME = wording("parse", "people.person", "home")
"""Stands for the municipality whose minutes these are, until the document's own is known."""
_RANGE = re.compile(wording("parse", "people.person", "range"), re.IGNORECASE)
_WHOSE = re.compile(wording("parse", "people.person", "whose_substitute", upper=UPPER))
"""Whose substitute somebody is, by the surname alone ("Eks ersättare")."""
_NUMBERED = re.compile(wording("parse", "people.person", "numbered"), re.IGNORECASE)
"""What stands before a number that is no paragraph's."""
_HOURS = r"\d{1,2}[.:]\d\d\s?[-–]\s?\d{1,2}(?:[.:]\d\d|:)"
_PARAGRAPHS = re.compile(rf"(?:^|(?<=\s)){_HOURS}(?:,?\s\d{{1,3}}(?:[-–]\d{{1,3}})?)?$|" r"(?:^|(?<=\s))\d{1,3}(?:\s?[-–]\s?\d{1,3})?(?:(?:,|\s+och)\s*\d{1,3}(?:\s?[-–]\s?\d{1,3})?)*,?$")
"""The paragraphs that somebody was there for, where their sign was lost ("Rut Ros, utredare, 65-66")."""
_NO_ORIGIN = re.compile(wording("parse", "people.person", "no_origin"))
"""What stands where an organisation may, and is a class, an office or a law."""
_LEADER = re.compile(wording("parse", "people.person", "leader_of"))
_LETTERED = re.compile(r"(.+) ([A-ZÅÄÖa-zåäö]{1,2})")
"""An office and the letters of a party, nothing between ("ordf m")."""


@dataclass(slots=True)
class Person:
    """What one record says of one person; `at` are the pieces of text it is said in."""

    name: str
    stated_name: str
    at: list[Text]
    organisation: str | None = None
    party: str | None = None
    title: str | None = None
    functions: list[str] = field(default_factory=list)
    substitute: bool = False
    substitutes_for: str | None = None
    presence: Presence | None = None
    told: bool = False
    aside: str | None = None
    """What stood in brackets and is no organisation by its form ("skogsbruket")."""
    in_part: bool = False
    """Stands in for someone who was there for the rest."""
    heads: bool = False
    """Does a heading of others stand behind what is told of them?"""
    numbered: str | None = None
    """Numbers after the name or the office, which may be the points somebody took part in ("65-66")."""

    def turned(self, value: str) -> bool:
        """Is `value` the given name that belongs to a surname written first?"""
        if " " in value or "," in self.stated_name or not names.is_given(value):
            return False
        stated = self.stated_name.split()
        return len(stated) == 1 or not (names.is_given(stated[0]) or names.is_given(stated[-1]))


def tell(person: Person, text: Text, bracketed: bool) -> None:
    """Add what `text` says to `person`."""
    value = text.value.strip(" .*–-/")
    if not value:
        return
    person.at.append(text)
    if not bracketed and not person.told and person.turned(value):
        person.stated_name = f"{person.stated_name}, {value}"
        person.name = names.natural(person.stated_name)
        return
    person.told = True
    if _is_mark(person, value, bracketed):
        return
    value = value if bracketed else _without_party(person, value)
    if not _stands_in(person, value, bracketed) and not _functions(person, value):
        _describe(person, value if bracketed else _without_paragraphs(person, value))


def _is_mark(person: Person, value: str, bracketed: bool) -> bool:
    """Note a party or a cross that is all that is said; a word for presenting an item says nothing of the person."""
    if value in ("X", "x") and not bracketed:
        person.presence = person.presence or "present"
        return True
    return _party_alone(person, value, bracketed) or bool(pattern("attendance", "presents").match(value))


def _describe(person: Person, value: str) -> None:
    """Note an office, or whether the person was there and where they come from."""
    if value and pattern("attendance", "office").fullmatch(value):
        person.title = person.title or value
        held(person, value)
    elif value:
        _presence(person, value)


def _party_alone(person: Person, value: str, bracketed: bool) -> bool:
    """Is it the letters of a party, the person's own unless it is whom they stand in for?"""
    if not is_party(value, person.name) or not (bracketed or len(value) <= 2):
        return False
    if person.substitutes_for is None or person.party is None:
        person.party = person.party or value.upper()
    return True


def _without_party(person: Person, value: str) -> str:
    """The office alone, of an office with the letters of a party after it, which are told of the person."""
    lettered = _LETTERED.fullmatch(value)
    if not lettered or not is_party(lettered[2], person.name):
        return value
    if not pattern("attendance", "office").fullmatch(lettered[1]):
        return value
    person.party = person.party or lettered[2].upper()
    return lettered[1]


def _without_paragraphs(person: Person, value: str) -> str:
    """The office alone, of an office with the points somebody took part in after it."""
    lost = _PARAGRAPHS.search(value)
    if not lost or not _is_office(value[: lost.start()]):
        return value
    person.presence = person.presence or "partial"
    person.numbered = lost.group()
    return value[: lost.start()].rstrip(" ,")


def _is_office(value: str) -> bool:
    """Can a number after the words be a paragraph's: after nothing, or an office, and no street or room?"""
    last = value.split()[-1] if value.split() else "x"
    office = last[0].islower() or bool(pattern("attendance", "title").fullmatch(last.lower()))
    return office and not _NUMBERED.search(value)


def _stands_in(person: Person, value: str, bracketed: bool) -> bool:
    """ "ersättare för Bo Ek (S)", "(ers. Bo Ek)": a substitute, and for whom."""
    if _WHOSE.fullmatch(value):
        person.substitute = True
        return True
    match = pattern("attendance", "substitute_for").match(value)
    match = match or (re.match(wording("parse", "people.person", "substitute_for"), value) if bracketed else None)
    if not match or not value[match.end() :]:
        return False
    name = names.NAME.match(value[match.end() :]) or names.NAME.match(value[match.end() :].partition(" ")[2])
    if not name:
        empty = bool(re.match(r"vakan", value[match.end() :]))
        person.substitute = person.substitute or empty
        return empty
    person.substitute = True
    person.substitutes_for = names.natural(name.group())
    serves = pattern("attendance", "serving").match(value) or re.match(wording("parse", "people.person", "stands_in"), value)
    person.presence = person.presence or ("present" if serves and not bracketed else None)
    return True


def held(person: Person, office: str) -> None:
    """Note the role that the office is, and that a substitute is one."""
    for role in ("vice_chair", "chair", "secretary"):
        if pattern("attendance", role).fullmatch(office):
            person.functions.append(role)
            return
    person.substitute = person.substitute or bool(pattern("attendance", "substitute").fullmatch(office))


def _functions(person: Person, value: str) -> bool:
    for function in ("vice_chair", "chair", "secretary", "adjuster"):
        match = pattern("attendance", function).match(value)
        if match and re.fullmatch(
            wording("parse", "people.person", "around_functions"), value[match.end() :], re.IGNORECASE
        ):
            person.functions.append(function)
            if value[match.end() :].strip().startswith(wordings("parse", "people.person", "except")):
                person.presence = person.presence or "partial"
            return True
    return False


_STAYS = (("partial",), ("partial", "present"))  # of who serves for another, "frånvarande" tells of the other


def _presence(person: Person, value: str) -> None:
    substitute = pattern("attendance", "substitute").match(value)
    person.substitute = person.substitute or bool(substitute)
    if pattern("attendance", "absent").match(value):
        person.presence = person.presence if person.presence in _STAYS[bool(person.substitutes_for)] else "absent"
    elif pattern("attendance", "serving").search(value):
        if person.presence == "partial" and "§" in value:
            person.presence = None  # there as a substitute for the rest: all the time
    elif pattern("attendance", "partial").search(value):
        _in_part(person, value, bool(substitute))
    elif pattern("attendance", "present").match(value):
        person.presence = person.presence or "present"
    elif not substitute and not pattern("attendance", "remote").match(value):
        remote = re.search(wording("parse", "people.person", "from_a_distance"), value, re.IGNORECASE)
        affiliate(person, value[: remote.start()] if remote else value)


def _in_part(person: Person, value: str, substitute: bool) -> None:
    """Note that the person was there for a part, and where they come from where that is said first."""
    person.presence = "absent" if person.presence == "absent" else "partial"
    person.in_part = person.substitutes_for is not None and bool(_RANGE.search(value))
    before = pattern("attendance", "partial").split(value)[0].strip(" .–-§")
    if len(before) > (0 if before.isupper() else 3) and not substitute and not pattern("attendance", "present").match(before):
        affiliate(person, before)


def affiliate(person: Person, value: str) -> None:
    """Note where the person comes from, or what they are."""
    value = re.sub(wording("parse", "people.person", "preposition", upper=UPPER), "", value)
    unplaced = person.organisation in (None, HOME)
    if _is_no_origin(value):
        person.title = person.title or value
    elif _is_origin(value):
        _come_from(person, value)
    elif unplaced and affiliation(value) and len(value.split()) < 6 and not _office(value):
        person.organisation = value
    else:
        office, of = _of_what(value) if unplaced else (value, "")
        person.organisation = gazetteer.canonical(of) if of else person.organisation
        person.title = person.title or office


def _of_what(value: str) -> tuple[str, str]:
    """The office, and the organisation that stands after it ("socialchef Nora kommun")."""
    office = _office(value)
    of = value[office.end() :] if office else ""
    return (office.group(1).strip(), of) if office and not (names.is_common(of) or _is_no_origin(of)) else (value, "")


def _is_no_origin(value: str) -> bool:
    """Is it a class, an office or a law, where an organisation might stand ("5 A", "HR-partner", "chef för hemtjänsten")?"""
    return bool((_NO_ORIGIN.fullmatch(value) and not affiliation(value)) or _LEADER.match(value))


def _are_initials(value: str, name: str) -> bool:
    """Are they the initials that the minutes call the person by: "Jan-Åke Selin (JÅS)"?"""
    return value.isupper() and value in ("".join(part[0] for part in re.split(apart, name) if part) for apart in (r"[\s-]+", r"\s+"))


def _is_origin(value: str) -> bool:
    """Is it a place, an organisation with a capital, or a word with one that is no title?"""
    if gazetteer.find(value):
        return True
    titled = pattern("attendance", "title").fullmatch(value if " " in value else value.lower())
    return value[:1].isupper() and bool(affiliation(value) or not titled)


def _come_from(person: Person, value: str) -> None:
    office = re.match(wording("parse", "people.person", "title_before_name"), value)
    if _are_initials(value, person.name):
        return
    if office and not gazetteer.find(value):
        person.title, value = office.group(1), value[office.end() :]
    if person.organisation is None or not affiliation(person.organisation):
        person.organisation = gazetteer.canonical(value)


def _office(value: str) -> re.Match[str] | None:
    """The title that stands before an organisation ("socialchef Nora kommun")."""
    office = re.match(rf"((?:[{LOWER}]+\s+){{1,4}})(?=[{UPPER}])", value)
    return office if office and pattern("attendance", "title").fullmatch(office.group(1).strip()) else None


def _initials(name: str) -> str:
    words = name.split()
    return words[0][:1] + words[-1][:1] if len(words) > 1 else ""


def is_party(value: str, name: str = "") -> bool:
    """A party's letters, as they stand in brackets after a name; "X" is a cross, the initials of the `name` are none."""
    if value in ("X", "x") or not re.fullmatch(r"[A-ZÅÄÖa-zåäö5]{1,5}", value):
        return False
    return value.upper() in party_letters() or (
        value.isupper() and len(value) <= 2 and not is_body(value) and value != _initials(name)
    )
