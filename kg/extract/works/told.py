"""What is said of a named work: who takes part, leads and pays, how much, from when until when, and how far it is.

In: an item with its works. Out: one `Told` a statement, with the sentence that says it. `focus` tells
which sentence is about which work, `frames`, `sums`, `stretches` and `stages` what each says. A work has one
stage, one start and one end in a document: what is decided, and said surest.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.context import Context, ItemText
from kg.extract.works import actors, focus, frames, stages
from kg.extract.works.focus import Spot
from kg.language import mood, stretches, sums
from kg.language.clauses import clause_end, clause_start
from kg.language.lists import one_of
from kg.language.text import key
from kg.model import Claims, Mention, Modality, Span, Told
from kg.model.claims import WORKS

_TIED = frozenset({"agreement", "plan", "strategy", "programme", "survey"})
"""Kinds whose years in the name are their period."""
_MADE = frozenset({"plan", "strategy", "inquiry"})
"""Kinds that end when they are ready."""
_YEARS = re.compile(r"((?:19|20)\d\d)(?:\s?(?:–|--?|/)\s?((?:20)?\d\d))?\s*$")
_SHORT_YEARS = re.compile(r"\s(\d\d)\s?[–-]\s?(\d\d)$")
_ONCE = ("stage", "start", "end")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A statement, and how much speaks for it beside another of its kind."""

    told: Told
    weight: tuple[int, ...] = ()


def added(about: Context, texts: Sequence[ItemText], said: Sequence[Claims]) -> list[Claims]:
    """The claims of each item with what it says of its works, of stages and ends only those that stand."""
    found = [list(_statements(about, text, claims.mentions)) for text, claims in zip(texts, said, strict=True)]
    best: dict[tuple[str, str], Weighed] = {}
    for one in (one for item in found for one in item if one.told.about in _ONCE):
        at = key(one.told.work), one.told.about
        best[at] = max(best.get(at, one), one, key=lambda other: other.weight)
    stands = set(map(id, best.values()))
    return [
        replace(claims, told=tuple(one.told for one in item if one.told.about not in _ONCE or id(one) in stands))
        for claims, item in zip(said, found, strict=True)
    ]


def _statements(about: Context, text: ItemText, mentions: tuple[Mention, ...]) -> Iterator[Weighed]:
    """What the item says of its works, each statement once."""
    works = [one for one in mentions if one.type in WORKS and one.type != "law"]
    seen: set[tuple[str, str, str, tuple[int, ...]]] = set()
    spots = list(focus.spots(about, text, works))
    for one in (*_in_names(about, works), *(one for spot in spots for one in _said(about, spot))):
        at = one.told.work, one.told.about, one.told.value, one.weight
        if at not in seen:
            seen.add(at)
            yield one


def _in_names(about: Context, works: list[Mention]) -> Iterator[Weighed]:
    """What a name itself says: its years are the period, those after "med" and "mellan" the parties."""
    for work in works:
        first, last = _years(about, work) if work.type in _TIED else ("", "")
        for what, year in (("start", first), ("end", last)):
            if year:
                yield Weighed(_told(work, what, year, work.span), (1, 0))
        for role in frames.in_name(about, work):
            yield Weighed(_told(work, "party", actors.called(role.actor.name), work.span))


def _years(about: Context, work: Mention) -> tuple[str, str]:
    """The first and last year of a name; one that stands alone far ahead is aimed at ("Agenda 2030") and ends nothing."""
    if short := _SHORT_YEARS.search(work.stated_name):
        century = str(about.date.year if about.date else 2000)[:2]
        return (century + short[1], century + short[2]) if short[1] < short[2] else ("", "")
    years = _YEARS.search(work.stated_name)
    if years is None or (not years[2] and about.date is not None and int(years[1]) > about.date.year + 1):
        return "", ""
    last = years[2] or years[1]
    return years[1], last if len(last) == 4 else years[1][:2] + last


def _said(about: Context, spot: Spot) -> Iterator[Weighed]:
    value, span = spot.sentence.value, about.span(spot.sentence.text)
    for one in sums.sums(value):
        work, meant = spot.of(one.start), mood.said(value, one.start, one.end)
        per = "year" if one.yearly else None
        yield Weighed(Told(work.name, work.type, "money", str(one.amount), span, meant, one.currency, per, one.year))
    yield from (Weighed(_told(work, "funder", money.name, span)) for work, money in focus.financed(spot))
    for role in frames.roles(about, spot):
        yield Weighed(_told(role.work, role.role, actors.called(role.actor.name), span, role.modality))
    decided = stages.decides(spot)
    results = any(work.type in _MADE for _, work in spot.works)
    for what, day, at in stretches.bounds(value, about.date, results):
        if not one_of("told", "no_spans").search(value, clause_start(value, at)[0], clause_end(value, at)):
            meant = mood.said(value, at, at + 1)
            yield Weighed(_told(spot.of(at), what, day, span, meant), (meant != "wished", 2 * decided, spot.named))
    for work, stage in stages.stages(spot, about.date):
        sure, order = stage.weight(work.type)
        yield Weighed(_told(work, "stage", stage.name, span, stage.modality), (sure, stages.doer(spot, stage.start), order))


def _told(work: Mention, what: str, value: str, span: Span, modality: Modality = "actual") -> Told:
    return Told(work.name, work.type, what, value, span, modality)
