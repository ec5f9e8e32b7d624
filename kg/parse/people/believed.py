"""Whether lines read as a list of people are one, and of whom: from the label over them and what is told of each."""

from kg.language import names
from kg.language.affiliations import affiliation
from kg.language.lists import exact, table
from kg.language.text import key
from kg.model import Line, Text
from kg.parse import labels
from kg.parse.labels import Label
from kg.parse.people.person import Person

_WITHIN = 60
"""Within so many lines the list of those who came follows."""


def announces(label: Label) -> bool:
    """Does the label itself say that those listed were there?"""
    return label.kind != "absent" and bool(exact("attendance", "announces").search(key(label.words)))


def calls_only(lines: tuple[Line, ...], index: int, label: Label) -> bool:
    """Is it the label of those called ("Kallade"), and does a list of those present follow?"""
    if not calls(label):
        return False
    after = [line for line in lines[index + 1 : index + _WITHIN] if any(line.cells) and not line.furniture]
    return any(found is not None and found.kind == "members" and not calls(found)
               for found in map(labels.read, after))  # fmt: skip


def calls(label: Label) -> bool:
    """Is it the label of those called, whether they came or not?"""
    return key(label.words) in map(key, table("attendance")["summoned"])


def acceptable(label: Label, persons: list[Person], guessed: bool) -> bool:
    """May the list be taken for one? `guessed` is true where its label is known by a stem only."""
    if not persons or (guessed and not _borne_out(label, persons)):
        return False
    sure = sum(map(_is_sure, persons))
    if label.rest and not label.sure:
        return sure > 1 or (sure == 1 and _told_beside(label, persons[0]))
    return sure >= 1 or _are_called(label, [person.name for person in persons if " " not in person.name and person.told])


def _are_called(label: Label, words: list[str]) -> bool:
    """Are people called by these words? Two are enough where each is a given name, and one of those absent."""
    if label.kind == "absent" and label.sure:
        return bool(words)
    return len(words) > (1 if all(map(names.is_given, words)) else 2)


def _is_sure(person: Person) -> bool:
    return " " in person.name or bool(person.party or person.organisation)


def beyond_doubt(persons: list[Person]) -> bool:
    """Are they three people or more, nearly all told of, so that they need no label?"""
    named = sum(map(_is_plain, persons))
    told = sum(bool(one.party or one.organisation or one.functions or one.presence) for one in persons)
    return len(persons) > 2 and named >= 0.8 * len(persons) and told >= 0.6 * len(persons)


def _told_beside(label: Label, first: Person) -> bool:
    """Does what stands beside a label that need not be one tell of a person ("Föredragande: Anna Ek (S)")?"""
    short = bool(first.title or first.functions) and len(Text.join(label.rest, " ").value) < 80
    return bool(first.party or affiliation(first.organisation or "") or (short and label.kind == "others"))


def _borne_out(label: Label, persons: list[Person]) -> bool:
    """Are those found surely people: names with a given name first or told of, and nearly all of them?"""
    plain = sum(map(_is_plain, persons))
    told = any(person.party or person.organisation or person.told for person in persons)
    absent = label.kind == "absent"
    if plain < max(1 if absent else 2, 0.7 * len(persons)):
        return False
    return told or len(persons) > 2 or absent or (label.sure and announces(label))


def _is_plain(person: Person) -> bool:
    return names.is_name(person.name) and names.is_given(person.name.split()[0])
