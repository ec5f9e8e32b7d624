"""Lists of people called by one word: given names, or the names they go by ("Närvarande: Leif, Tove, Per-Olof och Rut").

Who such a name belongs to is not told by the list; it is somebody who was there all the same.
"""

import re

from kg.language import gazetteer, names
from kg.language.affiliations import affiliation
from kg.language.text import UPPER
from kg.language.wordings import wording
from kg.model import Text
from kg.parse.people.person import Person, tell

_LEAST = 3
"""Fewer single words are as likely a sentence's; two where each is a given name."""
_PART = re.compile(wording("parse", "people.one_word", "part"))
_NOBODY = re.compile(wording("parse", "people.one_word", "nobody"), re.IGNORECASE)
"""What says alone that nobody was away, though some are called so."""
_CALLED = re.compile(rf"(?P<name>[^\W\d_][\w’'´-]+(?: [{UPPER}]\.?)?)(?: \((?P<told>[^()]+)\))?")
"""What calls somebody: a word, a letter of the surname after it, and in brackets what they are."""
_CAPITALS = re.compile(rf"[{UPPER}]{{2,}}")


def people(cells: tuple[Text, ...], told: bool = False, absent: bool = False, source: str = "") -> list[Person]:
    """Those whom the record calls by one word each, a few by their full name; nobody where a part is anything else.

    Where it is `told` that they were there, words that are nothing else are names, known or not; of those `absent` one is
    enough, also the surname of a full name in the `source`.
    """
    if len(cells) != 1:
        return []
    text = cells[0].cut(0, len(cells[0].value.rstrip(" .,;")))
    parts = [part.strip() for part in text.split(_PART) if part.value]
    called = [_CALLED.fullmatch(part.value) for part in _short(parts)]
    words = [one["name"].split()[0] for one in called if one]
    if not all(called) or not (_are_given(words, absent, source) or _are_called_so(words, told)):
        return []
    return [_person(part) for part in sorted(parts, key=lambda part: part.at[0])]


def _short(parts: list[Text]) -> list[Text]:
    """The parts without those that are full names, where these are few, or all the others given names and no places."""
    full = [part for part in parts if _is_full(part.value)]
    others = [part for part in parts if part not in full]
    given = len(others) > 1 and all(names.is_given(part.value) and not gazetteer.find(part.value) for part in others)
    return others if _LEAST * len(full) < len(parts) or given else parts


def _person(part: Text) -> Person:
    """The person of the part, with what brackets tell after the name ("Tora (ordf)")."""
    called = _CALLED.fullmatch(part.value)
    name = part.cut(0, called.end("name")) if called else part
    person = Person(names.natural(name.value), name.value, [name], told=True)
    if called and called["told"]:
        tell(person, part.cut(*called.span("told")), True)
    return person


def _is_full(value: str) -> bool:
    return " " in value and not _CALLED.fullmatch(value) and names.is_name(value) and not affiliation(value)


def _are_given(words: list[str], absent: bool, source: str) -> bool:
    """Are they given names, or known surnames, under a label of those absent, and not a word alone that says nobody ("Inga")?"""
    nobody = len(words) == 1 and bool(_NOBODY.fullmatch(words[0]))
    return absent and not nobody and all(names.is_given(word) or _is_surname(word, source) for word in words)


def _is_surname(word: str, source: str) -> bool:
    borne = re.search(rf"(?<!\w)([{UPPER}][\w-]+) {re.escape(word)}(?!\w)", source)
    return borne is not None and names.is_given(borne[1]) and not names.is_common(word)


def _are_called_so(words: list[str], told: bool) -> bool:
    """Are they words that people may be called by: half of them given names, or a third if all may be, or not all with a capital?"""
    others = sum(not _may_be_a_name(word) for word in words)
    known = sum(map(names.is_given, words))
    few = len(words) < _LEAST - (known == len(words))
    if few or 4 * others > len(words) or any(map(_CAPITALS.fullmatch, words)):
        return False
    small = len(words) > _LEAST and not all(word[0].isupper() for word in words)
    return 2 * known >= len(words) or (not others and (told or 3 * known >= len(words))) or small


def _may_be_a_name(value: str) -> bool:
    other = names.is_common(value) or affiliation(value) or gazetteer.find(value)
    return names.is_given(value) or not other
