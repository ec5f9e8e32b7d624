"""How far a work is: what each clause about it tells of its way, by what is done, when, and how it is meant.

An act ("startar", "sades upp", "föreslår … att anta") stands in a clause, or right beside the name ("byte till
Vårdpunkten"). The clause says whether it is denied, wished for or planned, and whether its time lies ahead: what
is to start in September is decided, and runs not yet. Acts and their order are data (`told.json`).
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract.works.focus import Spot
from kg.language import mood
from kg.language.ahead import is_ahead
from kg.language.clauses import clause_end, clause_start
from kg.language.lists import one_of, table
from kg.language.tolerant import Bank, Tolerant, tolerant
from kg.language.wordings import wording, wordings
from kg.model import Mention, Modality

_NOT = re.compile(wording("extract", "works.stages", "not"))
_DECIDES = re.compile(wording("extract", "works.stages", "decides"), re.IGNORECASE)
_NEEDS = re.compile(wording("extract", "works.stages", "needs"))
_STANDS = re.compile(wording("extract", "works.stages", "stands"))
_FROM = re.compile(wording("extract", "works.stages", "from"))
_UNTIL = re.compile(wording("extract", "works.stages", "until"))
_SHOWN = re.compile(wording("extract", "works.stages", "shown"))
"""A finite verb right after the name: a work that does something is there."""
_ADOPTED = frozenset({"agreement", "plan", "strategy", "inquiry", "funding", "law"})
"""Kinds whose adoption tells more than that they are in use."""
_UNDER_WAY = frozenset({"starts", "pilot", "spread", "running"})
_BY_IT = _UNDER_WAY | {"in_force", "shown", "delivered", "held"}
"""Acts that tell of a work only where it, or what stands for it, is what the clause is about."""
_WANTED = frozenset({"idea", "worked_on", "preparation", "consulted", "out", "proposed"})
_LASTING = _UNDER_WAY | {"prolonged"}
_CHANGED = frozenset({"closing", "stopped", "revised"})
_SO = _WANTED | {"in_force", "closing", "stopped", "revised"}
"""Acts that are told as they are, whatever time their clause names."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What is told of a work's way: the act, where it stands, and how it is meant."""

    act: str
    start: int
    modality: Modality

    @property
    def name(self) -> str:
        """The stage that the act leaves the work at."""
        return str(table("told")["stage_as"].get(self.act, self.act))

    def weight(self, kind: str) -> tuple[bool, int]:
        order = table("told")["order"]["adopted" if kind in _ADOPTED else "active"]
        return self.modality == "actual", order.index(self.act)


def stages(spot: Spot, day: dt.date | None) -> Iterator[tuple[Mention, Stage]]:
    """What a sentence says of the way of its works; what its clause denies is nothing."""
    value, found = spot.sentence.value, set[str]()
    for act, start, end, work in (*_beside(spot), *((*act, spot.of(act[1])) for act in _acts(value))):
        none = _is_none(act, work.type) or (act in _BY_IT and not doer(spot, start))
        stage = None if none else _meant(spot, act, start, end, day)
        if stage:
            found.add(work.name)
            yield work, stage
    yield from ((work, stage) for work, stage in _shown(spot, day) if work.name not in found)


def _shown(spot: Spot, day: dt.date | None) -> Iterator[tuple[Mention, Stage]]:
    """The works that do something: a finite verb stands right after the name."""
    for start, work in spot.works:
        after = _SHOWN.match(spot.sentence.value, start + len(work.stated_name)) if start >= 0 else None
        stage = _meant(spot, "shown", after.start(), after.end(), day) if after and not _is_none("shown", work.type) else None
        if stage and stage.modality == "actual":
            yield work, stage


def decides(spot: Spot) -> bool:
    """Is the sentence what the body decides?"""
    return bool(_DECIDES.match(spot.sentence.section) or _DECIDES.search(spot.sentence.value))


