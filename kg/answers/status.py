"""What is in a graph: counts, meetings with and without minutes, gaps, findings, how much was probably read."""

from collections import Counter
from pathlib import Path
from typing import Any

from kg.answers.rows import Answers
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
    bodies = Counter((row["body"], row["status"]) for row in meetings)
    coverage = [
        {
            "body": body,
            "minuted": bodies[body, "minuted"],
            "planned": bodies[body, "planned"],
            "second_hand": bodies[body, "second-hand"],
        }
        for body in sorted({str(body) for body, _ in bodies}, key=swedish)
    ]
    findings = [
        {"document": row["file"], "stage": row["stage"], "message": row["text"]}
        for row in answers.rows("findings")
    ]
    recall = [
        {
            "document": row["file"],
            "task": row["task"],
            "found": int(row["found"]),
            "expected": float(row["expected"]),
        }
        for row in answers.rows("recall")
    ]
    return {
        "counts": dict(sorted(counts.items())),
        "coverage": coverage,
        "meetings": meetings,
        "findings": findings,
        "recall": recall,
    }
