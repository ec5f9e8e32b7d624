"""Small counties for single rules: a few meetings of a few items, written as Markdown and read as files are."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from kg import pipeline, resolve
from kg.model import Reading
from kg.model.collection import Collection, Issue
from kg.resolve.judge import Judgement, Judgements

Meeting = tuple[str, str, list[tuple[str, str]]]
"""Body, day (ISO), and the items as title and text; paragraphs of a text are apart by a blank line."""

OPENING = ("Mötets öppnande", "Eva Berg hälsade välkommen.")
"""The first item of every meeting; the others are numbered from 2."""


def readings(folder: Path, meetings: Iterable[Meeting]) -> list[Reading]:
    found = []
    for body, day, items in meetings:
        date = dt.date.fromisoformat(day)
        head = f"# {body}\n\nMinnesanteckningar {date}\n\n**Deltagare**\n\n* Eva Berg, Mora\n* Olle Dahl, Orsa\n\n"
        text = head + "".join(
            f"## {number}. {title}\n\n{text}\n\n" for number, (title, text) in enumerate([OPENING, *items], 1)
        )
        path = folder / f"{day}-{len(found)}.md"
        path.write_text(text, encoding="utf-8")
        found.append(pipeline.read(path))
    return found


def county(
    folder: Path, meetings: Iterable[Meeting], judged: Iterable[tuple[str, str, str]] = ()
) -> Collection:
    lines = [Judgement(kind, a, b, "prov") for kind, a, b in judged]
    return resolve.readings(readings(folder, meetings), Judgements(lines))


def issue_of(found: Collection, title: str) -> Issue:
    """The issue that has an item of this title."""
    return next(
        issue for issue in found.issues for step in issue.steps if step.item and step.item.item.title == title
    )


def titles(issue: Issue) -> set[str]:
    return {step.item.item.title for step in issue.steps if step.item}
