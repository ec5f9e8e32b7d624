"""Who is named in a sentence as one that can take part in an undertaking, in runs of coordinated names.

"mellan regionen och länets kommuner" holds one run of two.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract import parties
from kg.extract.people_named import People
from kg.language import gazetteer, names
from kg.language.lists import one_of, table
from kg.language.text import UPPER, flat
from kg.language.wordings import wording

_FIRM = re.compile(wording("extract", "works.actors", "firm", upper=UPPER))
_REGION = re.compile(wording("extract", "works.actors", "region", upper=UPPER))
_EXCEPT = re.compile(wording("extract", "works.actors", "except", upper=UPPER))
_PROPER = re.compile(rf"[{UPPER}][\w&-]*(?:\s(?:i\s)?(?:[{UPPER}][\w&-]*|\d{{4}}))*")
_BETWEEN = re.compile(wording("extract", "works.actors", "between"))
_ARTICLE = re.compile(wording("extract", "works.actors", "article"))
_SORTS = frozenset({"place", "authority", "organisation", "body", "person"})


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone named, at `start`–`end` of the sentence; `sort` as of a party, or "collective" or "name"."""

    name: str
    start: int
    end: int
    sort: str


Run = tuple[Actor, ...]


def runs(people: People, value: str) -> list[Run]:
    """The actors of a sentence in order, those joined by commas and "och" together."""
    found: list[list[Actor]] = []
    for actor in _apart(_all(people, value)):
        last = found[-1][-1] if found else None
        if last and _BETWEEN.fullmatch(value, last.end, actor.start):
            found[-1].append(actor)
        else:
            found.append([actor])
    return [tuple(run) for run in found if len(run) > 1 or run[0].sort != "bare"]


def _apart(actors: Iterator[Actor]) -> list[Actor]:
    """Those that overlap no longer one, in order."""
    kept: list[Actor] = []
    for actor in sorted(actors, key=lambda one: (one.start - one.end, one.start)):
        if all(actor.end <= other.start or other.end <= actor.start for other in kept):
            kept.append(actor)
    return sorted(kept, key=lambda one: one.start)


def _all(people: People, value: str) -> Iterator[Actor]:
    for party in parties.find(people, value):
        if party.sort in _SORTS and not re.match(wording("extract", "works.actors", "county"), value[party.end :]):
            yield Actor(party.name, party.start, party.end, party.sort)
    patterns = (
        (one_of("told", "actors", "collective", after=r"(?![\w-])"), "collective"),
        (one_of("told", "actors", "bare", after=r"(?![\w-])"), "bare"),
        (_headed(), "name"),
        (_FIRM, "name"),
        (_REGION, "authority"),
        (_counties(), "place"),
    )
    for pattern, sort in patterns:
        for match in pattern.finditer(value):
            but = _EXCEPT.match(value, match.end()) if sort == "collective" else None
            end = but.end() if but else match.end()
            yield Actor(value[match.start() : end], match.start(), end, sort)


@cache
def _counties() -> re.Pattern[str]:
    """Counties by their short names ("Västernorrland och Värmland"), where no "län" or authority follows."""
    return re.compile(wording("extract", "works.actors", "county_not_after", short="|".join(sorted(gazetteer.counties()))))


@cache
def _headed() -> re.Pattern[str]:
    """A noun for an organisation with its name: "Stiftelsen Linden", "Ljungs universitet"."""
    actors = table("told")["actors"]
    heads = "|".join(f"[{head[0].upper()}{head[0]}]{head[1:]}" for head in actors["headed"])
    name = rf"[{UPPER}][\w-]+(?:\s(?:i\s)?[{UPPER}][\w-]+)*"
    return re.compile(rf"(?<![\w-])(?:(?:{heads})\s{name}|(?:[{UPPER}][\w-]+\s){{1,2}}(?:{'|'.join(actors['named'])}))(?![\w-])")


def after(found: list[Run], value: str, at: int, gap: int = 2) -> Run:
    """The run that begins within `gap` words of `at`, in the same clause; without what stands before `at`."""
    for run in found:
        rest = tuple(one for one in run if one.start >= at)
        if rest:
            between = value[at : rest[0].start]
            plain = len(between.split()) <= gap and not re.search(r"[.;:,(]|\b(?:som|att)\b", between)
            return rest if plain else ()
    return ()


def listed(found: list[Run], value: str, at: int) -> Run:
    """Those listed right after `at`, names that nobody knows among them: "mellan Kumla, Nora och Matstigen"."""
    known = {one.start: one for run in found for one in run}
    listed_here: list[Actor] = []
    opening = _ARTICLE.match(value, at)
    at = opening.end() if opening else at
    while True:
        one = known.get(at) or proper(value, at)
        if one is None:
            return tuple(listed_here)
        listed_here.append(one)
        between = _BETWEEN.match(value, one.end)
        if between is None:
            return tuple(listed_here)
        at = between.end()


def before(found: list[Run], value: str, end: int, gap: int = 3) -> Run:
    """The run that ends within `gap` words before `end`, and is governed by no preposition."""
    for run in reversed(found):
        if run[-1].end <= end:
            between = value[run[-1].end : end]
            apart = len(between.split()) > gap or re.search(r"[.;:]|\b(?:som|att)\b", between)
            return () if apart or _governed(value[: run[0].start]) else run
    return ()


def _governed(left: str) -> bool:
    return bool(re.search(wording("extract", "works.actors", "preposition"), left.lower()))


def proper(value: str, at: int) -> Actor | None:
    """A capitalised name right after `at` that no list knows ("leds av Framtidshuset"); no ordinary word."""
    match = _PROPER.match(value, at)
    if match is None or names.is_common(match.group()) or names.is_given(match.group().split()[0]):
        return None
    return Actor(match.group(), match.start(), match.end(), "name")


def called(name: str) -> str:
    """The actor as the register writes it: a municipality by its short name, an authority in full."""
    place = gazetteer.find(name) or (gazetteer.find(name[:-1]) if name.endswith("s") else None)
    if place is None:
        return name
    return place.name if place.kind == "municipality" else place.full


def municipality(name: str) -> bool:
    """Does it name a municipality?"""
    place = gazetteer.find(name)
    return place is not None and place.kind == "municipality"


def is_all(name: str) -> bool:
    """Does it stand for every municipality of the county: "länets kommuner", "samtliga kommuner i länet"?"""
    return bool(one_of("told", "actors", "all_municipalities", before="", after="").fullmatch(" ".join(flat(name).split())))
