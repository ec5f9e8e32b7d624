"""The name of a body in right spelling, where a scanner has robbed its words of å, ä and ö."""

import re
from functools import cache

from kg.language import gazetteer
from kg.language.associations import opens_name
from kg.language.body_names import is_body
from kg.language.lists import folded, words
from kg.language.text import UPPER, healed, key
from kg.language.wordings import wording


@cache
def _known() -> dict[str, str]:
    known: dict[str, str] = {}
    for word in sorted(words("body_words") | words("common_words")):
        known.setdefault(key(word), word)
    return known


def restored(name: str) -> str:
    """The name in right spelling: words OCR has robbed of å, ä and ö are given them back."""

    def restore(match: re.Match[str]) -> str:
        word = match.group()
        if any(form in words(kept) for kept in ("body_words", "common_words") for form in (word.lower(), word.lower().removesuffix("s"))):
            return word
        right = _known().get(key(word)) or _known().get(key(healed(word))) or _close(word)
        if right is None or right == word.lower():
            return word
        return right[:1].upper() + right[1:] if word[:1].isupper() else right

    return re.sub(wording("language", "spelled", "words", upper=UPPER), restore, name)


def as_written(name: str, text: str) -> str:
    """A name that stands in capitals, or has lost them, as the text writes it elsewhere; else with a capital first.

    Names of places, and short words that may be initials, keep theirs.
    """
    words_ = name.split()
    capitals = name.isupper() and len(name) > _SHORT
    if not (capitals or (len(words_) > 1 and name[1:].islower())):
        return name
    kept = name if len(words_) == 1 and not is_body(name) else None
    return _mixed(words_, text) or kept or _COMPASS.sub(_large, " ".join(_cased(word, first=place == 0) for place, word in enumerate(_lost(words_, text))))


_COMPASS = re.compile(wording("language", "spelled", "compass", upper=UPPER))
"""A quarter of the sky is part of the name that follows it ("Norra Ekbygden")."""


def _large(match: re.Match[str]) -> str:
    return match.group().capitalize()


def _mixed(words_: list[str], text: str) -> str | None:
    """The words as the text has them with capitals and small letters."""
    found = re.finditer(r"\s+".join(map(re.escape, words_)), text, re.IGNORECASE)
    told = (" ".join(match.group().split()) for match in found)
    return next((one for one in told if one[:1].isupper() and not one.isupper()), None)


def _lost(words_: list[str], text: str) -> list[str]:
    """The words in the capitals the text has them in, but for those it has in small letters somewhere."""
    found = re.search(r"\s+".join(map(re.escape, words_)), text, re.IGNORECASE)
    if found is None or not found.group().isupper():
        return words_
    return [small if re.search(rf"\b{re.escape(small)}\b", text) else word for word in found.group().split() for small in [word.lower()]]


_SHORT = 4


def _cased(word: str, first: bool) -> str:
    """A word of a name in capitals: small where it is a word for any body or a common one, but for the first; initials stay."""
    small = word.lower()
    known = small in words("common_words") or small in words("body_words") or _is_kind(word)
    initials = word.isupper() and len(word) < _SHORT and not gazetteer.find(word)
    place = gazetteer.find(word) or gazetteer.find(re.sub(r"[sS]$", "", word))
    keeps = not known and (initials or (word.islower() and not place))
    return word if keeps and not first else small if known and not first else word.capitalize()


def _is_kind(word: str) -> bool:
    """Is it a word for bodies or associations ("NÄMNDEN", "BÅTKLUBB"; "CLUB" is part of a name)?"""
    return is_body(word) or (len(word) > _SHORT and opens_name(word.lower()))


@cache
def _close(word: str) -> str | None:
    """A body word one slip away: "vilfard" → "välfärd"."""
    from rapidfuzz.distance import Levenshtein

    if len(word) < 5 or key(word) in folded("common_words"):
        return None
    near = [
        known
        for known in sorted(words("body_words"))
        if abs(len(known) - len(word)) <= 1 and Levenshtein.distance(key(known), key(word), score_cutoff=1) <= 1
    ]
    return near[0] if len(near) == 1 and not near[0].startswith(word) else None
