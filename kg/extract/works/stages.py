"""How far a work is, as the minutes leave it: what is said of it weighed, the surest and furthest kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract.clause import AHEAD
from kg.language.clauses import clause_end, clause_start
from kg.language.lists import table
from kg.language.tolerant import Tolerant, tolerant
from kg.language.wordings import wording
from kg.model import Modality, Told

_NOT = re.compile(wording("extract", "works.stages", "not"))
_PLANNED = re.compile(wording("extract", "works.stages", "planned"))
_WISHED = re.compile(wording("extract", "works.stages", "wished"), re.IGNORECASE)
_PAST = re.compile(r"(?:ade|des|ats|tts|gits|at|it|tes|tt|har \w+)$")
"""Forms that tell of what has been."""
_ANOTHER = re.compile(r"\soch\s(?=\w+(?:en|et|na|erna)\s\w+(?:r|de|s)\b|det\s|den\s)")
"""Where a clause of its own follows "och": "… och tanken fanns med från början"."""
_ADOPTED = frozenset({"agreement", "plan", "strategy", "inquiry", "funding", "law"})
"""Kinds whose adoption tells more than that they are in use."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage said at `start` of a sentence, with how it is meant."""

    name: str
    start: int
    modality: Modality


def stages(value: str) -> Iterator[Stage]:
    """The stages a sentence speaks of; what its clause denies is none."""
    for name, pattern in _patterns():
        for match in pattern.finditer(value):
            start, end = clause_start(value, match.start())[0], clause_end(value, match.end())
            if _NOT.search(value, start, end) and name != "ended":
                continue
            yield Stage(name, match.start(), said(value, match.start(), match.end()))
            break


def said(value: str, start: int, end: int) -> Modality:
    """How the words at `start`–`end` are meant, by their clause: so, planned or wished for."""
    clause = value[clause_start(value, start)[0] : clause_end(value, end)]
    around = _ANOTHER.split(clause)
    own = next((part for part in around if value[start:end] in part), clause)
    if _WISHED.search(own):
        return "wished"
    if _PAST.search(value[start:end]):
        return "planned" if _PLANNED.search(own) else "actual"
    return "planned" if _PLANNED.search(own) or AHEAD.search(own) else "actual"


def furthest(said: list[tuple[Told, bool]]) -> Told:
    """Of what is said of one work (with: is it named there?) the stage it is at, as the minutes leave it."""
    return max(said, key=lambda one: (_weight(*one), said.index(one)))[0]


def _weight(told: Told, named: bool) -> tuple[int, int, int]:
    order = table("told")["order"]["adopted" if told.kind in _ADOPTED else "active"]
    return (told.modality == "actual", named, order.index(told.value))


@cache
def _patterns() -> tuple[tuple[str, Tolerant], ...]:
    return tuple(
        (stage, tolerant(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")) for stage, forms in table("told")["stages"].items()
    )
