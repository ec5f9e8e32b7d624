"""The path of one issue through the councils: steps, hand-offs, promises, each with its quote.

In: the graph folder and words or an IRI. Out: a `Trace`, the shape of `kg trace --json`. What the
words fit is found by full-text search and the issues' names; where several fit alike, the error
lists them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from kg import search
from kg.answers.rows import Answers, Issue
from kg.errors import NotFoundError
from kg.language.stem import STOP, Splitter, fold, stem, words


@dataclass(frozen=True, slots=True)
class Trace:
    """One issue's path; the lists hold objects in the shape of the JSON contract."""

    issue: Issue
    steps: list[dict[str, Any]] = field(default_factory=list)
    handoffs: list[dict[str, Any]] = field(default_factory=list)
    promises: list[dict[str, Any]] = field(default_factory=list)
    related: list[dict[str, Any]] = field(default_factory=list)
    rivals: tuple[Issue, ...] = ()
    """Other issues that the words may mean, the likeliest first; not part of the JSON."""

    def as_json(self) -> dict[str, Any]:
        issue = {
            "iri": self.issue.iri,
            "label": self.issue.label,
            "first": self.issue.first,
            "last": self.issue.last,
            "bodies": list(self.issue.bodies),
        }
        return {
            "issue": issue,
            "steps": self.steps,
            "handoffs": self.handoffs,
            "promises": self.promises,
            "related": self.related,
        }


@dataclass(frozen=True, slots=True)
class Candidate:
    """An issue that words may mean; `score` is the share of the words it answers to, weighed."""

    issue: Issue
    score: float


def trace(folder: Path, wanted: str) -> Trace:
    """The path of the issue that `wanted` names; `NotFoundError` where none or too many fit."""
    from kg.graph.store import open_graph

    return asked(Answers(open_graph(folder)), wanted, folder / "search.db")


def asked(answers: Answers, wanted: str, index: Path | None = None) -> Trace:
    """The same, by any answers; without a search index the words are looked for in the issues' names alone."""
    if wanted.startswith("http"):
        known = answers.now(wanted) if _IRI.fullmatch(wanted) else ""
        return of(answers.about([known] if known else []), known or wanted)
    found = candidates(answers, index, wanted)
    if not found:
        raise NotFoundError(_nothing(answers, wanted))
    if ambiguous(found):
        raise NotFoundError(_several(wanted, found))
    rivals = [one.issue for one in found[1:] if one.score >= _NEAR * found[0].score]
    first = found[0].issue.iri
    return replace(of(answers.about([first]), first), rivals=tuple(rivals[:_LISTED]))


_ALIKE = 0.97
"""The share of the best score at which another issue is meant just as well."""
_NEARLY = 0.9
"""The share at which it is at least listed."""
_NEAR = 0.75
"""The share at which it is named beside the one that is shown."""
_LISTED = 8
_IRI = re.compile(r'[^\s<>"{}|\\^`]+')
_HEAD = 4
"""Letters of a word that may be meant by a longer one that begins with it."""


def ambiguous(found: list[Candidate]) -> bool:
    """Are the first two so alike that neither can be meant more?"""
    return len(found) > 1 and found[1].score >= _ALIKE * found[0].score


def _several(wanted: str, found: list[Candidate]) -> str:
    """The issues that fit alike, each with its days and bodies, and what would tell them apart."""
    alike = [one.issue for one in found if one.score >= _NEARLY * found[0].score]
    rows = [
        f"«{issue.label}» ({issue.first} – {issue.last}; {', '.join(issue.bodies)})"
        for issue in alike[:_LISTED]
    ]
    more = f"\n  … and {len(alike) - _LISTED} more" if len(alike) > _LISTED else ""
    listed = "".join(f"\n  {row}" for row in rows)
    return f"«{wanted}» fits several issues alike:{listed}{more}\nSay which with more of its words, with the name of its body, or with its IRI"


def candidates(answers: Answers, index: Path | None, wanted: str) -> list[Candidate]:
    """The issues the words may mean, the likeliest first."""
    asked = _asked_for(wanted)
    if not asked:
        return []
    spoken = _spoken_of(index, wanted) if index else {}
    splitter = Splitter([*asked, *(word for names in answers.names.values() for name in names for word in _words(name))])
    near = answers.about(
        [iri for iri, names in answers.names.items() if iri in spoken or _may_mean(asked, names, splitter)]
    )
    found = []
    for iri, issue in near.issues.items():
        named = max((_share(asked, name, splitter, issue.bodies) for name in issue.names), default=0.0)
        told = spoken.get(iri, 0.0)
        if max(named, told) >= 0.5:
            found.append(Candidate(issue, round(0.8 * named + 0.2 * told, 4)))
    return sorted(found, key=lambda one: (-one.score, -one.issue.steps, one.issue.first, one.issue.iri))


def _words(value: str) -> list[str]:
    return [match.group() for match in words(value)]


def _asked_for(wanted: str) -> list[str]:
    """The words that tell something; a single word does in any case."""
    said = _words(wanted)
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


def _may_mean(asked: list[str], names: Iterable[str], splitter: Splitter) -> bool:
    """Does any name answer to any of the words?"""
    return any(_answers(word, _held(name, splitter), splitter) for name in names for word in asked)


def _share(asked: list[str], name: str, splitter: Splitter, bodies: tuple[str, ...]) -> float:
    """The share of the words that the name answers to, less a little for what else it says; a body may answer too."""
    held = _held(name, splitter)
    own = sum(_answers(word, held, splitter) for word in asked)
    if not own:
        return 0.0
    meeting = {stem(word) for body in bodies for word in _words(body)}
    count = own + sum(
        0.9
        for word in asked
        if stem(word) not in held and not splitter.parts(word) & held and stem(word) in meeting
    )
    size = max(1, sum(fold(word) not in STOP for word in _words(name)))
    return float(count / len(asked) * (1.0 - 0.02 * min(10, max(0, size - len(asked)))))


def _answers(word: str, held: set[str], splitter: Splitter) -> float:
    """How well a name with these stems answers to the word: as itself, as a part, or as the head of a compound."""
    if stem(word) in held:
        return 1.0
    if splitter.parts(word) & held:
        return 0.8
    return 0.7 if len(word) >= _HEAD and any(one.startswith(stem(word)) for one in held) else 0.0


def _held(name: str, splitter: Splitter) -> set[str]:
    return {stem(word) for word in _words(name)}.union(*map(splitter.parts, _words(name)))


def _nothing(answers: Answers, wanted: str) -> str:
    """That nothing fits, and the names with words that are spelled much alike."""
    from rapidfuzz import fuzz

    asked = [fold(word) for word in _words(wanted) if len(word) > 3]
    likeness: dict[str, float] = {}
    for names in answers.names.values():
        held = [fold(word) for name in names for word in _words(name) if len(word) > 3]
        likeness[names[0]] = max((fuzz.ratio(one, other) for one in asked for other in held), default=0.0)
    near = sorted(
        (label for label, score in likeness.items() if score >= 75),
        key=lambda label: (-likeness[label], label),
    )[:3]
    hint = f" Did you mean: {'; '.join(near)}?" if near else ""
    return f"no issue fits «{wanted}».{hint} 'kg search {wanted}' looks through all passages"


def of(answers: Answers, iri: str) -> Trace:
    """The path of the issue with this IRI."""
    if iri not in answers.issues:
        raise NotFoundError(f"no issue with the IRI {iri}")
    return Trace(
        answers.issues[iri],
        answers.steps[iri],
        answers.handoffs[iri],
        answers.promises[iri],
        answers.related[iri],
    )
