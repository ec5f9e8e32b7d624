"""What tells that two subjects are two: counties, registers, points of one meeting, titles that only begin alike."""

import re

from kg.language.text import key
from kg.language.wordings import wording
from kg.resolve.issues.link import Terms
from kg.resolve.issues.nodes import Node
from kg.resolve.issues.passages import cleaned

_OF = re.compile(wording("resolve", "issues.rivals", "of"), re.IGNORECASE)


def siblings(one: str, other: str, terms: Terms) -> bool:
    """Do two titles begin alike and then speak of different things ("X i förskolan", "X i äldreomsorgen")?"""
    first, second = _OF.split(one, 1), _OF.split(other, 1)
    if len(first) != 2 or len(second) != 2 or key(first[0]) != key(second[0]):
        return False
    mine, theirs = terms.heart(first[1]), terms.heart(second[1])
    return bool(mine and theirs) and not mine & theirs


def barred(one: Node, other: Node) -> bool:
    """Can the two not be one: in two counties, items of one meeting, or cases one register counts as two?"""
    here, there = one.first, other.first
    if here.meeting.county and there.meeting.county and here.meeting.county != there.meeting.county:
        return True
    if here.held.iri == there.held.iri:
        whole = key(cleaned(here.held.item.title))
        return key(one.subject) != key(other.subject) and whole not in (key(one.subject), key(other.subject))
    if here.meeting.iri == there.meeting.iri:
        return not {case.number for case in one.cases} & {case.number for case in other.cases}
    return bool(one.cases and other.cases) and _two_cases(one, other)


def _two_cases(one: Node, other: Node) -> bool:
    """Does one register count them as two?"""
    if one.cases & other.cases:
        return False
    return not {case.scope for case in one.cases}.isdisjoint(case.scope for case in other.cases)
