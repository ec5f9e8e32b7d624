"""The timeline of a project, agreement or other work: where it was up, what was decided, who, how much, how far.

In: the graph folder and words or an IRI. Out: a `Followed`, the shape of `kg follow --json`. Every step and
statement carries its quote with file and place; what councils the graph knows nothing from is not guessed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from kg.answers.rows import Answers, Claim, Row, grouped
from kg.errors import NotFoundError
from kg.language.stem import STOP, fold, stem, words
from kg.language.wordings import wording

ASPECTS = ("party", "lead", "funder", "money", "start", "end", "stage")
_HEAD = re.compile(
    wording("answers", "follow", "head"), re.IGNORECASE
)
"""What one may say before a name that is kept without it ("projektet Stegen")."""
_LISTED = 8
_CALLED = 99
"""The likeness, of 100, from which what is asked for is the name itself."""
_LAST = frozenset({"funding", "law"})
_LIKE = 75
"""The likeness from which a name is worth proposing."""


@dataclass(frozen=True, slots=True)
class Work:
    """A work by its label, with the other forms of its name."""

    iri: str
    kind: str
    label: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Followed:
    """A work's timeline; `rivals` are the closest of the `fitting` other works that the words fit.

    `related` are the editions, versions and parts of it, and what it is one of, each with how.
    """

    work: Work
    steps: list[Claim]
    facts: dict[str, list[Claim]]
    state: Claim | None
    rivals: tuple[Work, ...] = ()
    fitting: int = 0
    related: tuple[tuple[str, Work], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The shape of `kg follow --json`; `also` are the other works that the words fit, the closest first."""
        return {
            "work": _told(self.work),
            "state": self.state,
            "steps": self.steps,
            "facts": self.facts,
            "related": [{"relation": relation, **_told(work)} for relation, work in self.related],
            "also": [_told(rival) for rival in self.rivals],
        }


def _told(work: Work) -> dict[str, Any]:
    return {"iri": work.iri, "kind": work.kind, "label": work.label, "names": list(work.names)}


def follow(folder: Path, wanted: str) -> Followed:
    """The timeline of the work that `wanted` names best; `NotFoundError` where none fits."""
    from kg.graph.store import open_graph

    answers = Answers(open_graph(folder))
    works = _works(answers)
    if wanted.startswith("http"):
        if wanted not in works:
            raise NotFoundError(f"no work with the IRI {wanted}")
        return _By(answers, works, [works[wanted]]).work(works[wanted])
    ranked = _ranked(answers, works, wanted) or _ranked(answers, works, _HEAD.sub("", wanted))
    if not ranked:
        raise NotFoundError(_nothing(works, wanted))
    found = _By(answers, works, ranked[:1]).work(ranked[0])
    return replace(found, rivals=tuple(ranked[1:_LISTED]), fitting=len(ranked) - 1)


def _works(answers: Answers) -> dict[str, Work]:
    return {
        iri: Work(
            iri, rows[0]["kind"].lower(), rows[0]["label"], tuple(dict.fromkeys(row["name"] for row in rows))
        )
        for iri, rows in grouped(answers.rows("works"), "work").items()
    }


def _ranked(answers: Answers, works: dict[str, Work], wanted: str) -> list[Work]:
    """The works whose name has all the words: what is called so, then what is named most, money and laws last."""
    times: dict[str, int] = defaultdict(int)
    for row in answers.rows("work-mentions"):
        times[row["work"]] += 1
    asked = _asked(wanted)
    found = [
        (max(fuzz.ratio(fold(wanted), fold(name)) for name in work.names), work)
        for work in works.values()
        if asked and any(_holds(asked, _forms(name)) for name in work.names)
    ]
    return [
        work
        for _, work in sorted(
            found,
            key=lambda pair: (
                pair[0] < _CALLED,
                pair[1].kind in _LAST,
                -times[pair[1].iri],
                -pair[0],
                pair[1].iri,
            ),
        )
    ]


def _asked(value: str) -> set[tuple[str, str]]:
    """The telling words asked for, each as its stem and as it stands."""
    pairs = {(stem(match.group()), fold(match.group())) for match in words(value)}
    return {pair for pair in pairs if pair[1] not in STOP} or pairs


