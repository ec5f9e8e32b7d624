"""What an item says of its works → statements in its meeting's graph, each with its quote."""

import re
from bisect import bisect_right

from kg.graph.acts import Place
from kg.model import Decision, Told
from kg.model.claims import WORKS
from kg.model.collection import Statement

_LETTERED = re.compile(r"^[ \t]*[a-z]\)[ \t]", re.MULTILINE)
"""What opens a part of an item: "a) Fördelning av medel"."""


def told(at: Place, number: int, said: Statement[Told]) -> None:
    """Of which work, in what respect, what, and how surely; nothing of a work that the register lacks."""
    claim, names = said.claim, at.writer.names
    work = names.work(at.meeting.iri, claim.kind, claim.work)
    if work is None:
        return
    node = at.node("statement", number)
    at.writer.claim(at.sheet, node, "kg:WorkStatement", said.evidence, claim.confidence)
    at.sheet.says(node, "kg:ofWork", work.iri)
    at.sheet.says(node, "kg:inAgendaItem", at.held.iri)
    at.sheet.says(node, "kg:aspect", f"code:work-{claim.about}")
    at.sheet.plain(node, "kg:statedValue", claim.value)
    at.sheet.says(node, "kg:modality", f"code:{claim.modality}")
    agent = names.organisation(claim.value) if claim.about in ("party", "lead", "funder") else None
    at.sheet.says(node, "kg:statedAgent", agent.iri if agent else None)
    at.sheet.plain(node, "kg:unit", claim.unit)
    if claim.year:
        at.sheet.typed(node, "kg:forYear", claim.year, "gYear")
    if claim.per == "year":
        at.sheet.says(node, "kg:perYear", True)


def decided(at: Place, number: int, said: Statement[Decision]) -> None:
    """Which works a decision concerns: those of its own lettered part of the item, else all that the item names."""
    item, document = at.held.item, at.held.reading.protocol.document
    parts = [match.start() for match in _LETTERED.finditer(document.text, item.start, item.end)]
    own = bisect_right(parts, said.claim.span.start)
    for mention in at.held.claims.mentions:
        part = bisect_right(parts, mention.claim.span.start)
        beside = mention.evidence[0].sha256 != document.sha256 or said.evidence[0].sha256 != document.sha256
        if mention.claim.type in WORKS and (beside or own == 0 or part in (0, own)):
            work = at.writer.names.work(at.meeting.iri, mention.claim.type, mention.claim.name)
            at.sheet.says(at.node("decision", number), "kg:concernsWork", work.iri if work else None)
