"""Who is named in a sentence: people, bodies, authorities, roles, municipalities and groups.

A body is a noun with a known ending, with what belongs to it on both sides:
"landstingets folkhälso- och sjukvårdsnämnd", "den strategiska gruppen", "Länsstyrelsen i Dalarnas län".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from kg.extract.people_named import People
from kg.language import gazetteer, names, of_owner, verbs
from kg.language.body_kinds import kind
from kg.language.lists import rows, table
from kg.language.text import LOWER, UPPER, flat
from kg.language.tolerant import Tolerant, tolerant
from kg.language.wordings import wording, wordings

Sort = Literal["person", "body", "authority", "role", "place", "organisation", "group"]
_SORTS: tuple[tuple[Sort, str], ...] = (("body", "bodies"), ("role", "roles"), ("authority", "authorities"), ("group", "groups"))
_WORD = re.compile(r"[\w’'&/]+(?:[-:][\w’'&/]+)*")
_ACRONYM = re.compile(rf"(?:[{UPPER}]{{2,6}}|[{UPPER}]{{1,3}}-[{UPPER}]{{2,5}}|[{UPPER}]{{2,6}}:s)$")
_REGION = re.compile(wording("extract", "parties", "region", upper=UPPER))
_HYPHENED = re.compile(wording("extract", "parties", "hyphened"))
_PLACE = re.compile(wording("extract", "parties", "place", upper=UPPER))
_EACH_OF = re.compile(wording("extract", "parties", "each_of", upper=UPPER, lower=LOWER))
_NAME = re.compile(wording("extract", "parties", "name", upper=UPPER))
_MUNICIPALITY = re.compile(wording("extract", "parties", "municipality"))
"""What makes a party of the name of a place: "Kumla kommun", with no genitive s where the name has none."""
_OF_SEVERAL = re.compile(wording("extract", "parties", "of_several", upper=UPPER))
"""What follows each of several municipalities that are named in one: "Vara, Essunga och Grästorps kommuner"."""
_RESPECTIVELY = re.compile(wording("extract", "parties", "respectively"))
"""What parts two parties, not "each", where it follows right on one: "byggnadsnämnden respektive socialnämnden"."""
_INDEFINITE = re.compile(wording("extract", "parties", "indefinite"))
"""A body's noun without an ending, which whoever has it stands before: "Torpa kommunstyrelse"."""
_LINKS = re.compile(wording("extract", "parties", "links"))
_WELL, _AS = wordings("extract", "parties", "as_well")  # "såväl socialnämnden som kulturnämnden"
_MORE_NAMED = re.compile(wording("extract", "parties", "more_named", upper=UPPER, lower=LOWER))
_MORE = re.compile(wording("extract", "parties", "more", lower=LOWER, upper=UPPER))


@dataclass(frozen=True, slots=True)
class Party:
    """Someone who can act; `name` as it stands without article, at `start`–`end` of the sentence."""

    name: str
    start: int
    end: int
    sort: Sort
    head: str = ""

    @property
    def organised(self) -> bool:
        """Is it a body, an authority or an organisation?"""
        return self.sort in ("body", "authority", "organisation")


def find(people: People, value: str) -> list[Party]:
    """The parties of a sentence, in order; none overlaps another."""
    taken = [Party(value[start:end], start, end, "person") for start, end in people.in_text(value)]
    for alias in people.aliases:
        taken += [Party(alias, *match.span(), "body", flat(alias)) for match in re.finditer(rf"\b{re.escape(alias)}\b", value)
                  if not any(match.start() < other.end and other.start < match.end() for other in taken)]  # fmt: skip
    for party in _bodies(value):
        if all(party.end <= other.start or party.start >= other.end for other in taken):
            taken.append(party)
    return sorted(taken, key=lambda party: party.start)


def names_place(value: str) -> bool:
    """Does a word of it name a municipality, so that one of its parties may be a place?"""
    return any(word[:1].isupper() and sort_of(word) == "place" for word in _WORD.findall(value))


def joined(parties: list[Party], first: Party, value: str) -> Party:
    """`first` with the parties coordinated to it: "kommunerna och regionen"."""
    whole = first
    for other in parties:
        if other.start <= whole.start:
            continue
        between = value[whole.end : other.start]
        linked = _LINKS.fullmatch(between) or (between == _AS and value[: whole.start].endswith(_WELL))
        if (other.sort == "person" and whole.sort != "person") or not linked:
            break
        whole = replace(whole, name=value[whole.start : other.end], end=other.end)
    return whole


