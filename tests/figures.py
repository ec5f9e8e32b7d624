"""Writes the figures of reading into the README: `python -m tests.figures`.

In: the gold in `tests/`. Out: the table between the README's two marks, so that no figure there is typed.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
BEGIN, END = "<!-- figures: python -m tests.figures -->", "<!-- /figures -->"
SETS = {
    "the five bundled": ["tests/gold", "five"],
    "collection": ["tests/protocols", ""],
    "held out, first": ["tests/heldout", ""],
    "held out, second": ["tests/heldout2", ""],
}
KEPT = {
    "fifth and sixth, first sight": ["tests/first_sight.json", "tests/first_sight6.json"],
    "seventh to ninth, first sight": ["tests/first_sight7.json", "tests/first_sight8.json", "tests/first_sight9.json"],
    "tenth and eleventh, first sight": ["tests/first_sight10.json", "tests/first_sight11.json"],
    "twelfth, first sight": ["tests/first_sight12.json"],
}
"""Measured once, before anything was learnt from them, and never again: that can be done only once."""
TASKS = {
    "date · times · place": ["date", "times", "place"],
    "bodies": ["bodies"],
    "attendance · roles": ["attendance", "roles"],
    "absent · in part": ["absent", "partial"],
    "items · presenters": ["items", "presenters"],
    "decisions": ["decisions"],
    "assignments · hand-offs": ["assignments", "handoffs"],
    "promises · told second hand": ["promises", "second_hand"],
    "quotes found verbatim": ["spans"],
}


def measured(gold: str, part: str) -> tuple[dict[str, Any], int]:
    """The counts in total, and how many documents."""
    paths = [str(path) for path in sorted((ROOT / gold).glob("*.json"))] if part else [str(ROOT / gold)]
    command = [sys.executable, "-m", "kg", "evaluate", *paths, "--json"]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout)
    total = found["total"]
    return total.get("total", total), len(found["documents"])


def kept(files: list[str]) -> tuple[dict[str, Any], int]:
    """The counts of sets as they were once measured, together, and how many documents."""
    found = [json.loads((ROOT / file).read_text(encoding="utf-8")) for file in files]
    counts = {task: [sum(one["total"][task][kind] for one in found) for kind in ("hit", "false", "miss")] for task in found[0]["total"]}
    return {task: {"f1": _f1(*three)} for task, three in counts.items()}, sum(one["documents"] for one in found)


def _f1(hit: int, false: int, miss: int) -> float:
    return 2 * hit / (2 * hit + false + miss) if hit + false + miss else 1.0


def table() -> str:
    columns = {name: measured(*where) for name, where in SETS.items()} | {name: kept(files) for name, files in KEPT.items()}
    rows = ["| F1 | " + " | ".join(f"{name} ({count})" for name, (_, count) in columns.items()) + " |"]
    rows.append("|---|" + "---|" * len(columns))
    for label, tasks in TASKS.items():
        cells = [" · ".join(f"{total[task]['f1']:.2f}" for task in tasks) for total, _ in columns.values()]
        rows.append(f"| {label} | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def main() -> None:
    page = ROOT / "README.md"
    text = page.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    page.write_text(f"{before}{BEGIN}\n{table()}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
