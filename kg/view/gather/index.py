"""The first page's data: issues by activity, bodies with their coverage, people, meetings and findings."""

from collections import defaultdict
from collections.abc import Sequence

import pyoxigraph as ox

from kg.language.order import swedish
from kg.view.data import IssueData
from kg.view.gather.issue import issues
from kg.view.gather.reader import Reader, Row, file_name, last_minutes, seen
from kg.view.index_data import BodyLine, FindingLine, IndexData, IssueLine, MeetingMark, PersonLine

_SEVERAL = 2


def index(store: "ox.Store | Reader", known: Sequence[IssueData] | None = None, title: str = "Protokollgraf") -> IndexData:
    """What there is, the most active issues first; `known` are all issues, where they have been gathered."""
    reader = Reader.of(store)
    lines = [
        IssueLine(
            each.issue.label,
            file_name("issue", each.issue.iri),
            each.issue.first,
            each.issue.last,
            tuple(step.date for step in each.steps),
            each.issue.bodies,
            sum(promise.state == "open" for promise in each.promises),
            min((step.confidence for step in each.steps), default=1.0),
        )
        for each in (issues(reader) if known is None else known)
    ]
    lines.sort(key=_travelled)
    met: dict[str, list[Row]] = defaultdict(list)
    for row in reader.rows("meetings"):
        met[row["meeting"]].append(row)
    end = last_minutes(reader)
    marks = tuple(
        MeetingMark(
            rows[0]["date"],
            tuple(row["name"] for row in rows if row["name"]),
            seen(rows[0], end),
            rows[0]["label"],
            reader.protocol(meeting),
        )
        for meeting, rows in met.items()
    )
    return IndexData(
        title, tuple(lines), _bodies(reader, met), _people(reader, met), marks, _findings(reader)
    )


def _travelled(line: IssueLine) -> tuple[bool, int, int, tuple[str, str]]:
    """First what has moved between bodies, then what came up on most days, then what has most steps."""
    return len(line.bodies) < _SEVERAL, -len(set(line.dates)), -len(line.dates), swedish(line.label)


def _bodies(reader: Reader, met: dict[str, list[Row]]) -> tuple[BodyLine, ...]:
    """Every body, those that met most first; two of one name are two."""
    held: dict[str, list[str]] = defaultdict(list)
    for rows in met.values():
        for row in rows:
            held[row["body"]].append(row["status"])
    handled: dict[str, set[str]] = defaultdict(set)
    for row in reader.rows("links"):
        if row["label"] == "handledBy":
            handled[row["target"]].add(row["source"])
    found = []
    for iri, label in {
        row["thing"]: row["label"] for row in reader.rows("things") if row["type"] == "body"
    }.items():
        minuted = held[iri].count("minuted")
        unseen = len(held[iri]) - minuted
        found.append(BodyLine(label, reader.page(iri), minuted, unseen, len(handled[iri])))
    return tuple(
        sorted(
            found,
            key=lambda body: (-body.minuted, -body.unseen, -body.issues, swedish(body.label), body.href),
        )
    )


def _people(reader: Reader, met: dict[str, list[Row]]) -> tuple[PersonLine, ...]:
    names = {row["thing"]: row["label"] for row in reader.rows("things")}
    people = {row["thing"]: row["label"] for row in reader.rows("things") if row["type"] == "person"}
    where: dict[str, set[str]] = defaultdict(set)
    of: dict[str, list[str]] = defaultdict(list)
    for row in reader.rows("participations"):
        if row["attendance"] != "absent":
            where[row["person"]].add(row["meeting"])
        if row["organisation"]:
            of[row["person"]].append(names.get(row["organisation"], ""))
    found = []
    for iri, label in people.items():
        organisation = max(sorted(set(of[iri])), key=of[iri].count, default="")
        bodies = {row["name"] for meeting in where[iri] for row in met.get(meeting, ()) if row["name"]}
        found.append(PersonLine(label, reader.page(iri), organisation, len(where[iri]), len(bodies)))
    return tuple(sorted(found, key=lambda person: (-person.meetings, swedish(person.label), person.href)))


def _findings(reader: Reader) -> tuple[FindingLine, ...]:
    found = []
    for row in reader.rows("findings"):
        quotes = reader.evidence.get(row["finding"], ())
        href = quotes[0].href if quotes else ""
        paper = reader.paper(row["rendition"])
        found.append(FindingLine(row["file"], row["stage"], row["text"], href, *paper))
    return tuple(found)
