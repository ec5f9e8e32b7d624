"""A reading as `kg read --json` prints it: one object of fixed shape, every claim with its span."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from kg.model import (
    Assignment,
    Attendee,
    Claims,
    Decision,
    Document,
    Finding,
    Handoff,
    Item,
    Meeting,
    Promise,
    Reading,
    Recall,
    Span,
    Upcoming,
    Vote,
)


def as_json(reading: Reading) -> dict[str, Any]:
    """The contract of `kg read`: all keys always present, unknown as null or []."""
    protocol = reading.protocol
    return {
        "document": _document(protocol.document),
        "meeting": _meeting(protocol.meeting),
        "attendance": [_attendee(person) for person in protocol.attendance],
        "items": [_item(item, claims) for item, claims in zip(protocol.items, reading.claims, strict=True)],
        "upcoming": [_upcoming(one, protocol.meeting) for one in reading.upcoming if one.status == "planned"],
        "links": [url for url, _ in reading.links],
        "attachments": [{"title": one.title, "span": _span(one.span)} for one in reading.attachments],
        "following": [as_json(other) for other in reading.following],
        "findings": [_finding(one) for one in (*protocol.findings, *reading.findings, *_called_off(reading))],
        "recall": [_recall(one) for one in reading.recall],
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "path": document.path,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "pages": len(document.page_starts) or None,
        "language": document.language,
        "text_quality": document.quality,
    }


def _meeting(meeting: Meeting) -> dict[str, Any]:
    return {
        "bodies": list(meeting.bodies),
        "kind": meeting.kind,
        "date": _day(meeting.date),
        "date_inferred": meeting.date_inferred,
        "start": meeting.start,
        "end": meeting.end,
        "place": meeting.place,
        "digital": meeting.digital,
        "adjusted": [{"name": one.name or None, "date": _day(one.date)} for one in meeting.adjusted],
    }


def _attendee(person: Attendee) -> dict[str, Any]:
    return {
        "name": person.name,
        "stated_name": person.stated_name,
        "organisation": person.organisation,
        "list": person.list,
        "functions": list(person.functions),
        "substitute": person.substitute,
        "substitutes_for": person.substitutes_for,
        "party": person.party,
        "presence": person.presence,
        "span": _span(person.span),
    }


def _upcoming(one: Upcoming, meeting: Meeting) -> dict[str, Any]:
    return {
        "date": _day(one.date),
        "start": one.start,
        "end": one.end,
        "body": one.body or (meeting.bodies[0] if meeting.bodies else None),
        "span": _span(one.span),
    }


def _recall(one: Recall) -> dict[str, Any]:
    return {
        "task": one.task,
        "found": one.found,
        "expected": one.expected,
        "why": one.why,
        "spans": [_span(span) for span in one.spans],
    }


def _item(item: Item, claims: Claims) -> dict[str, Any]:
    return {
        "number": item.number,
        "title": item.title,
        "start": item.start,
        "end": item.end,
        "page": item.page,
        "diary_number": item.diary_number,
        "presenters": [presenter.name for presenter in claims.presenters],
        "decisions": [
            {"text": one.text, "kind": one.kind, "span": _span(one.span), **_sure(one)}
            for one in claims.decisions
        ],
        "second_hand": [_second_hand(one) for one in claims.second_hand],
        "assignments": [_assignment(one) for one in claims.assignments],
        "handoffs": [_handoff(one) for one in claims.handoffs],
        "promises": [
            {"text": one.text, "due": one.due, "span": _span(one.span), **_sure(one)}
            for one in claims.promises
        ],
        "mentions": [
            {"type": one.type, "name": one.name, "stated_name": one.stated_name, "span": _span(one.span)}
            for one in claims.mentions
        ],
        "votes": [_vote(one) for one in claims.votes],
        "reservations": [
            {"name": one.name, "span": _span(one.span)} for one in claims.stands if one.kind == "reservation"
        ],
        "recusals": [
            {"name": one.name, "span": _span(one.span)} for one in claims.stands if one.kind == "recusal"
        ],
    }


def _second_hand(one: Decision) -> dict[str, Any]:
    return {
        "body": one.body,
        "date": _day(one.date),
        "text": one.text,
        "kind": one.kind,
        "span": _span(one.span),
    }


def _assignment(one: Assignment) -> dict[str, Any]:
    return {
        "from": one.giver,
        "to": one.receiver,
        "task": one.task,
        "due": one.due,
        "span": _span(one.span),
        **_sure(one),
    }


def _handoff(one: Handoff) -> dict[str, Any]:
    return {
        "from": one.source,
        "to": one.target,
        "kind": one.kind,
        "modality": one.modality,
        "span": _span(one.span),
        **_sure(one),
    }


def _vote(one: Vote) -> dict[str, Any]:
    return {
        "proposal": one.proposal,
        "for": one.ayes,
        "against": one.noes,
        "abstain": one.abstained,
        "ballots": [{"name": name, "choice": choice} for name, choice in one.names],
        "span": _span(one.span),
    }


def _span(span: Span) -> dict[str, Any]:
    return {
        "start": span.start,
        "end": span.end,
        "page": span.page,
        "heading": span.heading,
        "quote": span.quote,
    }


def _sure(claim: Decision | Assignment | Handoff | Promise) -> dict[str, Any]:
    """How often such claims proved right, and what found it."""
    return {"confidence": claim.confidence, "method": claim.method}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "stage": finding.stage,
        "message": finding.message,
        "span": _span(finding.span) if finding.span else None,
    }


def _day(date: dt.date | None) -> str | None:
    return date.isoformat() if date else None


def _called_off(reading: Reading) -> Iterator[Finding]:
    """The meetings that are no longer awaited, said and not just left out."""
    for one in reading.upcoming:
        if one.status != "planned":
            yield Finding("extract", f"the meeting of {one.date.isoformat()} is {one.status}", one.span)
