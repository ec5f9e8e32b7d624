"""The attendance lists of a document: who is said to have been there, and as what.

A list opens with a label ("Närvarande ledamöter:", "Beslutande", "Ersättare") and goes on while its
lines read as people. It may stand at the top, at the end, or in the middle of an item.
"""

import re
from dataclasses import replace

from kg.language import gazetteer, names
from kg.language.lists import pattern
from kg.language.text import LOWER, UPPER, key, worn
from kg.model import Attendee, Document, Line, Presence
from kg.parse import labels
from kg.parse.people import entry, grammar, groups, label_stack, notes, presence, roster, standing_in, summons
from kg.parse.people.block import Block, announces
from kg.parse.people.listed import Lists

_HEAD = 10
"""So many lines at the top may name the municipality."""
_MUNICIPALITY = re.compile(rf"\b[{UPPER}][{LOWER}]+(?:[ -][{UPPER}{LOWER}]+)? (?:kommun|stad)\b")


def read(document: Document) -> Lists:
    """Every attendance list of the document."""
    result = Lists()
    lines = document.lines
    announced = False
    level = 0
    index = 0
    table: tuple[int, roster.Columns] | None = None
    while index < len(lines):
        block = _block(document, index, announced, result.used, table)
        if block is None:
            index += 1
            continue
        announced = announced or announces(block.label)
        heading = lines[index].heading
        level = min(level or heading, heading)
        block.level = level
        block.collect()
        table = (block.end, block.columns) if block.columns else None
        if block.acceptable():
            for part in block.parts():
                part.store(result)
            index = block.end
        else:
            index += 1
    if _only_taking_part(document, result):
        result.attendees = [replace(person, list="members") for person in result.attendees]
    if not result.attendees:
        _unlabelled(document, result)
    whose = _home(document)
    result.attendees = [
        replace(person, organisation=whose) if person.organisation == entry.HOME else person
        for person in result.attendees
    ]
    people = notes.applied(document, _merged(_in_order(result.attendees)), result.used)
    if result.says_who_is_absent or any(person.presence == "absent" for person in people):
        people = [
            replace(person, presence="present", confidence=0.95) if person.presence == "listed" else person
            for person in people
        ]
        result.findings = []
    people = standing_in.told(document, people, result.used)
    result.attendees = presence.told(document, people, result.used, result.replaced)
    return result


def _only_taking_part(document: Document, result: Lists) -> bool:
    """Are all who came under a label that heads members where no other does ("Medverkande")?"""
    came = [person for person in result.attendees if person.presence != "absent"]
    named = {key(label.words) for index in result.used if (label := labels.read(document.lines[index]))}
    return bool(came) and all(person.list == "others" for person in came) and "medverkande" in named


_TOP = 40
"""Within so many lines from the top a list may stand under a heading that says nothing of it."""


def _unlabelled(document: Document, result: Lists) -> None:
    """The list of a document that labels none: people told of, one after the other, near the top."""
    for index, line in enumerate(document.lines[:_TOP]):
        if line.furniture or not labels.says_nothing(line):
            continue
        block = Block(document, index, labels.Label("members", line.text.value.strip(" :"), ()), True)
        block.level = line.heading
        block.collect()
        if block.beyond_doubt():
            block.store(result)
            result.used.discard(index)
            result.attendees = [replace(person, confidence=0.7) for person in result.attendees]
            return


def _block(
    document: Document, index: int, announced: bool, used: set[int], table: tuple[int, roster.Columns] | None
) -> "Block | None":
    """The list that opens at the line: under a label, or as a table with a row of headings.

    `table` is where the table before ends, and its columns: a label right there parts it ("ERSÄTTARE").
    """
    line = document.lines[index]
    if line.furniture or index in used:
        return None
    columns = roster.header(line)
    if columns:
        return Block(document, index, _of_table(line), True, columns)
    label = labels.read(line)
    if label is None and groups.under_body(document.lines, index):
        return Block(document, index, labels.Label("members", line.text.value, ()), True, named=True)
    guessed = labels.guess(line) if label is None else None
    label = label or guessed
    if label is None or _elects(label):
        return None
    if label.rest and grammar.is_legend(label.rest):
        label = replace(label, rest=())
    stack = [] if guessed else label_stack.over(document.lines, index)
    if label.kind not in labels.ATTENDANCE and not stack:
        return None
    if summons.calls(document.lines, index, label):
        label = replace(label, kind="summoned")
    if (guessed or labels.is_loose(label)) and _late(document, index, used):
        return None
    block = Block(document, index, label, announced or announces(label))
    block.guessed = guessed is not None
    block.stack = stack
    if not label.rest:
        below = next(
            (
                place
                for place in range(index + 1, min(index + 4, len(document.lines)))
                if not document.lines[place].furniture
            ),
            index,
        )
        block.columns = roster.header(document.lines[below]) if below > index else None
        block.rows_from = below
        if (
            table
            and not block.columns
            and not line.gap
            and index - table[0] <= 1
            and len(document.lines[below].cells) > 1
        ):
            block.columns, block.rows_from, block.announced = table[1], index, True
    return block


