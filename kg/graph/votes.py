"""How people stood to a decision → statements: divisions with each one's vote, reservations, recusals."""

from kg.graph.acts import Place
from kg.model import Stand, Vote, vocab
from kg.model.collection import Statement

_STANDS = {"reservation": "kg:Reservation", "recusal": "kg:Recusal"}


def vote(at: Place, number: int, said: Statement[Vote]) -> None:
    """The division with its counts, and each person's vote where names are given."""
    node, claim = at.node("vote", number), said.claim
    at.writer.claim(at.sheet, node, "kg:Vote", said.evidence, 0.9)
    at.sheet.says(node, "kg:votedIn", at.held.iri)
    at.sheet.text(node, "kg:proposal", claim.proposal)
    at.sheet.says(node, "kg:ayes", claim.ayes)
    at.sheet.says(node, "kg:noes", claim.noes)
    at.sheet.says(node, "kg:abstentions", claim.abstained)
    at.sheet.says(node, "kg:date", at.meeting.date)
    for name, choice in claim.names:
        person = at.writer.person(said.evidence[0].sha256, name)
        if person is None:
            at.writer.unknown(said.evidence[0].sha256, name, claim.span)
            continue
        ballot = vocab.ballot(node, person.iri)
        at.writer.claim(at.sheet, ballot, "kg:Ballot", said.evidence, 0.9)
        at.sheet.says(ballot, "kg:ballotIn", node)
        at.sheet.says(ballot, "kg:voter", person.iri)
        at.sheet.says(ballot, "kg:choice", f"code:{choice}")


def stand(at: Place, number: int, said: Statement[Stand]) -> None:
    """Who reserved against what was decided under the item, or had no part in it."""
    node, claim = at.node(said.claim.kind, number), said.claim
    person = at.writer.person(said.evidence[0].sha256, claim.name)
    if person is None:
        at.writer.unknown(said.evidence[0].sha256, claim.name, claim.span)
        return
    at.writer.claim(at.sheet, node, _STANDS[claim.kind], said.evidence, 0.9)
    at.sheet.says(node, "kg:declaredIn", at.held.iri)
    at.sheet.says(node, "kg:declaredBy", person.iri)
    at.sheet.says(node, "kg:date", at.meeting.date)
