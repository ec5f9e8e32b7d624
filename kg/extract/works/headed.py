"""Agreements, plans, projects and their like that a head word names.

A work is a head word ("överenskommelsen", "Färdplan", "samsjuklighetsprojektet") with what names it: a
link and its object ("om hälso- och sjukvård i hemmet"), a proper name ("Nära vård"), or the compound
itself. A bare "planen" or "avtalet" names nothing.
"""

import re
from collections.abc import Iterator

from kg.extract.context import Context
from kg.extract.works import names, reach
from kg.language import names as people
from kg.language.lists import table
from kg.language.text import LOWER, UPPER, ends_word, flat, key
from kg.language.tolerant import tolerant
from kg.language.wordings import wording, wordings
from kg.language.work_kinds import kind as kind_of
from kg.language.work_kinds import listed
from kg.model import Mention, Text

_QUOTED = re.compile(r"\s?[”\"“»]([^”\"“»]{3,90})[”\"“»]")
_INDEFINITE = re.compile(wording("extract", "works.headed", "indefinite"))
_YEARS = re.compile(wording("extract", "works.headed", "years"))
_BETWEEN = re.compile(wording("extract", "works.headed", "between", upper=UPPER))
_NAMES = re.compile(wording("extract", "works.headed", "names", upper=UPPER))
Place = tuple[int, int, bool]
"""Where a work is named, and whether by a name of its own."""


def mentions(about: Context, text: Text, title: bool) -> Iterator[Mention]:
    """The works of a passage that a head word names."""
    at = 0
    for word in reach.WORD.finditer(text.value):
        kind = kind_of(word.group()) if word.start() >= at else None
        if kind is None or not _is_meant(text.value, word):
            continue
        for start, end, named in _named(text.value, word, kind, title):
            if stated := text.cut(start, _learned(about, text.value, start, end)):
                yield Mention(kind, normal(stated.value), stated.value, about.span(stated), 0.8 if named else 0.7)
                at = max(at, end)


def _learned(about: Context, value: str, start: int, end: int) -> int:
    """The end of a name that the document has twice, of which the part to `end` alone was taken here ("Ljusa vägar")."""
    ends = (start + len(one.name) for one in about.named if value.startswith(one.name, start))
    return max([end, *(at for at in ends if ends_word(value, at))])


def _is_meant(value: str, word: re.Match[str]) -> bool:
    """A head that is mostly an ordinary word names a work when it opens a line or is called new."""
    if value[word.start() - 1 : word.start()] == "(" and value[word.end() : word.end() + 1] == ")":
        return False  # "Nattfjärilen (nattvandrarprojektet)": it only says what the name is
    if re.search(rf"[{UPPER}]\w*,\se(?:n|tt)\s(?:\w+\s)?$", value[: word.start()]):
        return False
    if re.search(wording("extract", "works.headed", "wanting"), value[: word.start()]):
        return False  # "Vi behöver en strategi för …": there is none
    if not listed("cautious").fullmatch(word.group()):
        return True
    definite = word.group().endswith("n") and bool(re.match(r"\sav\s", value[word.end() :]))
    return definite or word.group()[:1].isupper() or bool(re.search(r"\b[Nn](?:y|ya|ytt)\s$", value[: word.start()]))


def _named(value: str, word: re.Match[str], kind: str, title: bool) -> Iterator[Place]:
    """Where the works that this head names stand, and whether by a name of their own."""
    generic = bool(listed("generic").fullmatch(word.group())) or word.group() in table("works")["abbreviated"]
    ways = (
        _in_pair(value, word, kind, generic),
        _in_quotes(value, word, generic),
        _by_name(value, word, kind, generic),
        _by_matter(value, word, kind, title),
        _by_itself(value, word, title, generic),
    )
    yield from next((found for found in map(list, ways) if found), [])


def _in_pair(value: str, word: re.Match[str], kind: str, generic: bool) -> Iterator[Place]:
    """Two projects named together: "projekten Stegen och Bron"."""
    if pair := _NAMES.match(value, word.end()) if kind == "project" and generic else None:
        yield from ((*pair.span(name), True) for name in ("first", "second"))


def _in_quotes(value: str, word: re.Match[str], generic: bool) -> Iterator[Place]:
    if quoted := _QUOTED.match(value, word.end()):
        yield (quoted.start(1) if generic else word.start()), quoted.end(1), True


def _by_name(value: str, word: re.Match[str], kind: str, generic: bool) -> Iterator[Place]:
    """By the proper name right after it; an indefinite head needs a year to be one work."""
    end = reach.proper(value, word.end())
    if end is None or _begins_otherwise(value[word.end() :].split()[:2], generic):
        return
    dated = bool(re.search(r"\d{4}$", value[word.end() : end]))
    if generic and _INDEFINITE.fullmatch(word.group()) and not dated:
        return
    span_of_years = re.match(r"\s?[–/-]\s?(?:20)?\d\d\b", value[end:]) if dated else None
    end += span_of_years.end() if span_of_years else 0
    yield (_first(value, word) if not (kind == "project" and generic) else word.end() + 1), end, True


