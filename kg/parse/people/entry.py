"""One record of an attendance list → the people in it.

A record is a name with what is said of it, in any of the ways minutes say it: "Anna Ek (S),
ordförande", "Anna Ek  Nora (del av mötet)", "Ek Anna, socialchef, Nora kommun", "Digg: Bo Ek, Eva
Alm, SCB: Per Ås". Pieces are read in order: a name opens a new person, all else tells of the last.
"""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile

from kg.language import gazetteer, names
from kg.language.affiliations import affiliation
from kg.language.lists import pattern
from kg.language.text import LOWER, UPPER
from kg.language.wordings import wording, wordings
from kg.model import Text
from kg.parse.people import naming
from kg.parse.people.comes_from import before_a_name, head, home, own, without_role
from kg.parse.people.person import Person, held, is_party, tell
from kg.parse.people.pieces import AWAY, NAME, Piece, given_first, pieces

_EMPTY = re.compile(wording("parse", "people.entry", "empty"), re.IGNORECASE)
_BETWEEN = wordings("parse", "people.entry", "between")
"""What stands between the names of a running list."""
_ALL = re.compile(wording("parse", "people.entry", "all"))


def vacant(cells: tuple[Text, ...]) -> bool:
    """Does the record keep a place for nobody ("Ockelbo: –", "Habo: (vakant)")?"""
    value = " ".join(cell.value for cell in cells)
    if re.match(wording("parse", "people.entry", "representative_for"), value, re.IGNORECASE):
        return True
    if len(cells) > 1 and gazetteer.find(cells[0].value):
        return bool(_EMPTY.fullmatch(" ".join(cell.value for cell in cells[1:])))
    return bool(_EMPTY.fullmatch(value.partition(":")[2] if ":" in value else value))


def people(cells: tuple[Text, ...], organisation: str | None = None, named: Text | None = None) -> list[Person]:
    """The people of one record; `organisation` is the one the list has named for those that follow.

    `named` is the name that opens the record, surname first, where the list has told that it is one.
    """
    parts = [] if _given_only(cells) else list(pieces(cells))
    party = _party_first(parts)
    parts = _out_of_brackets(parts[1:] if party else parts)
    alone = _names_alone(parts)
    row = alone and _is_row(parts)
    if named:
        parts = [Piece(named, False, "\t", turned=True), *parts]
    told = _Told(parts, organisation, party, alone, row)
    for number in range(len(parts)):
        if not told.take(number):
            break
    return told.found


@dataclass(slots=True)
class _Told:
    """What the pieces of a record tell so far: the people in order, and what holds for those that follow.

    `alone` is true where names stand side by side with nothing between, `row` where they are all the record; `together` are those whom a place
    named later is told of too; `before` is what stood before a name.
    """

    parts: list[Piece]
    organisation: str | None
    party: str | None
    alone: bool
    row: bool
    found: list[Person] = field(default_factory=list)
    together: list[Person] = field(default_factory=list)
    before: list[Text] = field(default_factory=list)
    away: bool = False

    def take(self, number: int) -> bool:
        """Take in the piece; False where it and what follows tell of nobody."""
        piece = self._under_head(without_role(self._whole(number), self.before), number)
        if piece is None:
            return True
        if away := AWAY.match(piece.text.value):
            self.away, piece = True, replace(piece, text=piece.text.cut(away.end()))
        if not self.found and pattern("attendance", "function").fullmatch(piece.text.value.strip()):
            self.before.append(piece.text)
            return True
        opens = not piece.bracketed and _opens(piece, self.found, self._again(piece, number))
        if opens:
            self._add(piece, *opens)
        elif self.found and "." in piece.joint and not _goes_on(piece.text.value):
            return False
        elif self.found and piece.text and not _of_none(self.found[-1], piece):
            _say(self.found, piece, self.together)
        return True

    def _whole(self, number: int) -> Piece:
        """The piece; a surname written small after a given name, before a party, as a part of the name ("Anna ek (S)")."""
        piece = self.parts[number]
        after = self.parts[number + 1] if number + 1 < len(self.parts) else None
        small = _SMALL.fullmatch(piece.text.value)
        if not small or after is None or not (after.bracketed and is_party(after.text.value)):
            return piece
        office = any(pattern("attendance", kind).fullmatch(small[2]) for kind in ("office", "title", "function"))
        return piece if office or not names.is_given(small[1]) else replace(piece, turned=True)

    def _under_head(self, piece: Piece, number: int) -> Piece | None:
        """What the piece holds after the organisation that heads it, which is kept; None where that is all."""
        headed = head(piece, self.found, number) or before_a_name(self.parts, number)
        if not headed:
            return piece
        self.organisation = home(headed[0]) if own(headed[0]) else gazetteer.canonical(headed[0])
        rest = Piece(piece.text.cut(headed[1]).strip(), False, ";", piece.alone)
        return rest if rest.text else None

    def _again(self, piece: Piece, number: int) -> bool:
        """Is it told as the one before was, with brackets after it or nothing, so that it opens a person too?"""
        following = self.parts[number + 1] if number + 1 < len(self.parts) else None
        if ")" in piece.joint and following is not None and following.bracketed:
            return True
        return self.alone and piece.joint.strip() in _BETWEEN and naming.unknown(piece.text.value, self.row)

    def _add(self, piece: Piece, person: Person, rest: Text | None) -> None:
        person.organisation = person.organisation or self.organisation
        person.party = person.party or self.party
        person.presence = person.presence or ("absent" if self.away else None)
        last = self.found[-1] if self.found else None
        beside = last is not None and "och" in piece.joint and not last.told
        self.together = [*self.together, last] if last and beside else []
        self.found.append(person)
        _tell_all(person, self.before, rest)
        self.before = []
        if rest and self.together and naming.FROM.match(rest.value):
            _share(self.found)


