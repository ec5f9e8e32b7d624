"""Collection → quads: one named graph per protocol, claim nodes with their evidence.

The pattern is that of `ontology/README.md`: a claim is a node with evidence, confidence, method and
status; spans live in the graph of their rendition; people and bodies in the register.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.graph import identities, issues
from kg.graph.meetings import Meetings
from kg.graph.register import register
from kg.graph.writer import Writer
from kg.model.collection import Collection, MeetingRecord

if TYPE_CHECKING:
    from pyoxigraph import Quad


def quads(collection: Collection) -> Iterator["Quad"]:
    """Every statement of the collection, graph by graph as they are written; none is kept, a few may come twice."""
    yield from register(collection)
    writer = Writer(collection)
    meetings = Meetings(writer)
    for meeting in collection.meetings:
        yield from meetings.meeting(meeting)
        yield from writer.shared()
    _in_turn(writer, collection)
    identities.write(writer, collection)
    for gone in collection.revoked:
        writer.derived.says(gone.by, "kg:revokes", gone.iri)
    yield from writer.shared()
    yield from issues.write(writer, collection)


def _in_turn(writer: Writer, collection: Collection) -> None:
    """Each body's meetings follow one another."""
    held: dict[str, list[MeetingRecord]] = defaultdict(list)
    for meeting in collection.meetings:
        for body in meeting.bodies:
            held[body.iri].append(meeting)
    for meetings in held.values():
        for before, after in pairwise(sorted(meetings, key=lambda meeting: meeting.date)):
            writer.derived.says(before.iri, "kg:nextMeeting", after.iri)
