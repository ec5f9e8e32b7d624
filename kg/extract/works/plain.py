"""What is written with a capital and names no undertaking: doings, roles, numbers, and words of a firm's name."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kg.extract.works import names
from kg.language.lists import table
from kg.language.text import UPPER, flat
from kg.language.tolerant import Tolerant, tolerant
from kg.language.wordings import wording, wordings


@lru_cache(20_000)
def is_plain(name: str) -> bool:
    """Is it a doing or a role ("Öppettiderna"), what stands for a work ("Försöket"), somebody's work, or cut off before its last word?"""
    words = name.split()
    if len(words) == 1:
        return not name.isupper() and bool(_words().fullmatch(name))
    if flat(words[-1]) in names.entry("never_last", "undertakings") or re.search(r"\d/\d+$", name):
        return True
    lower = all(word[:1].islower() for word in words[1:])
    about = flat(words[1]) in wordings("extract", "works.plain", "about") and bool(
        _words().fullmatch(words[0])
    )
    return lower and (about or (len(words) == 2 and bool(_of_somebody().fullmatch(words[0]))))


def counts(value: str, end: int) -> bool:
    """Does the name end within a number or with what is counted: "Unga 16–24 år", "Sökt 1 250 000 kr"?"""
    return value[end - 1 : end].isdigit() and bool(_counted().match(value, end))


def owners(text: str) -> Iterator[str]:
    """The words of the names that the document has for firms, associations and municipalities ("Älmviks kommun")."""
    for match in _owners().finditer(text):
        for word in match["name"].split():
            yield word
            if word.endswith("s"):
                yield word[:-1]


@cache
def _words() -> Tolerant:
    nouns = [form for forms in table("told")["anaphors"].values() for form in forms]
    return tolerant("|".join((*nouns, *table("undertakings")["plain"])))


@cache
def _of_somebody() -> Tolerant:
    """Whose work it is: "Kommunernas arbete", "Arbetsgruppens uppdrag"."""
    return tolerant(table("undertakings")["of_somebody"])


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(wording("extract", "works.plain", "counted"))


@cache
def _owners() -> re.Pattern[str]:
    return re.compile(wording("extract", "works.plain", "owners", upper=UPPER))