@lru_cache(2048)
def _bodies(value: str) -> tuple[Party, ...]:
    found: list[Party] = []
    words = list(_WORD.finditer(value))
    for index, word in enumerate(words):
        if not _may_name(word.group()):
            continue
        end = found[-1].end if found else 0
        free = word.start() >= end and not of_owner.OWNED.match(value, word.start())
        party = _at(value, words, index, end) if free else None
        if party:
            found.append(party)
    return tuple(found)


@lru_cache(20_000)
def _may_name(word: str) -> bool:
    """May a party be named by the word: by its capital, or since it is of a kind of party?"""
    return word[:1].isupper() or sort_of(word) is not None or flat(word) in table("claims")["parties"]["each"]


def _at(value: str, words: list[re.Match[str]], index: int, taken: int) -> Party | None:
    """The party that the word tells, with the words before and after that belong to it; `taken` ends the one before."""
    word = words[index]
    sort = sort_of(word.group()) or _abbreviated(word.group())
    if owner := _owner(value, word, sort):
        return owner
    if sort is None and _each(words, index):
        sort = "authority"
    if sort is None or (sort == "group" and _of_all(words, index)):
        return None
    start = _left(value, words, index) if sort not in ("place", "group") else word.start()
    start = start if start >= taken else word.start()
    links = _RESPECTIVELY.match(value, start) if taken and start == taken + 1 else None
    start = links.end() if links else start
    end = _right(value, word.end(), sort)
    return Party(_bare(value[start:end]), start, end, sort, flat(word.group()))


def _abbreviated(word: str) -> Sort | None:
    """What kind of party an acronym names."""
    if not _ACRONYM.match(word) or word.endswith(":s"):
        return None
    full = next((row[1] for row in rows("abbreviations") if row[0] == word), word)
    return "body" if kind(full) != "other-body" else "organisation"


def _owner(value: str, word: re.Match[str], sort: Sort | None) -> Party | None:
    """A municipality or a region by its own name: "Kumla kommun", "Region Dalarna"; one of several too."""
    if not word.group()[:1].isupper():
        return None
    several = _OF_SEVERAL.match(value, word.end())
    if several and "place" in (sort, sort_of(word.group().removesuffix("s"))):
        end = several.end() if several.group().count(" ") == 1 else word.end()
        return Party(value[word.start() : end], word.start(), end, "authority", wording("extract", "parties", "municipality_2"))
    if sort == "place":
        named = _MUNICIPALITY.match(value, word.end())
        whole = value[word.start() : named.end()] if named else ""
        return Party(whole, word.start(), named.end(), "authority", flat(whole.split()[-1])) if named else None
    region = _REGION.match(value, word.start()) if sort is None else None
    noun = "region" if region is None or not _MUNICIPALITY.search(region.group()) else wording("extract", "parties", "municipality_2")
    return Party(region.group(), *region.span(), "authority", noun) if region else None


def _each(words: list[re.Match[str]], index: int) -> bool:
    """ "respektive kommun", "varje nämnd", "Kungsörs kommun": the bare noun names a party only so."""
    noun = flat(words[index].group())
    if index == 0 or noun not in table("claims")["parties"]["each"]:
        return False
    before = words[index - 1].group()
    return flat(before) in wordings("extract", "parties", "each_words") or (
        noun == wording("extract", "parties", "municipality_2") and before[:1].isupper() and before.endswith("s")
    )


def _of_all(words: list[re.Match[str]], index: int) -> bool:
    """ "samtliga kommuner", "alla nämnder": the word is part of what the noun after it names."""
    after = words[index + 1].group() if index + 1 < len(words) else ""
    return flat(words[index].group()) in wordings("extract", "parties", "of_all") and sort_of(after) in ("body", "authority")


def _bare(name: str) -> str:
    return re.sub(wording("extract", "parties", "article"), "", " ".join(name.split()))


@lru_cache(20_000)
def sort_of(word: str) -> Sort | None:
    """What kind of party a single word names, if any."""
    sort = _listed_sort(word) if len(word) > 1 else None
    return None if sort and _pattern("not_parties").fullmatch(flat(word)) else sort


def _listed_sort(word: str) -> Sort | None:
    """What kind of party the lists say that a word names; a few such words do not."""
    if listed := _sorts().fullmatch(word):
        return next(sort for sort, _ in _SORTS if listed[sort])
    place = gazetteer.find(word) if word[:1].isupper() and len(word) > 2 else None
    if place is None or place.kind == "region":
        return None
    return "place" if place.kind == "municipality" else "organisation"