def _elects(label: labels.Label) -> bool:
    """Does what follows the label elect ("Suppleanter: Nyval på Bo Ek"), so that nobody is said to have come?"""
    return bool(label.rest) and bool(pattern("attendance", "elected").match(label.rest[0].value.strip()))


_NEAR = 8
"""So many lines after one list another may begin whose label is not a common one."""


def _late(document: Document, index: int, used: set[int]) -> bool:
    """Have the lists been read, and the points begun, so that those named now need not have been there?"""
    last = max((place for place in used if place < index), default=index)
    between = [line for line in document.lines[last + 1 : index] if not line.furniture and any(line.cells)]
    return len(between) > _NEAR or any(
        line.heading or re.match(r"§|\d+\s?[.)§]", line.text.value) or len(line.text.value) > 120
        for line in between
        if labels.read(line) is None
    )


def _home(document: Document) -> str | None:
    """The municipality whose minutes these are: the only one that the head names in full ("Nora kommun")."""
    named = {
        gazetteer.canonical(found.group())
        for line in document.lines[:_HEAD]
        for found in _MUNICIPALITY.finditer(line.text.value if any(line.cells) else "")
    }
    return named.pop() if len(named) == 1 else None


def _of_table(line: Line) -> labels.Label:
    """The label of a list whose first line is a row of headings: "Tjänstepersoner | Kommun | Närvaro"."""
    kind = labels.kind_of(line.cells[0].value)
    return labels.Label(kind if kind in ("others", "absent") else "members", line.text.value, ())


def _in_order(attendees: list[Attendee]) -> list[Attendee]:
    """The attendees with their names in the order the lists keep, where that is plain from the others.

    The only name that was turned round among names given name first is turned back; among names surname
    first, one of two given names ("Sten Eva") is turned too.
    """
    turned = [person for person in attendees if _is_turned(person)]
    plain = [
        person for person in attendees if person.name == person.stated_name and _given_first(person.name)
    ]
    if len(turned) == 1 and len(plain) >= 3:
        return [replace(one, name=one.stated_name) if one is turned[0] else one for one in attendees]
    if len(turned) >= 2 and not any(not names.is_given(person.name.split()[-1]) for person in plain):
        return [replace(one, name=_turn(one.name)) if one in plain else one for one in attendees]
    return attendees


def _given_first(name: str) -> bool:
    return " " in name and names.is_given(name.split()[0])


def _turn(name: str) -> str:
    last, _, first = name.partition(" ")
    return f"{first} {last}"


def _is_turned(person: Attendee) -> bool:
    stated = person.stated_name.split()
    return person.name.split() != stated and sorted(person.name.split()) == sorted(stated)


def _merged(attendees: list[Attendee]) -> list[Attendee]:
    """One entry per person and list: what several lists say of the same person is put together."""
    order: list[Attendee] = []
    named: dict[str, list[int]] = {}
    for attendee in attendees:
        places = named.setdefault(worn(attendee.name), [])
        same = next((place for place in places if _are_one(order[place], attendee)), None)
        if same is None:
            places.append(len(order))
            order.append(attendee)
            continue
        first = order[same]
        order[same] = replace(
            first,
            organisation=first.organisation or attendee.organisation,
            functions=tuple(dict.fromkeys([*first.functions, *attendee.functions])),
            party=first.party or attendee.party,
            substitute=first.substitute or attendee.substitute,
            substitutes_for=first.substitutes_for or attendee.substitutes_for,
            presence=_stronger(first, attendee),
            body=first.body if first.body == attendee.body else None,
        )
    return order


def _are_one(known: Attendee, other: Attendee) -> bool:
    """Are they the same, if they bear the same name: not of two organisations, nor two for another reason?"""
    organisations = {key(one.organisation or "") for one in (known, other)} - {""}
    return len(organisations) < 2 and not _are_two(known, other)


def _are_two(one: Attendee, other: Attendee) -> bool:
    """Are they two who bear the same name: of two parties, or one elected and one employed?"""
    if one.party and other.party:
        return one.party != other.party
    elected, employed = sorted((one, other), key=lambda person: not person.party)
    return bool(elected.party and employed.title and (elected.list, employed.list) == ("members", "others"))


def _stronger(one: Attendee, other: Attendee) -> Presence:
    """What two lists say of a person's presence: a guest's point says more than "present".

    A substitute who serves for a part and is listed for the rest was there all the time.
    """
    order: list[Presence] = ["partial", "present", "absent", "listed"]
    served = {bool(one.substitutes_for), bool(other.substitutes_for)}
    if one.substitute and other.substitute and one.presence == other.presence and len(served) == 2:
        return "present" if one.presence == "partial" else one.presence
    if one.substitute or other.substitute:
        order = ["present", "partial", "absent", "listed"]
    return min(one.presence, other.presence, key=order.index)
