"""The path of one issue through the councils: steps, hand-offs, promises, each with its quote.

In: the graph folder and words or an IRI. Out: a `Trace`, the shape of `kg trace --json`. What the
words fit is found by full-text search and the issues' names; where several fit alike, the error
lists them.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg import search
from kg.config import PACKAGE
from kg.errors import NotFoundError
from kg.stem import STOP, Splitter, fold, stem, words

if TYPE_CHECKING:
    from pyoxigraph import Store

_QUERIES = PACKAGE / "queries"

Proofs = dict[str, dict[str, Any]]
"""Claim → its best quote with file, page and place."""


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue by name, with the span of its known steps and the bodies that had it."""

    iri: str
    label: str
    first: str
    last: str
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trace:
    """One issue's path; the lists hold objects in the shape of the JSON contract."""

    issue: Issue
    steps: list[dict[str, Any]] = field(default_factory=list)
    handoffs: list[dict[str, Any]] = field(default_factory=list)
    promises: list[dict[str, Any]] = field(default_factory=list)
    related: list[dict[str, Any]] = field(default_factory=list)

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

    store = open_graph(folder)
    if wanted.startswith("http"):
        return of(store, wanted)
    found = candidates(store, folder, wanted)
    if not found:
        raise NotFoundError(_nothing(store, wanted))
    if ambiguous(found):
        raise NotFoundError(_several(wanted, found))
    return of(store, found[0].issue.iri)


_ALIKE = 0.97
"""The share of the best score at which another issue is meant just as well."""
_NEARLY = 0.9
"""The share at which it is at least listed."""
_LISTED = 8


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


def candidates(store: "Store", folder: Path, wanted: str) -> list[Candidate]:
    """The issues the words may mean, the likeliest first."""
    asked = [
        match.group()
        for match in words(wanted)
        if fold(match.group()) not in STOP or len(list(words(wanted))) == 1
    ]
    if not asked:
        return []
    known = {issue.iri: (issue, names) for issue, names in issues(store)}
    spoken: dict[str, float] = defaultdict(float)
    hits = search.find(folder / "search.db", wanted, 60)
    top = max((hit.score for hit in hits), default=0.0)
    for hit in hits:
        for iri in hit.passage.issues:
            spoken[iri] = max(spoken[iri], hit.score / top if top else 0.0)
    splitter = Splitter(
        [*asked, *(match.group() for _, names in known.values() for name in names for match in words(name))]
    )
    found = []
    for iri, (issue, names) in known.items():
        named = max((_share(asked, name, splitter, issue.bodies) for name in names), default=0.0)
        score = 0.8 * named + 0.2 * spoken.get(iri, 0.0)
        if named >= 0.5 or (spoken.get(iri, 0.0) >= 0.5):
            found.append(Candidate(issue, round(score, 4)))
    counts = {iri: len(steps) for iri, steps in _grouped(rows(store, "steps")).items()}
    return sorted(
        found, key=lambda one: (-one.score, -counts.get(one.issue.iri, 0), one.issue.first, one.issue.iri)
    )


def _share(asked: list[str], name: str, splitter: Splitter, bodies: tuple[str, ...]) -> float:
    """The share of the words that the name answers to, less a little for what else it says; a body may answer too."""
    held = _held(name, splitter)
    own = sum(1.0 if stem(word) in held else 0.8 if splitter.parts(word) & held else 0.0 for word in asked)
    if not own:
        return 0.0
    meeting = {stem(match.group()) for body in bodies for match in words(body)}
    count = own + sum(
        0.9
        for word in asked
        if stem(word) not in held and not splitter.parts(word) & held and stem(word) in meeting
    )
    size = max(1, sum(fold(match.group()) not in STOP for match in words(name)))
    return float(count / len(asked) * (1.0 - 0.02 * min(10, max(0, size - len(asked)))))


def _held(name: str, splitter: Splitter) -> set[str]:
    return {stem(match.group()) for match in words(name)} | {
        part for match in words(name) for part in splitter.parts(match.group())
    }


def _nothing(store: "Store", wanted: str) -> str:
    """That nothing fits, and the names with words that are spelled much alike."""
    from rapidfuzz import fuzz

    asked = [fold(match.group()) for match in words(wanted) if len(match.group()) > 3]
    likeness: dict[str, float] = {}
    for issue, names in issues(store):
        held = [fold(match.group()) for name in names for match in words(name) if len(match.group()) > 3]
        likeness[issue.label] = max((fuzz.ratio(one, other) for one in asked for other in held), default=0.0)
    near = sorted(
        (label for label, score in likeness.items() if score >= 75),
        key=lambda label: (-likeness[label], label),
    )[:3]
    hint = f" Did you mean: {'; '.join(near)}?" if near else ""
    return f"no issue fits «{wanted}».{hint} 'kg search {wanted}' looks through all passages"


