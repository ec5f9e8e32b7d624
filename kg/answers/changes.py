"""What has happened since a date, for one issue, one body or all: decisions, assignments, promises, hand-offs.

In: the graph folder and a date. Out: one object a claim, the newest first. The date is the meeting's,
so that the same folder gives the same answer on any day.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg import query
from kg.answers.rows import nested
from kg.errors import UsageError

_Row = dict[str, Any]
_KINDS = ("decision", "assignment", "promise", "handoff")
"""Of what one sentence is, the first tells most."""


def changes(folder: Path, since: str, words: str = "", body: str = "") -> list[dict[str, Any]]:
    """Objects with date, body, kind, text, issue, document and claim, a sentence once, with all `kinds` it is
    and all bodies that met;
    `UsageError` for what is no date.
    """
    try:
        day = dt.date.fromisoformat(since).isoformat() if since else ""
    except ValueError:
        raise UsageError(f"--since {since}: write the date as YYYY-MM-DD") from None
    question = query.find("changes-since")
    found = query.run(folder, question.text, {"from": day, "words": words, "body": body}, max_rows=None)
    rows = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
    return sorted((_shown(told) for told in _once(rows)), key=lambda row: row["date"], reverse=True)


def _once(rows: list[_Row]) -> Iterator[list[_Row]]:
    """What stands in the same words, in each issue that it concerns; what tells most first."""
    claims: dict[str, list[_Row]] = {}
    for row in rows:
        claims.setdefault(_text(row["claim"]), []).append(row)
    by_item: dict[str, list[list[_Row]]] = {}
    for claim, said in sorted(claims.items(), key=lambda one: _rank(one[1][0])):
        groups = by_item.setdefault(_item(claim), [])
        alike = next((group for group in groups if any(_nested(one, two) for one in group for two in said)), None)
        if alike is None:
            groups.append(said)
        else:
            alike += said
    for group in (group for groups in by_item.values() for group in groups):
        yield from _by_issue(group)


def _item(claim: str) -> str:
    """What is alike in the names of the claims of one item (`vocab.in_item`)."""
    return claim.rsplit("/", 1)[-1].rsplit("-", 1)[0]


def _by_issue(group: list[_Row]) -> Iterator[list[_Row]]:
    """The rows of each issue; what is told in none comes with those of others."""
    issues = dict.fromkeys(_text(row["anIssue"]) for row in group)
    for issue in [one for one in issues if one] or [""]:
        yield sorted(
            (row for row in group if _text(row["anIssue"]) in (issue, "")), key=lambda row: not _text(row["anIssue"])
        )


def _nested(one: _Row, other: _Row) -> bool:
    """Does the quote of the one stand within that of the other?"""
    return _text(one["file"]) == _text(other["file"]) and nested(_stretch(one), _stretch(other))


def _stretch(row: _Row) -> tuple[int, int]:
    return int(_text(row["start"])), int(_text(row["end"]))


def _rank(row: _Row) -> tuple[int, str]:
    return _KINDS.index(_text(row["kind"]).lower()), _text(row["claim"])


def _shown(told: list[_Row]) -> dict[str, Any]:
    """The row that tells most, as an object, with the kinds of all."""
    first = min(told, key=_rank)
    return {
        "date": _text(first["date"]),
        "body": ", ".join(dict.fromkeys(_text(row["where"]) for row in told)),
        "kind": _text(first["kind"]).lower(),
        "text": _text(first["text"]),
        "issue": _text(told[0]["issue"]) or None,
        "issue_iri": _text(told[0]["anIssue"]) or None,
        "document": _text(first["file"]) or None,
        "claim": _text(first["claim"]),
        "kinds": [kind for kind in _KINDS if any(_text(row["kind"]).lower() == kind for row in told)],
    }


def _text(term: Any) -> str:
    return "" if term is None else str(term.value)
