"""Agenda items and passages → issues: questions followed across meetings, bodies and years.

Subjects (titles, sub-headings, lead-ins) that speak of one thing are one issue; passages under other
titles that name it are its steps too. Every link carries its reason. What is far apart is never one issue,
so that each district is worked out by itself, and only where something it is made of has changed.
"""

import datetime as dt
from dataclasses import replace

from kg.folder.memory import remembered
from kg.model.collection import Collection
from kg.resolve.issues import afar, form, link, passages, promised, revoked, steps
from kg.resolve.issues.cites import Calendar
from kg.resolve.issues.districts import District
from kg.resolve.issues.found import Found, Places, told
from kg.resolve.issues.routed import routed
from kg.resolve.judge import Judgements

__all__ = ["resolve"]


def resolve(collection: Collection, judgements: Judgements) -> None:
    """Fill in the collection's issues, and the decisions that are undone."""
    there, review = routed(collection, judgements)
    collection.review += review
    collection.review += afar.doubtful(collection, there, judgements)
    found = [_followed(district) for district in there]
    last = max((one.date for one in collection.meetings if one.status == "minuted"), default=dt.date.min)
    places = Places(collection)
    issues = sorted(
        ((one, part.due) for part in found for one in part.issues), key=lambda pair: pair[0].order
    )
    for one, due in issues:
        whole = places.whole(one)
        states = tuple(promised.waiting(state, due.get(state.claim), last) for state in whole.promised)
        collection.issues.append(replace(whole, promised=states) if states != whole.promised else whole)
    for part in found:
        collection.revoked += part.revoked
        collection.review += part.review


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
