"""What two texts have in common: stems and the parts of compounds, the rare ones weighing most.

Every comparison gives a score and says why in one sentence.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from weakref import WeakMethod

from kg.folder.memory import remembered
from kg.language import lists
from kg.language.lists import table
from kg.language.stem import STOP, Splitter, fold, stem, words
from kg.language.text import key
from kg.language.wordings import wording
from kg.model.collection import Crossing
from kg.resolve.issues.passages import Unit

MERGE = 0.6
"""Subjects that share this much of the shorter one's weight speak of one thing."""
NAMES = 0.85
"""A paragraph that holds this much of a subject's weight names it."""
SINGLE = 0.55
"""A word that alone makes two subjects one must be at least this telling."""
_HEAD = 8
"""Letters a known word has at least to be seen as the last part of a compound with an unknown first."""
_EMPTY_WEIGHT = 0.15
_TEXTS = 10_000
"""Texts whose terms are remembered: most are asked for again at once."""
_FEW = 40
"""Items a collection is taken to have at least: what is said twice in two minutes is not common for that."""


@dataclass(frozen=True, slots=True)
class Bond:
    """How strongly two things hang together, 0–1, and why; `curated` where a person has said so.

    `crossing` is what lets them be one though they are of different owners.
    """

    score: float
    why: str
    curated: bool = False
    crossing: Crossing = "owner"


@cache
def empty() -> frozenset[str]:
    """The stems of words that say nothing of a subject."""
    return frozenset(stem(word) for word in table("issues")["empty"])


@cache
def _everyday() -> frozenset[str]:
    return frozenset(common_stems().values())


@remembered(dict[str, str])
def common_stems() -> dict[str, str]:
    """The common words, folded, each with its stem."""
    return {fold(word): stem(word) for word in lists.words("common_words")}


class _Weights(dict[str, float]):
    """Term → weight, reckoned when it is first asked for; it does not hold who reckons: a circle would stay in memory."""

    def __init__(self, weighed: Callable[[str], float]) -> None:
        self._weighed = WeakMethod(weighed)

    def __missing__(self, term: str) -> float:
        weighed = self._weighed()
        assert weighed is not None
        found = self[term] = weighed(term)
        return found


