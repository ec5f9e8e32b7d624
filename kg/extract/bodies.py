"""Bodies: whether a name means the body that meets."""

import re
from functools import cache
from itertools import zip_longest

from rapidfuzz import fuzz

from kg.language import gazetteer
from kg.language.lists import table
from kg.language.text import key
from kg.language.tolerant import Tolerant, tolerant
from kg.language.wordings import wording, wordings

_ENDING = re.compile(r"(?<=\w{3})(?:erna|arna|orna|rna|en|et)$")
_MEETING = re.compile(wording("extract", "bodies", "meeting"), re.IGNORECASE)
"""What a heading adds to the body's own name: "Styrgruppsmöte"."""
_ALIAS = re.compile(r"(?:,\s|\()(?P<alias>[A-ZÅÄÖ][\w-]{2,14})\)?$")
_HEADED = re.compile(wording("extract", "bodies", "headed"))
"""How the heading may name the body: "Minnesanteckningar från S-VOK"."""
_SELF = frozenset(wordings("extract", "bodies", "self"))
_GENERAL = re.compile(wording("extract", "bodies", "general"))
"""How a general meeting calls itself."""
_ALONE = frozenset(wordings("extract", "bodies", "alone"))
_BARE = re.compile(wording("extract", "bodies", "bare"))
"""How a body calls itself; in minutes whose own body is not known, that is the one that meets."""
_BOARDS = frozenset(wordings("extract", "bodies", "boards"))
_BOARDED = wordings("extract", "bodies", "boarded")
"""What is run by a board: in its minutes "styrelsen" is the one that meets."""
_EMPTY = frozenset(wordings("extract", "bodies", "empty"))


class Own:
    """The bodies that meet, and what else they are called in their own minutes."""

    def __init__(
        self, names: tuple[str, ...], head_lines: str = "", called: tuple[str, ...] = (), gathering: str | None = None
    ) -> None:
        """`called` is what the text calls itself, whatever the head says; at an association's `gathering`
        its board or the meeting itself decides."""
        self.association = gathering is not None
        self.meeting = key(gathering or "").split()[-1:]
        self.names = tuple(map(key, names))
        self.heads = frozenset(_stem(_MEETING.sub("", head(name))) for name in names)
        stated = _HEADED.search(head_lines)
        self.aliases = aliases(names, head_lines) | set(called) | ({stated["alias"]} if stated else frozenset())
        self.words = frozenset(word for name in self.names for word in name.split())
        self.letters = tuple("".join(name.split()) for name in self.names)

    def means(self, name: str) -> bool:
        """Does `name` mean the body that meets ("rådet", "chefsgruppen", "vi", "LSVO")?"""
        words = key(name).split()
        if not words or words[-1] in _SELF or words[0] in wordings("extract", "bodies", "this"):
            return True
        if name in self.aliases or self._called_alone(words):
            return True
        if any(fuzz.ratio(key(name), own) >= 88 for own in self.names):
            return True
        if (not self.names or self.association) and _BARE.fullmatch(words[-1]):
            return len(words) == 1
        return self._abbreviated(name) if name.isupper() and " " not in name else self._headed(name, words)

    def _called_alone(self, words: list[str]) -> bool:
        """Is it one word for the kind of body that meets ("styrelsen", "gruppen")?"""
        if words == list(wordings("extract", "bodies", "board")) and not self._known():
            return True
        if len(words) > 1:
            return False
        return (words[0] in _BOARDS and self.boarded()) or self._assembles(words[0]) or (words[0] in _ALONE and self._goes_by(words[0]))

    def _headed(self, name: str, words: list[str]) -> bool:
        """Has it the head of the body's own name, and no other telling words?"""
        top = _stem(head(name))
        if len(top) < 3 or not any(own.endswith(top) for own in self.heads):
            return False
        distinct = [word for word in words if word not in _EMPTY and _stem(word) != top and len(word) > 2]
        return all(any(word[:5] == own[:5] for own in self.words) for word in distinct)

    @staticmethod
    def is_bare(name: str) -> bool:
        """Is it a body's bare noun ("Rådet"), as minutes call their own; another's is named in full?"""
        return bool(_BARE.fullmatch(key(name)))

    def boarded(self) -> bool:
        """Is it an association, a company or the like, run by a board?"""
        return any(own.endswith(_BOARDED) for own in (*self.heads, *self.words))

    def _of_members(self) -> bool:
        """Is it what an association or company calls its own, or nothing that is known by a body's word?"""
        return self.boarded() or not self._known()

    def _assembles(self, word: str) -> bool:
        """Is it the meeting itself, or the general meeting ("Årsmötet") where the body has one?"""
        if self.meeting and word.startswith(self.meeting[0][:-1]):
            return True
        return bool(_GENERAL.fullmatch(word)) and (self._of_members() or any(map(_GENERAL.search, self.heads)))

    def assembled(self, name: str) -> bool:
        """Is it the general meeting, told of at a meeting that is none ("Frågan tas upp på stämman")?"""
        return bool(_GENERAL.fullmatch(key(name))) and not (self.meeting and _GENERAL.fullmatch(self.meeting[0]))

    def _goes_by(self, alone: str) -> bool:
        """May the body be called so? A board is no "nätverket", but any informal one is "gruppen"."""
        formal = wordings("extract", "bodies", "proper_kinds")
        if alone == wording("extract", "bodies", "group"):
            return not self.heads or not all(own.endswith(formal) for own in self.heads)
        return not self.heads or any(own.endswith(_stem(alone)) for own in self.heads) or not self._known()

    def _known(self) -> bool:
        """Does every name say what the body is ("…rådet", "…nämnden")?"""
        return all(_body().fullmatch(head(name)) for name in self.names)

    def _abbreviated(self, name: str) -> bool:
        """Is it an abbreviation of an own body ("BRÅ" of Brottsförebyggande rådet)?"""
        short = key(name).replace(" ", "")
        if short in self.words:
            return True
        known = gazetteer.find(name)
        if known is not None and not any(fuzz.ratio(key(known.full), own) >= 75 for own in self.names):
            return any(_syllables(short, own) for own in self.names)
        return len(name) >= 3 and any(
            _subsequence(short, letters) and _initialled(short, own)
            for letters, own in zip(self.letters, self.names, strict=True)
        )


