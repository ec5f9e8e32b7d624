"""Agenda items and passages → issues: questions followed across meetings, bodies and years.

Subjects (titles, sub-headings, lead-ins) that speak of one thing are one issue; passages under other
titles that name it are its steps too. Every link carries its reason.
"""

from kg.model.collection import Collection
from kg.resolve.issues import form, link, passages, steps
from kg.resolve.issues.cites import Calendar
from kg.resolve.judge import Judgements

__all__ = ["Calendar", "resolve"]


def resolve(collection: Collection, judgements: Judgements, calendar: Calendar) -> None:
    """Fill in the collection's issues."""
    found = passages.of(collection)
    terms = link.Terms(found)
    groups = form.groups(collection, found, terms, judgements, calendar)
    collection.issues = steps.issues(collection, groups, terms, judgements, calendar)
