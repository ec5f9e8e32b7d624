"""What stands between meetings and issues: their order, who is the same, what is undone, what became of promises."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.graph import identities, issues
from kg.graph.writer import Writer
from kg.model.collection import Collection, MeetingRecord

if TYPE_CHECKING:
    from pyoxigraph import Quad


def between(writer: Writer, collection: Collection) -> Iterator["Quad"]:
    """The statements that follow from the whole collection."""
    _in_turn(writer, collection)
    identities.write(writer, collection)
    for gone in collection.revoked:
        writer.derived.says(gone.by, "kg:revokes", gone.iri)
    issues.states(writer, collection)
    yield from writer.shared()


def _in_turn(writer: Writer, collection: Collection) -> None:
    """Each body's meetings follow one another."""
    held: dict[str, list[MeetingRecord]] = defaultdict(list)
    for meeting in collection.meetings:
        for body in meeting.bodies:
            held[body.iri].append(meeting)
    for meetings in held.values():
        for before, after in pairwise(sorted(meetings, key=lambda meeting: meeting.date)):
            writer.derived.says(before.iri, "kg:nextMeeting", after.iri)
