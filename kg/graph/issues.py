"""Issues and their steps → the derived graph, with hand-offs and promises tied to them."""

from typing import TYPE_CHECKING

from kg import vocab
from kg.county import County, Issue, Step
from kg.text import key

if TYPE_CHECKING:
    from kg.graph.quads import Writer


def write(writer: "Writer", county: County) -> None:
    """Write every issue."""
    for issue in county.issues:
        _issue(writer, issue)


def _issue(writer: "Writer", issue: Issue) -> None:
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
    before: str | None = None
    for number, step in enumerate(issue.steps, 1):
        node = vocab.step(issue.iri, number)
        _step(writer, issue, node, step)
        if before:
            sheet.says(node, "kg:follows", before)
        before = node
    for claim in issue.claims:
        sheet.says(claim, "kg:stepOf" if "/handoff/" in claim else "kg:concernsIssue", issue.iri)
    for promised in issue.promised:
        sheet.says(promised.claim, "kg:assignmentStatus" if "/assignment/" in promised.claim else "kg:promiseState", f"code:{promised.state}")
        sheet.plain(promised.claim, "kg:why", promised.why)
        if promised.met_by is not None and "/promise/" in promised.claim:
            sheet.says(promised.claim, "kg:metBy", vocab.step(issue.iri, promised.met_by + 1))
        if promised.met_by is not None and "/assignment/" in promised.claim:
            item = issue.steps[promised.met_by].item
            sheet.says(promised.claim, "kg:reportedIn", item.iri if item else None)


def _step(writer: "Writer", issue: Issue, node: str, step: Step) -> None:
    sheet = writer.derived
    writer.claim(sheet, node, "kg:IssueStep", step.evidence, step.confidence, status=step.status, method="linked")
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
