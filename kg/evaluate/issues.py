"""Traces against a gold of issues: precision and recall of steps, order, hand-offs, promises.

A step of the trace hits a gold step when it is of the same day and document and its quote lies in, or
overlaps, the gold step's item and words. Gold steps marked as not required may be found or not.
"""

import json
from pathlib import Path
from typing import Any

from kg.answers import trace
from kg.errors import KgError
from kg.evaluate.count import Count
from kg.language.text import key


def documents(gold: Path) -> list[Path]:
    """The documents that lie beside the gold, where all it names do."""
    try:
        content = json.loads(gold.read_text(encoding="utf-8"))
        issues = content["issues"] if isinstance(content, dict) else content
        files = sorted({gold.parent / step["file"] for issue in issues for step in issue["steps"]})
    except (ValueError, KeyError, TypeError):
        return []  # what is wrong with it is said where it is measured
    return files if files and all(file.is_file() for file in files) else []


def evaluate(folder: Path, gold: Path) -> dict[str, dict[str, Count]]:
    """Per query: the counts of steps, order, hand-offs and promises."""
    content = json.loads(gold.read_text(encoding="utf-8"))
    issues = content["issues"] if isinstance(content, dict) else content
    return {issue["query"]: _issue(folder, issue) for issue in issues}


def _issue(folder: Path, gold: dict[str, Any]) -> dict[str, Count]:
    try:
        found = trace.trace(folder, gold["query"]).as_json()
    except KgError as error:
        return {"steps": Count(miss=sum(step["required"] for step in gold["steps"]), missed=[str(error)])}
    return {
        "steps": _steps(found["steps"], gold["steps"]),
        "order": Count(hit=1)
        if [step["date"] for step in found["steps"]] == sorted(step["date"] for step in found["steps"])
        else Count(miss=1),
        "handoffs": _claims(found["handoffs"], gold["handoffs"]),
        "promises": _claims(found["promises"], gold["promises"], extra_is_false=False),
    }


def _steps(found: list[dict[str, Any]], gold: list[dict[str, Any]]) -> Count:
    count = Count()
    for step in gold:
        if any(_hits(mine, step) for mine in found):
            count.hit += step["required"]
        elif step["required"]:
            count.miss += 1
            count.missed.append(f"{step['date']} {step['item']} {step['kind']}: {step['quote'][:80]}")
    for mine in found:
        if not any(_near(mine, step) for step in gold):
            count.false += 1
            count.extra.append(
                f"{mine['date']} {mine['item']} {mine['kind']}: {' '.join(mine['quote'].split())[:80]}"
            )
    return count


def _near(mine: dict[str, Any], step: dict[str, Any]) -> bool:
    """Is the step of the trace about the same meeting and item as a gold step?"""
    return mine["date"] == step["date"] and (mine["item"] or None) == (step["item"] or None)


def _hits(mine: dict[str, Any], step: dict[str, Any]) -> bool:
    if not _near(mine, step):
        return False
    alike = {
        "decided": {"decided", "adopted"},
        "adopted": {"decided", "adopted"},
        "planned": {"planned", "decided", "assigned", "referred"},
        "prepared": {"prepared", "referred", "planned", "reported", "decided"},
        "reported": {"reported", "discussed"},
        "wished": {"wished", "reported", "raised"},
    }
    kinds = alike.get(step["kind"], {step["kind"]})
    return overlap(mine["quote"], step["quote"]) or (
        mine["kind"] in kinds and step["kind"] in ("reported", "wished", "prepared")
    )


def overlap(one: str, other: str) -> bool:
    first, second = key(one).replace(" ", ""), key(other).replace(" ", "")
    return (
        first in second
        or second in first
        or len(set(key(one).split()) & set(key(other).split())) >= 0.6 * len(set(key(other).split()))
    )


def _claims(found: list[dict[str, Any]], gold: list[dict[str, Any]], extra_is_false: bool = True) -> Count:
    count = Count()
    left = list(found)
    for claim in gold:
        match = next((mine for mine in left if overlap(mine["quote"], claim["quote"])), None)
        if match:
            left.remove(match)
            count.hit += claim.get("required", True)
        elif claim.get("required", True):
            count.miss += 1
            count.missed.append(claim["quote"][:90])
    if extra_is_false:
        count.false = len(left)
    count.extra = [" ".join(mine["quote"].split())[:90] for mine in left]
    return count
