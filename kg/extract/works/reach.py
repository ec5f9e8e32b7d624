"""How far the name of a work reaches after its head: a proper name, or what it is about."""

import re

from kg.language.lists import table
from kg.language.text import flat
from kg.language.tolerant import tolerant
from kg.language.wordings import wording, wordings
from kg.language.work_kinds import folded
from kg.language.work_kinds import kind as kind_of

WORD = re.compile(r"[\w’'/.:&+-]*[\w+]-?")
_GENITIVES = frozenset(wordings("extract", "works.reach", "genitives"))
"""Genitives that end as verbs do."""


def proper(value: str, at: int) -> int | None:
    """The end of a proper name right after the head: "Nära vård Sörmland 2023–2025", "Meänkieli nu!"."""
    end, plain, first = at, 0, True
    for word in WORD.finditer(value, at):
        if value[end : word.start()] != " " or plain > 3:
            break
        text = word.group()
        if first and not (text[:1].isupper() or re.fullmatch(r"20\d\d", text)):
            return None
        if text[:1].islower():
            if _ends_name(text) or (flat(text) in ("och", "i", "for") and not _goes_on(value, word.end())):
                break
            plain += 1
        first = False
        end = word.end()
        if value[end : end + 1] in ("!", "?") and end < len(value):
            end += value[end : end + 1] == "!"
            break
    return _trimmed(value, at, end)


def _ends_name(word: str) -> bool:
    """A lower-case word that cannot go on a proper name: a verb, a preposition, an adverb."""
    plain = flat(word)
    return plain in folded("stops") or plain.endswith(("ades", "des", "tes", "as", "ade", "er", "ar", "ts"))


def _goes_on(value: str, at: int) -> bool:
    after = WORD.match(value, at + 1)
    return after is not None and not _ends_name(after.group()) and kind_of(after.group()) is None


def matter(value: str, at: int, bare: bool, what: str) -> int | None:
    """The end of what the work is about: "om hälso- och sjukvård i hemmet"; None where that is vague."""
    links = [*table("works")["links"], *(["av"] if what == "inquiry" else [])]
    link = tolerant(rf"\s(?P<link>{'|'.join(links)})\s").match(value, at)
    begin = link.end() if link else at + 1
    words = list(WORD.finditer(value, begin, min(len(value), begin + 110)))
    if not words or (not link and not _is_matter(value, at, words[0].group(), bare)):
        return None
    first = words[0].group()
    joint = bool(re.match(wordings("extract", "works.reach", "cooperation")[what == "agreement"], flat(value[begin:])))
    if not joint and (_is_vague(first) or (not link and flat(first).endswith("as"))):
        return None
    together = link and link["link"] in wordings("extract", "works.reach", "with_or_between")
    if together and not first[:1].isupper():
        return None
    return _trimmed(value, at, _reach(value, words, begin, joint))


def _is_matter(value: str, at: int, first: str, bare: bool) -> bool:
    """May the word right after the work, without any link, be what it is about?"""
    return value[at : at + 1] == " " and (flat(first) in folded("fields") or (bare and first[:1].islower()))


def _is_vague(word: str) -> bool:
    return flat(word) in folded("vague") | folded("stops") or bool(re.match(r"\d", word))


def _reach(value: str, words: list[re.Match[str]], begin: int, joint: bool) -> int:
    """Where the words that tell of the matter end."""
    end = begin
    for index, word in enumerate(words[:9]):
        apart = value[end : word.start()] != (" " if index else "")
        if apart or (not (joint and index == 1) and _stops(value, words, index)):
            break
        end = word.end()
    return end


def _stops(value: str, words: list[re.Match[str]], index: int) -> bool:
    """Does the object of a work end before this word?"""
    plain = flat(words[index].group())
    after = words[index + 1] if index + 1 < len(words) else None
    if plain == "till" and after and flat(after.group()) in folded("fields"):
        return False
    if plain in folded("stops") or (index and _begins_anew(words[index - 1].group(), words[index].group())):
        return True
    if plain not in wordings("extract", "works.reach", "links_and_prepositions"):
        return False
    if after is None or value[words[index].end() : after.start()] != " ":
        return True
    return _ends_at(plain, value[: words[index].start()], after.group(), index)


def _begins_anew(before: str, word: str) -> bool:
    """Does something else begin with the word: a participle, or a name to which no preposition leads?"""
    if flat(word) not in _GENITIVES and _PARTICIPLE.search(flat(word)):
        return True
    leads = flat(before) in wordings("extract", "works.reach", "prepositions")
    return word[:1].isupper() and before[:1].islower() and not leads


_PARTICIPLE = re.compile(r"(?:ades|des|ade|[^n]as)$")


def _ends_at(plain: str, before: str, after: str, index: int) -> bool:
    """Does the object end before the link or preposition, by what follows it?"""
    if plain == "och":
        verb = after.endswith("r") and len(after) < 8
        return not before.rstrip().endswith("-") and (flat(after) in folded("stops") | folded("vague") or verb)
    if plain == "med" and not after[:1].isupper():
        return True
    return flat(after) in folded("vague") or (plain == "for" and index > 4)


def _trimmed(value: str, at: int, end: int) -> int | None:
    name = value[at:end].rstrip(" .,:;/-")
    name = re.sub(wording("extract", "works.reach", "small_words_last"), "", name)
    return at + len(name) if len(name.strip()) >= 3 else None
