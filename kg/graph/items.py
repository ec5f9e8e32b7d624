"""An item → statements in its meeting's graph: its heading, who presented it, what is named in it, and each claim."""

from collections.abc import Callable
from typing import Any

from kg.graph import acts, votes, works
from kg.graph.acts import Place
from kg.graph.terms import Sheet
from kg.graph.writer import Writer
from kg.language.wordings import wording
from kg.model import Mention, Presenter, vocab
from kg.model.collection import ItemRecord, MeetingRecord, Organisation, Person, Statement, Work


def write(writer: Writer, sheet: Sheet, meeting: MeetingRecord, held: ItemRecord) -> None:
    """The item and all that is claimed under it."""
    at = Place(writer, sheet, meeting, held)
    _heading(at)
    for kind, written in WRITERS.items():
        for number, said in enumerate(getattr(held.claims, kind), 1):
            written(at, number, said)
    for number, gone in enumerate(held.superseded, 1):
        acts.superseded(at, number, gone)


def _heading(at: Place) -> None:
    sheet, held = at.sheet, at.held
    sheet.a(held.iri, "kg:AgendaItem")
    sheet.says(held.iri, "kg:partOfMeeting", at.meeting.iri)
    sheet.plain(held.iri, "kg:itemNumber", held.item.number)
    sheet.says(held.iri, "kg:itemOrder", held.order)
    sheet.text(held.iri, "dcterms:title", held.item.title or wording("graph", "items", "no_heading"))
    sheet.plain(held.iri, "kg:diaryNumber", held.item.diary_number)
    for evidence in held.evidence:
        sheet.says(held.iri, "kg:evidence", at.writer.span(evidence))
    sheet.says(held.iri, "kg:confidence", 0.95)
    sheet.says(held.iri, "kg:itemStatus", "code:planned" if held.planned else "code:minuted")


def _presenter(at: Place, _number: int, said: Statement[Presenter]) -> None:
    claim = said.claim
    person = at.writer.person(said.evidence[0].sha256, claim.name, claim.span.start)
    if person is None:
        at.writer.unknown(said.evidence[0].sha256, claim.name, claim.span)
        return
    node = vocab.participation(at.held.iri, person.iri, "presenter")
    at.writer.claim(at.sheet, node, "kg:Participation", said.evidence, claim.confidence)
    at.sheet.says(node, "kg:participationIn", at.held.iri)
    at.sheet.says(node, "kg:participant", person.iri)
    at.sheet.says(node, "kg:role", "code:presenter")
    at.sheet.says(node, "kg:attendanceStatus", "code:present")
    at.sheet.plain(node, "kg:statedName", claim.stated_name)
    at.writer.derived.says(at.held.iri, "kg:presentedBy", person.iri)


def _mention(at: Place, _number: int, said: Statement[Mention]) -> None:
    mention = said.claim
    entity = _named(at, said)
    if entity is None:
        return
    node = vocab.mention(said.evidence[0].sha256, mention.span.start, mention.span.end, mention.type)
    at.writer.claim(at.sheet, node, "kg:Mention", said.evidence, mention.confidence)
    at.sheet.says(node, "kg:mentions", entity.iri)
    at.sheet.says(node, "kg:mentionedIn", at.held.iri)
    at.sheet.plain(node, "kg:statedName", " ".join(mention.stated_name.split()))


def _decision(at: Place, number: int, said: Statement[Any]) -> None:
    acts.decision(at, number, said)
    works.decided(at, number, said)


def _named(at: Place, said: Statement[Mention]) -> Person | Organisation | Work | None:
    mention, names = said.claim, at.writer.names
    if mention.type == "person":
        return at.writer.person(said.evidence[0].sha256, mention.name, mention.span.start)
    if mention.type in ("municipality", "region", "organisation"):
        return names.organisation(mention.name)
    return names.work(at.meeting.iri, mention.type, mention.name)


WRITERS: dict[str, Callable[[Place, int, Statement[Any]], None]] = {
    "presenters": _presenter,
    "decisions": _decision,
    "second_hand": acts.told,
    "assignments": acts.assignment,
    "handoffs": acts.handoff,
    "promises": acts.promise,
    "mentions": _mention,
    "told": works.told,
    "votes": votes.vote,
    "stands": votes.stand,
}
"""Each kind of claim → what writes it; the keys are the fields of `Claims`."""
