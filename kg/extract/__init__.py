"""Protocol → Reading: what each item says, as claims with their places.

The rules read each item, one module a kind of claim; trained weights then say how sure each claim is,
add what the rules do not know, and reckon how much may have been missed.
"""

from kg.extract import context, meetings, references, rules, series, weighing, worded, works
from kg.extract.works import told
from kg.model import Finding, Protocol, Reading

__all__ = ["reading"]


def reading(protocol: Protocol) -> Reading:
    """All claims of the protocol, item for item."""
    about = context.of(protocol)
    upcoming = about.upcoming = tuple(meetings.upcoming(about))
    findings: list[Finding] = []
    texts = list(context.texts(about))
    findings.extend(works.learn(about, texts))
    said = told.added(about, texts, [rules.claims(about, text, findings) for text in texts])
    weighed = weighing.weighed(about, texts, said)
    return Reading(
        protocol,
        worded.worded(about, texts, weighed.claims),
        upcoming,
        tuple(references.links(protocol.document)),
        tuple(references.attachments(about, texts)),
        (*findings, *weighed.findings),
        (*protocol.recall, *weighed.recall, *series.gaps(protocol)),
    )
