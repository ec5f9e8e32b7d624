"""Collection → the graph in parts, each written anew only where something it is made of has changed.

A part is the statements of a group of meetings (those that share a document), of one issue, of a piece of the
register, and what stands between them. It has a mark, the checksum of what it is made of; where a part of that name and mark is
kept, and the names it asked for still mean the same, it is not written again.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from hashlib import blake2b
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from kg.folder import packed
from kg.graph import issues
from kg.graph.between import between
from kg.graph.meetings import Meetings
from kg.graph.names import Question
from kg.graph.register import pieces, register
from kg.graph.writer import Writer
from kg.model import Finding, Reading
from kg.model.collection import Collection, Issue, MeetingRecord, Step

if TYPE_CHECKING:
    from pyoxigraph import Quad

_MEETING = attrgetter(
    *(one.name for one in fields(MeetingRecord) if one.name not in ("readings", "items")),
)
_STEP = attrgetter(*(one.name for one in fields(Step) if one.name not in ("bodies", "item")))
_ISSUE = attrgetter(*(one.name for one in fields(Issue) if one.name != "steps"))


@dataclass(frozen=True, slots=True)
class Kept:
    """What is remembered of a part: its mark, what it asked for, and the claims it found to be none."""

    mark: bytes
    asked: list[tuple[Question, str]]
    unsaid: list[str]


@dataclass(frozen=True, slots=True)
class Part:
    """`quads` is None where the part stands as it is kept."""

    name: str
    kept: Kept
    quads: "frozenset[Quad] | None" = None


Known = Callable[[str], Kept | None]
"""What is kept under a name."""


class Maker:
    """Makes the parts of a collection's graph; those of meetings come first, for they tell what is unsaid."""

    def __init__(self, collection: Collection) -> None:
        self.groups = _together(collection.meetings)
        self._collection = collection
        self._writer = Writer(collection)
        self._meetings, self._findings = Meetings(self._writer), _findings(collection)

    def register(self, kept: Known) -> Iterator[Part]:
        """The register, piece by piece."""
        for name, piece in pieces(self._collection):
            yield _part(self._writer, f"register {name}", _mark([piece]), register(piece), kept)

    def group(self, group: list[MeetingRecord], kept: Known) -> Part:
        """The part of meetings that share a document."""
        mark = _mark(_meeting(meeting, self._writer, self._findings) for meeting in group)
        made = (quad for meeting in group for quad in self._meetings.meeting(meeting))
        return _part(self._writer, f"meeting {group[0].iri}", mark, made, kept)

    def take(self, unsaid: Iterable[str]) -> None:
        """Know what another has found to be no claim."""
        self._writer.unsaid.update(unsaid)

    def issue(self, issue: Issue, kept: Known) -> Part:
        mark = _mark([_issue(issue, self._writer)])
        return _part(self._writer, f"issue {issue.iri}", mark, issues.one(self._writer, issue), kept)

    def between(self) -> Part:
        return _always("between", between(self._writer, self._collection))


def parts(collection: Collection, kept: Known) -> Iterator[Part]:
    """Every part of the graph, given what is kept under a name."""
    maker = Maker(collection)
    yield from maker.register(kept)
    for group in maker.groups:
        yield maker.group(group, kept)
    for issue in collection.issues:
        yield maker.issue(issue, kept)
    yield maker.between()


def documents(collection: Collection) -> frozenset[str]:
    """The SHA-256 of every document that the collection is made of."""
    held = {
        reading.protocol.document.sha256 for meeting in collection.meetings for reading in meeting.readings
    }
    return frozenset(held | {reading.protocol.document.sha256 for reading, _ in collection.left_out})


def _always(name: str, made: Iterable["Quad"]) -> Part:
    """A part that is written each time: it is small, or made of everything."""
    return Part(name, Kept(b"", [], []), frozenset(made))


def _part(
    writer: Writer, name: str, mark: bytes, made: Iterable["Quad"], kept: Known
) -> Part:
    known = kept(name)
    writer.begin()
    if known and known.mark == mark and writer.names.still(known.asked):
        writer.unsaid.update(known.unsaid)
        return Part(name, known)
    writer.begin()
    before = set(writer.unsaid)
    whole = frozenset((*made, *writer.shared()))
    return Part(name, Kept(mark, list(writer.names.asked.items()), sorted(writer.unsaid - before)), whole)


def _together(meetings: Iterable[MeetingRecord]) -> list[list[MeetingRecord]]:
    """The meetings, those that share a document in one group, for its spans and findings are theirs together."""
    group_of: dict[str, list[MeetingRecord]] = {}
    groups: dict[int, list[MeetingRecord]] = {}
    for meeting in meetings:
        shas = [reading.protocol.document.sha256 for reading in meeting.readings]
        joined = {id(group_of[sha256]): group_of[sha256] for sha256 in shas if sha256 in group_of}
        group = [one for known in joined.values() for one in known] + [meeting]
        for place in joined:
            del groups[place]
        groups[id(group)] = group
        for one in group:
            group_of.update((reading.protocol.document.sha256, group) for reading in one.readings)
    return list(groups.values())


def _mark(made_of: Iterable[Any]) -> bytes:
    return blake2b(packed(list(made_of)), digest_size=16).digest()


def _meeting(meeting: MeetingRecord, writer: Writer, findings: Mapping[str, list[Finding]]) -> Any:
    """All that the statements of a meeting follow from, but for whom names mean: its items follow from its readings."""
    read = [[_reading(one), findings.get(one.protocol.document.sha256)] for one in meeting.readings]
    items = [(held.iri, held.order, held.planned) for held in meeting.items]
    return [_MEETING(meeting), writer.label(meeting), read, items]


def _reading(reading: Reading) -> Any:
    """Which reading it is: that of a file's bytes, under a name, of one of the meetings in it."""
    document = reading.protocol.document
    return [document.sha256, document.path, reading.protocol.meeting]


def _issue(issue: Issue, writer: Writer) -> Any:
    steps = [
        (_STEP(step), [body.iri for body in step.bodies], step.item.iri if step.item else None)
        for step in issue.steps
    ]
    return [_ISSUE(issue), steps, [claim for claim in issue.claims if claim in writer.unsaid]]


def _findings(collection: Collection) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for sha256, finding in collection.findings:
        found.setdefault(sha256, []).append(finding)
    return found