def _syllables(short: str, name: str) -> bool:
    """Is it made of the letters that begin the words of a name, the last of them in more letters ("BRÅ")?"""
    *firsts, last = name.split() or [""]
    begun = "".join(word[0] for word in firsts)
    return len(firsts) > 0 and len(short) >= 3 and short.startswith(begun) and last.startswith(short[len(begun) :])


def _initialled(short: str, name: str) -> bool:
    """Do most of the words of the name begin with a letter of the abbreviation ("NPO" is no "arbetsgrupp")?"""
    firsts = [word[0] for word in name.split() if len(word) > 3 and word not in _EMPTY]
    return sum(letter in short for letter in firsts) * 2 > len(firsts)


def acting(text: str) -> tuple[str, ...]:
    """The short name by which minutes tell who decides, where it opens several acts and no other does ("LAG beslutar")."""
    names = [match["name"] for match in _ACTING.finditer(text)]
    return (names[0],) if len(names) > 1 and len(set(names)) == 1 else ()


_ACTING = re.compile(wording("extract", "bodies", "acting"), re.MULTILINE)


def aliases(names: tuple[str, ...], head_lines: str = "") -> frozenset[str]:
    """What bodies go by besides their names, there or in the head: "Politiska samverkansberedningen, Polsam", "… (LGL)"."""
    within = {match["alias"] for name in names for match in _ALIAS.finditer(name)}
    beside = (re.search(rf"{re.escape(name)},\s+([A-ZÅÄÖ]\w{{2,9}})\b", head_lines) for name in names if f"{name}," in head_lines)
    return frozenset(within | {found[1] for found in beside if found and not gazetteer.find(found[1])})


def head(name: str) -> str:
    """The word that says what the body is: the first that is no genitive, ends as bodies do, and has none right after it."""
    words: list[str] = re.findall(r"[\w’-]+", name)
    for word, after in zip_longest(words, words[1:], fillvalue=""):
        if _body().fullmatch(word) and not _body().fullmatch(after):
            return word
    return words[0] if words else ""


@cache
def _body() -> Tolerant:
    return tolerant("|".join(f"(?:{form})" for form in table("claims")["parties"]["bodies"]))


def _stem(word: str) -> str:
    return _ENDING.sub("", key(word).replace(" ", "")).rstrip("e")


def _subsequence(short: str, whole: str) -> bool:
    if short[:1] != whole[:1]:
        return False
    rest = iter(whole)
    return all(letter in rest for letter in short)
