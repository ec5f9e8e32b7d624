"""What stands before the people of a record or a list: where they come from, or their function."""

import re

from kg.language import gazetteer, names
from kg.language.affiliations import affiliation
from kg.language.lists import pattern
from kg.language.text import UPPER, key
from kg.language.wordings import wording
from kg.model import Text
from kg.parse.people.person import HOME, Person
from kg.parse.people.pieces import Piece, given_first, head_of

_OWN = re.compile(wording("parse", "people.comes_from", "own"), re.IGNORECASE)


def head(piece: Piece, found: list[Person], number: int) -> tuple[str, int] | None:
    """The organisation that stands before those who come from it: "Digg: Bo Ek", "SKR – Eva Alm"."""
    if piece.bracketed or pattern("attendance", "function").fullmatch(piece.text.value):
        return None
    head = head_of(piece.text.value)
    if head:
        return without_from(head.group(1)), head.end()
    fresh = number == 0 or ";" in piece.joint
    if fresh and (
        gazetteer.find(piece.text.value) or (not found and not piece.alone and affiliation(piece.text.value))
    ):
        return piece.text.value, len(piece.text.value)
    return None


def without_role(piece: Piece, said: list[Text]) -> Piece:
    """The piece without a function and colon before its name ("Ordförande: Anna Ek"), which is put to what was `said`."""
    head = head_of(piece.text.value)
    if not head or not pattern("attendance", "function").fullmatch(head.group(1).strip()):
        return piece
    said.append(piece.text.cut(0, head.end(1)))
    return Piece(piece.text.cut(head.end()).strip(), False, ";", piece.alone)


def without_from(value: str) -> str:
    """ "Från Nora kommun" → "Nora kommun"."""
    return re.sub(wording("parse", "people.comes_from", "without_from", upper=UPPER), "", value)


def own(value: str) -> bool:
    """Does it tell no organisation: the municipality's own ("Från kommunen:"), a sector, a side, a class, an office?"""
    value = value.strip()
    return bool(_OWN.fullmatch(value) or pattern("attendance", "title").fullmatch(value.lower()))


def home(value: str) -> str | None:
    """`HOME` for the municipality whose minutes these are, None for what tells no organisation ("Politiker:")."""
    return HOME if key(value) == HOME else None


def before_a_name(parts: list[Piece], number: int) -> tuple[str, int] | None:
    """A first cell that is no name, with a full name in the next cell: where that person comes from."""
    if number or len(parts) < 2 or "\t" not in parts[1].joint or parts[1].bracketed:
        return None
    value = parts[0].text.value
    if given_first(value) or names.is_given(value.split()[-1]) or not given_first(parts[1].text.value) or value.isdigit():
        return None
    if pattern("attendance", "function").fullmatch(value) or pattern("attendance", "titled").fullmatch(value + " "):
        return None
    return value, len(value)
