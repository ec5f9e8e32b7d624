"""names → entities: many readings become one county.

The same body, meeting, person, organisation and work are found across documents; what stays
doubtful is left apart and put on the list for review.
"""

from collections.abc import Iterable

from kg.model import Reading
from kg.model.collection import Collection
from kg.resolve import agents, bodies, issues, judge, meetings, organisations, people, revoked, works

__all__ = ["readings"]


def readings(found: Iterable[Reading], judgements: judge.Judgements | None = None) -> Collection:
    """The county that the readings speak of; a person's judgements win over the rules."""
    ordered = sorted(
        found,
        key=lambda reading: (
            reading.protocol.meeting.date is None,
            str(reading.protocol.meeting.date),
            reading.protocol.document.sha256,
        ),
    )
    judged = judgements or judge.Judgements()
    county = Collection()
    directory = bodies.Directory(ordered)
    county.meetings = meetings.held(ordered, directory, county)
    organisations.resolve(county)
    people.resolve(county, judged, directory)
    works.resolve(county)
    agents.resolve(county, directory)
    county.meetings += meetings.foreseen(county, directory)
    issues.resolve(county, judged)
    county.revoked = list(revoked.decisions(county))
    county.bodies = directory.all(county.meetings)
    county.identities += directory.identities()
    return county
