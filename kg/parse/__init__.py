"""Document → Protocol: header, attendance and items, each with its place.

A document without date, people and points is no protocol: `ReadError` says so.
"""

from dataclasses import replace

from kg.errors import ReadError
from kg.language import paragraph_sign, spaced, tongue
from kg.model import Adjusted, Attendee, Charged, Document, Finding, Item, Line, Meeting, Part, Protocol
from kg.parse import regions
from kg.parse.head import header
from kg.parse.lines import bars, misread, recut, responsible
from kg.parse.people import attendance, missed, roles, wrapped
from kg.parse.points import headings, items
from kg.parse.points import missed as points_missed

__all__ = ["protocol", "protocols"]


def protocol(document: Document) -> Protocol:
    """The document understood as minutes: of its first meeting, where it holds several."""
    return protocols(document)[0]


def protocols(document: Document) -> tuple[Protocol, ...]:
    """The minutes of each meeting in the document, in order."""
    lines = wrapped.lines(paragraph_sign.lines(recut.lines(misread.lines(bars.lines(spaced.lines(document.lines))))))
    charged = tuple(responsible.read(document.lines))
    labelled = regions.labelled(lines)
    held = regions.meetings(labelled[0])
    if len(held) == 1:
        return (_protocol(document, labelled, charged),)
    several = Finding("parse", f"the file holds the minutes of {len(held)} meetings")
    first, *others = [_protocol(document, regions.labelled(part), charged) for part in held]
    others = [_dated_as(first, one) if regions.same_day(part) else one for one, part in zip(others, held[1:], strict=True)]
    return (replace(first, findings=(*first.findings, several)), *others)


def _dated_as(first: Protocol, later: Protocol) -> Protocol:
    """The minutes of a meeting on the day of the one before it in the file."""
    told = Finding("parse", f"the meeting was on the day of the one before it in the file, {first.meeting.date}")
    return replace(later, meeting=replace(later.meeting, date=first.meeting.date, date_inferred=True), findings=(told, *later.findings))


def _protocol(document: Document, labelled: tuple[tuple[Line, ...], tuple[Part, ...]], charged: tuple[Charged, ...]) -> Protocol:
    """The lines of one meeting understood as its minutes."""
    lines, parts = labelled
    document = replace(document, lines=lines)
    lists = attendance.read(document)
    document = _without_struck(replace(document, lines=regions.with_lists(lines, lists.used)))
    points = items.read(document)
    meeting, findings = header.read(document, points, lists)
    people = roles.assign(document, points, lists.attendees, meeting)
    meeting = replace(meeting, adjusted=_signed_by(meeting.adjusted, people))
    _refuse_others(document, meeting, points, len(people))
    doubts, recall = missed.told(document, lists, people, points)
    lost = tuple(points_missed.findings(document, points, meeting.kind))
    points = points or headings.unpointed(document)
    return Protocol(
        document,
        meeting,
        tuple(people),
        points,
        findings=(*document.findings, *lists.findings, *doubts, *lost, *findings),
        regions=regions.covering(document.lines, parts, points),
        recall=recall,
        charged=charged,
    )


def _without_struck(document: Document) -> Document:
    """Who is struck out of a list is absent; whatever else is struck out was not said."""
    lines = tuple(replace(line, furniture=True) if line.struck else line for line in document.lines)
    return replace(document, lines=lines)


def _signed_by(adjusted: tuple[Adjusted, ...], people: list[Attendee]) -> tuple[Adjusted, ...]:
    """Signatures without a name ("Justerat den: 2022-02-22") are the adjusters', else the chair's."""
    signers = [person.name for person in people if "adjuster" in person.functions]
    signers = signers or [person.name for person in people if "chair" in person.functions]
    named = [one for one in adjusted if one.name]
    unnamed = [replace(one, name=name) for one in adjusted if not one.name for name in signers]
    return tuple(dict.fromkeys([*named, *unnamed]))


def _is_minuted(points: tuple[Item, ...]) -> bool:
    """Is anything told under the points, and not only what they are called?"""
    return sum(len(passage.body.value) for point in points for passage in point.passages) > 30 * len(points)


_CAME = 2
"""More people than so are a list of who came: no agenda has one."""


def _refuse_others(document: Document, meeting: Meeting, points: tuple[Item, ...], people: int) -> None:
    """Raise `ReadError` for what is no minutes: an invoice, a summons, a page of prose, another language."""
    if document.language not in (tongue.SWEDISH, None):
        spoken = tongue.name(document.language)
        raise ReadError(document.path, f"is in {spoken}; only Swedish minutes are read")
    shows = meeting.kind is not None or _is_minuted(points)
    other = header.other_kind(document, points)
    if other and not (people and shows):
        raise ReadError(document.path, f"looks like {other}, not minutes")
    if points and not (shows or people > _CAME):
        raise ReadError(document.path, "looks like an agenda: points without a word of what was said")
    lacks = _lacks(meeting, points, people)
    if lacks:
        raise ReadError(document.path, f"does not look like minutes: {lacks}")


def _lacks(meeting: Meeting, points: tuple[Item, ...], people: int) -> str | None:
    """What minutes have and this has not, where neither its title nor a list of who came says that it is some."""
    if people > 1 or (meeting.kind is not None and points and (people or _is_minuted(points))):
        return None
    if len(points) < 2:
        return "no attendance list and no agenda items"
    return "no date and no attendance list" if meeting.date is None else None
