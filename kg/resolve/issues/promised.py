"""What became of promises and assignments: met by a later step, late, open, silent, or not to be known.

Met: a later step of the issue, after the promise and not long after its time, reports or decides.
Late: such a step, but after the time. Open: the time has not passed in the collection. Silent: it has,
the body has met since, and nothing is said. Unknown: no minutes after the time are at hand.
"""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from kg import vocab
from kg.county import County, HeldMeeting, Promised, Step

_ANSWERS = frozenset({"reported", "decided", "adopted", "closed", "prepared", "discussed", "assigned"})


def promised(county: County, steps: Sequence[Step], claims: Sequence[str]) -> tuple[Promised, ...]:
    """The state of each promise and assignment among `claims`, in their order."""
    made = {iri: (meeting, claim) for meeting in county.meetings for iri, claim in _made(meeting)}
    return tuple(_state(county, steps, iri, *made[iri]) for iri in claims if iri in made)


def _made(meeting: HeldMeeting) -> list[tuple[str, Any]]:
    return [
        (vocab.in_item(name, held.iri, number), said.claim)
        for held in meeting.items
        for name, kind in (("promise", "promises"), ("assignment", "assignments"))
        for number, said in enumerate(held.claims[kind], 1)
    ]


def _state(county: County, steps: Sequence[Step], iri: str, meeting: HeldMeeting, claim: Any) -> Promised:
    due = last_day(claim.due) if claim.due else None
    later = [(number, step) for number, step in enumerate(steps) if step.date > meeting.date and step.modality == "actual" and step.kind in _ANSWERS]
    end = max(other.date for other in county.meetings if other.status == "minuted")
    if later:
        number, step = later[0]
        if due is None or step.date <= due:
            return Promised(iri, "met", f"{_told(step)} {step.date.isoformat()}", number)
        return Promised(iri, "late", f"{_told(step)} {step.date.isoformat()}, efter utlovad tid {claim.due}", number)
    since = [other for other in county.meetings if other.status == "minuted" and other.date > (due or meeting.date) and set(other.bodies) & set(meeting.bodies)]
    if due is not None and due >= end:
        return Promised(iri, "open", f"utlovad tid {claim.due} ligger efter de senaste protokollen ({end.isoformat()})")
    if since:
        return Promised(iri, "silent", f"inget sägs i {len(since)} senare protokoll från samma organ")
    return Promised(iri, "unknown" if due else "open", "inga senare protokoll från organet finns i samlingen")


def _told(step: Step) -> str:
    return {"reported": "rapporterad", "decided": "beslutad", "adopted": "antagen", "closed": "avslutad"}.get(step.kind, "behandlad")


def last_day(due: str) -> dt.date | None:
    """The last day of a stated time: "2022-12" → 31 December, "2023-Q1" → 31 March."""
    quarter = re.fullmatch(r"(\d{4})-Q([1-4])", due)
    if quarter:
        return _month_end(int(quarter[1]), int(quarter[2]) * 3)
    month = re.fullmatch(r"(\d{4})-(\d{2})", due)
    if month:
        return _month_end(int(month[1]), int(month[2]))
    try:
        return dt.date.fromisoformat(due)
    except ValueError:
        return None


def _month_end(year: int, month: int) -> dt.date:
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return following - dt.timedelta(days=1)