class Terms:
    """The vocabulary of the collection: what a text speaks of, and how rare each word is."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self.units = list(units)
        self._here = {
            match.group() for unit in self.units for match in words(f"{unit.held.item.title} {unit.text}")
        }
        common = common_stems()
        self._splitter = Splitter(self._here, common)
        self._heads = {fold(word) for word in self._here if len(word) >= _HEAD}
        self._heads |= {word for word in common if len(word) >= _HEAD}
        self._texts: dict[str, frozenset[str]] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._written: dict[str, str] = {}
        self._compounds: set[str] = set()
        self._masses: dict[str, float] = {}
        self.weight: Callable[[str], float] = _Weights(self._weighed).__getitem__
        """How telling a term is: 0.15 for words without a subject of their own, more the rarer it is."""
        self._hearts: dict[str, frozenset[str]] = {}

    @cached_property
    def _items(self) -> dict[str, list[str]]:
        """The texts of each item as a whole: what rarity is counted over."""
        texts: dict[str, list[str]] = {}
        for unit in self.units:
            texts.setdefault(unit.held.iri, [unit.held.item.title]).append(unit.text)
        return texts

    @cached_property
    def _spread(self) -> Counter[str]:
        found: Counter[str] = Counter()
        for texts in self._items.values():
            found.update(frozenset().union(*map(self.of, texts)))
        return found

    def of(self, text: str) -> frozenset[str]:
        """The stems of a text and of the parts of its compounds."""
        known = self._texts.get(text)
        if known is None:
            if len(self._texts) >= _TEXTS:
                self._texts.clear()
            known = self._texts[text] = frozenset().union(*(self._of_word(match[0]) for match in words(text)))
        return known

    def _of_word(self, word: str) -> frozenset[str]:
        """The stem of a word and those of its parts; nothing where it is short or says nothing."""
        known = self._words.get(word)
        if known is not None:
            return known
        found: frozenset[str] = frozenset()
        if len(word) >= 3 and fold(word) not in STOP:
            base, parts = stem(word), self._parts(word)
            self._written.setdefault(base, word.lower())
            if parts and len(word) >= _HEAD + 2:
                self._compounds.add(base)
            for part in parts:
                self._written.setdefault(part, part)
            found = parts | {base}
        self._words[word] = found
        return found

    def _parts(self, word: str) -> frozenset[str]:
        """The stems of a compound's parts; its last part alone where the first is no known word."""
        parts = self._splitter.parts(word)
        if parts or len(word) < _HEAD + 4:
            return parts
        whole = fold(word)
        head = next(
            (whole[at:] for at in range(4, len(whole) - _HEAD + 1) if whole[at:] in self._heads), None
        )
        return frozenset({stem(head)}) if head else frozenset()

    def compound(self, term: str) -> bool:
        """Is the term the stem of a compound whose parts are words ("hjälpmedelsnämnd")?"""
        return term in self._compounds

    def spread(self, term: str) -> int:
        """In how many items the term stands."""
        return self._spread.get(term, 0)

    def _weighed(self, term: str) -> float:
        if term in empty() or term.isdigit():
            return _EMPTY_WEIGHT
        count = max(len(self._items), _FEW)
        rare = math.log((count + 1) / (self._spread.get(term, 0) + 0.5)) / math.log(count + 1)
        return max(_EMPTY_WEIGHT, rare)

    def mass(self, terms: Iterable[str]) -> float:
        return math.fsum(map(self.weight, terms))  # exact, so that no order of a set shows

    def telling(self, term: str) -> bool:
        """May the term alone say what is spoken of: a compound, or a long word that is no everyday one?"""
        return term in self._compounds or (
            len(term) >= _HEAD and term not in _everyday() and not term.isdigit()
        )

    def tell(self, shared: Iterable[str]) -> bool:
        """Do the terms tell of one thing also to another owner: two words at least, not one and its parts?"""
        telling = [term for term in shared if self.weight(term) >= 0.5]
        whole = [term for term in telling if not any(term != other and term in other for other in telling)]
        return len(whole) > 1

    def rarity(self, terms: Iterable[str]) -> float:
        """The weight of the terms, everyday words for a third: a word may be rare here and still say little."""
        return math.fsum(self.weight(term) * (0.35 if term in _everyday() else 1.0) for term in terms)

    def heart(self, subject: str) -> frozenset[str]:
        """What a subject is about: its words, compounds as their parts ("hjälpmedel", "verksamhet")."""
        known = self._hearts.get(subject)
        if known is None:
            known = self._hearts[subject] = self._core(subject)
        return known

    def _of_heart(self, subject: str) -> float:
        """The mass of what a subject is about."""
        known = self._masses.get(subject)
        if known is None:
            known = self._masses[subject] = self.mass(self.heart(subject))
        return known

    def _core(self, subject: str) -> frozenset[str]:
        found: set[str] = set()
        for match in words(subject):
            word = match.group()
            if len(word) < 3 or fold(word) in STOP:
                continue
            parts = self._parts(word) if stem(word) not in empty() else frozenset[str]()
            whole = {part for part in parts if not any(part != other and part in other for other in parts)}
            found |= whole or {stem(word)}
            self.of(word)
        return frozenset(found)

    def alike(self, one: str, other: str) -> Bond | None:
        """Do two subjects speak of one thing?"""
        if key(one) == key(other):
            return Bond(1.0, wording("resolve", "issues.link", "same_title", one=one))
        first, second = self.heart(one), self.heart(other)
        shared = first & second
        if not shared:
            return None
        least, most = sorted((self._of_heart(one), self._of_heart(other)))
        if least == 0:
            return None
        telling = [term for term in shared if self.weight(term) >= 0.4]
        score = 0.75 * self.mass(shared) / least + 0.25 * self.mass(shared) / most
        if (
            score < MERGE
            or not telling
            or (self.mass(shared) < 0.8 and max(map(self.weight, telling)) < SINGLE)
        ):
            return None
        return Bond(
            round(min(score, 0.99), 2), wording("resolve", "issues.link", "titles_share", one=one, other=other, a1=self.spoken(shared))
        )

    def names(self, subject: str, held: frozenset[str]) -> Bond | None:
        """Does a paragraph of these terms name the subject?"""
        wanted = self.heart(subject)
        shared = wanted & held
        if not shared:
            return None
        mass = self._of_heart(subject)
        telling = [term for term in shared if self.weight(term) >= 0.5]
        if not telling or (mass < 0.8 and max(map(self.weight, telling)) < SINGLE):
            return None
        score = self.mass(shared) / mass
        rare = max(self.weight(term) for term in telling)
        if score < NAMES or (len(telling) < 2 and rare < SINGLE):
            return None
        return Bond(round(min(score, 0.95) * 0.9, 2), wording("resolve", "issues.link", "names", a1=self.spoken(telling)))

    def pairs(self, text: str) -> frozenset[tuple[str, str]]:
        """Words side by side that both carry meaning: "gemensam nämnd"."""
        found = list(words(text))
        return frozenset(
            (stem(one.group()), stem(two.group()))
            for one, two in pairwise(found)
            if two.start() - one.end() == 1 and min(len(one.group()), len(two.group())) > 3
            and fold(one.group()) not in STOP and fold(two.group()) not in STOP
        )  # fmt: skip

    def spoken(self, terms: Iterable[str], most: int = 3) -> str:
        """The most telling terms, as words a reader knows."""
        chosen = sorted(set(terms), key=lambda term: (-self.weight(term), -len(term), term))[:most]
        return ", ".join(f"«{self._word(term)}»" for term in chosen)

    def _word(self, term: str) -> str:
        return self._spellings.get(term) or self._common_spellings.get(term) or self._written.get(term, term)

    @cached_property
    def _common_spellings(self) -> dict[str, str]:
        return _spellings()

    @cached_property
    def _spellings(self) -> dict[str, str]:
        """Stem → the shortest word of the collection that has it."""
        return _shortest({word.lower() for word in self._here})


@remembered(dict[str, str])
def _spellings() -> dict[str, str]:
    """The same of the common words."""
    return _shortest(lists.words("common_words"))


def _shortest(written: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for word in sorted(written, key=lambda word: (len(word), word)):
        found.setdefault(stem(word), word)
    return found