def doer(spot: Spot, at: int) -> int:
    """Is the work the subject of the clause there: 2 where it is named or stood for, 1 where none is, else 0."""
    if spot.named:
        return 2
    value = spot.sentence.value
    start = clause_start(value, at)[0]
    pronoun = one_of("told", "pronouns", after=r"(?![\w-])").search(value[start:at])
    if pronoun or _stands_for().search(value, start, clause_end(value, at)):
        return 2
    return int(not value[start:at].strip())


@cache
def _stands_for() -> Tolerant:
    told = table("told")
    nouns = [form for forms in told["anaphors"].values() for form in forms]
    return tolerant(rf"(?<![\w-])(?:{'|'.join((*nouns, *told['anaphors_any']))})(?![\w-])")


def _is_none(act: str, kind: str) -> bool:
    """Is it no act of a work of that kind: nobody adopts a fund, and only what asks something has an outcome?"""
    told = table("told")
    return act in told["stage_never"].get(kind, ()) or kind not in told["stage_only"].get(act, (kind,))


def _meant(spot: Spot, act: str, start: int, end: int, day: dt.date | None) -> Stage | None:
    """What the act tells as its clause has it."""
    value = spot.sentence.value
    own, meant = mood.clause(value, start, end), mood.said(value, start, end)
    if _NOT.search(own) and act not in wordings("extract", "works.stages", "may_be_denied"):
        return None
    if meant == "wished" and act not in _WANTED:
        return Stage("idea", start, meant) if act in _UNDER_WAY and spot.of(start).type not in _ADOPTED else None
    if to_come := _to_come(act, value[start:end], own, day):
        return Stage("decided", start, to_come)
    if act in _CHANGED:
        act = _changed(spot, act, own, is_ahead(own, day))
    sure = act in _SO or (act in _LASTING and not mood.is_planned(own))
    return Stage(act, start, "actual" if sure else meant)


def _to_come(act: str, words: str, own: str, day: dt.date | None) -> Modality | None:
    """How surely the act is yet to be: its clause names a time ahead when it begins, or says what is to be."""
    if act not in _UNDER_WAY or mood.is_past(words):
        return None
    begins = act != "running" or bool(_FROM.search(own) and not _UNTIL.search(own))
    if begins and is_ahead(own, day):
        return "actual"
    return "planned" if mood.is_planned(own) else None


def _changed(spot: Spot, act: str, own: str, ahead: bool) -> str:
    """What ends or is done anew, by whether it is so now: it is yet there until it is, unless the body decides so."""
    if act == "closing" and decides(spot):
        return "stopped"
    if (act == "stopped" and (mood.is_planned(own) or (ahead and _STANDS.search(own)))) or (act == "revised" and _NEEDS.search(own)):
        return "in_force"
    return act


def _acts(value: str) -> Iterator[tuple[str, int, int]]:
    """The acts a sentence tells of, each once a clause."""
    for act, pattern in _patterns().standing(value):
        seen: set[int] = set()
        for match in pattern.finditer(value):
            clause = clause_start(value, match.start())[0]
            if clause not in seen:
                seen.add(clause)
                yield act, match.start(), match.end()


def _beside(spot: Spot) -> Iterator[tuple[str, int, int, Mention]]:
    """What stands right before or after the name of a work."""
    value = spot.sentence.value
    for start, work in spot.works:
        if start < 0:
            continue
        for act in table("told")["stage_beside"]["before"]:
            before = one_of("told", "stage_beside", "before", act, after=r"\s(?:[\w-]+\s)?[”\"»*]?$").search(value[:start])
            if before:
                yield act, before.start(), before.end(), work
        end = start + len(work.stated_name)
        for act in table("told")["stage_beside"]["after"]:
            after = one_of("told", "stage_beside", "after", act, before=r"[”\"«*]?,?\s(?:\([^)]*\)\s)?").match(value, end)
            if after:
                yield act, after.start(), after.end(), work


@cache
def _patterns() -> Bank[str]:
    return Bank(
        (act, tolerant(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")) for act, forms in table("told")["stages"].items()
    )
