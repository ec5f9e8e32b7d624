"""What became of promises and assignments: met by a later step, late, open, silent, or not to be known.

Met: a later step of the issue, in the body that was promised or the one that was to answer, reports or
decides within the time, and its words are of what was promised. Late: such a step, but after the time.
Open: the time has not passed in the collection. Silent: it has, the body has met since, and nothing is said,
or that it is not done. Unknown: the issue has come up since in other words, or the minutes that would
tell are not at hand; which they are is said.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from kg.language import dates
from kg.language.lists import pattern
from kg.language.periods import last_day
from kg.language.text import key
from kg.language.wordings import worded, wording
from kg.model import vocab
from kg.model.collection import MeetingRecord, Promised, Step
from kg.resolve.issues.answering import naming, speaking
from kg.resolve.issues.cites import Calendar
from kg.resolve.issues.kept import Meetings

_ANSWERS = frozenset({"reported", "decided", "adopted", "closed", "prepared", "discussed", "referred"})
_WEAK = frozenset({"reported", "discussed", "prepared"})
"""What does not answer where the same is promised by the same time at that very meeting."""
_AGAIN = 85
"""A sentence so like the promise only says it again."""
_TOLD = worded("resolve", "issues.promised", "told")
_QUOTED = 120
"""Letters of the answering sentence that a reason quotes."""
_LISTED = 4
"""Missing minutes that are named, at the most."""


@dataclass(frozen=True, slots=True)
class _Made:
    """A promise or assignment as made: where, by when, and the bodies that may answer it (empty: any)."""

    meeting: MeetingRecord
    text: str
    due: str | None
    answering: frozenset[str]
    title: str

    @property
    def last(self) -> dt.date | None:
        return last_day(self.due) if self.due else None


def promised(
    meetings: Meetings, steps: Sequence[Step], claims: Sequence[str], calendar: Calendar
) -> tuple[Promised, ...]:
    """The state of each promise and assignment among `claims`, in their order."""
    wanted = {claim for claim in claims if "/promise/" in claim or "/assignment/" in claim}
    made = {
        iri: made
        for meeting in meetings.named(step.meeting for step in steps if step.meeting)
        for iri, made in _made(meetings, meeting, calendar)
        if iri in wanted
    }
    again = frozenset((one.meeting.iri, one.due) for one in made.values() if one.due)
    return tuple(_state(meetings, steps, iri, made[iri], again) for iri in claims if iri in made)


def _made(meetings: Meetings, meeting: MeetingRecord, calendar: Calendar) -> Iterator[tuple[str, _Made]]:
    own = frozenset(body.iri for body in meeting.bodies)
    for held in meeting.items:
        for number, promise in enumerate(held.claims.promises, 1):
            yield (
                vocab.in_item("promise", held.iri, number),
                _Made(meeting, promise.claim.text, promise.claim.due, own, held.item.title),
            )
        for number, given in enumerate(held.claims.assignments, 1):
            body = calendar.body(meetings.agent(meeting, given.claim.receiver))
            answering = own | {body.iri} if body else frozenset[str]()
            made = _Made(meeting, given.claim.task, given.claim.due, answering, held.item.title)
            yield vocab.in_item("assignment", held.iri, number), made


def _state(
    meetings: Meetings, steps: Sequence[Step], iri: str, made: _Made, again: frozenset[tuple[str, str]]
) -> Promised:
    """What became of it; `again` are the meetings that promise something by a time, which what they tell has not met."""
    answers = [
        number
        for number, step in enumerate(steps)
        if _answers(step, made) and not (step.kind in _WEAK and (step.meeting, made.due) in again)
    ]
    return (
        next(filter(None, (_told_done(iri, made, number, steps[number]) for number in answers)), None)
        or _not_done(steps, iri, made)
        or next((_handled_since(iri, steps[number]) for number in answers), None)
        or _unanswered(meetings, iri, made)
    )


def _told_done(iri: str, made: _Made, number: int, step: Step) -> Promised | None:
    """Met or late, by the first sentence of the step (its `number`) that tells it done; None where none does."""
    said = next((one for one in naming(step, made.text, made.title) if not _put_off(one, made, step.kind)), None)
    if said is None:
        return None
    told = f"{_TOLD.get(step.kind, 'behandlad')} {step.date.isoformat()} i {step.bodies[0].name}: ”{_short(said)}”"
    if made.last is None or step.date <= made.last:
        return Promised(iri, "met", told, number)
    return Promised(iri, "late", wording("resolve", "issues.promised", "after_promised", told=told, a1=made.due), number)


def _handled_since(iri: str, step: Step) -> Promised:
    return Promised(iri, "unknown", wording("resolve", "issues.promised", "handled_since", **_quoted(step, step.text)))


def _not_done(steps: Sequence[Step], iri: str, made: _Made) -> Promised | None:
    """What the last step that speaks of it says, if that is that it is not done."""
    for step in reversed(steps):
        if step.date > made.meeting.date and (made.last is None or step.date >= made.last):
            for said in speaking(step, made.text, made.title):
                if _undone(said, "") and (said == step.text or pattern("issues", "not_done").search(said)):
                    return Promised(iri, "silent" if made.last else "open", wording("resolve", "issues.promised", "not_done", **_quoted(step, said)))
    return None


def _quoted(step: Step, said: str) -> dict[str, str]:
    """What a reason tells of a step: its day, its body and words of it."""
    return {"day": step.date.isoformat(), "name": step.bodies[0].name, "quote": _short(said)}


def _answers(step: Step, made: _Made) -> bool:
    if step.date <= made.meeting.date or step.modality != "actual" or step.kind not in _ANSWERS:
        return False
    if step.kind == "closed":  # what another body turns down is not thereby done
        return any(body in made.meeting.bodies for body in step.bodies)
    return not made.answering or any(body.iri in made.answering for body in step.bodies)


def _said_again(text: str, promise: str) -> bool:
    """Does the step say the promise again, or only announce more work? Neither answers it."""
    if fuzz.partial_ratio(key(promise), key(text)) >= _AGAIN:
        return True
    return bool(pattern("issues", "ahead").search(text)) and not pattern("issues", "done").search(text)


def _put_off(said: str, made: _Made, kind: str) -> bool:
    """Does the sentence only say the promise again, or that it is not done yet?"""
    return _said_again(said, made.text) or _undone(said, kind) or _told_before(said, made.meeting.date)


def _told_before(said: str, day: dt.date) -> bool:
    """Does the sentence tell what was done on a day not after the promise ("har den 14 juni beslutat")?"""
    done = re.compile(wording("resolve", "issues.promised", "done_on"), re.IGNORECASE)
    told = ((dated.date, said[: dated.start]) for dated in dates.find(said))
    return any(date is not None and date <= day and done.search(before) for date, before in told)


def _undone(said: str, kind: str) -> bool:
    """Does the sentence only tell that it is not done yet: not managed, reminded of, going on, put off?"""
    if pattern("issues", "prolonged").search(said):
        return True
    if kind in ("decided", "adopted", "closed"):
        return False
    if pattern("issues", "not_done").search(said):
        return True
    return bool(pattern("issues", "going_on").search(said)) and not pattern("issues", "done").search(said)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED].rsplit(' ', 1)[0]} …"


def times(meetings: Iterable[MeetingRecord]) -> dict[str, tuple[str, dt.date]]:
    """Promise or assignment → until when, as written and as a day, where that can be told."""
    found: dict[str, str | None] = {}
    for meeting in meetings:
        for held in meeting.items:
            for at, promise in enumerate(held.claims.promises, 1):
                found[vocab.in_item("promise", held.iri, at)] = promise.claim.due
            for at, given in enumerate(held.claims.assignments, 1):
                found[vocab.in_item("assignment", held.iri, at)] = given.claim.due
    days = ((claim, due, last_day(due)) for claim, due in found.items() if due)
    return {claim: (due, day) for claim, due, day in days if day}


def waiting(promised: Promised, due: tuple[str, dt.date] | None, last: dt.date) -> Promised:
    """What became of it, given the day of the last minutes: what nothing has answered is open until it is due."""
    if promised.met_by is not None or due is None or due[1] < last:
        return promised
    why = wording("resolve", "issues.promised", "not_yet", a1=due[0], end=last.isoformat())
    return Promised(promised.claim, "open", why)


def _unanswered(meetings: Meetings, iri: str, made: _Made) -> Promised:
    after = made.last or made.meeting.date
    later = meetings.after(after, [body.iri for body in made.meeting.bodies])
    since = [meeting for meeting in later if meeting.status == "minuted"]
    if since:
        return Promised(
            iri, "silent", wording("resolve", "issues.promised", "nothing_said", a1=len(since), a2=made.meeting.bodies[0].name)
        )
    without = [meeting for meeting in later if meeting.status != "minuted"]
    return Promised(iri, "unknown" if made.last else "open", _missing(made, without))


def _missing(made: _Made, without: Sequence[MeetingRecord]) -> str:
    """Which minutes would tell: the known meetings without any, else all after the last."""
    name = made.meeting.bodies[0].name
    days = [meeting.date.isoformat() for meeting in without[:_LISTED]]
    if days:
        return wording("resolve", "issues.promised", "minutes_missing", name=name, a1=', '.join(days))
    return (
        wording("resolve", "issues.promised", "no_minutes_after", name=name, a1=(made.last or made.meeting.date).isoformat())
    )
