"""Who gives, gets, sends and receives: the words of claims → bodies, organisations, people.

"rådet" is the council that meets, "chefsgruppen" the one managers' group that fits, "Välfärd och
folkhälsa" an organisation, "Ammi och Micke" people. What names no known thing becomes an
organisation as printed; nothing is guessed.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from kg.language import gazetteer
from kg.language.body_kinds import kind as body_kind
from kg.language.text import key
from kg.language.wordings import wording, wordings
from kg.model import Finding
from kg.model.collection import Body, Collection, MeetingRecord, Organisation, Person
from kg.resolve import organisations
from kg.resolve.bodies import Directory
from kg.resolve.callings import body_named, is_bare, may_mean
from kg.resolve.people import answers_to

Agent = Person | Body | Organisation

_OWN = frozenset(wordings("resolve", "agents", "own"))


def resolve(collection: Collection, directory: Directory) -> None:
    """Fill in the way from (meeting, words) to an agent for every giver, receiver, sender and target."""
    for meeting in collection.meetings:
        for words in dict.fromkeys(_words(meeting)):
            several = people_in(collection, meeting, words)
            if several:
                collection.people_of[meeting.iri, key(words)] = several
            if (meeting.iri, key(words)) not in collection.agent_of and not several:
                collection.agent_of[meeting.iri, key(words)] = _agent(collection, directory, meeting, words)


def _words(meeting: MeetingRecord) -> Iterator[str]:
    for item in meeting.items:
        for kind, fields in (
            ("second_hand", ("body",)),
            ("assignments", ("giver", "receiver")),
            ("handoffs", ("source", "target")),
        ):
            for said in getattr(item.claims, kind):
                claim: Any = said.claim
                yield from (getattr(claim, field) for field in fields if getattr(claim, field))


def _agent(collection: Collection, directory: Directory, meeting: MeetingRecord, words: str) -> Agent:
    reading = meeting.readings[0]
    bare = re.sub(wording("resolve", "agents", "openers"), "", words.strip(), flags=re.IGNORECASE)
    bare = body_named(bare)
    if key(bare) in _OWN:
        return meeting.bodies[0]
    return (
        _person(collection, reading.protocol.document.sha256, bare)
        or _own_body(meeting, bare)
        or directory.named(bare, reading, meeting.bodies)
        or _made(collection, directory, meeting, bare)
    )


def _person(collection: Collection, document: str, words: str) -> Person | None:
    return collection.person_of.get((document, key(words))) or _short_name(collection, document, words)


def _own_body(meeting: MeetingRecord, words: str) -> Body | None:
    """The body that meets, where the word for its kind means it."""
    if not is_bare(words):
        return None
    kind = body_kind(words)
    return next((body for body in meeting.bodies if body.kind == kind and may_mean(words, body.name)), None)


def _made(collection: Collection, directory: Directory, meeting: MeetingRecord, words: str) -> Agent:
    """What the words name that no list knows: an organisation of that name, or a body where they tell its kind."""
    reading = meeting.readings[0]
    written = words[:1].upper() + words[1:]
    if gazetteer.find(words) or key(words) in collection.organisation_of:
        return _organisation(collection, words)
    if body_kind(words) != "other-body" or re.search(wording("resolve", "agents", "managers"), words):
        return directory.added(written, reading, meeting.bodies)
    if re.fullmatch(r"[A-ZÅÄÖ]{2,6}", words):
        doubt = Finding("resolve", f"«{words}» is nowhere written out, so it stays as printed")
        collection.findings.append((reading.protocol.document.sha256, doubt))
    return _organisation(collection, written)


def _short_name(collection: Collection, document: str, words: str) -> Person | None:
    """A given name or nickname alone, where one person of the document answers to it."""
    if not re.fullmatch(r"[A-ZÅÄÖ][\wåäöé-]+", words):
        return None
    fitting = [
        person for person in collection.people_by_document().get(document, ()) if answers_to(words, person)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _iri(organisation: Organisation) -> str:
    return organisation.iri


def _organisation(collection: Collection, words: str) -> Organisation:
    known = collection.organisation_of.get(key(words))
    if known is None:
        known = organisations.make(words)
        at = bisect_left(collection.organisations, known.iri, key=_iri)
        same = collection.organisations[at : at + 1]
        if same and same[0].iri == known.iri:
            known = same[0]
        else:
            collection.organisations.insert(at, known)
        collection.organisation_of[key(words)] = known
    return known


def people_in(collection: Collection, meeting: MeetingRecord, words: str) -> list[Person]:
    """The people that a receiver such as "Ammi Gustafsson och Michael Söderlund" names."""
    document = meeting.readings[0].protocol.document.sha256
    parts = re.split(wording("resolve", "agents", "between_people"), words)
    found = [_person(collection, document, part) for part in parts if part.strip()]
    return [person for person in found if person] if found and all(found) else []
