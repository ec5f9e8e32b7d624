"""The path of one issue through the councils: steps, hand-offs, promises, each with its quote.

In: the graph folder and words or an IRI. Out: a `Trace`, the shape of `kg trace --json`. What the
words fit is found by full-text search and the issues' names; where several fit alike, the error
lists them.
"""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from kg.answers.called import ByAnswers, ByDigest, Called, parted
from kg.answers.meant import Candidate, ambiguous, candidates
from kg.answers.promises import once
from kg.answers.rows import Answers, Issue
from kg.errors import NotFoundError
from kg.graph import digest
from kg.language.stem import fold


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


def trace(folder: Path, wanted: str) -> Trace:
    """The path of the issue that `wanted` names; `NotFoundError` where none or too many fit."""
    from kg.graph.store import location, open_graph

    answers, known = Answers(open_graph(folder)), digest.of(location(folder))
    return asked(answers, wanted, folder / "search.db", ByDigest(known) if known else None)


def asked(answers: Answers, wanted: str, index: Path | None = None, called: Called | None = None) -> Trace:
    """The same, by any answers; without a search index the words are looked for in the issues' names alone."""
    called = called or ByAnswers(answers)
    if wanted.startswith("http"):
        known = answers.now(wanted) if _IRI.fullmatch(wanted) else ""
        return of(answers.about([known] if known else []), known or wanted)
    found = candidates(called, index, wanted)
    if not found:
        raise NotFoundError(_nothing(called, wanted))
    if ambiguous(found):
        raise NotFoundError(_several(wanted, found))
    rivals = [one.issue for one in found[1:] if one.score >= _NEAR * found[0].score]
    first = found[0].issue.iri
    return replace(of(answers.about([first]), first), rivals=tuple(rivals[:_LISTED]))


_NEARLY = 0.9
"""The share at which it is at least listed."""
_NEAR = 0.75
"""The share at which it is named beside the one that is shown."""
_LISTED = 8
_IRI = re.compile(r'[^\s<>"{}|\\^`]+')


def _several(wanted: str, found: list[Candidate]) -> str:
    """The issues that fit alike, each with its days and bodies, and what would tell them apart."""
    alike = [one.issue for one in found if one.score >= _NEARLY * found[0].score]
    rows = [
        f"«{issue.label}» ({issue.first} – {issue.last}; {', '.join(issue.bodies)}) {issue.iri}"
        for issue in alike[:_LISTED]
    ]
    more = f"\n  … and {len(alike) - _LISTED} more" if len(alike) > _LISTED else ""
    listed = "".join(f"\n  {row}" for row in rows)
    return f"«{wanted}» fits several issues alike:{listed}{more}\nSay which with more of its words, with the name of its body, or with its IRI"


def _nothing(called: Called, wanted: str) -> str:
    """That nothing fits, and the names with words that are spelled much alike."""
    from rapidfuzz import fuzz

    asked = [fold(word) for word in parted(wanted) if len(word) > 3]
    likeness: dict[str, float] = {}
    for names in called.names():
        held = [fold(word) for name in names for word in parted(name) if len(word) > 3]
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
        once(answers.promises[iri]),
        answers.related[iri],
    )
