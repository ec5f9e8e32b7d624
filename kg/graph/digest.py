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
    from kg.model import Assignment, Promise
    from kg.model.collection import Collection, Evidence, Issue, Statement

NAME = "digest.db"
Row = dict[str, Any]
_TABLES = """
CREATE TABLE issue (number INTEGER PRIMARY KEY, iri TEXT UNIQUE, told TEXT);
CREATE TABLE word (word TEXT PRIMARY KEY, stem TEXT) WITHOUT ROWID;
CREATE TABLE named (word TEXT, issue INTEGER, PRIMARY KEY (word, issue)) WITHOUT ROWID;
CREATE TABLE promise (number INTEGER PRIMARY KEY, told TEXT);
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
        base.executemany("INSERT INTO promise (told) VALUES (?)", ((_json(row),) for row in _promises(collection)))
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


def _promises(collection: "Collection") -> Iterator[Row]:
    """What the issues' promises are, each with what became of it and its best quote."""
    from kg.graph.issues import known

    made, state = _made(collection), {claim: told for claim, (_, told) in known(collection).items()}
    concerned = {
        (made[claim]["made"], claim, issue.iri): issue
        for issue in collection.issues
        for claim in issue.claims
        if claim in state and claim in made
    }
    for (_, claim, iri), issue in sorted(concerned.items(), key=lambda one: one[0]):
        row, told = made[claim], state[claim]
        yield {
            "iri": iri,
            "issue": issue.label,
            "made": row["made"],
            "due": row["due"],
            "state": told.state,
            "why": told.why or None,
            **row["proof"],
        }


def _made(collection: "Collection") -> dict[str, Row]:
    """Claim → the day, the due time and the proof of a promise or an assignment."""
    from kg.model import vocab

    files: dict[str, tuple[float, str]] = {}
    for meeting in collection.meetings:
        for reading in meeting.readings:
            document = reading.protocol.document
            files[document.sha256] = -round(document.quality, 4), document.file
    found: dict[str, Row] = defaultdict(dict)
    for meeting in collection.meetings:
        for held in meeting.items:
            kinds: dict[str, tuple[Statement[Assignment] | Statement[Promise], ...]] = {
                "assignment": held.claims.assignments,
                "promise": held.claims.promises,
            }
            for kind, statements in kinds.items():
                for number, said in enumerate(statements, 1):
                    found[vocab.in_item(kind, held.iri, number)] = {
                        "made": meeting.date.isoformat(),
                        "due": said.claim.due or None,
                        "proof": {"kind": kind, **_proof(said.evidence, files)},
                    }
    return found


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
