"""What is in a graph: counts, meetings with and without minutes, gaps, findings, how much was probably read."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kg.answers.rows import Answers, Row
from kg.language.order import swedish
from kg.model.document import falls_short

_VARYING = re.compile(r"«[^»]*»|[\w.:/-]*\d[\w.:/-]*")
"""What is quoted, and words with figures: they differ from finding to finding."""
_LISTED = re.compile(r"…(?:, …)+")


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


def summary(whole: dict[str, Any]) -> dict[str, Any]:
    """The same status in an answer of one size: coverage in all, findings by what they say, recall by task.

    What a finding quotes and counts is left out of what it says; `short` counts the documents of which some is
    likely to have been missed.
    """
    coverage, findings = whole["coverage"], whole["findings"]
    said = Counter((row["stage"], _said(row["message"])) for row in findings)
    commonest = sorted(said.items(), key=lambda one: (-one[1], one[0]))
    return {
        "counts": whole["counts"],
        "coverage": {"bodies": len(coverage)}
        | {kind: sum(row[kind] for row in coverage) for kind in ("minuted", "planned", "second_hand")},
        "findings": [{"stage": stage, "message": text, "times": times} for (stage, text), times in commonest],
        "recall": _by_task(whole["recall"]),
    }


def _said(message: str) -> str:
    """What a finding says, whatever it says it of."""
    return _LISTED.sub("…", _VARYING.sub("…", message))


def _by_task(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    tasks: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        tasks.setdefault(row["task"], []).append(row)
    return [
        {
            "task": task,
            "found": sum(row["found"] for row in held),
            "expected": round(math.fsum(row["expected"] for row in held), 1),
            "short": sum(falls_short(row["found"], row["expected"]) for row in held),
        }
        for task, held in sorted(tasks.items())
    ]


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
