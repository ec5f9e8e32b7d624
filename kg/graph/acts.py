"""What was done under an item → statements: decisions, assignments, hand-offs, promises, and decisions told of others.

Each writer takes the `Place`, the number of the claim among its kind (from 1), and the claim with its evidence.
"""

from dataclasses import dataclass

from kg.graph.terms import Sheet
from kg.graph.writer import Writer
from kg.language.periods import period
from kg.model import Assignment, Decision, Handoff, Method, Promise, vocab
from kg.model.collection import ItemRecord, MeetingRecord, Statement


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim stands: its item and meeting, and the sheet of their graph."""

    writer: Writer
    sheet: Sheet
    meeting: MeetingRecord
    held: ItemRecord

    def node(self, kind: str, number: int) -> str:
        return vocab.in_item(kind, self.held.iri, number)


def decision(at: Place, number: int, said: Statement[Decision]) -> None:
    node = at.node("decision", number)
    at.writer.claim(
        at.sheet, node, "kg:Decision", said.evidence, said.claim.confidence, *_known(said.claim.method)
    )
    at.sheet.says(node, "kg:decidedIn", at.held.iri)
    for body in at.meeting.bodies:
        at.sheet.says(node, "kg:decidedBy", body.iri)
    at.sheet.says(node, "kg:decisionType", f"code:{said.claim.kind}")
    at.sheet.text(node, "kg:text", said.claim.text)
    at.sheet.says(node, "kg:date", at.meeting.date)


def told(at: Place, number: int, said: Statement[Decision]) -> None:
    """A decision of another body, as the item tells of it; its day and body where they are told."""
    node = at.node("reported-decision", number)
    at.writer.claim(
        at.sheet,
        node,
        "kg:ReportedDecision",
        said.evidence,
        said.claim.confidence,
        *_known(said.claim.method),
    )
    at.sheet.says(node, "kg:toldIn", at.held.iri)
    decider = at.writer.agent(at.meeting, said.claim.body) if said.claim.body else None
    at.sheet.says(node, "kg:decidedBy", decider.iri if decider else None)
    at.sheet.says(node, "kg:decisionType", f"code:{said.claim.kind}")
    at.sheet.text(node, "kg:text", said.claim.text)
    at.sheet.says(node, "kg:date", said.claim.date)


def superseded(at: Place, number: int, said: Statement[Decision]) -> None:
    """A decision as an earlier version of the minutes tells it, and those that the corrected one tells instead."""
    node, claim = at.node("superseded-decision", number), said.claim
    at.writer.claim(
        at.sheet, node, "kg:SupersededDecision", said.evidence, claim.confidence, *_known(claim.method)
    )
    at.sheet.says(node, "kg:toldIn", at.held.iri)
    at.sheet.says(node, "kg:decisionType", f"code:{claim.kind}")
    at.sheet.text(node, "kg:text", claim.text)
    at.sheet.says(node, "kg:date", at.meeting.date)
    for place in range(len(at.held.claims.decisions)):
        at.sheet.says(node, "dcterms:isReplacedBy", at.node("decision", place + 1))


def assignment(at: Place, number: int, said: Statement[Assignment]) -> None:
    node, claim = at.node("assignment", number), said.claim
    at.writer.claim(at.sheet, node, "kg:Assignment", said.evidence, claim.confidence, *_known(claim.method))
    at.sheet.says(node, "kg:givenIn", at.held.iri)
    giver = at.writer.agent(at.meeting, claim.giver)
    at.sheet.says(node, "kg:assignedBy", giver.iri if giver else at.meeting.bodies[0].iri)
    for receiver in at.writer.names.agents(at.meeting, claim.receiver):
        at.sheet.says(node, "kg:assignedTo", receiver.iri)
    at.sheet.text(node, "kg:text", claim.task)
    at.sheet.says(node, "kg:date", at.meeting.date)
    due(at.sheet, node, claim.due, claim.due_words)


def handoff(at: Place, number: int, said: Statement[Handoff]) -> None:
    claim = said.claim
    source, target = at.writer.agent(at.meeting, claim.source), at.writer.agent(at.meeting, claim.target)
    node = at.node("handoff", number)
    if source is None or target is None or source.iri == target.iri:
        at.writer.unsaid.add(node)
        return
    at.writer.claim(at.sheet, node, "kg:Handoff", said.evidence, claim.confidence, *_known(claim.method))
    at.sheet.says(node, "kg:fromBody", source.iri)
    at.sheet.says(node, "kg:toBody", target.iri)
    at.sheet.says(node, "kg:handoffType", f"code:{claim.kind}")
    at.sheet.says(node, "kg:modality", f"code:{claim.modality}")
    at.sheet.says(node, "kg:inAgendaItem", at.held.iri)
    at.sheet.says(node, "kg:atMeeting", at.meeting.iri)
    at.sheet.says(node, "kg:date", at.meeting.date)
    at.sheet.text(node, "kg:text", claim.text)


def promise(at: Place, number: int, said: Statement[Promise]) -> None:
    node, claim = at.node("promise", number), said.claim
    at.writer.claim(at.sheet, node, "kg:Promise", said.evidence, claim.confidence, *_known(claim.method))
    at.sheet.says(node, "kg:madeIn", at.held.iri)
    at.sheet.text(node, "kg:text", claim.text)
    at.sheet.says(node, "kg:date", at.meeting.date)
    due(at.sheet, node, claim.due, claim.due_words)


def _known(method: Method) -> tuple[str, str]:
    """Status and method of a claim: what only the weights say is derived, never stated."""
    return ("derived" if method == "weights" else "stated", method)


def due(sheet: Sheet, node: str, stated: str | None, words: str | None) -> None:
    """The time by its short name, in its own words, and by the first and last day it means."""
    sheet.plain(node, "kg:dueText", stated)
    sheet.text(node, "kg:dueWords", words)
    found = period(stated) if stated else None
    if found:
        sheet.says(node, "kg:dueEarliest", found[0])
        sheet.says(node, "kg:dueLatest", found[1])
