"""What an item says of its works → statements in its meeting's graph, each with its quote."""

from kg.graph.acts import Place
from kg.model import Told
from kg.model.collection import Statement


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
