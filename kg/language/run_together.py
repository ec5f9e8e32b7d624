"""Words that have lost the space between them, told apart; compounds stay whole.

Swedish writes compounds as one word, so that two known words stand together proves nothing. But the first
part of a compound is never inflected ("nämnden", "beslutar"), and its last is no preposition and hardly a
finite verb: "direktionenväljer", "bifalltill" and "kommunfattar" are two words each, "barnomsorg" one.
"""

import re
from functools import cache

from kg.language.dates import MONTHS
from kg.language.lexicon import Lexicon
from kg.language.lists import table, words
from kg.language.text import flat


@cache
def _small(kind: str) -> frozenset[str]:
    return frozenset(table("small_words")[kind])


def apart(word: str, lexicon: Lexicon, depth: int = 2) -> str | None:
    """The known words that `word` is made of, with spaces; None where it may be one word."""
    if len(word) < 4 or not re.fullmatch(r"[^\W_]+", word) or _inflected(word.lower(), lexicon):
        return None
    for known in (_known, _compound):
        for cut in range(len(word) - 1, 0, -1):
            left, right = known(word[:cut], lexicon, True), word[cut:]
            if left is None or (cut == 1 and left not in ("i", "I")):
                continue
            two = known(right, lexicon, False) or (apart(right, lexicon, depth - 1) if depth > 1 else None)
            if two and _two(left, two, lexicon):
                return f"{left} {two}"
    return None


def _known(part: str, lexicon: Lexicon, first: bool) -> str | None:
    """The known word that the part is; it may be a name if it is the `first`, or has a capital."""
    right = lexicon.right(part, False)
    if right is None and first and _is_own(part, lexicon):
        return part
    return right if right and (first or part[0].isupper() or right in lexicon.words.common) else None


def _compound(part: str, lexicon: Lexicon, first: bool) -> str | None:
    """As `_known`, or a compound of known words."""
    known = _known(part, lexicon, first)
    if known or len(part) < 8:
        return known
    return lexicon.compound(part, False) or (part if lexicon.joined(flat(part)) else None)


def _is_own(left: str, lexicon: Lexicon) -> bool:
    """A name or an abbreviation that stands elsewhere in the document."""
    return len(left) > 2 and left[0].isupper() and left.isalpha() and lexicon.found[left] > 0


def _two(left: str, right: str, lexicon: Lexicon) -> bool:
    """Are the two known words no compound?"""
    one, two = left.lower(), right.lower().split(" ")[0]
    if left[0].isupper() and one not in lexicon.words.common:
        return _after_name(two, lexicon.found[left] > 0, lexicon)
    if left[0].isupper() and len(one) < 5:
        return False
    if (one in _small("first") and len(two) > 2) or (two in _small("last") and _before_small(left, two, lexicon)):
        return True
    if one in _small("before_nouns"):
        return _is_noun(two, lexicon)
    return one not in _small("prefixes") and _with_verb(one, two, lexicon)


def _after_name(two: str, own: bool, lexicon: Lexicon) -> bool:
    """May the word stand after a name, which goes on as names do, but for these; `own` to a name that stands alone too?"""
    if own and two in _small("last") and len(two) > 2:
        return True
    return _finite(two, lexicon) and len(two) > (2 if own else 3)


def _is_noun(word: str, lexicon: Lexicon) -> bool:
    """Is it a noun in the definite, a body's word, or a month?"""
    return (len(word) > 4 and (_definite(word, lexicon) or word in words("body_words"))) or word in MONTHS


def _before_small(left: str, two: str, lexicon: Lexicon) -> bool:
    """Is it a verb, or a word so long that the small one after it is no part of it?"""
    if _finite(left.lower(), lexicon) and left.lower() not in _small("prefixes"):
        return True
    return len(left) > (5 if left[0].isupper() else 3 if len(two) > 2 else 4)


def _with_verb(one: str, two: str, lexicon: Lexicon) -> bool:
    """Is one of them a verb, or the first a noun in the definite?"""
    if len(one) > 3 and len(two) > 2 and _finite(two, lexicon):
        return not (two.endswith("er") and two[:-2] in lexicon.words.common)  # "planer" may be plans
    if len(one) < 3 or len(two) < 3:
        return False
    return _finite(one, lexicon) or _definite(one, lexicon) or _infinitive(one, lexicon)


def _inflected(word: str, lexicon: Lexicon) -> bool:
    return _finite(word, lexicon) or _definite(word, lexicon)


def _finite(word: str, lexicon: Lexicon) -> bool:
    """A verb in the present or past: "beslutar", "ställer", "godkändes", "lyfts"."""
    known = lexicon.words.common
    if word in _small("verbs"):
        return True
    if len(word) < 4 or word not in known:
        return False
    stem = word.removesuffix("s") if word.endswith(("des", "tes")) else word
    if stem.endswith("r"):
        return stem.endswith(("ar", "er")) and not known.isdisjoint((stem[:-1], stem[:-2] + "a"))
    if stem.endswith(("de", "te")):
        return not known.isdisjoint((stem[:-2], stem[:-2] + "a"))
    verb = known.issuperset((word[:-1] + "er", word[:-1] + "a"))
    return word.endswith("s") and (verb or known.issuperset((word[:-1], word[:-1] + "r")))


def _infinitive(word: str, lexicon: Lexicon) -> bool:
    known = lexicon.words.common
    return len(word) > 4 and word.endswith("a") and (word + "r" in known or word[:-1] + "er" in known)


def _definite(word: str, lexicon: Lexicon) -> bool:
    """A noun with its article: "nämnden", "rådet", "frågan", "kommunerna", and their genitives."""
    known = lexicon.words.common
    word = word.removesuffix("s")
    if len(word) < 5:
        return False
    if word.endswith(("en", "et")):
        return word[:-2] in known or word[:-1] in known
    if word.endswith("an"):
        return word[:-1] in known
    return word.endswith("na") and (word[:-2] in known or word[:-4] in known)
