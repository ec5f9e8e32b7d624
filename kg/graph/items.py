"""An item → statements in its meeting's graph: who presented, what was decided, assigned, handed over, promised."""

from collections.abc import Iterable
from typing import Any

from kg.graph.terms import Sheet
from kg.graph.writer import Writer
from kg.language.text import key
from kg.model import vocab
from kg.model.collection import Body, ItemRecord, MeetingRecord, Organisation, Person, Statement


class Items:
    """Writes items and the claims in them."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer

    def write(self, sheet: Sheet, meeting: MeetingRecord, held: ItemRecord) -> None:
        item = held.item
        sheet.a(held.iri, "kg:AgendaItem")
        sheet.says(held.iri, "kg:partOfMeeting", meeting.iri)
        sheet.plain(held.iri, "kg:itemNumber", item.number)
        sheet.says(held.iri, "kg:itemOrder", held.order)
        sheet.text(held.iri, "dcterms:title", item.title or "(utan rubrik)")
        sheet.plain(held.iri, "kg:diaryNumber", item.diary_number)
        for evidence in held.evidence:
            sheet.says(held.iri, "kg:evidence", self.writer.span(evidence))
        sheet.says(held.iri, "kg:confidence", 0.95)
        sheet.says(held.iri, "kg:itemStatus", "code:planned" if held.planned else "code:minuted")
        self._presenters(sheet, held)
        for number, said in enumerate(held.claims["decisions"], 1):
            self._decision(sheet, meeting, held, number, said)
        for number, said in enumerate(held.claims["assignments"], 1):
            self._assignment(sheet, meeting, held, number, said)
        for number, said in enumerate(held.claims["handoffs"], 1):
            self._handoff(sheet, meeting, held, number, said)
        for number, said in enumerate(held.claims["promises"], 1):
            self._promise(sheet, meeting, held, number, said)
        for said in held.claims["mentions"]:
            self._mention(sheet, held, said)

    def _presenters(self, sheet: Sheet, held: ItemRecord) -> None:
        for said in held.claims["presenters"]:
            presenter: Any = said.claim
            person = self.writer.person(said.evidence[0].sha256, presenter.name, presenter.span.start)
            if person is None:
                continue
            node = vocab.participation(held.iri, person.iri, "presenter")
            self.writer.claim(sheet, node, "kg:Participation", said.evidence, presenter.confidence)
            sheet.says(node, "kg:participationIn", held.iri)
            sheet.says(node, "kg:participant", person.iri)
            sheet.says(node, "kg:role", "code:presenter")
            sheet.says(node, "kg:attendanceStatus", "code:present")
            sheet.plain(node, "kg:statedName", presenter.stated_name)
            self.writer.derived.says(held.iri, "kg:presentedBy", person.iri)

    def _decision(
        self, sheet: Sheet, meeting: MeetingRecord, held: ItemRecord, number: int, said: Statement[Any]
    ) -> None:
        node = vocab.in_item("decision", held.iri, number)
        self.writer.claim(
            sheet, node, "kg:Decision", said.evidence, said.claim.confidence, *_known(said.claim.method)
        )
        sheet.says(node, "kg:decidedIn", held.iri)
        for body in meeting.bodies:
            sheet.says(node, "kg:decidedBy", body.iri)
        sheet.says(node, "kg:decisionType", f"code:{said.claim.kind}")
        sheet.text(node, "kg:text", said.claim.text)
        sheet.says(node, "kg:date", meeting.date)

    def _assignment(
        self, sheet: Sheet, meeting: MeetingRecord, held: ItemRecord, number: int, said: Statement[Any]
    ) -> None:
        node = vocab.in_item("assignment", held.iri, number)
        self.writer.claim(
            sheet, node, "kg:Assignment", said.evidence, said.claim.confidence, *_known(said.claim.method)
        )
        sheet.says(node, "kg:givenIn", held.iri)
        giver = self.writer.agent(meeting, said.claim.giver)
        sheet.says(node, "kg:assignedBy", giver.iri if giver else meeting.bodies[0].iri)
        people = self.writer.county.people_of.get((meeting.iri, key(said.claim.receiver)), [])
        receivers: Iterable[Person | Body | Organisation | None] = people or [
            self.writer.agent(meeting, said.claim.receiver)
        ]
        for receiver in receivers:
            sheet.says(node, "kg:assignedTo", receiver.iri if receiver else None)
        sheet.text(node, "kg:text", said.claim.task)
        sheet.says(node, "kg:date", meeting.date)
        sheet.plain(node, "kg:dueText", said.claim.due)

    def _handoff(
        self, sheet: Sheet, meeting: MeetingRecord, held: ItemRecord, number: int, said: Statement[Any]
    ) -> None:
        source, target = (
            self.writer.agent(meeting, said.claim.source),
            self.writer.agent(meeting, said.claim.target),
        )
        if source is None or target is None or source.iri == target.iri:
            return
        node = vocab.in_item("handoff", held.iri, number)
        self.writer.claim(
            sheet, node, "kg:Handoff", said.evidence, said.claim.confidence, *_known(said.claim.method)
        )
        sheet.says(node, "kg:fromBody", source.iri)
        sheet.says(node, "kg:toBody", target.iri)
        sheet.says(node, "kg:handoffType", f"code:{said.claim.kind}")
        sheet.says(node, "kg:modality", f"code:{said.claim.modality}")
        sheet.says(node, "kg:inAgendaItem", held.iri)
        sheet.says(node, "kg:atMeeting", meeting.iri)
        sheet.says(node, "kg:date", meeting.date)
        sheet.text(node, "kg:text", said.claim.text)

    def _promise(
        self, sheet: Sheet, meeting: MeetingRecord, held: ItemRecord, number: int, said: Statement[Any]
    ) -> None:
        node = vocab.in_item("promise", held.iri, number)
        self.writer.claim(
            sheet, node, "kg:Promise", said.evidence, said.claim.confidence, *_known(said.claim.method)
        )
        sheet.says(node, "kg:madeIn", held.iri)
        sheet.text(node, "kg:text", said.claim.text)
        sheet.says(node, "kg:date", meeting.date)
        sheet.plain(node, "kg:dueText", said.claim.due)

    def _mention(self, sheet: Sheet, held: ItemRecord, said: Statement[Any]) -> None:
        mention = said.claim
        entity: Any
        if mention.type == "person":
            entity = self.writer.person(said.evidence[0].sha256, mention.name, mention.span.start)
        elif mention.type in ("municipality", "region", "organisation"):
            entity = self.writer.county.organisation_of.get(key(mention.name))
        else:
            entity = self.writer.county.work_of.get((mention.type, key(mention.name)))
        if entity is None:
            return
        node = vocab.mention(said.evidence[0].sha256, mention.span.start, mention.span.end, mention.type)
        self.writer.claim(sheet, node, "kg:Mention", said.evidence, mention.confidence)
        sheet.says(node, "kg:mentions", entity.iri)
        sheet.says(node, "kg:mentionedIn", held.iri)
        sheet.plain(node, "kg:statedName", " ".join(mention.stated_name.split()))


def _known(method: str) -> tuple[str, str]:
    """Status and method of a claim: what only the weights say is derived, never stated."""
    return ("derived" if method == "weights" else "stated", method)
