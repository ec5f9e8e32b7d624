"""What the graph says of issues, people and promises: the package's own questions, each asked once.

In: the store. Out: plain rows, and for issues the objects of the JSON contract.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kg.config import PACKAGE

if TYPE_CHECKING:
    from pyoxigraph import Store

Row = dict[str, str]
Claim = dict[str, Any]
_QUERIES = PACKAGE / "queries"


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue by name, with the span of its known steps and the bodies that had it."""

    iri: str
    label: str
    first: str
    last: str
    bodies: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Answers:
    """A graph's answers, kept once they have been given."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._rows: dict[str, list[Row]] = {}

    def rows(self, name: str) -> list[Row]:
        """The answers to `queries/<name>.rq` as plain strings; "" for what has no value."""
        if name not in self._rows:
            text = (_QUERIES / f"{name}.rq").read_text(encoding="utf-8")
            found: Any = self._store.query(text, use_default_graph_as_union=True)
            names = [variable.value for variable in found.variables]
            self._rows[name] = [{name: _plain(solution[name]) for name in names} for solution in found]
        return self._rows[name]

    @cached_property
    def issues(self) -> dict[str, Issue]:
        """Every issue by its IRI."""
        names = _grouped(self.rows("issue-names"), "issue")
        bodies = _grouped(self.rows("steps"), "issue")
        return {
            row["issue"]: Issue(
                row["issue"],
                row["label"],
                row["first"],
                row["last"],
                tuple(dict.fromkeys(step["body"] for step in bodies[row["issue"]])),
                (row["label"], *(other["name"] for other in names[row["issue"]])),
            )
            for row in self.rows("issues")
        }

    @cached_property
    def steps(self) -> dict[str, list[Claim]]:
        """Issue → its steps in order of date."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for issue, rows in _grouped(self.rows("steps"), "issue").items():
            by_step = _grouped(rows, "step")
            for step in sorted(by_step, key=lambda step: (by_step[step][0]["date"], _number(step))):
                found[issue].append(self._step(step, by_step[step]))
        return found

    def _step(self, step: str, rows: list[Row]) -> Claim:
        row = rows[0]
        return {
            "date": row["date"],
            "bodies": list(dict.fromkeys(each["body"] for each in rows)),
            "meeting": row["meeting"] or None,
            "item": row["number"] or None,
            "title": row["title"] or row["text"],
            "kind": row["kind"],
            "modality": row["modality"],
            "status": row["status"],
            "score": float(row["score"]),
            "why": row["why"],
            **self.proofs[step],
            "confidence": float(row["confidence"]),
        }

    @cached_property
    def handoffs(self) -> dict[str, list[Claim]]:
        """Issue → its hand-offs in order of date."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for row in self.rows("handoffs"):
            found[row["issue"]].append(
                {
                    "date": row["date"],
                    "from": row["source"],
                    "to": row["target"],
                    "kind": row["kind"],
                    "modality": row["modality"],
                    **self.proofs[row["handoff"]],
                }
            )
        return found

    @cached_property
    def promises(self) -> dict[str, list[Claim]]:
        """Issue → its promises and assignments in the order they were made."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for row in self.rows("promises"):
            found[row["issue"]].append(
                {
                    "made": row["made"],
                    "due": row["due"] or None,
                    "state": row["state"],
                    "why": row["why"] or None,
                    "kind": "assignment" if "/assignment/" in row["promise"] else "promise",
                    **self.proofs[row["promise"]],
                }
            )
        return found

    @cached_property
    def related(self) -> dict[str, list[Claim]]:
        """Issue → those with much in common."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for row in self.rows("related"):
            found[row["issue"]].append(
                {"iri": row["other"], "label": self.issues[row["other"]].label, "why": row["why"]}
            )
        return found

    @cached_property
    def proofs(self) -> dict[str, Claim]:
        """Claim → its best quote with file, page and place."""
        found: dict[str, Claim] = {}
        for row in self.rows("proofs"):
            proof = {
                "quote": row["quote"],
                "document": row["file"],
                "page": int(row["page"]) if row["page"] else None,
                "start": int(row["start"]),
                "end": int(row["end"]),
            }
            found.setdefault(row["claim"], proof)
        return found


def _grouped(rows: list[Row], by: str) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[by]].append(row)
    return groups


def _number(step: str) -> int:
    return int(step.rsplit("-", 1)[1])


def _plain(term: Any) -> str:
    if term is None:
        return ""
    value: str = term.value
    return value.rsplit("/", 1)[1] if "/code/" in value and value.startswith("http") else value
