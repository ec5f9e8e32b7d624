"""Agenda items and passages → issues: questions followed across meetings, bodies and years.

Subjects (titles, sub-headings, lead-ins) that speak of one thing are one issue; passages under other
titles that name it are its steps too. Every link carries its reason. What is far apart is never one issue,
so that each district is worked out by itself, and only where something it is made of has changed.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from kg.folder.memory import remembered
from kg.model.collection import Collection, Issue
from kg.resolve.issues import afar, form, link, passages, promised, revoked, steps
from kg.resolve.issues.cites import Calendar
from kg.resolve.issues.districts import District
from kg.resolve.issues.found import Found, Order, Places, told
from kg.resolve.issues.routed import routed
from kg.resolve.judge import Judgements

__all__ = ["resolve"]


def resolve(collection: Collection, judgements: Judgements) -> None:
    """Fill in the collection's issues, and the decisions that are undone."""
    link.common_stems()  # also where no district is worked out anew: what a build does not ask for is not remembered
    there, review = routed(collection, judgements)
    collection.review += review
    collection.review += afar.doubtful(collection, there, judgements)
    last = max((one.date for one in collection.meetings if one.status == "minuted"), default=dt.date.min)
    places = Places(collection)
    issues: list[tuple[Order, Issue]] = []
    while there:  # what is known of a district is let go when its issues are found
        part = _followed(there.pop(0))
        issues += [(one.order, _now(places.whole(one), part.due, last)) for one in part.issues]
        collection.revoked += part.revoked
        collection.review += part.review
    collection.issues += [one for _, one in sorted(issues, key=lambda pair: pair[0])]


def _now(issue: Issue, due: Mapping[str, tuple[str, dt.date]], last: dt.date) -> Issue:
    """The issue, its promises as they stand on the last day that is known of."""
    states = tuple(promised.waiting(state, due.get(state.claim), last) for state in issue.promised)
    return replace(issue, promised=states) if states != issue.promised else issue


@remembered(Found, by=District.mark)
def _followed(district: District) -> Found:
    """The issues of a district."""
    known, judgements = district.known, Judgements(district.lines)
    calendar = Calendar(known)
    units = passages.of(known)
    terms = link.Terms(units)
    groups = form.groups(known, units, terms, judgements, calendar)
    issues = [told(*one) for one in steps.issues(district, groups, terms, judgements, calendar)]
    return Found(issues, promised.times(known.meetings), list(revoked.decisions(known, calendar)), known.review)