def _forms(name: str) -> set[str]:
    return {form for match in words(name) for form in (stem(match.group()), fold(match.group()))}


def _holds(asked: set[tuple[str, str]], held: set[str]) -> bool:
    """Does each word begin one of the name's, or stand within a compound of it ("hjälpmedel", "hjälpmedelsverksamhet")?"""
    return all(
        any(form.startswith(word) or (len(word) > 4 and word in form) for form in held for word in pair)
        for pair in asked
    )


def _nothing(works: dict[str, Work], wanted: str) -> str:
    near = sorted(
        {work.label for work in works.values() if fuzz.partial_ratio(fold(wanted), fold(work.label)) >= _LIKE}
    )
    hint = f" Did you mean: {'; '.join(near[:3])}?" if near else ""
    return f"no project, agreement or other work fits «{wanted}».{hint} 'kg trace {wanted}' looks among the issues"


def every(answers: Answers) -> Iterator[Followed]:
    """The timeline of each work that minutes name, by name; laws are none that one follows."""
    named = {row["work"] for row in answers.rows("work-mentions")}
    known = _works(answers)
    works = sorted(known.values(), key=lambda work: (fold(work.label), work.iri))
    told = [work for work in works if work.kind != "law" and work.iri in named]
    yield from map(_By(answers, known, told).work, told)


class _By:
    """What is said of some works, each by its work, with all their proofs."""

    def __init__(self, answers: Answers, known: Mapping[str, Work], works: Iterable[Work]) -> None:
        self.known = known
        self.related = grouped(answers.rows("work-relations"), "work")
        self.said = grouped(answers.rows("work-statements"), "work")
        self.named = grouped(answers.rows("work-mentions"), "work")
        self.decided = grouped(answers.rows("work-decisions"), "work")
        claims = (("statement", self.said), ("mention", self.named), ("decision", self.decided))
        self.proofs = answers.proofs(
            row[kind] for work in works for kind, rows in claims for row in rows.get(work.iri, [])
        )

    def work(self, work: Work) -> Followed:
        said = self.said.get(work.iri, [])
        facts = {
            aspect: [_fact(row, self.proofs[row["statement"]]) for row in said if row["aspect"] == aspect]
            for aspect in ASPECTS
        }
        real = [one for one in facts["stage"] if one["modality"] == "actual"]
        related = tuple((row["relation"], self.known[row["other"]]) for row in self.related.get(work.iri, []))
        return Followed(work, self._steps(work), facts, real[-1] if real else None, related=related)

    def _steps(self, work: Work) -> list[Claim]:
        """One step an item that names the work, in order of date, with its decisions."""
        named, decided = self.named.get(work.iri, []), self.decided.get(work.iri, [])
        return [
            {
                "date": rows[0]["date"],
                "bodies": list(dict.fromkeys(row["body"] for row in rows)),
                "item": rows[0]["number"] or None,
                "title": rows[0]["title"],
                **self.proofs[rows[0]["mention"]],
                "decisions": [
                    {"text": row["text"], **self.proofs[row["decision"]]}
                    for row in decided
                    if row["item"] == item
                ],
            }
            for item, rows in sorted(
                grouped(named, "item").items(), key=lambda pair: (pair[1][0]["date"], pair[0])
            )
        ]


def told_together(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims in their order, those that one quote proves as one, as they stand in it."""
    found: dict[tuple[Any, ...], list[Claim]] = {}
    for one in claims:
        found.setdefault((one["date"], one["document"], one["start"], one["end"]), []).append(one)
    return [sorted(some, key=lambda one: one["quote"].find(one["value"])) for some in found.values()]


def amount(claim: Claim, apart: str = " ") -> str:
    """A sum with its thousands `apart`, and its currency."""
    return f"{int(claim['value']):,} {claim['unit']}".replace(",", apart)


def _fact(row: Row, proof: Claim) -> Claim:
    unit = {
        "unit": row["unit"],
        "per": "year" if row["perYear"] == "true" else None,
        "year": row["forYear"] or None,
    }
    return {
        "date": row["date"],
        "value": row["value"],
        "modality": row["modality"],
        **(unit if row["aspect"] == "money" else {}),
        **proof,
    }
