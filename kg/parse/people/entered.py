"""A list that was read → the attendees of the document, each as what the list says of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from kg.language.lists import exact
from kg.language.text import flat, key
from kg.model import Attendee, Document, Finding, Presence, Span, Text
from kg.parse import labels
from kg.parse.people import label_stack, numbered
from kg.parse.people.believed import announces, calls
from kg.parse.people.block import Block
from kg.parse.people.person import Person
from kg.parse.people.record import Record

_WAITING = frozenset({"substitutes", "serving_substitutes"})
"""The labels under which the elected stand with their parties."""


@dataclass(slots=True)
class Lists:
    """The attendees in order, the lines their lists fill, and what was doubtful."""

    attendees: list[Attendee] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    called: set[int] = field(default_factory=set)
    """The lines of lists of those called, of whom it is not said that they came."""
    unread: list[Text] = field(default_factory=list)
    """The lines within lists that gave nobody."""
    bodies: list[str] = field(default_factory=list)
    says_who_is_absent: bool = False
    """Has the document a list of its own for the absent, so that the others were there?"""
    remote: bool = False
    """Is there a list of those who took part from a distance?"""
    replaced: list[str] = field(default_factory=list)
    """Those whom a substitute stood in for during a part of the meeting."""


def enter(block: Block, result: Lists) -> None:
    """Enter the people of the list, or lists, that the block is."""
    for part in _parts(block):
        if part.label.kind == "summoned":
            result.called.update(range(part.first, part.end))
        else:
            _enter(part, result)
        result.used.update(range(part.first, part.end))


def _parts(block: Block) -> Iterator[Block]:
    """The lists that it is: one, or as many as labels stand over each other."""
    shares = (label_stack.shares(block.stack, block.persons()) if block.stack else []) or _staff_last(block)
    if not shares:
        yield from [block] if block.label.kind in labels.ATTENDANCE else []
        return
    found = block.found
    for kind, numbers in groupby(range(len(found)), shares.__getitem__):
        block.found = [found[number] for number in numbers]
        if kind == "adjuster":
            _verify(block.persons(), found)
            continue
        block.label = replace(block.label, kind=kind)
        yield block
    block.found = found


def _staff_last(block: Block) -> list[str]:
    """The kinds of the people under "Ersättare", where officials come after the elected ("… samt sekreterare Eva Ek"); none where not."""
    people = block.persons()
    elected = [number for number, person in enumerate(people) if person.party]
    staff = range(elected[-1] + 1, len(people)) if len(elected) > 1 else range(0)
    if block.label.kind not in _WAITING or not staff or not all(label_stack.is_official(people[number]) for number in staff):
        return []
    return ["others" if number in staff else block.label.kind for number in range(len(people))]


def _verify(again: list[Person], found: list[tuple[Person, Record]]) -> None:
    """Those named once more, last, verify the minutes."""
    names = {key(person.name) for person in again}
    for person, _ in found:
        if key(person.name) in names:
            person.functions.append("adjuster")


def _enter(block: Block, result: Lists) -> None:
    label, document = block.label, block.document
    numbered.tell(document, block.persons())
    result.remote |= bool(exact("attendance", "distance").search(flat(label.words)))
    result.says_who_is_absent |= label.kind == "absent"
    attendees = [_attendee(block, person, _presence(block, person, record)) for person, record in block.found]
    if calls(label) and not any(one.list == "members" for one in result.attendees):
        attendees = [replace(one, presence="listed") if one.presence == "present" else one for one in attendees]
    result.attendees += attendees
    result.replaced += filter(None, (one.substitutes_for for one in block.persons() if one.in_part))
    result.unread += [*_unread(block), *_owns_nobody(block)]
    if block.body and not block.body[1] & {*result.used, *range(block.first, block.end)}:
        result.bodies.append(block.body[0])
        result.used.update(block.body[1])
    doubtful = sum(one.presence == "listed" for one in attendees)
    if doubtful:
        message = f"{doubtful} of {len(attendees)} in the list «{label.words}» may have been absent: the list does not say"
        result.findings.append(Finding("parse", message, document.span_of(block.found[0][1].line.text)))


def _unread(block: Block) -> list[Text]:
    """The lines between its people that gave nobody: what follows the last is no part of the list."""
    last = max(person.at[0].at[0] for person in block.persons())
    return [text for text in block.unread if text.at[0] < last]


def _owns_nobody(block: Block) -> list[Text]:
    """The label of those absent that stands empty over a list of others, if elected people open that, who may be its own."""
    above = block.document.lines[block.first - 1] if block.first and block.label.kind == "others" else None
    label = labels.read(above) if above and not above.furniture else None
    elected = [bool(person.party) for person in block.persons()]
    mixed = sum(elected) > 1 and elected == sorted(elected, reverse=True) and not all(elected)
    return [above.text] if above and label and label.kind == "absent" and not label.rest and mixed else []


def _presence(block: Block, person: Person, record: Record) -> Presence:
    label = block.label
    if record.line.struck or label.kind == "absent":
        return "absent"
    if person.presence:
        return person.presence
    if _is_two_blocks(block):
        return "listed" if record.second else "present"
    return "present" if block.announced or label.kind != "members" else "listed"


def _is_two_blocks(block: Block) -> bool:
    """A neutral label over two blocks with a blank line between: the second may be the absent."""
    neutral = not announces(block.label) and block.label.kind == "members"
    return neutral and any(record.second for _, record in block.found)


def _closed(document: Document, span: Span) -> Span:
    """The quote with the bracket that ends it, where what stands in it opens one."""
    opened = span.quote.count("(") > span.quote.count(")")
    return document.span(span.start, span.end + 1) if opened and document.text[span.end : span.end + 1] == ")" else span


def _attendee(block: Block, person: Person, presence: Presence) -> Attendee:
    kind = block.label.kind
    return Attendee(
        name=person.name,
        stated_name=person.stated_name,
        organisation=person.organisation,
        list="others" if kind == "others" else "members",
        presence=presence,
        span=_closed(block.document, block.document.span_of(Text.join(person.at, " "))),
        functions=tuple(dict.fromkeys(person.functions)),
        substitute=person.substitute or kind in ("substitutes", "serving_substitutes"),
        substitutes_for=person.substitutes_for,
        party=person.party,
        title=person.title,
        body=block.body[0] if block.body else None,
        confidence=0.6 if presence == "listed" else 0.95,
    )