def issues(store: "Store") -> Iterator[tuple[Issue, list[str]]]:
    """Every issue with all its names."""
    names: dict[str, list[str]] = defaultdict(list)
    for row in rows(store, "issue-names"):
        names[row["issue"]].append(row["name"])
    bodies: dict[str, dict[str, None]] = defaultdict(dict)
    for row in rows(store, "steps"):
        bodies[row["issue"]].setdefault(row["body"])
    for row in rows(store, "issues"):
        iri = row["issue"]
        yield (
            Issue(iri, row["label"], row["first"], row["last"], tuple(bodies[iri])),
            [row["label"], *names[iri]],
        )


def of(store: "Store", iri: str) -> Trace:
    """The path of the issue with this IRI."""
    known = {issue.iri: issue for issue, _ in issues(store)}
    if iri not in known:
        raise NotFoundError(f"no issue with the IRI {iri}")
    proofs = _proofs(store)
    return Trace(
        known[iri],
        list(_steps(store, iri, proofs)),
        list(_handoffs(store, iri, proofs)),
        promises(store, proofs)[iri],
        [
            {"iri": row["other"], "label": known[row["other"]].label, "why": row["why"]}
            for row in rows(store, "related")
            if row["issue"] == iri
        ],
    )


def _grouped(found: list[dict[str, str]], by: str = "issue") -> dict[str, list[dict[str, str]]]:
    groups: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in found:
        groups[row[by]].append(row)
    return groups


def _steps(store: "Store", iri: str, proofs: Proofs) -> Iterator[dict[str, Any]]:
    by_step = _grouped([row for row in rows(store, "steps") if row["issue"] == iri], "step")
    ordered = sorted(by_step.items(), key=lambda pair: (pair[1][0]["date"], _number(pair[0])))
    for step, found in ordered:
        row = found[0]
        proof = proofs[step]
        yield {
            "date": row["date"],
            "bodies": list(dict.fromkeys(each["body"] for each in found)),
            "meeting": row["meeting"] or None,
            "item": row["number"] or None,
            "title": row["title"] or row["text"],
            "kind": row["kind"],
            "modality": row["modality"],
            "status": row["status"],
            "score": float(row["score"]),
            "why": row["why"],
            **proof,
            "confidence": float(row["confidence"]),
        }


def _number(step: str) -> int:
    return int(step.rsplit("-", 1)[1])


def _handoffs(store: "Store", iri: str, proofs: Proofs) -> Iterator[dict[str, Any]]:
    for row in rows(store, "handoffs"):
        if row["issue"] == iri:
            proof = proofs[row["handoff"]]
            yield {
                "date": row["date"],
                "from": row["source"],
                "to": row["target"],
                "kind": row["kind"],
                "modality": row["modality"],
                **proof,
            }


def promises(store: "Store", proofs: Proofs | None = None) -> dict[str, list[dict[str, Any]]]:
    """The promises and assignments of each issue; none for an issue that has none."""
    proofs = proofs or _proofs(store)
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows(store, "promises"):
        found[row["issue"]].append(
            {
                "made": row["made"],
                "due": row["due"] or None,
                "state": row["state"],
                "why": row["why"] or None,
                "kind": "assignment" if "/assignment/" in row["promise"] else "promise",
                **proofs[row["promise"]],
            }
        )
    return found


def _proofs(store: "Store") -> Proofs:
    found: Proofs = {}
    for row in rows(store, "proofs"):
        page = int(row["page"]) if row["page"] else None
        proof = {
            "quote": row["quote"],
            "document": row["file"],
            "page": page,
            "start": int(row["start"]),
            "end": int(row["end"]),
        }
        found.setdefault(row["claim"], proof)
    return found


def rows(store: "Store", name: str) -> list[dict[str, str]]:
    """The answers of one of the package's own questions, as plain strings."""
    text = (_QUERIES / f"{name}.rq").read_text(encoding="utf-8")
    found: Any = store.query(text, use_default_graph_as_union=True)
    names = [variable.value for variable in found.variables]
    return [{name: _plain(solution[name]) for name in names} for solution in found]


def _plain(term: Any) -> str:
    if term is None:
        return ""
    value: str = term.value
    return value.rsplit("/", 1)[1] if "/code/" in value and value.startswith("http") else value