@cache
def _sorts() -> Tolerant:
    """The words of all sorts as one pattern, each sort a group of it."""
    forms = table("claims")["parties"]
    return tolerant("|".join(f"(?P<{sort}>{'|'.join(forms[entry])})" for sort, entry in _SORTS))


@cache
def _pattern(entry: str) -> Tolerant:
    return tolerant("|".join(f"(?:{form})" for form in table("claims")["parties"][entry]))


def _left(value: str, words: list[re.Match[str]], index: int) -> int:
    """Where the noun phrase that ends in word `index` begins."""
    start = words[index].start()
    hyphened = _HYPHENED.search(value[:start])
    if hyphened:
        start = hyphened.start()
    for word in reversed([word for word in words[max(0, index - 7) : index] if word.end() <= start]):
        owned = _INDEFINITE.fullmatch(words[index].group()) is not None and not names.is_common(word.group())
        if value[word.end() : start] != " " or not _belongs(word.group(), first=word.start() == 0 and not owned):
            break
        start = word.start()
        hyphened = _HYPHENED.search(value[:start])
        start = hyphened.start() if hyphened else start
    owner = of_owner.OWNER_BEFORE.search(value[:start])
    return owner.start() if owner else start


def _belongs(word: str, first: bool) -> bool:
    """Is the word part of the name after it: a genitive, an adjective, an article, a proper name?"""
    folded = flat(word)
    if folded in wordings("extract", "parties", "articles"):
        return True
    if _pattern("not_adjectives").fullmatch(word) or any(form.tense for form in verbs.lookup(folded)):
        return False
    if _pattern("adjectives").fullmatch(word) or re.search(r"(?:ens|ets|rnas|:s)$", folded):
        return True
    if not word[:1].isupper():
        return False
    if not first:
        return not names.is_given(word) or word.endswith("s")
    return folded.endswith("s") and len(folded) > 4 and not names.is_common(word) and not names.is_given(word)


def _right(value: str, end: int, sort: Sort) -> int:
    """Where the name that has its head at `end` ends: "… för vård och omsorg", "… i Ludvika", "… Barnahus"."""
    if sort not in ("body", "authority"):
        return end
    name = _NAME.match(value, end)
    if name and not names.is_given(name.group().split()[0]) and not _shouted(name.group().split()[0]):
        end = name.end()
    end = _purpose(value, end) if sort == "body" else end
    place = _PLACE.match(value, end)
    return place.end() if place else end


def _purpose(value: str, end: int) -> int:
    """Where what a body is for ends: "… för vård och omsorg", "… för Norra Länsdelen"."""
    fields = _fields().match(value, end)
    end = fields.end() if fields else end
    more = _MORE.match(value, end)
    if more and not _pattern("purposes").match(value, end + len(wording("extract", "parties", "for"))):
        end = more.end()
    named = _MORE_NAMED.match(value, end)
    return named.end() if named and not names.is_given(named.group().split()[1]) else end


def _shouted(word: str) -> bool:
    """Is it a verb in capitals: "Styrelsen BESLUTAR"?"""
    return word.isupper() and any(form.tense for form in verbs.lookup(flat(word)))


@cache
def _fields() -> Tolerant:
    words = "|".join(table("claims")["parties"]["fields"])
    return tolerant(wording("extract", "parties", "fields", words=words))


def after(parties: list[Party], value: str, at: int, gap: int = 0) -> Party | None:
    """The party that begins at `at`, or within `gap` words of it, joined with those coordinated to it."""
    for party in parties:
        if party.start < at:
            continue
        between = value[at : party.start]
        if len(between.split()) > gap or re.search(r"[.;:,]", between):
            return None
        return joined(parties, party, value)
    return None


def each_of(name: str) -> list[str]:
    """The bodies that a plural stands for: "socialnämnderna i Arboga och Kungsör" are those of two municipalities."""
    found = _EACH_OF.match(name)
    words = re.split(r",\s|\soch\s", found["places"]) if found else []
    places = [gazetteer.find(word) or gazetteer.find(word.removesuffix("s")) for word in words]
    known = [place.name for place in places if place and place.kind == "municipality"]
    body = found["body"] if found and len(known) == len(words) else ""
    return [wording("extract", "parties", "each_body", body=body, town=town) for town in known] if body else []


def walk(parties: list[Party], start: int, end: int) -> Iterator[Party]:
    """The parties that stand within `start`–`end`."""
    return (party for party in parties if start <= party.start and party.end <= end)
