"""Who takes part in a work, leads it or pays for it, by the clause frames that say so.

A frame is a cue ("deltar", "leds av", "mellan") with where those it speaks of stand: after it, before it,
or as places after it ("pågår i Kumla och Nora"). The frames are data (`told.json`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract.context import Context
from kg.extract.works import actors, focus, stages
from kg.extract.works.actors import Actor, Run
from kg.extract.works.focus import Spot
from kg.language import mood
from kg.language.clauses import clause_end, clause_start
from kg.language.lists import one_of, table
from kg.language.text import flat
from kg.language.tolerant import Bank, tolerant
from kg.language.wordings import wording, wordings
from kg.model import Mention, Modality

_NOT = re.compile(wording("extract", "works.frames", "not"))
_DOUBTS = re.compile(wording("extract", "works.frames", "doubts"))
"""Words of a clause whose subject asks, waits or has a view, and takes no part."""
_BETWEEN = wording("extract", "works.frames", "between")
"""What stands between two places is no party by that, unless the clause is about the work."""
_WITH = re.compile(wording("extract", "works.frames", "with"))
_SORTS = {
    "party": frozenset({"place", "authority", "organisation", "body", "collective", "name"}),
    "lead": frozenset({"place", "authority", "organisation", "body", "collective", "name", "person"}),
    "funder": frozenset({"place", "authority", "organisation", "body", "collective", "name"}),
}
_PLACES = frozenset({"place", "authority"})


@dataclass(frozen=True, slots=True)
class Role:
    """An actor and what it is to the work: "party", "lead" or "funder"; how that is meant."""

    work: Mention
    role: str
    actor: Actor
    modality: Modality = "actual"


def roles(about: Context, spot: Spot) -> Iterator[Role]:
    """The roles a sentence gives, leads and funders first: they are not parties by the same words."""
    value = spot.sentence.value
    found = actors.runs(about.people, value)
    taken: set[int] = set()
    for role in ("lead", "funder", "party"):
        for at, end, actor in _filled(role, value, found, spot):
            work = spot.of(at)
            if actor.start in taken or actor.sort not in _SORTS[role] or _is_work(role, actor, work, spot):
                continue
            taken.add(actor.start)
            yield Role(work, role, _meant(actor, found), mood.said(value, at, end))


def _is_work(role: str, actor: Actor, work: Mention, spot: Spot) -> bool:
    """Is it the name of a work, or part of it ("Region Norr" in "Region Norrs strategi")? Another one may pay."""
    folded = flat(actor.name)
    others = [work] if role == "funder" else [one for _, one in spot.works]
    return any(folded in flat(one.name) or flat(one.name) in folded for one in others)


def _meant(actor: Actor, found: list[Run]) -> Actor:
    """The municipality itself where "kommunen" goes back to one named before in the sentence."""
    if flat(actor.name) not in wordings("extract", "works.frames", "the_municipality"):
        return actor
    earlier = [one for run in found for one in run if one.end <= actor.start and one.sort in _PLACES]
    known = [one for one in earlier if actors.municipality(one.name)]
    return known[-1] if known else actor


def _filled(role: str, value: str, found: list[Run], spot: Spot) -> Iterator[tuple[int, int, Actor]]:
    """Each actor that a frame of the role names, with where its cue stands."""
    for where, pattern in _cues(role).standing(value):
        for cue in pattern.finditer(value):
            if _NOT.search(value, clause_start(value, cue.start())[0], clause_end(value, cue.start())):
                continue
            run = _slot(where, value, found, cue)
            if cue.group() == _BETWEEN and stages.doer(spot, cue.start()) < 2:
                run = tuple(one for one in run if one.sort != "place")
            yield from ((*cue.span(), actor) for actor in run)
    if role == "party":
        yield from ((at, at + 1, actor) for at, actor in (*_beside(value, found, spot), *_subjects(value, found, spot)))


def _slot(where: str, value: str, found: list[Run], cue: re.Match[str]) -> Run:
    if where == "before":
        return actors.before(found, value, cue.start())
    if where == "fronted":  # "I Kumla och Nora har skolorna …"
        opens = found and re.fullmatch(r"I\s", value[: found[0][0].start])
        right = opens and not value[found[0][-1].end : cue.start()].strip(" s")
        return tuple(one for one in found[0] if one.sort in _PLACES) if right else ()
    run = actors.after(found, value, cue.end())
    if where == "places":
        return tuple(one for one in run if one.sort in _PLACES)
    return max(run, actors.listed(found, value, cue.end()), key=len)


def _beside(value: str, found: list[Run], spot: Spot) -> Iterator[tuple[int, Actor]]:
    """Municipalities right after the name of a work ("projektet Stegen i Kumla"), or that report on it ("Kumla: …")."""
    label = re.match(wording("extract", "works.frames", "municipality_named"), value)
    if label and actors.municipality(label.group()) and any(start >= 0 for start, _ in spot.works):
        yield 0, Actor(label.group(), 0, label.end(), "place")
    for start, work in ((start, work) for start, work in spot.works if start >= 0):
        end = start + len(work.stated_name)
        if into := re.match(r"[”\"]?\si\s", value[end : end + 4]):
            run = actors.after(found, value, end + into.end(), 0)
            yield from ((start, actor) for actor in run if actors.municipality(actor.name))
        yield from ((start, actor) for actor in _joined(value, found, work, start, end))


def _joined(value: str, found: list[Run], work: Mention, start: int, end: int) -> Iterator[Actor]:
    """Those in brackets after a name, those an agreement is with, and those that go on a run whose first its name holds."""
    opened = re.match(r"[”\"*]*\s\(", value[end:])
    yield from actors.after(found, value, end + opened.end(), 0) if opened else ()
    if work.type == "agreement":
        with_them = _WITH.match(value, end)
        on = next((run for run in found if any(start < one.start < end <= one.end for one in run)), ())
        yield from (one for one in on if one.start >= end)
        yield from actors.listed(found, value, with_them.end()) if with_them else ()


def _subjects(value: str, found: list[Run], spot: Spot) -> Iterator[tuple[int, Actor]]:
    """Municipalities that do something in a clause about one work ("Kumla har startat Stegen", of it "Nora är igång")."""
    for run in found:
        start, end = clause_start(value, run[0].start)[0], clause_end(value, run[-1].end)
        opens = not value[start : run[0].start].strip() and focus.is_finite(value[run[-1].end :])
        if not opens or any(one.search(value, start, end) for one in (_DOUBTS, _NOT)):
            continue
        named = [at for at, _ in spot.works if run[-1].end < at < end]
        if named or len(spot.works) == 1:
            yield from ((named[0] if named else run[0].start, one) for one in run if actors.municipality(one.name))


@cache
def _cues(role: str) -> Bank[str]:
    return Bank(
        (where, tolerant(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])"))
        for where, forms in table("told")["frames"][role].items()
    )


def in_name(about: Context, work: Mention) -> Iterator[Role]:
    """The parties a name holds: "Avtal med Ljungs Bygg AB", "… mellan staten och SKR", the project "CROSS Kumla"."""
    value = " ".join(work.stated_name.split())
    found = actors.runs(about.people, value)
    if work.type == "project" and found:
        last = found[-1][-1]
        if 0 < last.start < last.end == len(value) and actors.municipality(last.name):
            yield Role(work, "party", last)
    if work.type in ("agreement", "strategy"):
        yield from (Role(work, "party", actor) for actor in _in_name(value, found))


def _in_name(value: str, found: list[Run]) -> Iterator[Actor]:
    """The parties after the words that introduce them ("med", "mellan"); "för" does so for ordinary words only."""
    for cue in one_of("told", "in_names", before=r"(?<!\w)", after=r"\s").finditer(value):
        run = actors.after(found, value, cue.end(), 0)
        if flat(cue.group()).strip() == "for" and not any(one.sort == "bare" for one in run):
            continue
        name = None if run else actors.proper(value, cue.end())
        yield from (name,) if name else run
