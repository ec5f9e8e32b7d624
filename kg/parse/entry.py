"""One record of an attendance list → the people in it.

A record is a name with what is said of it, in any of the ways minutes say it: "Anna Ek (S),
ordförande", "Anna Ek  Nora (del av mötet)", "Ek Anna, socialchef, Nora kommun", "Digg: Bo Ek, Eva
Alm, SCB: Per Ås". Pieces are read in order: a name opens a new person, all else tells of the last.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg import gazetteer, names
from kg.lists import pattern, rows
from kg.model import Presence, Text
from kg.text import LOWER, UPPER

_CUT = re.compile(r"\s*[,;]\s*|\s+[-–—]\s+|\s*\(|\)\s*,?\s*|\s+(?:och|samt|&)\s+(?=[A-ZÅÄÖ])|\s*/\s*(?=[A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ])")
_PARTY = re.compile(r"[A-ZÅÄÖa-zåäö]{1,5}")


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


@dataclass(slots=True)
class Piece:
    text: Text
    bracketed: bool


def people(cells: tuple[Text, ...], organisation: str | None = None) -> list[Person]:
    """The people of one record; `organisation` is the one the list has named for those that follow."""
    found: list[Person] = []
    current = organisation
    for number, cell in enumerate(cells):
        for piece in _pieces(cell):
            head = re.match(rf"([{UPPER}][^:,]{{1,45}}?)\s*:\s*(?=[{UPPER}]|$)", piece.text.value)
            if head and not piece.bracketed:
                current = gazetteer.canonical(head.group(1))
                piece = Piece(piece.text.cut(head.end()), False)
            person = None if piece.bracketed or _qualifies(found, piece, number) else _person(piece.text)
            if person:
                person.organisation = person.organisation or current
                found.append(person)
            elif found and piece.text:
                _tell(found[-1], piece)
    return found


def _pieces(cell: Text) -> Iterator[Piece]:
    at = 0
    depth = 0
    for cut in _CUT.finditer(cell.value):
        piece = cell.cut(at, cut.start()).strip()
        if piece:
            yield Piece(piece, depth > 0)
        at = cut.end()
        depth = max(0, depth + cut.group().count("(") - cut.group().count(")"))
    piece = cell.cut(at).strip()
    if piece:
        yield Piece(piece, depth > 0)


def _qualifies(found: list[Person], piece: Piece, number: int) -> bool:
    """In a later cell, or after a name, only what surely is another name opens a person."""
    value = piece.text.value
    if found and found[-1].stated_name and re.fullmatch(r"\S+", value) and names.is_given(value) and " " not in found[-1].stated_name:
        return True
    if not found:
        return False
    if gazetteer.find(value) or pattern("attendance", "substitute_for").match(value):
        return True
    return (number > 0 or True) and not (names.is_name(value) and (names.is_given(value.split()[0]) or names.is_given(value.split()[-1])))


def _person(text: Text) -> Person | None:
    value = text.value
    bare = re.sub(r"\s*[*•]+$", "", value)
    if names.is_name(bare):
        split = gazetteer.trailing(bare)
        if split and names.is_name(split[0]):
            return Person(names.natural(split[0]), split[0], [text], gazetteer.canonical(split[1]))
        return Person(names.natural(bare), bare, [text])
    split = gazetteer.trailing(bare)
    if split and (names.is_name(split[0]) or names.NAME.fullmatch(split[0])):
        return Person(names.natural(split[0]), split[0], [text], gazetteer.canonical(split[1]))
    titled = re.match(rf"((?:[{UPPER}]?[{LOWER}]+|VD)(?:\s+[{LOWER}]+)*)\s+(?=[{UPPER}])", bare)
    if titled and names.is_name(bare[titled.end() :]) and not names.is_given(titled.group(1)):
        name = bare[titled.end() :]
        return Person(names.natural(name), name, [text], title=titled.group(1))
    if re.fullmatch(rf"(?:[{UPPER}][{LOWER}]+){{3,4}}", bare):
        return Person(names.natural(bare), bare, [text])
    if re.fullmatch(rf"[{UPPER}][{LOWER}]+(?:-[{UPPER}][{LOWER}]+)?", bare) and not names.is_common(bare) and not gazetteer.find(bare):
        return Person(bare, bare, [text])
    if names.NAME.fullmatch(bare) and not any(names.is_common(token) for token in bare.split()) and not gazetteer.find(bare):
        return Person(names.natural(bare), bare, [text])
    return None


def _tell(person: Person, piece: Piece) -> None:
    """Add what `piece` says to `person`."""
    value = piece.text.value.strip(" .")
    person.at.append(piece.text)
    if " " not in person.stated_name and names.is_given(value) and not piece.bracketed:
        person.stated_name = f"{person.stated_name}, {value}"
        person.name = names.natural(person.stated_name)
        return
    if piece.bracketed and _is_party(value):
        if person.substitutes_for is None or person.party is None:
            person.party = person.party or value.upper()
        return
    substitute_for = pattern("attendance", "substitute_for").match(value)
    if substitute_for and value[substitute_for.end() :]:
        rest = value[substitute_for.end() :]
        name = names.NAME.match(rest)
        person.substitute = True
        person.substitutes_for = names.natural(name.group()) if name else person.substitutes_for
        return
    for function in ("vice_chair", "chair", "secretary", "adjuster"):
        if pattern("attendance", function).fullmatch(value):
            person.functions.append(function)
            return
    if pattern("attendance", "substitute").match(value):
        person.substitute = True
    if pattern("attendance", "absent").match(value):
        person.presence = "absent"
    elif pattern("attendance", "partial").search(value):
        person.presence = "partial"
    elif not pattern("attendance", "remote").match(value) and not pattern("attendance", "substitute").match(value):
        _affiliate(person, value)


def _affiliate(person: Person, value: str) -> None:
    place = gazetteer.find(value)
    if place or value[:1].isupper():
        office = re.match(r"(VD|[A-ZÅÄÖ]?[a-zåäö]+(?:chef|direktör|ledare|strateg|sekreterare|utvecklare))\s+(?=[A-ZÅÄÖ])", value)
        if office and not place:
            person.title, value = office.group(1), value[office.end() :]
        if person.organisation is None or not gazetteer.find(person.organisation):
            person.organisation = gazetteer.canonical(value)
    elif person.organisation is None and re.fullmatch(r"(?:landstinget|regionen|kommunen|länsstyrelsen|polisen|universitetet)", value):
        person.organisation = value
    else:
        person.title = person.title or value


def _is_party(value: str) -> bool:
    if not _PARTY.fullmatch(value):
        return False
    return value.upper() in {row[0].upper() for row in rows("parties")} or (value.isupper() and len(value) <= 2)
