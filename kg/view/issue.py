"""The page of one issue: its path as a picture, and under it every step with its quote.

>>> html = issue.page(data)
"""

from kg.view import now, shell
from kg.view.assets import Assets
from kg.view.data import IssueData, Step
from kg.view.lanes import picture


def page(data: IssueData, assets: Assets | None = None) -> str:
    """The issue page as one HTML file; it needs script for nothing but the language switch and saving."""
    return shell.page(
        "issue.html",
        styles=[shell.static("issue.css")],
        scripts=[shell.static("csv.js"), shell.static("picture.js"), shell.static("issue.js")],
        assets=assets,
        title=data.issue.label,
        page=data,
        rows=[_row(step) for step in data.steps],
        papers=len({each.document for step in data.steps for each in step.evidence[:1]}),
        picture=picture(data),
        now=now.of(data),
    )


def _row(step: Step) -> list[object]:
    """A step as a row of a table: what happened, how it is known, and the quote with its place."""
    said = [
        step.date,
        " | ".join(step.bodies),
        step.kind,
        step.modality,
        step.status,
        round(step.confidence, 3),
    ]
    proof = step.evidence[0] if step.evidence else None
    place: list[object] = [proof.quote, proof.document, proof.page, proof.start, proof.end] if proof else []
    return [*said, step.title, step.why, *place]
