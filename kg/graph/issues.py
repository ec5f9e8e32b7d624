"""Issues and their steps → the derived graph, with hand-offs and promises tied to them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.graph import acts
from kg.graph.writer import Writer
from kg.language.text import key
from kg.model import vocab
from kg.model.collection import OUTCOMES, Collection, Issue, Promised, Step

if TYPE_CHECKING:
    from pyoxigraph import Quad


def one(writer: Writer, issue: Issue) -> Iterator["Quad"]:
    """The statements of one issue."""
    _issue(writer, issue)
    yield from writer.shared()


def states(writer: Writer, collection: Collection) -> None:
    """What became of the promises of all issues."""
    for issue, promised in known(collection).values():
        _state(writer, issue, promised)


def known(collection: Collection) -> dict[str, tuple[Issue, Promised]]:
    """Claim → what became of a promise, by the issue that knows most of it."""
    found: dict[str, tuple[Issue, Promised]] = {}
    for issue in collection.issues:
        for promised in issue.promised:
            before = found.get(promised.claim)
            if before is None or OUTCOMES.index(promised.state) < OUTCOMES.index(before[1].state):
                found[promised.claim] = issue, promised
    return found


def _state(writer: Writer, issue: Issue, promised: Promised) -> None:
    """One state for each promise, though it may concern several issues: the one that knows most."""
    sheet = writer.derived
    assignment = "/assignment/" in promised.claim
    sheet.says(
        promised.claim, "kg:assignmentStatus" if assignment else "kg:promiseState", f"code:{promised.state}"
    )
    sheet.text(promised.claim, "kg:why", promised.why)
    if promised.met_by is None:
        return
    item = issue.steps[promised.met_by].item
    if assignment:
        sheet.says(promised.claim, "kg:reportedIn", item.iri if item else None)
    else:
        sheet.says(promised.claim, "kg:metBy", vocab.step(issue.iri, promised.met_by + 1))


def _issue(writer: Writer, issue: Issue) -> None:
    sheet = writer.derived
    sheet.a(issue.iri, "kg:Issue")
    sheet.text(issue.iri, "skos:prefLabel", issue.label)
    for alias in issue.aliases:
        if key(alias) != key(issue.label):
            sheet.text(issue.iri, "skos:altLabel", alias)
    sheet.says(issue.iri, "kg:firstDate", issue.steps[0].date)
    sheet.says(issue.iri, "kg:lastDate", issue.steps[-1].date)
    for iri, _ in issue.related:
        sheet.says(issue.iri, "kg:relatedIssue", iri)
    for iri in issue.formerly:
        sheet.says(iri, "dcterms:isReplacedBy", issue.iri)
    before: str | None = None
    for number, step in enumerate(issue.steps, 1):
        node = vocab.step(issue.iri, number)
        _step(writer, issue, node, step)
        if before:
            sheet.says(node, "kg:follows", before)
        before = node
    for claim in issue.claims:
        if claim in writer.unsaid:
            continue  # a hand-over from a body to itself is none
        sheet.says(claim, "kg:stepOf" if "/handoff/" in claim else "kg:concernsIssue", issue.iri)


def _step(writer: Writer, issue: Issue, node: str, step: Step) -> None:
    sheet = writer.derived
    writer.claim(
        sheet, node, "kg:IssueStep", step.evidence, step.confidence, status=step.status, method="linked"
    )
    sheet.says(node, "kg:stepOf", issue.iri)
    sheet.says(node, "kg:stepType", f"code:{step.kind}")
    sheet.says(node, "kg:modality", f"code:{step.modality}")
    for body in step.bodies:
        sheet.says(node, "kg:inBody", body.iri)
    sheet.says(node, "kg:atMeeting", step.meeting)
    if step.item:
        sheet.says(node, "kg:inAgendaItem", step.item.iri)
        sheet.says(step.item.iri, "kg:concernsIssue", issue.iri)
    sheet.says(node, "kg:date", step.date)
    sheet.text(node, "kg:text", step.text)
    sheet.text(node, "kg:why", step.why)
    sheet.says(node, "kg:score", float(step.score))
    sheet.plain(node, "kg:hand", "second" if step.second_hand else "first")
    acts.due(sheet, node, step.due, step.due_words)
    sheet.says(node, "kg:joinedBy", None if step.crossing == "owner" else f"code:by-{step.crossing}")
