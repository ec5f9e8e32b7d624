"""The name of a body in right spelling, where a scanner has robbed its words of å, ä and ö."""

import re
from functools import cache

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
        if word.lower() in words("body_words") or word.lower() in words("common_words"):
            return word
        right = _known().get(key(word)) or _known().get(key(healed(word))) or _close(word)
        if right is None or right == word.lower():
            return word
        return right[:1].upper() + right[1:] if word[:1].isupper() else right

    return re.sub(wording("language", "spelled", "words", upper=UPPER), restore, name)


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
