"""What might be the name of an undertaking: runs of capitals, and phrases that open with one and end where a name must.

Swedish writes a name with one capital ("Bostad först", "Konst på äldre dar"), so a run of capitals is
followed through lower-case words to the next verb, mark or end; both lengths are candidates, and the
weights choose (`weighed`).
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.extract.works import names
from kg.language import gazetteer, verbs
from kg.language import names as people
from kg.language.lists import rows
from kg.language.near import ending
from kg.language.text import LOWER, UPPER, flat
from kg.language.wordings import wording, wordings
from kg.language.work_kinds import kind as kind_of
from kg.language.work_kinds import listed

WORD = re.compile(r"[\w&][\w’'&+-]*(?:[./]\w+)*\+?")
_MARKED = re.compile(r"(?:^|[\n.!?:;]\s|[-–—•·*»►]\s|(?:^|\s)(?:\d{1,2}|[a-z])[.)]\s|§\s?\d+\s?)[*\s]*$")
"""What stands before a name that opens a line, a sentence or a point."""
_OPENED = tuple("”\"“»«’([")
_VERSION = re.compile(r"\d(?:\.\d)?|(?:19|20)\d\d(?:[–-](?:20)?\d\d)?")
_JOINTS = frozenset({"i", "pa", "for", "av", "of", "the", "and", "till", "mot", "&"})
_NO_WORD = re.compile(r"\W")
_FULL = 45
"""Characters of a line that may be broken within a name."""
_LOWER = 6
"""Lower-case words after the capitals that a name may go on for."""
_ENDS = re.compile(r"\s?(?:[.,;:!?()\[\]”\"“»«–—\n]|$)|\s-\s")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible name at `start`–`end` of a passage; `at` where in the line or sentence it stands, `reach` how its end was found."""

    value: str
    start: int
    end: int
    at: str
    reach: str

    @property
    def name(self) -> str:
        return " ".join(self.value[self.start : self.end].split())


def candidates(value: str, title: bool) -> Iterator[Candidate]:
    """The possible names of a passage or a title, each in one or two lengths."""
    done = 0
    for word in WORD.finditer(value):
        known = _known_end(value, word)
        if known and known > done:
            done = known
            yield Candidate(value, word.start(), known, _place(value, word.start(), title), "known")
        if word.start() < done or not word.group()[:1].isupper() or _leads(value, word):
            continue
        done, sure = _capitals(value, word)
        at = _place(value, word.start(), title)
        for end, reach in ((sure, "capitals"), *_phrases(value, sure)):
            if _could_be(" ".join(value[word.start() : end].split())) and not names.counts(value, end):
                yield Candidate(value, word.start(), end, at, reach)


def _known_end(value: str, word: re.Match[str]) -> int | None:
    """The end of the longest name known nationwide that begins with the word as it stands."""
    return max((end for name in _known().get(word.group(), ()) if (end := _reaches(value, word.start(), name))), default=None)


def _reaches(value: str, start: int, name: str) -> int | None:
    """The end of the name at `start`; none where a capital goes on with it, as in the name of an association."""
    end = start + len(name)
    apart = not value[end : end + 1].isalnum() and not re.match(rf"\s[{UPPER}][{LOWER}]", value[end:])
    return end if apart and value.startswith(name, start) else None