def _names_alone(parts: list[Piece]) -> bool:
    """Do two names stand side by side, nothing told of the first, so that those beside them are names too?"""
    return naming.all_shaped(parts, _BETWEEN) or any(
        after.joint.strip() in _BETWEEN
        and not (before.bracketed or after.bracketed)
        and all(naming.surely(piece.text.value) and NAME.fullmatch(piece.text.value) for piece in (before, after))
        for before, after in pairwise(parts)
    )


_ROW = 5  # so many names with nothing but commas between are a row of names, and what stands among them is one


def _is_row(parts: list[Piece]) -> bool:
    """Is the record a row of names alone, most of them sure and nothing told of any?"""
    sure = sum(naming.surely(piece.text.value) for piece in parts)
    return len(parts) >= _ROW and sure >= 0.7 * len(parts) and all(
        NAME.fullmatch(piece.text.value) and " " in piece.text.value and not piece.bracketed for piece in parts
    )


_SMALL = re.compile(rf"([{UPPER}][{LOWER}]+) ([{LOWER}]{{3,}})")
_HEADS = re.compile(wording("parse", "people.entry", "heads"))
"""What heads those that follow, and tells nothing of the one before ("Representanter från föreningarna")."""


def _say(found: list[Person], piece: Piece, together: list[Person]) -> None:
    """What the piece tells of the last of `found`, and where they come from also of those `together` with them."""
    if _HEADS.fullmatch(piece.text.value) and not piece.bracketed:
        found[-1].heads = True
        return
    before = found[-1].organisation
    every = _ALL.match(piece.text.value)
    title = found[-1].title
    tell(found[-1], piece.text.cut(every.end() if every else 0), piece.bracketed)
    if piece.bracketed and not title and not found[-1].organisation:
        found[-1].aside = found[-1].title
    if every or _is_of_all(found, piece.text.value):
        _share(found)
    if found[-1].organisation != before and ";" not in piece.joint:
        for other in together:
            other.organisation = other.organisation or found[-1].organisation


def _is_of_all(found: list[Person], value: str) -> bool:
    """Is it told after brackets where all come from ("Anna Ek (chef) och Bo Alm (värd) från Nora")?"""
    return bool(found[-1].aside and naming.FROM.match(value))


def _share(found: list[Person]) -> None:
    """ "Anna Ek, Bo Alm och Eva Ros från Nora", "(alla Nora)": all three are from there."""
    before = list(takewhile(lambda one: not (one.organisation or (one.told and (not one.aside or not found[-1].aside))), reversed(found[:-1])))
    for person in before if len(before) < _ROW else ():
        person.organisation = found[-1].organisation


def _tell_all(person: Person, before: list[Text], rest: Text | None) -> None:
    """Tell of the person what stood before the name, and what goes on after it."""
    for said in before:
        tell(person, said, True)
    if rest:
        tell(person, rest, False)


