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
    document = reading.protocol.document.sha256
    bare = re.sub(wording("resolve", "agents", "openers"), "", words.strip(), flags=re.IGNORECASE)
    bare = body_named(bare)
    if key(bare) in _OWN:
        return meeting.bodies[0]
    person = collection.person_of.get((document, key(bare))) or _short_name(collection, document, bare)
    if person:
        return person
    if is_bare(bare):
        own = [body for body in meeting.bodies if body.kind == body_kind(bare) and may_mean(bare, body.name)]
        if own:
            return own[0]
    known = directory.named(bare, reading, meeting.bodies)
    if known:
        return known
    place = gazetteer.find(bare)
    if place or key(bare) in collection.organisation_of:
        return _organisation(collection, bare)
    if body_kind(bare) != "other-body" or re.search(wording("resolve", "agents", "managers"), bare):
        return directory.added(bare[:1].upper() + bare[1:], reading, meeting.bodies)
    if re.fullmatch(r"[A-ZÅÄÖ]{2,6}", bare):
        doubt = Finding("resolve", f"«{bare}» is nowhere written out, so it stays as printed")
        collection.findings.append((document, doubt))
    return _organisation(collection, bare[:1].upper() + bare[1:])


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
    found = [
        collection.person_of.get((document, key(part))) or _short_name(collection, document, part)
        for part in parts
        if part.strip()
    ]
    return [person for person in found if person] if found and all(found) else []
