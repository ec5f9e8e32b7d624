"""Whether what is said to be so sure is right that often, and whether what is said to be missing is.

For each task, each method and each stretch of confidence: how many claims, how sure they say they are, how
many stand where gold has one; for each document the recall it states beside its true recall.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from kg import pipeline
from kg.errors import KgError
from kg.evaluate.documents import Case
from kg.evaluate.quotes import numbered, overlap, places
from kg.language.text import key
from kg.model import Reading

TASKS = ("decisions", "assignments", "handoffs", "promises")
_STRETCHES = (0.0, 0.6, 0.7, 0.8, 0.9, 0.95)
_LEAST = 3
"""A document with fewer claims of a task in its gold says nothing of recall."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim: what it says of itself, and whether gold has it."""

    task: str
    method: str
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A task of one document: the recall it states and the true one."""

    task: str
    stated: float
    true: float


def measure(cases: Iterable[Case]) -> tuple[list[Told], list[Reckoned]]:
    """Every claim and every stated recall of the documents that could be read."""
    told: list[Told] = []
    reckoned: list[Reckoned] = []
    for case in cases:
        try:
            reading = pipeline.read(case.document)
        except KgError:
            continue
        for task in TASKS:
            if task not in case.gold:
                continue
            wanted = _wanted(reading, case.gold[task])
            told += _told(reading, task, wanted)
            reckoned += _reckoned(reading, task, wanted)
        reckoned += _present(reading, case.gold)
    return told, reckoned


def _wanted(reading: Reading, gold: dict[str, list[Any]]) -> list[list[tuple[int, int]]]:
    """Where each quote of gold stands, or may stand."""
    quotes = (
        entry if isinstance(entry, str) else entry["quote"] for found in gold.values() for entry in found
    )
    return [places(reading.protocol.document, quote) for quote in quotes]


def _told(reading: Reading, task: str, wanted: list[list[tuple[int, int]]]) -> Iterator[Told]:
    for claim in _claims(reading, task):
        yield Told(task, claim.method, claim.confidence, any(_same(claim, stands) for stands in wanted))


def _reckoned(reading: Reading, task: str, wanted: list[list[tuple[int, int]]]) -> Iterator[Reckoned]:
    stated = next((one for one in reading.recall if one.task == task), None)
    if stated is None or len(wanted) < _LEAST or not stated.expected:
        return
    claims = list(_claims(reading, task))
    hit = sum(any(_same(claim, stands) for claim in claims) for stands in wanted)
    right = sum(claim.confidence for claim in claims)
    yield Reckoned(task, min(1.0, right / stated.expected), hit / len(wanted))


def _present(reading: Reading, gold: dict[str, Any]) -> Iterator[Reckoned]:
    """What the lists say of who was there beside whom gold has there."""
    stated = next((one for one in reading.recall if one.task == "attendance"), None)
    names = {key(name) for who in ("members", "others") for name, _ in gold.get(who, ())}
    if stated is None or len(names) < _LEAST:
        return
    read = {key(person.name) for person in reading.protocol.attendance}
    yield Reckoned("attendance", min(1.0, stated.found / stated.expected), len(names & read) / len(names))


def _claims(reading: Reading, task: str) -> list[Any]:
    return [
        claim
        for _, claims in numbered(reading)
        for claim in getattr(claims, task)
        if getattr(claim, "kind", None) != "distribution"
    ]


def _same(claim: Any, stands: list[tuple[int, int]]) -> bool:
    return any(overlap((claim.span.start, claim.span.end), place) >= 0.5 for place in stands)


def rows(told: Iterable[Told]) -> list[list[Any]]:
    """One row a method and stretch of confidence, all tasks together: claims, said, right."""
    told = list(told)
    table = []
    for method in ("rules", "weights", "both"):
        for least, most in zip(_STRETCHES, (*_STRETCHES[1:], 1.01), strict=True):
            inside = [one for one in told if one.method == method and least <= one.confidence < most]
            if inside:
                said = sum(one.confidence for one in inside) / len(inside)
                right = sum(one.right for one in inside) / len(inside)
                table.append(
                    [method, f"{least:.2f}–{min(most, 1.0):.2f}", len(inside), f"{said:.3f}", f"{right:.3f}"]
                )
    return table


def recall_rows(reckoned: Iterable[Reckoned]) -> list[list[Any]]:
    """One row a task: documents, the recall they state on average, the true one, and how far apart they are."""
    table = []
    for task in ("attendance", *TASKS):
        mine = [one for one in reckoned if one.task == task]
        if mine:
            stated, true = (
                sum(values) / len(mine)
                for values in zip(*((one.stated, one.true) for one in mine), strict=True)
            )
            apart = sum(abs(one.stated - one.true) for one in mine) / len(mine)
            table.append([task, len(mine), f"{stated:.3f}", f"{true:.3f}", f"{apart:.3f}"])
    return table