@cache
def _known() -> dict[str, list[str]]:
    """The names known nationwide by their first word."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, *_ in rows("known_works"):
        if first := WORD.match(name):
            found[first.group()].append(name)
    return found


def _leads(value: str, word: re.Match[str]) -> bool:
    """Does the word lead to a name and is none of it: what introduces it, whose it is, the verb of a sentence?"""
    owner = whose().fullmatch(word.group()) and value[word.end() + 1 : word.end() + 2].isupper()
    return bool(owner) or _introduces(value, word) or _opens_sentence(value, word)


def _introduces(value: str, word: re.Match[str]) -> bool:
    """Does the word only say what the name after it is: "Projektet Stegen", "Appen Vägen"?"""
    after = value[word.end() :].lstrip('\n ”"“»«')
    return bool(
        after[:1].isupper()
        and flat(word.group()).endswith(("et", "en"))
        and (kind_of(word.group().lower()) or _is_definite(word.group()))
    )


@cache
def whose() -> re.Pattern[str]:
    """Whose a name is: "Regeringens Fritidskort", "Kommunens Lyktan"."""
    return re.compile(wording("extract", "works.candidates", "whose"))


@lru_cache(20_000)
def _is_definite(word: str) -> bool:
    """Is it a common noun in its definite form, or a compound of one?"""
    return flat(word).endswith(("et", "en")) and (people.is_common(word) or ends_common(word))


@lru_cache(20_000)
def ends_common(word: str) -> bool:
    """Is it a compound of an ordinary word that nobody lists ("Kompetensslussen", "Bokpoolen")?"""
    return any(people.is_common(word[at:]) for at in range(3, len(word) - 3))


def _place(value: str, start: int, title: bool) -> str:
    if value[max(0, start - 2) : start].removesuffix("\n")[-1:] in _OPENED:
        return "quoted"
    if title and not value[:start].strip(" –-§0123456789.:"):
        return "title"
    return "opening" if ending(_MARKED, value, start) else "inside"


def _goes_on(value: str, end: int, start: int) -> bool:
    """Does the next word stand in the same line, or where a full line is broken? A short line ends what it says."""
    gap = value[end:start]
    return gap == " " or (gap == "\n" and end - value.rfind("\n", 0, end) > _FULL)


def _capitals(value: str, first: re.Match[str]) -> tuple[int, int]:
    """The end of the run of capitals and versions, without and with the joints: after one another name may begin."""
    apart = end = first.end()
    joint, joined = 0, False
    for word in WORD.finditer(value, first.end(), first.end() + 70):
        text = word.group()
        if not _goes_on(value, end + joint, word.start()):
            break
        if text[:1].isupper() or _VERSION.fullmatch(text):
            end, joint = word.end(), 0
            apart = apart if joined else end
        elif flat(text) in _JOINTS and not joint:
            joint, joined = word.end() - end, True
        else:
            break
    return apart, end


def _opens_sentence(value: str, word: re.Match[str]) -> bool:
    """Does a sentence begin with its verb here: "Jobbar med modellen"? An infinitive may begin a name: "Lyfta läsningen"."""
    text = word.group()
    tenses = {form.tense for form in verbs.lookup(flat(text))}
    finite = len(text) > 2 and closes(text) and (not tenses or bool(tenses - {"supine", "infinitive"}))
    return finite and bool(ending(_MARKED, value, word.start()))


def _phrases(value: str, at: int) -> Iterator[tuple[int, str]]:
    """Where a name may end in the lower-case words after `at`, and how: before a preposition, after a particle, or beyond them."""
    run = list(_run(value, at))
    shut = [closes(word) for _, word in run]
    for n, (end, word) in enumerate(run[:_LOWER]):
        if word in names.entry("particles", "undertakings"):
            yield end, "particle"
        elif not shut[n] and (shut[n + 1] if n + 1 < len(run) else _is_closed(value, end)):
            yield end, "beyond" if any(shut[:n]) else "phrase"


def _is_closed(value: str, end: int) -> bool:
    """Does a mark, the end or a verb follow?"""
    after = WORD.match(value, end + 1)
    return bool(_ENDS.match(value, end)) or (after is not None and closes(after.group()))


def _run(value: str, at: int) -> Iterator[tuple[int, str]]:
    """The end of each word of the line after `at`, with the word folded, up to a mark or what no name goes on after."""
    end = at
    for word in WORD.finditer(value, at, at + 80):
        text = flat(word.group())
        stops = closes(word.group()) and text not in names.entry("crossed", "undertakings")
        if stops or not _goes_on(value, end, word.start()):
            return
        end = word.end()
        yield end, text


@lru_cache(20_000)
def closes(word: str) -> bool:
    """Is it a verb, a preposition or another word that no name goes on after?"""
    folded = flat(word)
    if folded in names.entry("closers", "undertakings"):
        return True
    known = verbs.lookup(folded)
    infinitive = bool(known) and all(form.tense == "infinitive" for form in known)
    return folded not in _JOINTS and not infinitive and names.is_verb(word)


def _is_plain(words: list[str]) -> bool:
    """Is it a head word alone, or a work without a name ("Pilot i Linköping")?"""
    if len(words) == 1:
        word = words[0].lower()  # of a head word, the rules for those tell whether it is one
        return kind_of(word) is not None or bool(listed("not_works").fullmatch(word))
    if any(word[:1].isupper() and not gazetteer.find(word) for word in words[1:]):
        return False
    return flat(words[0]) in names.entry("no_titles", "undertakings") or _is_headed(words)


def _is_headed(words: list[str]) -> bool:
    """Does a head word begin or end it as it does a plain phrase ("Utvärdering av piloten", "En plan")?"""
    first, last = (kind_of(word.lower()) for word in (words[0], words[-1]))
    if last and (words[-1][:1].islower() or flat(words[0]) in wordings("extract", "works.candidates", "articles")):
        return True
    if first is None:
        return False
    any_project = first == "project" and bool(listed("generic").fullmatch(words[0].lower()))
    return any_project or (words[-1][:1].islower() and words[0].endswith("n"))


@lru_cache(20_000)
def _could_be(name: str) -> bool:
    """No place, known organisation or full name of a person, and more than two letters."""
    words = name.split()
    if len(_NO_WORD.sub("", name)) < 3 or gazetteer.find(name) or _is_plain(words) or names.is_plain(name):
        return False
    if len(words) > 1 and people.is_given(words[0]) and re.match(rf"[{UPPER}]", words[1]):
        return any(people.is_common(word) for word in words[1:])
    return True
