"""Which of the languages of Nordic minutes a text is in, by its small words and its letters.

>>> told("Udvalget besluttede at udsætte sagen til næste møde, og dagsordenen blev godkendt.")
'da'
"""

from collections import Counter
from functools import cache

from kg.language import letters
from kg.language.lists import table

SWEDISH = "sv"
_ENOUGH = 3
"""So many telling words a text must have to be told at all."""
_LONGEST = 100_000
"""Characters that are looked at; a language shows in the first pages."""
_CLEAR = 1.3
"""Another language than Swedish must tell so much more than Swedish does to be taken for it."""
_MINUTED = 4
"""So many words of Swedish minutes, amid text of a language far from it, are minutes that quote it or stand on its page."""
_FOREIGN = 4
"""So many letters that Swedish has not tell of another language, where Swedish's own are fewer."""


_Counts = Counter[bytes]


@cache
def _words() -> dict[str, frozenset[bytes]]:
    return {
        language: frozenset(map(letters.spaced, words))
        for language, words in table("languages")["words"].items()
    }


@cache
def _minuted() -> frozenset[bytes]:
    return frozenset(map(letters.spaced, table("languages")["minuted"]))


def _letters(language: str) -> str:
    own: str = table("languages")["letters"][language]
    return own


def told(text: str) -> str | None:
    """The language's code ("sv", "no", "da", "fi", "en"), None where too few words tell.

    Swedish unless another is plain: minutes of a bilingual body, or with an English summary, are Swedish.
    """
    lower = text[:_LONGEST].lower()
    counts = Counter(letters.spaced(lower).split())
    found = {language: _sum(counts, words) for language, words in _words().items()}
    signs = {letter: lower.count(letter) for letter in "äöæø"}
    best = max(sorted(found), key=lambda language: (found[language], _proper(language, counts)))
    if found[best] < _ENOUGH:
        return None
    if best == SWEDISH or not _plain(best, found, signs) or (not _letters(best) and _sum(counts, _minuted()) >= _MINUTED):
        return SWEDISH if found[SWEDISH] >= _ENOUGH else None
    return best


def _proper(language: str, counts: _Counts) -> int:
    """How many words tell of this language and no other, so that Danish and Norwegian are told apart."""
    return _sum(counts, _only_in(language))


def _sum(counts: _Counts, words: frozenset[bytes]) -> int:
    return sum(counts[word] for word in counts.keys() & words)


@cache
def _only_in(language: str) -> frozenset[bytes]:
    return _words()[language].difference(*(words for other, words in _words().items() if other != language))


def _plain(best: str, found: dict[str, int], signs: dict[str, int]) -> bool:
    """Does it tell plainly more than Swedish does, by words, or by letters that Swedish has not?"""
    own, swedish = signs["æ"] + signs["ø"], signs["ä"] + signs["ö"]
    if "æ" in _letters(best):
        return (own >= _FOREIGN and own > swedish) or (
            found[best] > _CLEAR * found[SWEDISH] and own >= swedish
        )
    return found[best] > _CLEAR * found[SWEDISH]


def name(language: str) -> str:
    """The language's name in English ("no" → "Norwegian")."""
    stated: str = table("languages")["names"][language]
    return stated
