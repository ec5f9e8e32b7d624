"""Swedish words as search compares them: folded, stemmed, taken apart, and as a scanner may spell them.

In: text. Out: strings of a–z and digits. Nothing here keeps positions but `words`.

    >>> stem("Överenskommelsen"), stem("overenskommelser")
    ('overenskom', 'overenskom')
    >>> sorted(Splitter(["hjälpmedel", "verksamheten"]).parts("hjälpmedelsverksamhet"))
    ['hjalpmedl', 'verksam']
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Protocol

from kg.language.lists import folded, rows
from kg.language.wordings import wording

MIN_PART = 4
"""Letters a part of a compound has at least, as written."""

STOP = frozenset(
    wording("language", "stem", "stop").split()
)
"""Words, folded, that say nothing about what is searched for."""

_WORD = re.compile(r"[^\W_]+")
_BROKEN = re.compile("\u00ad\\s*|(?<=[^\\W\\d_])[-‐]\\s*\n\\s*(?=[a-zåäöé])")
_SHORT_LAST = frozenset(["bad", "hem", "hus", "lag", "led", "mal", "rad", "vag"])
"""Parts shorter than `MIN_PART` that end many compounds: samverkansråd, skollag, äldrehem."""

_ENDINGS = frozenset(
    wording("language", "stem", "endings").split()
)
"""Endings of words that are also words: främj+ande, somm+aren are no compounds."""

_LETTERS = str.maketrans("æøðþłß", "aodtls")
_CONFUSED = str.maketrans(
    {c: one for one, many in {"a": "åäàáâãd4", "o": "öøóôõé60", "l": "iíì1"}.items() for c in many}
)
_MERGED = re.compile("rn|nn")
_WITH_ARTICLE = 5
_OTHER_AN = frozenset(wording("language", "stem", "other_an").split())
"""Words in -an that are no nouns."""


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 (the library's name)


def words(text: str) -> Iterator[re.Match[str]]:
    """The words and numbers of a text with their places; parts around a hyphen are words of their own."""
    return _WORD.finditer(text)


def joined(text: str) -> str:
    """The text with words that were broken at a line's end put together; positions change."""
    return _BROKEN.sub("", text)


@lru_cache(100_000)
def fold(word: str) -> str:
    """Lower case without diacritics: å, ä → a, ö → o, é → e; composed or not."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).lower().translate(_LETTERS))
    return "".join(char for char in letters if not unicodedata.combining(char))


@lru_cache(200_000)
def stem(word: str) -> str:
    """What the forms of a word share. It is folded first, so å, ä and ö lost in scanning change nothing.

    Snowball's Swedish stemmer, between the endings that it leaves (the article in samhället, programmet,
    strategin) or takes for others (`stem_endings.tsv`), and the plurals of `stems.tsv` (bok–böcker).
    """
    plain = fold(word)
    if {plain, plain.removesuffix("s")} & folded("given_names"):
        return _stemmer().stemWord(plain)
    cut = _stemmer().stemWord(_cut(plain, "folded"))
    while len(cut) > MIN_PART and cut.endswith("et"):
        cut = _stemmer().stemWord(cut[:-2])
    cut = _cut(cut if plain in _OTHER_AN else _without_article(cut), "stemmed")
    if not cut.endswith(_ends()):
        return cut
    return next(cut.removesuffix(end) + shared for end, shared in _shared() if cut.endswith(end))


def _without_article(cut: str) -> str:
    """A stem without the article of nouns in -a (frågan, hyran), which ansökan and vulkan lose in all their forms."""
    return cut[:-2] if cut.endswith("an") and len(cut) >= _WITH_ARTICLE else cut


def _cut(word: str, stage: str) -> str:
    for letters, ending, left in _endings(stage):
        if word[-1:] in letters:
            word = ending.sub(left, word)
    return word


@cache
def _endings(stage: str) -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """What is cut off at a stage: folded, or stemmed by Snowball."""
    return tuple(
        (letters, re.compile(ending), left) for at, ending, letters, left, _ in rows("stem_endings") if at == stage
    )


@cache
def _shared() -> tuple[tuple[str, str], ...]:
    return tuple((end, shared) for end, shared in rows("stems"))


@cache
def _ends() -> tuple[str, ...]:
    return tuple(end for end, _ in _shared())


@cache
def _stemmer() -> _Stemmer:
    from Stemmer import Stemmer

    swedish: _Stemmer = Stemmer("swedish")
    return swedish


@lru_cache(100_000)
def scanned(word: str) -> str:
    """One spelling for all that scanners make of a word: ä as d or 4, ö as é or 6, l as i or 1, m as rn."""
    return _MERGED.sub("m", fold(unicodedata.normalize("NFC", word).lower().translate(_CONFUSED)))


class Splitter:
    """Takes compounds apart where both parts are words of the collection, with or without an s between.

    Of those `stemmed`, folded already, the stems are known.
    """

    def __init__(self, collection: Iterable[str], stemmed: Mapping[str, str] = MappingProxyType({})) -> None:
        others = STOP | _ENDINGS
        own = {fold(word) for word in collection} - others
        self._words = own | (stemmed.keys() - others)
        self._stems = {stem(word) for word in own if len(word) >= MIN_PART}
        self._stems |= {
            known for word, known in stemmed.items() if len(word) >= MIN_PART and word not in others
        }
        self._known: dict[str, frozenset[str]] = {}

    def parts(self, word: str) -> frozenset[str]:
        """The stems of the parts, of every way to split; empty for what is no compound."""
        whole = fold(word)
        if whole not in self._known:
            self._known[whole] = frozenset(self._split(whole))
        return self._known[whole]

    def cuts(self, whole: str) -> Iterator[tuple[str, str]]:
        """The two parts, of every way to split the folded word in two."""
        for at in range(MIN_PART, len(whole) - 2):
            last = whole[at:]
            first = next(filter(self._is_word, (whole[:at], whole[:at].removesuffix("s"))), "")
            if first and (self._is_word(last) or (last in _SHORT_LAST and last in self._stems)):
                yield first, last

    def _split(self, whole: str) -> Iterator[str]:
        for first, last in self.cuts(whole):
            yield from (stem(first), stem(last), *self.parts(first), *self.parts(last))

    def _is_word(self, part: str) -> bool:
        """Whether the part is a word of the collection, in this form or, where enough is left, another."""
        if len(part) < MIN_PART or part in STOP or part in _ENDINGS:
            return False
        return part in self._words or (len(stem(part)) >= MIN_PART and stem(part) in self._stems)
