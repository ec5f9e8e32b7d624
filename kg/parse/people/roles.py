"""Who led, wrote and verified: from the lists, the signature block, the head, and the items that elect.

In: a document, its items and attendees. Out: the attendees with their functions; someone who held a
role without standing in a list is added, since the minutes do say they were there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from kg.language import names
from kg.language.same_name import same, short_for
from kg.model import Attendee, Document, Item, Meeting, Text
from kg.parse.people import chosen, doubted, presiding, signed_roles
from kg.parse.people.elections import Held


def assign(document: Document, items: tuple[Item, ...], attendees: list[Attendee], meeting: Meeting) -> list[Attendee]:
    """The attendees with what the document says of their functions."""
    people = list(attendees)
    signed = _signed(document, items, people)
    _give(document, people, (held for held in signed if not held.signs))
    _give(document, people, chosen.of(document, items, _names(people)))
    if not _has(people, "chair"):
        _give(document, people, islice(presiding.chairs(document, items), 1))
    verified = _has(people, "adjuster")
    for held in (*(held for held in signed if held.signs), *_verified(document, meeting)):
        if not (verified and _leads(people, held.name)):
            _give(document, people, [held])
    _give(document, people, _left(document, people))
    return people


def _left(document: Document, people: list[Attendee]) -> Iterator[Held]:
    """Who verified and wrote, where only the front page's form tells it."""
    if not _has(people, "adjuster"):
        told = list(presiding.checked(document, [one.name for one in people if not {"chair", "secretary"} & {*one.functions}]))
        yield from told if len(told) == 2 else []
    if not _has(people, "secretary"):
        yield from islice(presiding.letterhead(document), 1)


def _signed(document: Document, items: tuple[Item, ...], listed: list[Attendee]) -> list[Held]:
    """What labels and signatures say, but what the lists contradict."""
    told = signed_roles.told(document, items, _names(listed))
    return [held for held in told if not _contradicts(held, listed)]


def _contradicts(held: Held, listed: list[Attendee]) -> bool:
    """Would it make a secretary of the one whom the lists say to have led, where they name another secretary?"""
    if held.role != "secretary" or not _leads(listed, held.name):
        return False
    return any("secretary" in person.functions and not same(person.name, held.name) for person in listed)


def _names(people: list[Attendee]) -> list[str]:
    return [person.name for person in people]


def _leads(people: list[Attendee], name: str) -> bool:
    return any("chair" in person.functions and same(person.name, name) for person in people)


def _has(people: list[Attendee], role: str) -> bool:
    return any(role in person.functions for person in people)


def _give(document: Document, people: list[Attendee], roles: Iterable[Held]) -> None:
    """Enter each role with who held it; somebody who stands in no list is added."""
    for held in roles:
        wanted = names.natural(held.name)
        full = " " in wanted
        known = [index for index, person in enumerate(people) if same(person.name, wanted)][:1]
        if not known and not full:
            short = [index for index, person in enumerate(people) if short_for(wanted, person.name)]
            known = short if len(short) == 1 else []
        for index in known:
            functions = tuple(dict.fromkeys([*people[index].functions, held.role]))
            people[index] = replace(people[index], functions=functions)
        if full and not known:
            people.append(_added(document, held, wanted))


def _added(document: Document, held: Held, name: str) -> Attendee:
    member = held.sure and held.role in ("chair", "vice_chair")
    return Attendee(
        name,
        held.name,
        held.organisation,
        "members" if member else "others",
        "present",
        document.span_of(held.text),
        (held.role,),
        confidence=0.9 if held.sure else doubted.UNLISTED,
    )


def _verified(document: Document, meeting: Meeting) -> Iterator[Held]:
    for adjustment in meeting.adjusted:
        if adjustment.name:
            span = adjustment.span
            yield Held("adjuster", adjustment.name, Text.of(document.text, span.start, span.end))
