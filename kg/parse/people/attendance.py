"""The attendance lists of a document: who is said to have been there, and as what.

A list opens with a label ("Närvarande ledamöter:", "Beslutande", "Ersättare") and goes on while its
lines read as people. It may stand at the top, at the end, or in the middle of an item.
"""

import re
from dataclasses import replace

from kg.language import gazetteer, names
from kg.language.same_name import of_one
from kg.language.text import LOWER, UPPER, key, worn
from kg.language.wordings import wording
from kg.model import Attendee, Document, Presence
from kg.parse import labels
from kg.parse.people import notes, opening, presence, prose, unlabelled
from kg.parse.people.believed import acceptable, announces
from kg.parse.people.entered import Lists, enter
from kg.parse.people.person import HOME

_HEAD = 10
"""So many lines at the top may name the municipality."""
_MUNICIPALITY = re.compile(wording("parse", "people.attendance", "municipality", upper=UPPER, lower=LOWER))
_AGE = re.compile(wording("parse", "people.attendance", "age"))  # "Karl Ek sr", "Karl Ek (f. 1951)"


def read(document: Document) -> Lists:
    """Every attendance list of the document."""
    result = Lists()
    _labelled(document, result)
    if _only_taking_part(document, result):
        result.attendees = [replace(person, list="members") for person in result.attendees]
    unlabelled.read(document, result)
    home = _home(document)
    result.attendees = [replace(one, organisation=home) if one.organisation == HOME else one for one in result.attendees]
    people = notes.applied(document, _merged(_by_full_names(_in_order(result.attendees))), result.used)
    people = presence.away(presence.served(document, people, result.used))
    if result.says_who_is_absent or any(person.presence == "absent" for person in people):
        people = [replace(one, presence="present", confidence=0.95) if one.presence == "listed" else one for one in people]
        result.findings = []
    result.attendees = presence.moved(document, people, result.used, result.replaced)
    return result


def _labelled(document: Document, result: Lists) -> None:
    """The lists that labels, rows of headings and names of bodies open."""
    lines = document.lines
    announced = False
    level = index = 0
    table: opening.Table | None = None
    while index < len(lines):
        told = prose.at(document, index, result.used)
        for sentence in told:
            enter(sentence, result)
        if told:
            announced, index = True, told[-1].end
            continue
        block = opening.at(document, index, announced, result.used, table)
        index += 1
        if block is None:
            continue
        announced = announced or announces(block.label)
        heading = lines[block.start].heading
        level = block.level = min(level or heading, heading)
        block.collect()
        table = opening.Table(block.end, block.columns) if block.columns else None
        if acceptable(block.label, block.persons(), block.guessed):
            enter(block, result)
            index = block.end


def _by_full_names(attendees: list[Attendee]) -> list[Attendee]:
    """The attendees, one called by a single word the only other whose given name or surname it is ("Frånvarande: Ek")."""
    bearing = of_one(one.name for one in attendees if " " in one.name)
    return [one if " " in one.name else replace(one, name=bearing.get(key(one.name), one.name)) for one in attendees]


def _only_taking_part(document: Document, result: Lists) -> bool:
    """Are all who came under a label that heads members where no other does ("Medverkande")?"""
    came = [person for person in result.attendees if person.presence != "absent"]
    named = {key(label.words) for index in result.used if (label := labels.read(document.lines[index]))}
    return bool(came) and all(person.list == "others" for person in came) and wording("parse", "people.attendance", "taking_part") in named


def _home(document: Document) -> str | None:
    """The municipality whose minutes these are: the only one that the head names in full ("Nora kommun")."""
    named = {
        gazetteer.canonical(found.group())
        for line in document.lines[:_HEAD]
        for found in _MUNICIPALITY.finditer(line.value if any(line.cells) else "")
    }
    return named.pop() if len(named) == 1 else None


def _in_order(attendees: list[Attendee]) -> list[Attendee]:
    """The attendees with their names in the order the lists keep, where that is plain from the others.

    The only name that was turned round among names given name first is turned back; among names surname
    first, one of two given names ("Sten Eva") is turned too.
    """
    turned, plain = list(filter(_is_turned, attendees)), list(filter(_is_plain, attendees))
    if len(turned) == 1 and len(plain) >= 3:
        return [replace(one, name=one.stated_name) if one is turned[0] else one for one in attendees]
    if len(turned) >= 2 and all(names.is_given(person.name.split()[-1]) for person in plain):
        return [replace(one, name=" ".join(reversed(one.name.split(" ", 1)))) if one in plain else one for one in attendees]
    return attendees


def _is_plain(person: Attendee) -> bool:
    return person.name == person.stated_name and " " in person.name and names.is_given(person.name.split()[0])


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
    """Are they two who bear the same name: told apart by age, of two parties, or one elected and one employed?"""
    if len({key(found[0]) for person in (one, other) if (found := _AGE.search(person.span.quote))}) > 1:  # of two ages
        return True
    if one.party and other.party:
        return one.party != other.party
    elected, employed = sorted((one, other), key=lambda person: not person.party)
    office = employed.title or re.search(wording("parse", "people.attendance", "employed"), employed.span.quote)
    return bool(elected.party and office and (elected.list, employed.list) == ("members", "others"))


def _stronger(one: Attendee, other: Attendee) -> Presence:
    """What two lists say of a person's presence: a guest's point says more than "present".

    A substitute who serves for a part and is listed for the rest was there all the time.
    """
    if one.presence == other.presence == "partial" and one.substitute != other.substitute:
        return "present"  # served for a part, and was there for the rest
    order: list[Presence] = ["partial", "present", "absent", "listed"]
    served = {bool(one.substitutes_for), bool(other.substitutes_for)}
    if one.substitute and other.substitute and one.presence == other.presence and len(served) == 2:
        return "present" if one.presence == "partial" else one.presence
    if one.substitute or other.substitute:
        order = ["present", "partial", "absent", "listed"]
    return min(one.presence, other.presence, key=order.index)
