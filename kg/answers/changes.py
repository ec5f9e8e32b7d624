"""What has happened since a date, for one issue, one body or all: decisions, assignments, promises, hand-offs.

In: the graph folder and a date. Out: one object a claim, the newest first. The date is the meeting's,
so that the same folder gives the same answer on any day.
"""

import datetime as dt
from pathlib import Path
from typing import Any

from kg import query
from kg.errors import UsageError


def changes(folder: Path, since: str, words: str = "", body: str = "") -> list[dict[str, Any]]:
    """Objects with date, body, kind, text, issue, document and claim; `UsageError` for what is no date."""
    try:
        day = dt.date.fromisoformat(since).isoformat() if since else ""
    except ValueError:
        raise UsageError(f"--since {since}: write the date as YYYY-MM-DD") from None
    question = query.find("changes-since")
    found = query.run(folder, question.text, {"from": day, "words": words, "body": body}, max_rows=None)
    rows = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
    shown = [
        {
            "date": _text(row["date"]),
            "body": _text(row["where"]),
            "kind": _text(row["kind"]).lower(),
            "text": _text(row["text"]),
            "issue": _text(row["issue"]) or None,
            "issue_iri": _text(row["anIssue"]) or None,
            "document": _text(row["file"]) or None,
            "claim": _text(row["claim"]),
        }
        for row in rows
    ]
    return sorted(shown, key=lambda row: row["date"], reverse=True)


def _text(term: Any) -> str:
    return "" if term is None else str(term.value)
