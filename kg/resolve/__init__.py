"""names → entities: many readings become one collection.

The same body, meeting, person, organisation and work are found across documents; what stays
doubtful is left apart and put on the list for review.
"""

from collections.abc import Iterable

from kg.model import Reading
from kg.model.collection import Collection
from kg.resolve import agents, bodies, issues, judge, meetings, organisations, people, works

__all__ = ["readings"]


def readings(found: Iterable[Reading], judgements: judge.Judgements | None = None) -> Collection:
    """The collection that the readings speak of; a person's judgements win over the rules."""
    ordered = sorted(
        found,
        key=lambda reading: (
            reading.protocol.meeting.date is None,
            str(reading.protocol.meeting.date),
            reading.protocol.document.sha256,
        ),
    )
    judged = judgements or judge.Judgements()
    collection = Collection()
    directory = bodies.Directory(ordered, judged)
    collection.meetings = meetings.held(ordered, directory, collection)
    organisations.resolve(collection)
    people.resolve(collection, judged, directory)
    works.resolve(collection, judged)
    agents.resolve(collection, directory)
    collection.meetings += meetings.foreseen(collection, directory)
    issues.resolve(collection, judged)
    collection.bodies = directory.all(collection.meetings)
    collection.identities += directory.identities()
    collection.unheld += directory.unheld()
    collection.review += collection.unheld
    return collection
