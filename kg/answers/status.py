"""What is in a graph: counts, meetings with and without minutes, gaps, findings, how much was probably read."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kg.answers.rows import Answers, Row
from kg.language.order import swedish


def status(folder: Path) -> dict[str, Any]:
    """Counts per class, meetings per body and status, the findings with their files, and each file's recall by task."""
    from kg.graph.store import open_graph

    answers = Answers(open_graph(folder))
    counts = {
        row["class"].rsplit("#", 1)[-1].rsplit("/", 1)[-1]: int(row["count"])
        for row in answers.rows("counts")
    }
    meetings = [
        {"date": row["date"], "body": row["body"], "status": row["status"], "minutes": row["file"] or None}
        for row in answers.rows("meetings")
    ]
    findings = [
        {"document": row["file"], "stage": row["stage"], "message": row["text"]}
        for row in answers.rows("findings")
    ]
    return {
        "counts": dict(sorted(counts.items())),
        "coverage": _coverage(meetings),
        "meetings": meetings,
        "findings": findings,
        "recall": [_recall(row) for row in answers.rows("recall")],
    }


def _coverage(meetings: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """How many meetings of each body are minuted, planned and known at second hand."""
    bodies = Counter((row["body"], row["status"]) for row in meetings)
    return [
        {
            "body": body,
            "minuted": bodies[body, "minuted"],
            "planned": bodies[body, "planned"],
            "second_hand": bodies[body, "second-hand"],
        }
        for body in sorted({str(body) for body, _ in bodies}, key=swedish)
    ]


def _recall(row: Row) -> dict[str, Any]:
    found, expected = int(row["found"]), float(row["expected"])
    return {"document": row["file"], "task": row["task"], "found": found, "expected": expected}
