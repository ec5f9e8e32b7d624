"""All assignments and announced returns of a graph, with what became of them."""

from pathlib import Path
from typing import Any

from kg.answers.rows import Answers
from kg.errors import UsageError
from kg.graph import digest
from kg.graph.digest import Digest

STATES = ("met", "late", "open", "silent", "unknown")


def promises(folder: Path, state: str = "") -> list[dict[str, Any]]:
    """One object each, in order of the day they were made: issue, made, due, state, why, quote and place."""
    from kg.graph.store import location

    if state and state not in STATES:
        raise UsageError(f"unknown state «{state}»; it is one of {', '.join(STATES)}")
    known = digest.of(location(folder))
    rows = _told(known) if known else _asked(folder)
    found = [row for row in rows if not state or row["state"] == state]
    return sorted(found, key=lambda row: (row["made"], row["document"], row["start"], row["issue"]))


def _told(known: Digest) -> list[dict[str, Any]]:
    """What the digest says of every promise, issue by issue."""
    by_issue: dict[str, list[dict[str, Any]]] = {}
    for row in known.promises():
        by_issue.setdefault(row.pop("iri"), []).append(row)
    return [row for rows in by_issue.values() for row in rows]


def _asked(folder: Path) -> list[dict[str, Any]]:
    """The same of a graph that has no digest."""
    from kg.graph.store import open_graph

    answers = Answers(open_graph(folder))
    labels = {row["issue"]: row["label"] for row in answers.rows("promises")}
    return [
        {"issue": labels[iri], **promise}
        for iri, promises in answers.promises.items()
        for promise in promises
    ]
