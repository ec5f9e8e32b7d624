"""Lists of people called by one word: given names, or the names they go by ("Närvarande: Leif, Tove, Per-Olof och Rut").

Who such a name belongs to is not told by the list; it is somebody who was there all the same.
"""

import re

from kg.language import gazetteer, names
from kg.language.text import UPPER
from kg.language.wordings import wording
from kg.model import Text
from kg.parse.people.person import Person, affiliation

_LEAST = 3
"""Fewer single words are as likely a sentence's."""
_PART = re.compile(wording("parse", "people.one_word", "part"))
_WORD = re.compile(r"[^\W\d_][\w’'´-]+")
_CAPITALS = re.compile(rf"[{UPPER}]{{2,}}")


def people(cells: tuple[Text, ...], told: bool = False) -> list[Person]:
    """Those whom the record calls by one word each, a few by their full name; nobody where a part is anything else.

    Where it is `told` that they were there, words that are nothing else are names, known or not.
    """
    if len(cells) != 1:
        return []
    text = cells[0].cut(0, len(cells[0].value.rstrip(" .,;")))
    parts = [part.strip() for part in text.split(_PART) if part.value]
    full = [part for part in parts if _is_full(part.value)]
    full = full if _LEAST * len(full) < len(parts) else []
    if not _are_called_so([part.value for part in parts if part not in full], told):
        return []
    parts.sort(key=lambda part: part.at[0])
    return [Person(names.natural(part.value), part.value, [part], told=True) for part in parts]


def _is_full(value: str) -> bool:
    return " " in value and names.is_name(value) and not affiliation(value)


def _are_called_so(values: list[str], told: bool) -> bool:
    """Are they single words that people may be called by: half of them given names, or not all with a capital?"""
    words = [value for value in values if _WORD.fullmatch(value) and not _CAPITALS.fullmatch(value)]
    others = sum(not _may_be_a_name(value) for value in words)
    if len(values) < _LEAST or len(words) < len(values) or 4 * others > len(values):
        return False
    capital = all(value[0].isupper() for value in values)
    known = 2 * sum(map(names.is_given, values)) >= len(values) or (told and not others)
    return known or not (capital or len(values) <= _LEAST)


def _may_be_a_name(value: str) -> bool:
    other = names.is_common(value) or affiliation(value) or gazetteer.find(value)
    return names.is_given(value) or not other
