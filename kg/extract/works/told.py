"""What is said of a named work: who takes part, leads and pays, how much, from when until when, and how far it is.

Each statement stands in a sentence that names the work, or in one that goes on about it ("Projektet …",
"Avtalet …"); in an item about one work alone, in any that has no other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract import parties
from kg.extract.context import Context, ItemText, Sentence
from kg.extract.works import spans
from kg.language import gazetteer
from kg.language.lists import table
from kg.language.text import UPPER, flat, tolerant
from kg.model import Mention, Modality, Span, Told
from kg.model.claims import WORKS

_SUM = r"(?<![\d,.-])(?P<amount>\d{1,3}(?:[ .\u00a0]\d{3})+|\d+(?:[,.]\d+)?)\s?"
_NOT = re.compile(r"\b(?:inte|ej|aldrig|ingen|inga)\b")
_PLANNED = re.compile(r"\b(?:ska|skall|kommer att|planeras|avses|föreslås)\b")
_WISHED = re.compile(r"\b(?:bör|borde|önskar|vill|skulle vilja)\b")
_TIED = frozenset({"agreement", "plan", "strategy", "programme", "funding", "survey"})
"""Kinds whose years in the name are their period."""


@dataclass(frozen=True, slots=True)
class _About:
    """A sentence and the work it is about."""

    work: Mention
    sentence: Sentence


def statements(about: Context, text: ItemText, mentions: tuple[Mention, ...]) -> Iterator[Told]:
    """What the item says of its works, each statement once."""
    works = [one for one in mentions if one.type in WORKS and one.type != "law"]
    seen: set[tuple[str, str, str]] = set()
    stages: dict[str, Told] = {}
    for told in (
        *_in_names(works),
        *(one for spot in _spots(about, text, works) for one in _said(about, spot)),
    ):
        if told.about == "stage":
            known = stages.get(told.work)
            if known is None or _rank(told.value) < _rank(known.value):
                stages[told.work] = told
        elif (told.work, told.about, told.value) not in seen:
            seen.add((told.work, told.about, told.value))
            yield told
    yield from stages.values()


def _rank(stage: str) -> int:
    return list(table("undertakings")["told"]["stages"]).index(stage)


def _in_names(works: list[Mention]) -> Iterator[Told]:
    """The years in a name ("Färdplan Nära vård 2023–2025") are its period."""
    for work in works:
        years = re.search(r"((?:19|20)\d\d)(?:\s?[–/-]\s?((?:20)?\d\d))?\s*$", work.stated_name)
        if years and work.type in _TIED:
            first, last = years[1], years[2] or years[1]
            yield _told(work, "start", first, work.span)
            yield _told(work, "end", last if len(last) == 4 else first[:2] + last, work.span)


def _spots(about: Context, text: ItemText, works: list[Mention]) -> Iterator[_About]:
    focus: Mention | None = None
    for sentence in text.sentences:
        span = about.span(sentence.text)
        named = [one for one in works if _names(one, span, sentence)]
        if named:
            focus = named[0]
            yield from (_About(one, sentence) for one in named[:3])
        elif focus and (len(works) == 1 or _goes_on(sentence.value)):
            yield _About(focus, sentence)
        elif len(works) == 1:
            yield _About(works[0], sentence)


def _names(work: Mention, span: Span, sentence: Sentence) -> bool:
    return span.start <= work.span.start < span.end or flat(work.name) in flat(sentence.value)


def _goes_on(value: str) -> bool:
    first = re.match(r"(?:[IFE]\w*\s)?(\w+)", value)
    return (
        bool(first) and flat(first[1]) in map(flat, table("undertakings")["told"]["standing"])
        if first
        else False
    )


def _said(about: Context, spot: _About) -> Iterator[Told]:
    value, span = spot.sentence.value, about.span(spot.sentence.text)
    modality = _modality(value)
    yield from _money(spot.work, value, span, modality)
    yield from _agents(about, spot.work, value, span, modality)
    for what, day in spans.bounds(value, about.date):
        yield _told(spot.work, what, day, span, modality)
    stage = _stage(value)
    if stage:
        yield _told(spot.work, "stage", stage, span, modality)


def _told(work: Mention, what: str, value: str, span: Span, modality: Modality = "actual") -> Told:
    return Told(work.name, work.type, what, value, span, modality)


def _modality(value: str) -> Modality:
    return "wished" if _WISHED.search(value) else "planned" if _PLANNED.search(value) else "actual"


def _money(work: Mention, value: str, span: Span, modality: Modality) -> Iterator[Told]:
    for match in _sums().finditer(value):
        digits = re.sub(r"[ .\u00a0](?=\d{3}(?!\d))", "", match["amount"]).replace(",", ".")
        amount = round(float(digits) * table("undertakings")["told"]["units"][_unit(match["unit"])])
        year = re.search(r"\b(?:19|20)\d\d\b", value)
        per = "year" if _phrase("per").search(value, match.end(), match.end() + 20) else None
        if amount >= 1000:
            yield Told(
                work.name,
                work.type,
                "money",
                str(amount),
                span,
                modality,
                "SEK",
                per,
                year.group() if year else None,
            )


def _unit(written: str) -> str:
    return " ".join(written.lower().split()).rstrip(".")


@cache
def _sums() -> re.Pattern[str]:
    units = sorted(table("undertakings")["told"]["units"], key=len, reverse=True)
    return re.compile(rf"{_SUM}(?P<unit>{'|'.join(units)})\b", re.IGNORECASE)


@cache
def _phrase(entry: str) -> re.Pattern[str]:
    return tolerant(rf"(?<!\w)(?:{'|'.join(table('undertakings')['told'][entry])})(?!\w)")


def _agents(about: Context, work: Mention, value: str, span: Span, modality: Modality) -> Iterator[Told]:
    """Those who take part where a word says so; who leads or pays right after the words for it."""
    if _NOT.search(value):
        return
    found = [
        party
        for party in parties.find(about.people, value)
        if party.sort in ("place", "authority", "organisation", "body")
    ]
    taken: set[int] = set()
    for what in ("lead", "funder"):
        for cue in _phrase(what).finditer(value):
            party = parties.after(parties.find(about.people, value), value, cue.end(), 2)
            name = party.name if party else _proper(value, cue.end())
            if name:
                taken |= {one.start for one in found if party and one.start == party.start}
                yield _told(work, what, _named(name), span, modality)
    if _phrase("taking_part").search(value):
        for party in found:
            ours = flat(party.name) in flat(work.name)
            if not ours and party.start not in taken and party.sort in ("place", "authority", "organisation"):
                yield _told(work, "party", _named(party.name), span, modality)


def _proper(value: str, at: int) -> str | None:
    match = re.compile(rf"\s(?P<name>[{UPPER}][\w-]+(?:\s(?:[{UPPER}][\w-]+|\d{{4}}))*)").match(value, at)
    return match["name"] if match else None


def _named(name: str) -> str:
    place = gazetteer.find(name)
    return place.name if place and place.kind == "municipality" else place.full if place else name


def _stage(value: str) -> str | None:
    if _NOT.search(value) and not re.search(r"inte gå vidare", value):
        return None
    return next((stage for stage, pattern in _stages() if pattern.search(value)), None)


@cache
def _stages() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (stage, tolerant(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)"))
        for stage, forms in table("undertakings")["told"]["stages"].items()
    )
