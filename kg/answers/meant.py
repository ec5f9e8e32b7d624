"""Which issues words may mean, the likeliest first, by the issues' names and by the passages the words stand in."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from kg import search
from kg.answers.called import Called, answer, held, parted
from kg.answers.rows import Issue
from kg.language.stem import STOP, Splitter, fold, stem

_ALIKE = 0.97
"""The share of the best score at which another issue is meant just as well."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An issue that words may mean; `score` is the share of the words it answers to, weighed."""

    issue: Issue
    score: float


def candidates(called: Called, index: Path | None, wanted: str) -> list[Candidate]:
    """The issues the words may mean, the likeliest first."""
    asked = _asked_for(wanted)
    if not asked:
        return []
    spoken = _spoken_of(index, wanted) if index else {}
    near, splitter = called.near(asked, spoken)
    found = []
    for issue in near:
        named = max((_share(asked, name, splitter, issue.bodies) for name in issue.names), default=0.0)
        told = spoken.get(issue.iri, 0.0)
        if max(named, told) >= 0.5:
            found.append(Candidate(issue, round(0.8 * named + 0.2 * told, 4)))
    return sorted(found, key=lambda one: (-one.score, -one.issue.steps, one.issue.first, one.issue.iri))


def ambiguous(found: list[Candidate]) -> bool:
    """Are the first two so alike that neither can be meant more?"""
    return len(found) > 1 and found[1].score >= _ALIKE * found[0].score


def _asked_for(wanted: str) -> list[str]:
    """The words that tell something; a single word does in any case."""
    said = parted(wanted)
    return said if len(said) == 1 else [word for word in said if fold(word) not in STOP]


def _spoken_of(index: Path, wanted: str) -> dict[str, float]:
    """The issues of the passages in which the words stand, each with the share of the best that its best passage has."""
    hits = search.find(index, wanted, 60)
    top = max((hit.score for hit in hits), default=0.0)
    spoken: dict[str, float] = defaultdict(float)
    for hit in hits:
        for iri in hit.passage.issues:
            spoken[iri] = max(spoken[iri], hit.score / top if top else 0.0)
    return spoken


def _share(asked: list[str], name: str, splitter: Splitter, bodies: tuple[str, ...]) -> float:
    """The share of the words that the name answers to, less a little for what else it says; a body may answer too."""
    stems = held(name, splitter)
    own = sum(answer(word, stems, splitter) for word in asked)
    if not own:
        return 0.0
    meeting = {stem(word) for body in bodies for word in parted(body)}
    count = own + sum(
        0.9
        for word in asked
        if stem(word) not in stems and not splitter.parts(word) & stems and stem(word) in meeting
    )
    size = max(1, sum(fold(word) not in STOP for word in parted(name)))
    return float(count / len(asked) * (1.0 - 0.02 * min(10, max(0, size - len(asked)))))
