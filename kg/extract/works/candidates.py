"""What might be the name of an undertaking: runs of capitals, and phrases that open with one and end where a name must.

Swedish writes a name with one capital ("Bostad först", "Konst på äldre dar"), so a run of capitals is
followed through lower-case words to the next verb, mark or end; both lengths are candidates, and the
weights choose (`weighed`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.works import names
from kg.extract.works.kinds import kind as kind_of
from kg.language import gazetteer
from kg.language import names as people
from kg.language.text import UPPER, flat
from kg.language.wordings import wordings

WORD = re.compile(r"[\w&][\w’'&+-]*(?:[./]\w+)*\+?")
_MARKED = re.compile(r"(?:^|[\n.!?:;]\s|[-–—•·*»►]\s|(?:^|\s)(?:\d{1,2}|[a-z])[.)]\s|§\s?\d+\s?)[*\s]*$")
"""What stands before a name that opens a line, a sentence or a point."""
_OPENED = re.compile(r"[”\"“»«’(\[]$")
_VERSION = re.compile(r"\d(?:\.\d)?|(?:19|20)\d\d(?:[–-](?:20)?\d\d)?")
_JOINTS = frozenset({"i", "pa", "for", "av", "of", "the", "and", "till", "mot", "&"})
_LOWER = 6
"""Lower-case words after the capitals that a name may go on for."""
_ENDS = re.compile(r"\s?(?:[.,;:!?()\[\]”\"“»«–—\n]|$)|\s-\s")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible name at `start`–`end` of a passage; `at` where in the line or sentence it stands."""

    value: str
    start: int
    end: int
    at: str
    long: bool

    @property
    def name(self) -> str:
        return " ".join(self.value[self.start : self.end].split())


def candidates(value: str, title: bool) -> Iterator[Candidate]:
    """The possible names of a passage or a title, each in one or two lengths."""
    done = 0
    for word in WORD.finditer(value):
        if word.start() < done or not word.group()[:1].isupper() or _introduces(value, word):
            continue
        if len(word.group()) > 2 and closes(word.group()) and _MARKED.search(value[: word.start()]):
            continue  # a sentence that begins with its verb: "Jobbar med modellen"
        sure = _capitals(value, word)
        at = _place(value, word.start(), title)
        for end, long in ((sure, False), (_phrase(value, sure), True)):
            if end and _could_be(" ".join(value[word.start() : end].split())):
                yield Candidate(value, word.start(), end, at, long)
        done = sure


def _introduces(value: str, word: re.Match[str]) -> bool:
    """Does the word only say what the name after it is: "Projektet Stegen", "Appen Vägen"?"""
    after = value[word.end() :].lstrip('\n ”"“»«')
    return bool(
        after[:1].isupper()
        and flat(word.group()).endswith(("et", "en"))
        and (kind_of(word.group().lower()) or _is_definite(word.group()))
    )


@lru_cache(20_000)
def _is_definite(word: str) -> bool:
    """Is it a common noun in its definite form, or a compound of one?"""
    return flat(word).endswith(("et", "en")) and (people.is_common(word) or ends_common(word))


@lru_cache(20_000)
def ends_common(word: str) -> bool:
    """Is it a compound of an ordinary word that nobody lists ("Kompetensslussen", "Bokpoolen")?"""
    return any(people.is_common(word[at:]) for at in range(3, len(word) - 3))


def _place(value: str, start: int, title: bool) -> str:
    before = value[:start]
    if _OPENED.search(before):
        return "quoted"
    if title and not before.strip(" –-§0123456789.:"):
        return "title"
    return "opening" if _MARKED.search(before) else "inside"


def _capitals(value: str, first: re.Match[str]) -> int:
    """The end of the run of capitals, versions and the joints between them."""
    end, joint = first.end(), 0
    for word in WORD.finditer(value, first.end(), first.end() + 70):
        if value[end + joint : word.start()] not in (" ", "\n"):
            break
        text = word.group()
        if text[:1].isupper() or _VERSION.fullmatch(text):
            end, joint = word.end(), 0
        elif flat(text) in _JOINTS and not joint:
            joint = word.end() - end
        else:
            break
    return end


def _phrase(value: str, at: int) -> int | None:
    """The end of the lower-case words that follow, where a mark, a verb or the end closes them."""
    end, count = at, 0
    for word in WORD.finditer(value, at, at + 80):
        if value[end : word.start()] not in (" ", "\n"):
            break
        if closes(word.group()):
            return end if count else None
        end, count = word.end(), count + 1
        if count > _LOWER:
            return None
    return end if count and _ENDS.match(value, end) else None


@lru_cache(20_000)
def closes(word: str) -> bool:
    """Is it a verb, a preposition or another word that no name goes on after?"""
    plain = flat(word)
    return plain in names.entry("closers", "undertakings") or (plain not in _JOINTS and names.is_verb(word))


def _is_plain(words: list[str]) -> bool:
    """Is it a head word alone, does it begin as a plain phrase does ("Utvärdering av piloten"), or is it a work without a name ("Pilot i Linköping")?"""
    if len(words) == 1:
        return kind_of(words[0].lower()) is not None  # the rules for head words tell whether it is one
    if any(word[:1].isupper() and not gazetteer.find(word) for word in words[1:]):
        return False
    article = flat(words[0]) in wordings("extract", "works.candidates", "articles")
    headed = [kind_of(word.lower()) for word in (words[0], words[-1])]
    bare = words[-1][:1].islower() and (headed[1] or (headed[0] and words[0].endswith("n")))
    return bool(flat(words[0]) in names.entry("no_titles", "undertakings") or bare or (article and headed[1]))


@lru_cache(20_000)
def _could_be(name: str) -> bool:
    """No place, known organisation or full name of a person, and more than two letters."""
    words = name.split()
    if len(re.sub(r"\W", "", name)) < 3 or gazetteer.find(name) or _is_plain(words):
        return False
    if len(words) > 1 and people.is_given(words[0]) and re.match(rf"[{UPPER}]", words[1]):
        return any(people.is_common(word) for word in words[1:])
    return True