def _begins_otherwise(words: list[str], generic: bool) -> bool:
    """Are the words no name: who presents the work, or what a line of its own begins with ("Motionären Eva …", "Förslag …")?"""
    somebody = people.is_given(words[-1]) and (names.is_plain(words[0]) or len(words) == 1)
    return somebody or (not generic and people.is_given(words[0])) or flat(words[0]) in names.entry("no_titles", "undertakings")


def _by_matter(value: str, word: re.Match[str], kind: str, title: bool) -> Iterator[Place]:
    """By what it is about ("om hälso- och sjukvård i hemmet"), or who it is between."""
    end = None
    if _is_named_by_matter(value, word, kind, title):
        bare = (title or kind == "inquiry") and word.group()[:1].isupper()
        end = reach.matter(value, word.end(), bare, kind)
    if end is None and flat(word.group()).startswith(wording("extract", "works.headed", "agreement_stem")):
        between = _BETWEEN.match(value, word.end())
        end = between.end() if between else None
    if end:
        years = _YEARS.match(value, end)
        yield _first(value, word), years.end() if years else end, True


def _is_named_by_matter(value: str, word: re.Match[str], kind: str, title: bool) -> bool:
    """May what it is about make a name of it, as it does of no "plan för …" or "ett projekt för …" within a sentence?"""
    if (title and word.group()[:1].isupper()) or _called(value, word):
        return True
    described = kind == "project" and _INDEFINITE.fullmatch(word.group())
    return not described and key(word.group()) not in wordings("extract", "works.headed", "kinds_by_matter")


def _by_itself(value: str, word: re.Match[str], title: bool, generic: bool) -> Iterator[Place]:
    """By its years, or as a compound that names one work."""
    years = _YEARS.match(value, word.end())
    if years and not generic:
        yield _first(value, word), years.end(), True
    elif not generic and (_stands_alone(value, word) or (title and _is_title(value, word))):
        yield _first(value, word), word.end(), False


def _is_title(value: str, word: re.Match[str]) -> bool:
    """Is a title the compound alone, or opens with it as something new ("Nytt handlingsprogram enligt …")?"""
    before, after = value[: word.start()].strip(), value[word.end() :]
    alone = not before and bool(re.match(r"\s?(?:$|[–(,]|-\s)", after))
    return len(word.group()) > 9 and not word.group().endswith("er") and (alone or before in wordings("extract", "works.headed", "new"))


def _stands_alone(value: str, word: re.Match[str]) -> bool:
    """A compound names a work by itself when it is definite, or called regional or of the county."""
    folded = flat(word.group())
    if folded.endswith("et") and kind_of(folded) == "agreement" and tolerant(wording("extract", "works.headed", "acts")).match(value, word.end()):
        return True  # "Samverkansavtalet löper ut"
    called = _called(value, word)
    if folded in {flat(form) for forms in table("works")["heads"].values() for form in forms} and not called:
        return False
    if called or _owned(value, word) or _renewed(value, word):
        return True
    return len(folded) >= 11 and bool(re.search(wording("extract", "works.headed", "stands_alone"), folded))


def _owned(value: str, word: re.Match[str]) -> bool:
    """Does it belong to an authority: "Ljungs kommuns kulturstrategi", "regionens nya biblioteksplan"?"""
    owned = wording("extract", "works.headed", "owned", upper=UPPER, lower=LOWER)
    return len(word.group()) > 9 and bool(re.search(owned, value[: _begin(value, word)]))


def _renewed(value: str, word: re.Match[str]) -> bool:
    """Is a new one made or adopted: "fastställa ny kommunikationspolicy", "förslag till nytt sjukvårdsavtal"?"""
    return len(word.group()) > 9 and bool(re.search(wording("extract", "works.headed", "renewed"), value[: _begin(value, word)]))


def _begin(value: str, word: re.Match[str]) -> int:
    """Where the compound begins, with the first part of a pair: "vatten- och avloppsplan"."""
    pair = re.search(wording("extract", "works.headed", "pair"), value[: word.start()])
    return pair.start() if pair else word.start()


def _called(value: str, word: re.Match[str]) -> bool:
    return bool(re.search(wording("extract", "works.headed", "called"), value[: _begin(value, word)]))


def _first(value: str, word: re.Match[str]) -> int:
    """The name begins with its head, or an adjective that belongs to it ("Regional …", "Länsgemensam …")."""
    begin = _begin(value, word)
    if begin < word.start():
        return begin
    before = re.search(wording("extract", "works.headed", "scope", upper=UPPER, lower=LOWER), value[: word.start()])
    opens = before and re.match(wording("extract", "works.headed", "sentence_opens"), before.group())
    return before.start() if before and not opens and word.group()[:1].islower() else word.start()


def normal(stated: str) -> str:
    """The name in single spaces, without the quotation marks around it."""
    plain = re.sub(wording("extract", "works.headed", "normal"), "", stated.replace("\u00ad", ""))
    return " ".join(plain.split()).strip(' ”"“»,.;:')
