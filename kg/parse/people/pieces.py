"""A record of an attendance list cut into its pieces: at commas, brackets, dashes, "och", and lost line breaks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.language import gazetteer, names, run_on
from kg.language.affiliations import affiliation
from kg.language.lists import pattern
from kg.language.text import UPPER
from kg.language.wordings import wording, wordings
from kg.model import Text
from kg.parse.people.person import is_party

_CUT = re.compile(wording("parse", "people.pieces", "cut"))
AWAY = re.compile(wording("parse", "people.pieces", "away", upper=UPPER), re.IGNORECASE)
"""What opens those who did not come, told after those who did: "Förhinder hade anmälts av Bo Ek"."""
_HEAD = re.compile(wording("parse", "people.pieces", "head", upper=UPPER))
_FOR = re.compile(wording("parse", "people.pieces", "for_whom", upper=UPPER))
_THROUGH = re.compile(wording("parse", "people.pieces", "through", upper=UPPER))
_WORD = rf"(?:[dl][’'´]|[ae]l-)?[{UPPER}][\w’'´.-]*"
_PARTICLES = "|".join(sorted(names.PARTICLES))
_BLANK = re.compile(r"\s+")
_ENDS = re.compile(wording("parse", "people.pieces", "ends"))
NAME = re.compile(rf"{_WORD}(?:\s+(?:(?:{_PARTICLES})\s+)*{_WORD}){{0,4}}")


@dataclass(slots=True)
class Piece:
    """A part of a record; `bracketed` stands in brackets, `joint` is what keeps it from the one before.

    `alone` is all that the record holds; `turned` a name written surname first ("Ek, Anna").
    """

    text: Text
    bracketed: bool
    joint: str
    alone: bool = False
    turned: bool = False


def pieces(cells: tuple[Text, ...]) -> Iterator[Piece]:
    """The parts of a record, those that hold both an organisation and the next name cut in two."""
    parts = [part for cell in cells for part in _turned(list(_cut(cell)))]
    office_first = bool(parts) and opens_with_title(parts[0].text.value)
    alone = all(map(_is_remark, parts[1:]))
    for piece in parts:
        if piece.turned:
            yield piece
            continue
        office_first |= "och" in piece.joint and opens_with_title(piece.text.value)  # "… samt ekonom Rut Ros, sekreterare …"
        cuts = [] if piece.bracketed or office_first else _run_together(piece.text.value)
        for start, end in zip([0, *cuts], [*cuts, None], strict=True):
            joint = ";" if start else piece.joint
            whole = alone and end is None and piece is parts[0]
            yield Piece(piece.text.cut(start, end).strip(), piece.bracketed, joint, whole)


def opens_with_title(value: str) -> bool:
    """Does a title stand before a name ("Kommunchef Anna Ek")?"""
    titled = pattern("attendance", "titled").match(value)
    return titled is not None and given_first(value[titled.end() :])


def _is_remark(piece: Piece) -> bool:
    """Does it stand in brackets, and name no party and no organisation?"""
    return piece.bracketed and not is_party(piece.text.value) and not affiliation(piece.text.value)


def _cut(cell: Text) -> Iterator[Piece]:
    at = 0
    depth = 0
    joint, barred = "\t", False
    for cut in _CUT.finditer(cell.value):
        if cut.group().strip(" ,") in wordings("parse", "people.pieces", "links") and (
            depth
            or not (
                cell.value.startswith(("en ", "repr"), cut.end())
                or _another(cell.value[at : cut.start()], cell.value[cut.end() :])
            )
        ):
            continue
        piece, joint = _unlinked(_bare(cell.cut(at, cut.start())), joint)
        if piece:
            yield Piece(piece, depth > 0, joint)
            joint, barred = "", False
        barred = barred or bool(re.search(r"[|·•]", cut.group()))
        joint += "och" if cut.group().strip(" ,") in wordings("parse", "people.pieces", "links_between") else cut.group()
        if barred and _opens_person(cell.value[cut.end() :]):
            joint += ";"
        at = cut.end()
        depth = max(0, depth + cut.group().count("(") - cut.group().count(")"))
    piece, joint = _unlinked(_bare(cell.cut(at)), joint)
    if piece:
        yield Piece(piece, depth > 0, joint)


def _unlinked(piece: Text, joint: str) -> tuple[Text, str]:
    """The piece without the "och" and the "fru" before its name, and what joins it then."""
    also = re.match(wording("parse", "people.pieces", "link_before_name"), piece.value)
    piece, joint = (piece.cut(also.end()), joint + "och") if also else (piece, joint)
    return piece.cut(names.titled(piece.value)), joint


def _opens_person(value: str) -> bool:
    """Does a full name come next, by its given name or by what follows it?"""
    name = NAME.match(value)
    if given_first(value) or not name:
        return bool(name)
    return names.is_name(name.group()) and value[name.end() :].startswith((",", " (")) and not affiliation(name.group())


def _bare(text: Text) -> Text:
    """The text without the marks of emphasis and striking out around it."""
    left = len(text.value) - len(text.value.lstrip(" \t\n~*_"))
    return text.cut(left, len(text.value.rstrip(" \t\n~*_")) or left)


def _another(before: str, after: str) -> bool:
    """Does a name follow the "och" ("Bo Ek och Eva Alm", not "Sveriges Kommuner och Regioner")?"""
    titled = pattern("attendance", "titled").match(after)
    return (
        given_first(after[titled.end() :] if titled else after)
        or names.is_given(after.split()[0].strip(",."))
        or (names.is_name(before.strip()) and not affiliation(after))
    )


def _turned(parts: list[Piece]) -> list[Piece]:
    """The same pieces, a surname and the given name after its comma as one."""
    whole: list[Piece] = []
    for piece in parts:
        given = re.match(r"\S+(?: \S+)?", piece.text.value)
        before = whole[-1] if whole else None
        if (
            before
            and given
            and piece.joint.strip() == ","
            and not before.turned
            and _is_surname(before, len(whole) == 1)
            and _is_given_only(piece)
        ):
            text = Text.join([before.text, piece.text], ", ")
            whole[-1] = Piece(text, before.bracketed, before.joint, turned=True)
        else:
            whole.append(piece)
    return whole


def _is_surname(piece: Piece, first: bool) -> bool:
    value = piece.text.value
    tokens = value.split()
    if (affiliation(value) and not (first and gazetteer.find(value))) or names.is_given(tokens[-1]):
        return False
    shaped = not piece.bracketed and bool(NAME.fullmatch(value)) and len(tokens) <= 2
    return shaped and not names.is_given(tokens[0])


def _is_given_only(piece: Piece) -> bool:
    tokens = piece.text.value.split()
    return (
        not piece.bracketed
        and 0 < len(tokens) <= 2
        and all(names.is_given(token) and not (token.isupper() and len(token) > 1) for token in tokens)
    )


_INSTITUTION = re.compile(wording("parse", "people.pieces", "institution", upper=UPPER))
"""Organisations of one word, known by how they end."""
_SHORT_END = re.compile(rf"(?:^|\s)[{UPPER}]{{2,4}}$|§+ ?\d+(?:[-–, ]+\d+)*$")
"""Letters of a body, or paragraphs, which end what is told of a person ("SBN", "del av § 159")."""
_TOLD = 40
"""More words than these are told of nobody."""


def _run_together(value: str) -> list[int]:
    """Where the next person opens in a piece that has lost its line breaks: "Nora kommun Eva Alm"."""
    words = [match.span() for match in re.finditer(r"\S+", value)]
    if len(words) < 3 or head_of(value):
        return []
    if row := run_on.starts(value):
        return row
    places: list[int] = []
    last = 0
    for index in range(1, len(words) - 1):
        start = words[index][0]
        name = NAME.match(value, start)
        if not name or not names.is_given(value[start : words[index][1]]) or len(name.group().split()) < 2:
            continue
        before = value[words[max(last, index - _TOLD)][0] : words[index - 1][1]]
        ends = index - 1 > last and _ENDS.fullmatch(value[slice(*words[index - 1])])
        if (ends or _is_told(before)) and not names.is_name(before):
            places.append(start)
            last = index
    return places


def _is_told(words: str) -> bool:
    """Do the words tell of the person before them: where from, of what office, whether there?"""
    if affiliation(words) or gazetteer.find(words) or _INSTITUTION.fullmatch(words):
        return True
    office = pattern("attendance", "function_word").fullmatch(words)
    return bool(office or _presence(words) or _SHORT_END.search(words))


def _presence(value: str) -> bool:
    return not AWAY.match(f"{value} X") and any(pattern("attendance", kind).match(value) for kind in ("partial", "remote", "absent"))


def head_of(value: str) -> re.Match[str] | None:
    """What heads the name that follows, by a colon or in words ("Nora kommun genom Bo Ek", "för Nora kommun Bo Ek")."""
    head = _HEAD.match(value) or _THROUGH.match(value)
    if head:
        return None if pattern("attendance", "absent").match(head.group(1)) else head
    ends = (_FOR.fullmatch(value, 0, match.end()) for match in _BLANK.finditer(value))
    return next((found for found in ends if found and (gazetteer.find(found[1]) or affiliation(found[1])) and given_first(value[found.end() :])), None)


def given_first(value: str) -> bool:
    match = NAME.match(value)
    return bool(match) and len(value.split()) > 1 and names.is_given(value.split()[0])
