"""The timeline of a project, agreement or other work: where it was up, what was decided, who, how much, how far.

In: the graph folder and words or an IRI. Out: a `Followed`, the shape of `kg follow --json`. Every step and
statement carries its quote with file and place; what councils the graph knows nothing from is not guessed.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from kg.answers.rows import Answers, Claim, Row
from kg.errors import NotFoundError
from kg.language.stem import STOP, fold, stem, words

ASPECTS = ("party", "lead", "funder", "money", "start", "end", "stage")
_HEAD = re.compile(
    r"^(?:projektet|metoden|modellen|satsningen|kampanjen|systemet|undersökningen|insatsen)\s", re.IGNORECASE
)
"""What one may say before a name that is kept without it ("projektet Stegen")."""
_LISTED = 8
_CALLED = 99
"""The likeness, of 100, from which what is asked for is the name itself."""
_LAST = frozenset({"funding", "law"})
_SURE = 0.75


@dataclass(frozen=True, slots=True)
class Work:
    """A work by its label, with the other forms of its name."""

    iri: str
    kind: str
    label: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Followed:
    """A work's timeline; `rivals` are other works that the words fit."""

    work: Work
    steps: list[Claim]
    facts: dict[str, list[Claim]]
    state: Claim | None
    rivals: tuple[Work, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The shape of `kg follow --json`; `also` are the other works that the words fit, the closest first."""
        return {
            "work": _told(self.work),
            "state": self.state,
            "steps": self.steps,
            "facts": self.facts,
            "also": [_told(rival) for rival in self.rivals],
        }


def _told(work: Work) -> dict[str, Any]:
    return {"iri": work.iri, "kind": work.kind, "label": work.label, "names": list(work.names)}


def follow(folder: Path, wanted: str) -> Followed:
    """The timeline of the work that `wanted` names; `NotFoundError` where none fits or several fit alike."""
    from kg.graph.store import open_graph

    answers = Answers(open_graph(folder))
    works = _works(answers)
    if wanted.startswith("http"):
        if wanted not in works:
            raise NotFoundError(f"no work with the IRI {wanted}")
        return _By(answers).work(works[wanted])
    ranked = _ranked(answers, works, wanted) or _ranked(answers, works, _HEAD.sub("", wanted))
    if not ranked:
        raise NotFoundError(_nothing(works, wanted))
    return _By(answers).work(ranked[0], tuple(ranked[1:_LISTED]))


def _works(answers: Answers) -> dict[str, Work]:
    names: dict[str, list[Row]] = defaultdict(list)
    for row in answers.rows("works"):
        names[row["work"]].append(row)
    return {
        iri: Work(
            iri, rows[0]["kind"].lower(), rows[0]["label"], tuple(dict.fromkeys(row["name"] for row in rows))
        )
        for iri, rows in names.items()
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
        {
            work.label
            for work in works.values()
            if fuzz.partial_ratio(fold(wanted), fold(work.label)) >= 100 * _SURE
        }
    )
    hint = f" Did you mean: {'; '.join(near[:3])}?" if near else ""
    return f"no project, agreement or other work fits «{wanted}».{hint} 'kg trace {wanted}' looks among the issues"


def every(answers: Answers) -> Iterator[Followed]:
    """The timeline of each work that minutes name, by name; laws are none that one follows."""
    of = _By(answers)
    works = sorted(_works(answers).values(), key=lambda work: (fold(work.label), work.iri))
    yield from (of.work(work) for work in works if work.kind != "law" and work.iri in of.named)


class _By:
    """The rows of the works, each by its work."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.said = _grouped(answers.rows("work-statements"))
        self.named = _grouped(answers.rows("work-mentions"))
        self.decided = _grouped(answers.rows("work-decisions"))

    def work(self, work: Work, rivals: tuple[Work, ...] = ()) -> Followed:
        said = self.said.get(work.iri, [])
        proofs = self.answers.proofs(row["statement"] for row in said)
        facts = {
            aspect: [_fact(row, proofs[row["statement"]]) for row in said if row["aspect"] == aspect]
            for aspect in ASPECTS
        }
        real = [one for one in facts["stage"] if one["modality"] == "actual"]
        return Followed(work, self._steps(work), facts, real[-1] if real else None, rivals)

    def _steps(self, work: Work) -> list[Claim]:
        """One step an item that names the work, in order of date, with its decisions."""
        named, decided = self.named.get(work.iri, []), self.decided.get(work.iri, [])
        proofs = self.answers.proofs(
            [*(row["mention"] for row in named), *(row["decision"] for row in decided)]
        )
        items: dict[str, list[Row]] = defaultdict(list)
        for row in named:
            items[row["item"]].append(row)
        return [
            {
                "date": rows[0]["date"],
                "bodies": list(dict.fromkeys(row["body"] for row in rows)),
                "item": rows[0]["number"] or None,
                "title": rows[0]["title"],
                **proofs[rows[0]["mention"]],
                "decisions": [
                    {"text": row["text"], **proofs[row["decision"]]} for row in decided if row["item"] == item
                ],
            }
            for item, rows in sorted(items.items(), key=lambda pair: (pair[1][0]["date"], pair[0]))
        ]


def _grouped(rows: list[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["work"]].append(row)
    return found


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
