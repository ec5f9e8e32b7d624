"""What the others of a list tell of each: whose organisation is shared, which brackets hold a trade or a party.

In: the people of a list, each with the number of the record it stands in; they are changed in place.
"""

import re

from kg.language.affiliations import party_letters
from kg.language.lists import pattern
from kg.parse.people.person import Person

_TRADE = re.compile(r"[a-zåäö-]{4,}(?:et|en|na)")
"""A trade or movement in its definite form ("skogsbruket", "turismen")."""
_LETTERS = re.compile(r"[A-ZÅÄÖ]{1,4}|[A-ZÅÄÖ][a-zåäö]{0,3}[A-ZÅÄÖ]|[A-ZÅÄÖ][b-df-hj-np-tv-xz]{1,3}")
"""What a party or list of its own is called for short ("SBP", "BorgA", "Sfk")."""


def tell(found: list[tuple[Person, int]]) -> None:
    """Tell the people of what the others in their list make plain."""
    _share_ends(found)
    people = [person for person, _ in found]
    _trades(people)
    ends = [number for number, person in enumerate(people, 1) if person.heads or number == len(people)]
    for start, end in zip([0, *ends], ends, strict=False):
        _letters(people[start:end])
        _local_parties(people[start:end])


def _share_ends(found: list[tuple[Person, int]]) -> None:
    """Where each record ends in an organisation, it is that of all in the record ("Bo Ek, Eva Alm (Nora)")."""
    records: dict[int, list[Person]] = {}
    for person, record in found:
        records.setdefault(record, []).append(person)
    if len(records) < 2 or not all(persons[-1].organisation for persons in records.values()):
        return
    for *others, last in records.values():
        if not any(person.told or person.organisation or person.party for person in others):
            for person in others:
                person.organisation = last.organisation


def _trades(people: list[Person]) -> None:
    """Where another comes from what stands in brackets, a trade in brackets is that too ("(skogsbruket)")."""
    if not any(person.organisation and not person.title for person in people):
        return
    for person in people:
        trade = person.aside if person.aside and _TRADE.fullmatch(person.aside) else None
        if trade and not person.organisation and not pattern("attendance", "title").fullmatch(trade):
            person.organisation, person.title = trade, None


def _letters(people: list[Person]) -> None:
    """Where most come from organisations and none is of a known party, two letters are one too ("SN", "BN")."""
    from_one = sum(bool(person.organisation) and not person.party for person in people)
    if 2 * from_one <= len(people) or any(person.party in party_letters() for person in people):
        return
    for person in people:
        if person.party and not person.organisation:
            person.organisation, person.party = person.party, None


def _local_parties(people: list[Person]) -> None:
    """Where the others have parties in brackets, a few capitals are a party too ("(SBP)")."""
    parties = sum(bool(person.party) and not person.organisation for person in people)
    for person in people:
        letters = person.organisation or ""
        if not person.party and _LETTERS.fullmatch(letters) and 2 * parties > len(people):
            person.party, person.organisation = letters, None
