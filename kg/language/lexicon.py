"""Known words by what is left of them when worn: which word a misread one is.

The words are those of the lists in `kg/data`, and those of the document itself, where the more frequent
spelling of two that a scanner confuses is the right one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from kg.language.dates import MONTHS
from kg.language.lists import rows, table, words
from kg.language.text import UPPER, all_worn, flat, worn

_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Words:
    """Words in lower case, by their worn form; names only where a capital stands."""

    def __init__(self, common: Iterable[str], names: Iterable[str]) -> None:
        self.common = frozenset(common)
        self.names = frozenset(names)
        self.flat = frozenset(flat("\n".join(self.common | self.names)).split("\n"))
        self.by_wear = _by_wear(self.common | self.names)
        self.common_by_wear = _by_wear(word for word in self.common if len(word) > 3)

    def holds(self, word: str) -> bool:
        return flat(word) in self.flat


def _by_wear(found: Iterable[str]) -> dict[str, list[str]]:
    result: dict[str, list[str]] = {}
    for word, wear in all_worn(sorted(found)).items():
        result.setdefault(wear, []).append(word)
    return result


@cache
def phrases() -> tuple[str, ...]:
    """Labels, standing titles and what minutes call themselves."""
    labels = [form for forms in table("labels").values() if isinstance(forms, list) for form in forms]
    return (*labels, *table("items")["standard_titles"], *table("bodies")["document_kinds"])


@cache
def phrases_by_wear() -> dict[str, str]:
    """The phrases of several words, in lower case, by what is left of them without their spaces."""
    return {worn(phrase): phrase.lower() for phrase in phrases() if " " in phrase and len(phrase) > 6}


@cache
def known_words() -> Words:
    """The words of the lists."""
    common = {word.lower() for phrase in phrases() for word in _WORDS.findall(phrase)}
    common |= words("common_words") | words("body_words") | set(MONTHS) | set(table("small_words")["verbs"])
    common |= {form for word in common for form in _forms(word, common)}
    named = {name.lower() for name in words("given_names")}
    places = [
        cell for list_ in ("municipalities", "regions", "organisations") for row in rows(list_) for cell in row[1:3]
    ]
    named |= {word.lower() for place in places for word in _WORDS.findall(place) if len(word) > 2}
    return Words(common, named)


def _forms(word: str, known: set[str]) -> Iterator[str]:
    """The regular forms of a known verb, and the genitive of a known noun with its article."""
    if word.endswith("a") and word + "r" in known:
        yield from (word + ending for ending in ("s", "de", "des", "t", "ts"))
    elif word.endswith("a") and len(word) > 3 and word[:-1] + "er" in known:
        past = "t" if word[-2] in "kpstx" else "d"
        yield from (word[:-1] + ending for ending in ("s", past + "e", past + "es", "t", "ts"))
    elif len(word) > 4 and word.endswith(("en", "et", "na", "an")):
        yield word + "s"


class Lexicon:
    """The words known to the lists and to one document (`found` counts its words as they stand)."""

    def __init__(self, found: Counter[str]) -> None:
        self.words = known_words()
        self.found = found
        self.read: dict[tuple[str, bool], str] = {}
        """What words of the document were found to be, by whether they open a sentence."""
        self._own: dict[str, str] = {}
        groups: dict[str, Counter[str]] = {}
        for word, count in sorted(found.items()):
            if len(word) > 4 and re.search(r"[^\W\d_]{2}", word):
                groups.setdefault(worn(word), Counter())[word] += count
        for wear, spellings in groups.items():
            clean = [word for word in spellings if not re.search(rf"\d|-n|[{UPPER}]l[{UPPER}]", word)]
            if clean:
                self._own[wear] = max(
                    clean,
                    key=lambda word: (
                        guess(word, False) == word,
                        spellings[word],
                        len(word),
                        len(re.findall("[åäöÅÄÖ]", word)),
                        word,
                    ),
                )

    def holds(self, word: str) -> bool:
        return self.words.holds(word)

    def right(self, word: str, opens: bool) -> str | None:
        """The known word that `word` is or was; None where there is none, or more than one."""
        lower = word.lower()
        if lower in self.words.common or lower in self.words.names:
            return word
        if _cannot_be_misread(word):
            return None
        found = [known for known in self.words.by_wear.get(worn(word), []) if self._may_be(word, known)]
        if not found:
            return None
        ranks = {known: (_slips(word, known), known not in self.words.common) for known in found}
        found = [known for known in found if ranks[known] == min(ranks.values())]
        if len(found) == 1 or re.search(r"\d", word):
            return _cased(found[0], word, opens)
        return word if self.holds(word) else None

    def phrase(self, word: str, opens: bool) -> str | None:
        """The label or standing title whose words have run together as `word`."""
        found = phrases_by_wear().get(worn(word))
        return _cased(found, word, opens) if found and len(word) > 6 else None

    def own(self, word: str) -> str | None:
        """The spelling that the document itself has more often for what may be the same word."""
        own = self._own.get(worn(word)) if len(word) > 4 else None
        return own if own and own.lower() != word.lower() else None

    def _may_be(self, word: str, known: str) -> bool:
        """A name only where a capital, or what was misread for one, stands; short words only letter for letter."""
        if len(word) < 3 and (not word.islower() or re.search(r"\d", word)):
            return False
        if len(re.findall("[åäö]", word.lower())) > len(re.findall("[åäö]", known)):
            return False  # a scanner loses rings and dots, it never gives any
        if known in self.words.common:
            return True
        if self.found[word] > 1 and word.isalpha():
            return False
        return word[0].isupper() or (len(word) > 2 and (word[0].isdigit() or (word[0] == "l" and known[0] == "i")))

    def joined(self, folded: str) -> bool:
        """Is it a compound of two known words, as it stands?"""
        return any(
            folded[:cut] in self.words.flat and folded[cut + length :] in self.words.flat
            for cut in range(4, len(folded) - 3)
            for length in (0, 1)
            if not length or folded[cut] == "s"
        )

    def compound(self, word: str, opens: bool) -> str | None:
        """The compound of two known words that was misread as `word`; None where there is none."""
        wear = worn(word)
        if len(wear) < 8 or _is_code(word) or self.joined(flat(word)):
            return None
        found: list[tuple[int, str]] = []
        for cut in range(4, len(wear) - 3):
            for joint in ("", "s"):
                if not wear[cut:].startswith(joint):
                    continue
                for one in self.words.common_by_wear.get(wear[:cut], ()):
                    for two in self.words.common_by_wear.get(wear[cut + len(joint) :], ()):
                        found.append((_slips(word, one + joint + two), one + joint + two))
        return _cased(min(found)[1], word, opens) if found else None


def guess(word: str, opens: bool) -> str:
    """An unknown word with the letters that no Swedish word holds in their place as those they most often were."""
    if len(re.findall(r"[^\W\d_]", word)) < 2 or len(word) < 3 or _is_code(word) or word.isupper():
        return word
    value = word.replace("0", "o").replace("6", "ö")
    value = re.sub(rf"(?<=[{_FIRM}])c(?=[bdfgjmnprstv]|$)|^c(?=[bdfgjmnpstv])", "e", value)
    value = re.sub(rf"^1(?=[{_FIRM}])", "I" if opens else "i", value)
    value = re.sub(r"(?<=[bdfgjkmnpstv])1(?=[bdfgkmnprstv])", "i", value)
    return value.replace("1", "l")


_FIRM = "bdfghjklmnprtv"


def _is_code(word: str) -> bool:
    """A sign of one's own with digits in it ("HbA1c", "SOU2021", "covid19", "10a")."""
    return bool(re.search(r"[2-5789]|^\d\d|\d\d$|\d\d\d", word)) or (
        any(map(str.isdigit, word)) and sum(map(str.isupper, word)) > 1
    )


def _slips(word: str, known: str) -> int:
    """How much a scanner must have misread: 2 for a letter, 1 for its rings and dots."""
    one = word.lower().replace("-", "").replace("6", "ö").replace("0", "o")
    two = known.replace("-", "")
    unlike = sum((a != b) + (flat(a) != flat(b)) for a, b in zip(one, two, strict=False))
    return unlike + 2 * abs(len(one) - len(two))


_FIGURES = re.compile(r"[2-5789]|^\d\d")


def _cannot_be_misread(word: str) -> bool:
    """Is it too short, or does it hold what no misread word holds: digits other than 0, 1 and 6, an é?"""
    if len(word) < 2 or word.isdigit() or "é" in word.lower():
        return True
    return (word.isupper() and len(word) < 5) or bool(_FIGURES.search(word))


def _cased(known: str, word: str, opens: bool) -> str:
    """`known` in small or large letters as `word` stands."""
    if sum(map(str.isupper, word)) > 1 and not any(map(str.islower, word.replace("l", ""))):
        return known.upper()
    misread = word[0].isdigit() or word[0] + known[0] in ("li", "Il")
    name = known in known_words().names and known not in known_words().common
    return known[:1].upper() + known[1:] if name or (opens if misread else word[0].isupper()) else known
