"""The page of one issue: its path as a picture, and under it every step with its quote.

>>> html = issue.page(data)
"""

from kg.view import now, shell
from kg.view.data import IssueData
from kg.view.lanes import picture


def page(data: IssueData) -> str:
    """The issue page as one HTML file; it needs script for nothing but the language switch."""
    return shell.page(
        "issue.html",
        styles=[shell.static("issue.css")],
        title=data.issue.label,
        page=data,
        papers=len({each.document for step in data.steps for each in step.evidence[:1]}),
        picture=picture(data),
        now=now.of(data),
    )
