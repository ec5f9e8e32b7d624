"""What is said of a named work: who takes part, leads and pays, how much, from when until when, and how far it is.

In: an item with its works. Out: one `Told` a statement, with the sentence that says it. `focus` tells
which sentence is about which work, `frames`, `sums`, `spans` and `stages` what each says.
"""

import re
from collections.abc import Iterator

from kg.extract.context import Context, ItemText
from kg.extract.works import actors, focus, frames, spans, stages, sums
from kg.extract.works.focus import Spot
from kg.model import Mention, Modality, Span, Told
from kg.model.claims import WORKS

_TIED = frozenset({"agreement", "plan", "strategy", "programme", "survey"})
"""Kinds whose years in the name are their period."""
_MADE = frozenset({"plan", "strategy", "inquiry"})
"""Kinds that end when they are ready."""
_YEARS = re.compile(r"((?:19|20)\d\d)(?:\s?[–/-]\s?((?:20)?\d\d))?\s*$")


def statements(about: Context, text: ItemText, mentions: tuple[Mention, ...]) -> Iterator[Told]:
    """What the item says of its works, each statement once; of stages the one the item leaves the work at."""
    works = [one for one in mentions if one.type in WORKS and one.type != "law"]
    seen: set[tuple[str, str, str]] = set()
    reached: dict[str, list[tuple[Told, bool]]] = {}
    spots = list(focus.spots(about, text, works))
    for spot in spots:
        for stage in _stages(about, spot):
            reached.setdefault(stage.work, []).append((stage, spot.named))
    for told in (*_in_names(about, works), *(one for spot in spots for one in _said(about, spot))):
        if (told.work, told.about, told.value) not in seen:
            seen.add((told.work, told.about, told.value))
            yield told
    yield from map(stages.furthest, reached.values())


def _in_names(about: Context, works: list[Mention]) -> Iterator[Told]:
    """What a name itself says: its years are the period, those after "med" and "mellan" the parties."""
    for work in works:
        years = _YEARS.search(work.stated_name)
        if years and work.type in _TIED:
            first, last = years[1], years[2] or years[1]
            if years[2] or not _is_ahead(about, first):
                yield _told(work, "start", first, work.span)
            yield _told(work, "end", last if len(last) == 4 else first[:2] + last, work.span)
        for role in frames.in_name(about, work):
            yield _told(work, "party", actors.called(role.actor.name), work.span)


def _is_ahead(about: Context, year: str) -> bool:
    """Is a year that stands alone in a name so far ahead that it is aimed at ("Agenda 2030"), and begins nothing?"""
    return about.date is not None and int(year) > about.date.year + 1


def _said(about: Context, spot: Spot) -> Iterator[Told]:
    value, span = spot.sentence.value, about.span(spot.sentence.text)
    for one in sums.sums(value):
        work, meant = spot.of(one.start), stages.said(value, one.start, one.end)
        per = "year" if one.yearly else None
        yield Told(work.name, work.type, "money", str(one.amount), span, meant, one.currency, per, one.year)
    yield from (_told(work, "funder", money.name, span) for work, money in focus.financed(spot))
    for role in frames.roles(about, spot):
        yield _told(role.work, role.role, actors.called(role.actor.name), span, role.modality)
    results = any(work.type in _MADE for _, work in spot.works)
    for what, day, at in spans.bounds(value, about.date, results):
        yield _told(spot.of(at), what, day, span, stages.said(value, at, at + 1))


def _stages(about: Context, spot: Spot) -> Iterator[Told]:
    span = about.span(spot.sentence.text)
    for stage in stages.stages(spot.sentence.value):
        yield _told(spot.of(stage.start), "stage", stage.name, span, stage.modality)


def _told(work: Mention, what: str, value: str, span: Span, modality: Modality = "actual") -> Told:
    return Told(work.name, work.type, what, value, span, modality)
