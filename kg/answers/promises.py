"""All assignments and announced returns of a graph, with what became of them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kg.answers.rows import Answers, nested
from kg.errors import UsageError
from kg.graph import digest
from kg.graph.digest import Digest
from kg.model.collection import OUTCOMES

STATES = ("met", "late", "open", "silent", "unknown")


def promises(folder: Path, state: str = "") -> list[dict[str, Any]]:
    """One object each, in order of the day they were made: issue, made, due, state, why, quote and place, who is
    charged or promised (where that is said), and the bodies in whose minutes it stands."""
    from kg.graph.store import location

    if state and state not in STATES:
        raise UsageError(f"unknown state «{state}»; it is one of {', '.join(STATES)}")
    known = digest.of(location(folder))
    by_issue = _told(known) if known else _asked(folder)
    rows = [row for of_issue in by_issue for row in once(of_issue)]
    found = [row for row in rows if not state or row["state"] == state]
    return sorted(found, key=lambda row: (row["made"], row["document"], row["start"], row["issue"]))


def apart(folder: Path) -> int:
    """How many assignments and announced returns are of no issue: they are not among the `promises`."""
    from kg.graph.store import location, open_graph

    known = digest.of(location(folder))
    told = known.apart() if known else None
    if told is not None:
        return told
    return int(Answers(open_graph(folder)).rows("promises-apart")[0]["count"])


def once(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The promises of an issue, one that its words assign told as the assignment: the graph keeps both."""
    kept: list[dict[str, Any]] = []
    by_day: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for row in sorted(rows, key=lambda row: row["kind"] != "assignment"):
        near = by_day.setdefault((row["made"], row["document"]), [])
        twin = next((other for other in near if row["kind"] == "promise" and _told_by(row, other)), None)
        if twin is None:
            near.append(new := dict(row))
            kept.append(new)
        else:
            _join(twin, row)
    return sorted(kept, key=lambda row: (row["made"], row["document"], row["start"]))


def _told_by(promise: dict[str, Any], other: dict[str, Any]) -> bool:
    """Does the assignment stand in the same words, due at the same time, or charge the same where one has no time?"""
    within = nested((promise["start"], promise["end"]), (other["start"], other["end"]))
    due = promise["due"] == other["due"] or (
        not (promise["due"] and other["due"]) and promise["who"] == other["who"]
    )
    return other["kind"] == "assignment" and within and due


def _join(kept: dict[str, Any], promise: dict[str, Any]) -> None:
    """What became of it as the one says that knows more, with its reason; the due time of either."""
    kept["due"] = kept["due"] or promise["due"]
    if OUTCOMES.index(promise["state"]) < OUTCOMES.index(kept["state"]):
        kept["state"], kept["why"] = promise["state"], promise["why"]


def _told(known: Digest) -> list[list[dict[str, Any]]]:
    """What the digest says of every promise, issue by issue."""
    by_issue: dict[str, list[dict[str, Any]]] = {}
    for row in known.promises():
        by_issue.setdefault(row.pop("iri"), []).append({**row, **{name: row.get(name, []) for name in _SINCE}})
    return list(by_issue.values())


_SINCE = ("who", "bodies")
"""What the digests of earlier versions do not say."""


def _asked(folder: Path) -> list[list[dict[str, Any]]]:
    """The same of a graph that has no digest."""
    from kg.graph.store import open_graph

    answers = Answers(open_graph(folder))
    labels = {row["issue"]: row["label"] for row in answers.rows("promises")}
    return [
        [{"issue": labels[iri], **promise} for promise in promises]
        for iri, promises in answers.promises.items()
    ]
