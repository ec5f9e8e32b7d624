"""What is one promise, which are late, and how they are listed; on the pages the same as by the command."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from kg.answers import promises
from kg.answers.promises import Asked
from kg.graph.store import open_graph
from kg.view import gather


def made(kind: str, start: int, end: int, state: str = "open", due: str | None = None, who: str = "", **more: Any) -> dict[str, Any]:
    """A promise or an assignment as the graph tells it."""
    names = [who] if who else []
    row = {"made": "2022-01-10", "due": due, "state": state, "why": state, "kind": kind, "quote": "q", "document": "a.txt"}
    return row | {"start": start, "end": end, "who": names, "bodies": ["Nämnden"], "issue": "Bron", "claims": [f"{kind}-{start}"]} | more


@pytest.mark.parametrize(
    ("rows", "states", "why"),
    [
        ([made("assignment", 0, 50), made("promise", 10, 40)], ["open"], "a sentence that gives a task and announces a return"),
        ([made("assignment", 0, 50), made("promise", 10, 40, "met")], ["met"], "told as the one that knows more"),
        ([made("promise", 10, 40, "unknown"), made("assignment", 0, 50, "silent")], ["silent"], "in any order"),
        ([made("assignment", 0, 50, due="2022-03"), made("promise", 10, 40, due="2022-05")], ["open", "open"], "due at two times"),
        ([made("assignment", 0, 50, who="Bo"), made("assignment", 0, 50, who="Eva")], ["open", "open"], "two who are charged"),
        ([made("assignment", 0, 50), made("promise", 40, 90)], ["open", "open"], "quotes that only cross"),
        ([made("assignment", 0, 50), made("promise", 10, 40, document="b.txt")], ["open", "open"], "of two documents"),
        ([made("promise", 0, 50), made("promise", 10, 40)], ["open", "open"], "no assignment among them"),
    ],
)
def test_what_is_promised_and_assigned_is_told_once(rows: list[dict[str, Any]], states: list[str], why: str) -> None:
    assert [row["state"] for row in promises.once(rows)] == states, why
    joined = promises.joined(rows)
    assert sorted(claim for row in joined for claim in row["claims"]) == sorted(row["claims"][0] for row in rows), why


@pytest.mark.parametrize(
    ("state", "due", "late"),
    [
        ("late", "2022-03", True),
        ("silent", "2022-03", True),
        ("silent", None, False),
        ("open", "2022-03", False),
        ("met", "2022-03", False),
        ("unknown", "2022-03", False),
    ],
)
def test_late_is_what_was_due_and_not_answered_in_time(state: str, due: str | None, late: bool) -> None:
    row = made("promise", 0, 9, state, due, "Åsa Ek")
    assert Asked(late=True).fits(row) is late
    assert Asked(body="namnden", who="asa").fits(row)
    assert not Asked(body="styrelsen").fits(row)
    assert not Asked(who="bo").fits(row)


def test_the_page_and_the_command_tell_the_same(built: Path) -> None:
    page = gather.promised(gather.Reader(open_graph(built)))
    told = Counter((line.promise.made, line.promise.due or None, line.promise.state, line.promise.evidence[0].quote) for line in page.lines)
    rows = [*promises.promises(built), *promises.listed(built, Asked(alone=True))]
    said = {(row["document"], row["start"], row["kind"], row["made"], row["due"], row["state"], row["quote"]) for row in rows}
    assert told == Counter(each[3:] for each in said)
    assert sum(line.group in ("overdue", "late") for line in page.lines) == len(
        {(row["document"], row["start"], row["kind"]) for row in promises.listed(built, Asked(late=True))}
    )


def test_the_command_lists_what_is_late_first_what_was_due_first(built: Path, kg: Any) -> None:
    every = json.loads(kg("promises", "--graph", str(built)).stdout)
    late = json.loads(kg("promises", "--late", "--graph", str(built)).stdout)
    assert [row["due"] for row in late] == sorted(row["due"] for row in late)
    assert {row["quote"] for row in late} == {row["quote"] for row in every if promises.is_late(row)}
    alone = kg("promises", "--no-issue", "--graph", str(built))
    assert {row["issue"] for row in json.loads(alone.stdout)} <= {None}
    assert b"no issue" not in alone.stderr
    assert f"{len(json.loads(alone.stdout))} more are of no issue" in kg("promises", "--graph", str(built)).stderr.decode()
