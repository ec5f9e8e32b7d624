"""What the graph says of issues, people and promises: the package's own questions, each asked once.

In: the store. Out: plain rows, and for issues the objects of the JSON contract.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol, TypeVar

from kg.config import PACKAGE

Row = dict[str, str]
AnyRow = TypeVar("AnyRow", bound=Mapping[str, str])
Claim = dict[str, Any]
_QUERIES = PACKAGE / "queries"


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue by name, with the span of its known steps, how many they are, and the bodies that had it."""

    iri: str
    label: str
    first: str
    last: str
    bodies: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    steps: int = 0


class Asked(Protocol):
    """A store, here or elsewhere, that answers a SELECT about all its graphs as one."""

    def query(self, text: str, /, *, use_default_graph_as_union: bool) -> Any: ...


def nested(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Does one of two stretches of a text stand within the other?"""
    return (one[0] - other[0]) * (one[1] - other[1]) <= 0


class Answers:
    """A graph's answers, kept once they have been given; of `about` alone where issues are named."""

    def __init__(self, store: Asked, about: Sequence[str] | None = None) -> None:
        self._store = store
        self._about = about
        self._rows: dict[str, list[Row]] = {}

    def about(self, issues: Sequence[str]) -> "Answers":
        """The answers that tell of these issues, at the cost of these."""
        return Answers(self._store, issues)

    def now(self, issue: str) -> str:
        """The IRI that an issue has now, also for one it had before its earlier steps were known."""
        rows = self._asked("issue-formerly", "issue", [issue])
        return next((row["now"] for row in rows), issue)

    def rows(self, name: str) -> list[Row]:
        """The answers to `queries/<name>.rq` as plain strings; "" for what has no value."""
        if name not in self._rows:
            self._rows[name] = list(self._asked(name, "issue", self._about))
        return self._rows[name]

    def _asked(self, name: str, variable: str, values: Iterable[str] | None) -> Iterator[Row]:
        """The answers; only those in which the variable has one of the values, where there are any."""
        text = (_QUERIES / f"{name}.rq").read_text(encoding="utf-8")
        if values is not None:
            given = " ".join(f"<{value}>" for value in values)
            text = text.replace("WHERE {", f"WHERE {{ VALUES ?{variable} {{ {given} }}")
        found: Any = self._store.query(text, use_default_graph_as_union=True)
        names = [each.value for each in found.variables]
        return ({name: _plain(solution[name]) for name in names} for solution in found)

    @cached_property
    def names(self) -> dict[str, tuple[str, ...]]:
        """Issue → its label and its other names."""
        others = grouped(self.rows("issue-names"), "issue")
        return {
            row["issue"]: (row["label"], *(other["name"] for other in others[row["issue"]]))
            for row in self.rows("issues")
        }

    @cached_property
    def issues(self) -> dict[str, Issue]:
        """Every issue by its IRI."""
        steps = grouped(self.rows("issue-bodies"), "issue")
        return {
            row["issue"]: Issue(
                row["issue"],
                row["label"],
                row["first"],
                row["last"],
                tuple(dict.fromkeys(step["body"] for step in steps[row["issue"]])),
                self.names[row["issue"]],
                len({step["step"] for step in steps[row["issue"]]}),
            )
            for row in self.rows("issues")
        }

    @cached_property
    def steps(self) -> dict[str, list[Claim]]:
        """Issue → its steps in order of date."""
        found: dict[str, list[Claim]] = defaultdict(list)
        proofs = self.proofs(row["step"] for row in self.rows("steps"))
        for issue, rows in grouped(self.rows("steps"), "issue").items():
            by_step = grouped(rows, "step")
            for step in sorted(by_step, key=lambda step: (by_step[step][0]["date"], _number(step))):
                found[issue].append(_step(by_step[step], proofs[step]))
        return found

    @cached_property
    def handoffs(self) -> dict[str, list[Claim]]:
        """Issue → its hand-offs in order of date."""
        found: dict[str, list[Claim]] = defaultdict(list)
        proofs = self.proofs(row["handoff"] for row in self.rows("handoffs"))
        for row in self.rows("handoffs"):
            found[row["issue"]].append(
                {
                    "date": row["date"],
                    "from": row["source"],
                    "to": row["target"],
                    "kind": row["kind"],
                    "modality": row["modality"],
                    **proofs[row["handoff"]],
                }
            )
        return found

    @cached_property
    def promises(self) -> dict[str, list[Claim]]:
        """Issue → its promises and assignments in the order they were made; "" → those of no issue. `claims` is whose each is."""
        found: dict[str, list[Claim]] = defaultdict(list)
        apart = [] if self._about is not None else self.rows("promises-apart")
        rows = [*self.rows("promises"), *({**row, "issue": "", "state": "", "why": ""} for row in apart)]
        claims = [row["promise"] for row in rows]
        proofs = self.proofs(claims)
        who = grouped(self._asked("promise-who", "promise", dict.fromkeys(claims)), "promise")
        where = grouped(self._asked("promise-where", "promise", dict.fromkeys(claims)), "promise")
        for row in rows:
            found[row["issue"]].append(
                {
                    "claims": [row["promise"]],
                    "made": row["made"],
                    "due": row["due"] or None,
                    "state": row["state"] or "unknown",
                    "why": row["why"] or None,
                    "kind": "assignment" if "/assignment/" in row["promise"] else "promise",
                    **proofs[row["promise"]],
                    "who": sorted({each["name"] for each in who[row["promise"]]}),
                    "bodies": sorted({each["body"] for each in where[row["promise"]]}),
                }
            )
        return found

    @cached_property
    def related(self) -> dict[str, list[Claim]]:
        """Issue → those with much in common."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for row in self.rows("related"):
            found[row["issue"]].append({"iri": row["other"], "label": row["label"], "why": row["why"]})
        return found

    def proofs(self, claims: Iterable[str]) -> dict[str, Claim]:
        """Claim → its best quote with file, place, and page or heading."""
        found: dict[str, Claim] = {}
        for row in self._asked("proofs", "claim", dict.fromkeys(claims)):
            proof = {
                "quote": row["quote"],
                "document": row["file"],
                "page": int(row["page"]) if row["page"] else None,
                "heading": row["heading"] or None,
                "start": int(row["start"]),
                "end": int(row["end"]),
            }
            found.setdefault(row["claim"], proof)
        return found


def _step(rows: list[Row], proof: Claim) -> Claim:
    """A step, of which there is a row for each body."""
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
        **proof,
        "confidence": float(row["confidence"]),
    }


def grouped(rows: Iterable[AnyRow], by: str) -> dict[str, list[AnyRow]]:
    """The rows by one of their values, in order."""
    groups: dict[str, list[AnyRow]] = defaultdict(list)
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