def _given_only(cells: tuple[Text, ...]) -> bool:
    """Is it three or more given names and nothing else ("Anna, Bo och Eva"), which tell of nobody for sure?"""
    value = cells[0].value if len(cells) == 1 else ""
    listed = re.fullmatch(wording("parse", "people.entry", "names_in_a_row"), value)
    return bool(listed) and all(map(names.is_given, re.split(wording("parse", "people.entry", "between_names"), value.rstrip(" ."))))


def _goes_on(value: str) -> bool:
    """Does what follows a full stop tell of the people, and not begin a sentence ("Hon visade planen")?"""
    return affiliation(value) or any(
        pattern("attendance", said).match(value) for said in ("function", "present", "absent", "remote", "partial")
    )


def _of_none(person: Person, piece: Piece) -> bool:
    """Is an organisation named without anyone ("…; Nora kommun lämnade återbud", "och en representant för DHR")?"""
    value = piece.text.value
    if "och" in piece.joint and re.match(wording("parse", "people.entry", "representative"), value):
        return True
    named = bool(re.match(rf"[{UPPER}]", value)) and not is_party(value) and not piece.bracketed
    in_letters = (person.organisation or "").isupper()  # initials or a party: what follows is the organisation
    alone = ")" in piece.joint and "," in piece.joint and affiliation(value) and not in_letters
    return (";" in piece.joint or alone) and named and person.organisation is not None


def _out_of_brackets(parts: list[Piece]) -> list[Piece]:
    """The same pieces, people in brackets after where they come from as those of a heading: "Nora (Bo Ek, Eva Alm)"."""
    whole: list[Piece] = []
    inside = False
    for piece in parts:
        before = whole[-1] if whole else None
        opens = "(" in piece.joint and piece.bracketed and before is not None and not before.bracketed
        if opens and before is not None and given_first(piece.text.value) and gazetteer.find(before.text.value):
            inside = True
            whole[-1] = Piece(before.text, False, ";")
        inside = inside and piece.bracketed
        whole.append(Piece(piece.text, False, ";" if opens else ",") if inside else piece)
    return whole


def _party_first(parts: list[Piece]) -> str | None:
    """The party in a column of its own before the name ("S   Anna Ek")."""
    if len(parts) < 2 or "\t" not in parts[1].joint or not is_party(parts[0].text.value):
        return None
    return parts[0].text.value.upper()


def _opens(piece: Piece, found: list[Person], again: bool) -> tuple[Person, Text | None] | None:
    """The person whom the piece opens and what it goes on to say of them; None where it opens none.

    `again` is true where the piece is told as the one before was: "Bo Ek (Nora), Li Öst (Kil)".
    """
    text = piece.text
    value = text.value
    if piece.turned:
        return Person(names.natural(value), value, [text]), None
    if _tells_of(found, value):
        return None
    office = _office_before(value)
    if office:
        person, rest = naming.opened(text.cut(office), piece)
        if person:
            person.title = value[:office].strip()
            held(person, person.title)
    elif not found or ";" in piece.joint or again or naming.surely(value):
        person, rest = naming.opened(text, piece)
    else:
        return None
    return (person, rest) if person else None


_TRADE = re.compile(wording("parse", "people.entry", "trade", upper=UPPER, lower=LOWER))
"""A word before a name in a list, which is what that one is ("lantbrukare Bo Ek"), unless it joins or tells of presence."""
_OF_SOMETHING = re.compile(wording("parse", "people.entry", "of_something", upper=UPPER, lower=LOWER))
"""What an office before a name is of ("projektledare för Nybygget Bo Ek")."""


def _office_before(value: str) -> int:
    """Where the name begins that has an office before it; 0 where no office stands so."""
    titled = pattern("attendance", "titled").match(value)
    if not titled:
        trade = _TRADE.match(value)
        return trade.end() if trade and given_first(value[trade.end() :]) and naming.surely(value[trade.end() :]) else 0
    of = _OF_SOMETHING.match(value, titled.end())
    if of and given_first(value[of.end() :]) and not names.is_given(of["what"]):
        return of.end()
    name = value[titled.end() :]
    return titled.end() if given_first(name) or naming.full(name) else 0


def _tells_of(found: list[Person], value: str) -> bool:
    """Is it no name but what is told of the person before: the given name, a place, a function?"""
    if (found and not found[-1].told and found[-1].turned(value)) or pattern("attendance", "substitute_for").match(value):
        return True
    place = gazetteer.find(value) and not naming.given_pair(value)
    return bool(place or pattern("attendance", "function").fullmatch(value))
