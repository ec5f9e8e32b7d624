"""All assignments and announced returns of a graph, with what became of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.answers.rows import Answers, nested
from kg.errors import UsageError
from kg.graph import digest
from kg.language.stem import fold
from kg.model.collection import OUTCOMES

STATES = ("met", "late", "open", "silent", "unknown")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which promises: of a state; of a body, or charged upon somebody, whose name has these words; only those that are
    `late`; those of no issue (`alone`) instead of those of issues."""

    state: str = ""
    late: bool = False
    alone: bool = False
    body: str = ""
    who: str = ""

    def fits(self, row: Row) -> bool:
        return (
            (not self.state or row["state"] == self.state)
            and (not self.late or is_late(row))
            and _named(self.body, row["bodies"])
            and _named(self.who, row["who"])
        )


def _named(wanted: str, names: Iterable[str]) -> bool:
    """Are all the words in one of the names?"""
    words = fold(wanted).split()
    return not words or any(all(word in fold(name) for word in words) for name in names)


def is_late(row: Row) -> bool:
    """Was it due, and answered after that time or, though the body has met since, not at all?"""
    return row["state"] == "late" or (row["state"] == "silent" and bool(row["due"]))


def promises(folder: Path, state: str = "") -> list[Row]:
    """All promises of issues, or those of a state."""
    return listed(folder, Asked(state))


def listed(folder: Path, asked: Asked) -> list[Row]:
    """One object each, in order of the day they were made, the late ones of that they were due: issue, made, due,
    state, why, quote and place, who is charged or promised (where that is said), and the bodies in whose minutes it stands."""
    if asked.state and asked.state not in STATES:
        raise UsageError(f"unknown state «{asked.state}»; it is one of {', '.join(STATES)}")
    held = [_alone(folder)] if asked.alone else _of_issues(folder)
    found = [row for some in held for row in once(some) if asked.fits(row)]
    first = "due" if asked.late else "made"
    return sorted(found, key=lambda row: (row[first], row["document"], row["start"], row["issue"] or ""))


def apart(folder: Path) -> int:
    """How many assignments and announced returns are of no issue: they are not among the `promises`."""
    return len(once(_alone(folder)))


def once(rows: Iterable[Row]) -> list[Row]:
    """The promises of an issue, one that its words assign told as the assignment: the graph keeps both."""
    return [{name: value for name, value in row.items() if name != "claims"} for row in joined(rows)]


def joined(rows: Iterable[Row]) -> list[Row]:
    """The same, each with all its `claims`: the one rule of what is one promise, for commands and pages."""
    kept: list[Row] = []
    by_day: dict[tuple[str, str], list[Row]] = {}
    for row in sorted(rows, key=lambda row: row["kind"] != "assignment"):
        near = by_day.setdefault((row["made"], row["document"]), [])
        twin = next((other for other in near if row["kind"] == "promise" and _told_by(row, other)), None)
        if twin is None:
            near.append(new := dict(row))
            kept.append(new)
        else:
            _join(twin, row)
    return sorted(kept, key=lambda row: (row["made"], row["document"], row["start"]))


def _told_by(promise: Row, other: Row) -> bool:
    """Does the assignment stand in the same words, due at the same time, or charge the same where one has no time?"""
    within = nested((promise["start"], promise["end"]), (other["start"], other["end"]))
    due = promise["due"] == other["due"] or (
        not (promise["due"] and other["due"]) and promise["who"] == other["who"]
    )
    return other["kind"] == "assignment" and within and due


def _join(kept: Row, promise: Row) -> None:
    """What became of it as the one says that knows more, with its reason; the due time of either."""
    kept["due"] = kept["due"] or promise["due"]
    kept["claims"] = [*kept.get("claims", ()), *promise.get("claims", ())]
    if OUTCOMES.index(promise["state"]) < OUTCOMES.index(kept["state"]):
        kept["state"], kept["why"] = promise["state"], promise["why"]


def _of_issues(folder: Path) -> list[list[Row]]:
    """The promises of each issue."""
    return [rows for issue, rows in _held(folder).items() if issue]


def _alone(folder: Path) -> list[Row]:
    """The promises of no issue."""
    return _held(folder, alone=True).get("", [])


def _held(folder: Path, *, alone: bool = False) -> dict[str, list[Row]]:
    """Issue → what the digest says of its promises, or of those of no issue under ""; the graph where it has no digest."""
    from kg.graph.store import location, open_graph

    known = digest.of(location(folder))
    rows = (known.alone() if alone else [*known.promises()]) if known else None
    if rows is None:
        answers = Answers(open_graph(folder))
        labels = {row["issue"]: row["label"] for row in answers.rows("promises")}
        return {iri: [{"issue": labels.get(iri), **one} for one in held] for iri, held in answers.promises.items()}
    by_issue: dict[str, list[Row]] = {}
    for row in rows:
        told = {**row, **{name: row.get(name, []) for name in _SINCE}}
        by_issue.setdefault(told.pop("iri"), []).append(told)
    return by_issue


_SINCE = ("who", "bodies")
"""What the digests of earlier versions do not say."""
