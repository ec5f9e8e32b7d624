"""What is asked most, as tables beside the graph: issues by the words of their names, and what was promised.

In: the collection that a graph is written of. Out: `digest.db` in the directory of its publication, sealed with it,
from which is answered what the graph says too: at the cost of the answer, not of all that the graph holds.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.language.stem import fold, stem, words

if TYPE_CHECKING:
    from kg.graph.names import Names
    from kg.model import Assignment, Promise
    from kg.model.collection import (
        Collection,
        Evidence,
        Issue,
        ItemRecord,
        MeetingRecord,
        Promised,
        Statement,
    )

NAME = "digest.db"
Row = dict[str, Any]
_TABLES = """
CREATE TABLE issue (number INTEGER PRIMARY KEY, iri TEXT UNIQUE, told TEXT);
CREATE TABLE word (word TEXT PRIMARY KEY, stem TEXT) WITHOUT ROWID;
CREATE TABLE named (word TEXT, issue INTEGER, PRIMARY KEY (word, issue)) WITHOUT ROWID;
CREATE TABLE promise (number INTEGER PRIMARY KEY, told TEXT);
CREATE TABLE alone (number INTEGER PRIMARY KEY, told TEXT);
"""


def write(collection: "Collection", place: Path) -> None:
    """The digest of the collection in the directory of its graph."""
    with closing(sqlite3.connect(place / NAME, isolation_level=None)) as base:
        base.execute("PRAGMA journal_mode = OFF")
        base.execute("PRAGMA synchronous = OFF")
        base.executescript(f"BEGIN; {_TABLES}")
        known: dict[str, str] = {}
        for number, row in enumerate(_issues(collection)):
            said = {fold(match.group()) for name in row["names"] for match in words(name)}
            known |= {word: stem(word) for word in said if word not in known}
            base.execute("INSERT INTO issue VALUES (?, ?, ?)", (number, row["iri"], _json(row)))
            base.executemany("INSERT INTO named VALUES (?, ?)", [(word, number) for word in sorted(said)])
        base.executemany("INSERT INTO word VALUES (?, ?)", sorted(known.items()))
        made, state = _made(collection), _states(collection)
        rows = ((_json(row),) for row in _promises(collection, made, state))
        base.executemany("INSERT INTO promise (told) VALUES (?)", rows)
        alone = ((_json(_row(made[claim])),) for claim in sorted(made.keys() - state.keys(), key=lambda one: (made[one]["made"], one)))
        base.executemany("INSERT INTO alone (told) VALUES (?)", alone)
        base.execute("COMMIT")


class Digest:
    """The digest of one publication."""

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)

    def words(self) -> dict[str, str]:
        """Every word of the issues' names, folded, with its stem."""
        return dict(self._base.execute("SELECT word, stem FROM word"))

    def named(self, said: Iterable[str]) -> Iterator[Row]:
        """The issues in whose names one of these words stands."""
        rows = (
            row
            for word in said
            for row in self._base.execute("SELECT issue FROM named WHERE word = ?", (word,))
        )
        for (number,) in sorted(set(rows)):
            yield from self._issues("number = ?", number)

    def issues(self, iris: Iterable[str]) -> Iterator[Row]:
        """The issues with these IRIs."""
        for iri in iris:
            yield from self._issues("iri = ?", iri)

    def every(self) -> Iterator[Row]:
        """All issues."""
        yield from self._issues("TRUE")

    def promises(self) -> Iterator[Row]:
        """Each promise and assignment of each issue, in order of the day it was made and of its IRI."""
        for (told,) in self._base.execute("SELECT told FROM promise ORDER BY number"):
            yield json.loads(told)

    def alone(self) -> list[Row] | None:
        """The promises and assignments of no issue, in the same order; None where an earlier version wrote the digest."""
        if not self._base.execute("SELECT 1 FROM sqlite_master WHERE name = 'alone'").fetchone():
            return None
        return [json.loads(told) for (told,) in self._base.execute("SELECT told FROM alone ORDER BY number")]

    def _issues(self, which: str, *values: object) -> Iterator[Row]:
        for (told,) in self._base.execute(f"SELECT told FROM issue WHERE {which} ORDER BY number", values):
            yield json.loads(told)


def of(place: Path) -> Digest | None:
    """The digest of the graph in that directory; None where an earlier version wrote the graph."""
    return Digest(place / NAME) if (place / NAME).is_file() else None


def _json(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False)


def _issues(collection: "Collection") -> Iterator[Row]:
    labels = {body.iri: body.label or body.name for body in collection.bodies}
    for issue in sorted(collection.issues, key=lambda issue: issue.iri):
        yield {
            "iri": issue.iri,
            "label": issue.label,
            "first": issue.steps[0].date.isoformat(),
            "last": issue.steps[-1].date.isoformat(),
            "bodies": _bodies(issue, labels),
            "names": _names(issue),
            "steps": sum(bool(step.bodies) for step in issue.steps),
        }


