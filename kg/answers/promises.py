"""All assignments and announced returns of a graph, with what became of them."""

from pathlib import Path
from typing import Any

from kg.answers.rows import Answers
from kg.errors import UsageError

STATES = ("met", "late", "open", "silent", "unknown")


def promises(folder: Path, state: str = "") -> list[dict[str, Any]]:
    """One object each, in order of the day they were made: issue, made, due, state, why, quote and place."""
    from kg.graph.store import open_graph

    if state and state not in STATES:
        raise UsageError(f"unknown state «{state}»; it is one of {', '.join(STATES)}")
    answers = Answers(open_graph(folder))
    labels = {row["issue"]: row["label"] for row in answers.rows("promises")}
    found = [
        {"issue": labels[iri], **promise}
        for iri, promises in answers.promises.items()
        for promise in promises
        if not state or promise["state"] == state
    ]
    return sorted(found, key=lambda row: (row["made"], row["document"], row["start"], row["issue"]))
