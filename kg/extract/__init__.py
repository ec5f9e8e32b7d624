"""Protocol → Reading: what each item says, as claims with their places.

One module a kind of claim; each takes an `ItemText` and yields what it finds.
"""

from kg.extract import (
    assignments,
    context,
    decisions,
    handoffs,
    meetings,
    people,
    persons,
    promises,
    references,
    stands,
    works,
)
from kg.model import Claims, Finding, Protocol, Reading

__all__ = ["reading"]


def reading(protocol: Protocol) -> Reading:
    """All claims of the protocol, item for item."""
    about = context.of(protocol)
    upcoming = about.upcoming = tuple(meetings.upcoming(about))
    claims = []
    findings: list[Finding] = []
    for text in context.texts(about):
        presenters = tuple(people.presenters(about, text, findings))
        decided, second_hand = decisions.read(about, text)
        given = tuple(assignments.read(about, text))
        claims.append(
            Claims(
                presenters=presenters,
                decisions=decided,
                second_hand=second_hand,
                assignments=given,
                handoffs=tuple(handoffs.read(about, text)),
                promises=tuple(promises.read(about, text, given)),
                mentions=(*works.mentions(about, text), *persons.mentions(about, text)),
                votes=tuple(stands.votes(about, text)),
                stands=tuple(stands.stands(about, text)),
            )
        )
    return Reading(protocol, tuple(claims), upcoming, tuple(references.links(protocol.document)),
                   tuple(references.attachments(about)), tuple(findings))  # fmt: skip