def _names(issue: "Issue") -> list[str]:
    """The label, then the other names as the graph has them."""
    from kg.language.text import key

    others = {name for name in issue.aliases if key(name) != key(issue.label)}
    return [issue.label, *sorted(filter(None, others))]


def _bodies(issue: "Issue", labels: dict[str, str]) -> list[str]:
    """The bodies in the order in which the issue came to them."""
    from kg.model import vocab

    met = (
        (step.date, vocab.step(issue.iri, number), labels[body.iri])
        for number, step in enumerate(issue.steps, 1)
        for body in step.bodies
    )
    return list(dict.fromkeys(label for *_, label in sorted(met)))


def _states(collection: "Collection") -> "dict[str, Promised]":
    """Claim → what became of it; of those of no issue nothing is known."""
    from kg.graph.issues import known

    return {claim: told for claim, (_, told) in known(collection).items()}


def _promises(
    collection: "Collection", made: dict[str, Row], state: "dict[str, Promised]"
) -> Iterator[Row]:
    """What the issues' promises are, each with what became of it and its best quote."""
    concerned = {
        (made[claim]["made"], claim, issue.iri): issue
        for issue in collection.issues
        for claim in issue.claims
        if claim in state and claim in made
    }
    for (_, claim, _iri), issue in sorted(concerned.items(), key=lambda one: one[0]):
        yield _row(made[claim], issue, state[claim])


def _row(made: Row, issue: "Issue | None" = None, told: "Promised | None" = None) -> Row:
    """What is told of a promise of an issue, or of none."""
    return {
        "iri": issue.iri if issue else "",
        "issue": issue.label if issue else None,
        "made": made["made"],
        "due": made["due"],
        "state": told.state if told else "unknown",
        "why": told.why or None if told else None,
        **made["proof"],
        "who": made["who"],
        "bodies": made["bodies"],
    }


def _made(collection: "Collection") -> dict[str, Row]:
    """Claim → the day, the due time, the proof, who is charged and by whose minutes, of a promise or an assignment."""
    from kg.graph.names import Names
    from kg.model import vocab

    files: dict[str, tuple[float, str]] = {}
    for meeting in collection.meetings:
        for reading in meeting.readings:
            document = reading.protocol.document
            files[document.sha256] = -round(document.quality, 4), document.file
    found: dict[str, Row] = defaultdict(dict)
    names, labels = Names(collection), {body.iri: body.label or body.name for body in collection.bodies}
    for meeting in collection.meetings:
        for held in meeting.items:
            for kind, number, said, who in _charged(names, labels, meeting, held):
                found[vocab.in_item(kind, held.iri, number)] = {
                    "made": meeting.date.isoformat(),
                    "due": said.claim.due or None,
                    "proof": {"kind": kind, **_proof(said.evidence, files)},
                    "who": sorted(who),
                    "bodies": sorted({labels.get(body.iri, body.name) for body in meeting.bodies}),
                }
    return found


def _charged(
    names: "Names", labels: dict[str, str], meeting: "MeetingRecord", held: "ItemRecord"
) -> "Iterator[tuple[str, int, Statement[Assignment] | Statement[Promise], set[str]]]":
    """Each assignment and promise of an item by its kind and number, with the names of those who are to do it."""
    given = [
        (said, {labels.get(each.iri, each.name) for each in names.agents(meeting, said.claim.receiver)})
        for said in held.claims.assignments
    ]
    for number, (task, who) in enumerate(given, 1):
        yield "assignment", number, task, who
    for number, said in enumerate(held.claims.promises, 1):
        alike = [who for task, who in given if _of_the_same_words(task.evidence, said.evidence)]
        yield "promise", number, said, {name for who in alike for name in who}


def _of_the_same_words(some: "tuple[Evidence, ...]", others: "tuple[Evidence, ...]") -> bool:
    """Does a quote of the one stand within one of the other?"""
    return any(
        one.sha256 == other.sha256
        and (one.span.start - other.span.start) * (one.span.end - other.span.end) <= 0
        for one in some
        for other in others
    )


def _proof(evidence: Iterable["Evidence"], files: dict[str, tuple[float, str]]) -> Row:
    """The quote of the rendition that reads best."""
    best = min(evidence, key=lambda one: (*files[one.sha256], one.span.start, one.span.end))
    span = best.span
    return {
        "quote": span.quote,
        "document": files[best.sha256][1],
        "page": span.page or None,
        "heading": span.heading or None,
        "start": span.start,
        "end": span.end,
    }
