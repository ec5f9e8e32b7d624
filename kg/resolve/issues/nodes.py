"""Places where a subject stands, with all that may tie it to others: what the evidence is drawn from."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from kg.language import gazetteer, names
from kg.language.lists import pattern, table
from kg.language.periods import period
from kg.language.stem import STOP, fold, stem, words
from kg.language.text import key
from kg.model import vocab
from kg.model.collection import Collection, MeetingRecord
from kg.resolve.issues.cites import Calendar, Case, Cited, cases
from kg.resolve.issues.link import Terms
from kg.resolve.issues.passages import Unit, is_subject, matches
from kg.resolve.issues.receivers import Receivers, owners


@dataclass(slots=True)
class Node:
    """A subject at its place in one item; `marks` are the rare terms of all it says, `receivers` whom it is
    handed to, `heads` the compounds and `proper` the names in the subject, `due` the times it is to come back, `standing` whether it is business that every body
    has of its own each year."""

    index: int
    subject: str
    units: list[Unit]
    text: str = ""
    heart: frozenset[str] = frozenset()
    terms: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    compounds: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    proper: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    cases: frozenset[Case] = frozenset()
    cited: tuple[Cited, ...] = ()
    works: dict[str, str] = field(default_factory=dict)
    bodies: frozenset[str] = frozenset()
    owner: str | None = None
    receivers: Receivers = field(default_factory=Receivers)
    due: tuple[tuple[dt.date, dt.date], ...] = ()
    presenters: frozenset[str] = frozenset()
    standing: bool = False
    titled: bool = True

    @property
    def first(self) -> Unit:
        return self.units[0]

    @property
    def meeting(self) -> str:
        return self.first.meeting.iri

    @property
    def date(self) -> dt.date:
        return self.first.meeting.date

    def handed_to(self, meeting: MeetingRecord) -> str | None:
        """As whom the body that meets was handed the subject."""
        return self.receivers.hold(meeting, self.first.meeting.county)


def of(collection: Collection, units: list[Unit], terms: Terms, calendar: Calendar) -> list[Node]:
    """One node for each place a subject stands in: an item, or a heading in it."""
    places: dict[tuple[str, str], Node] = {}
    for unit in units:
        subject = subject_of(unit)
        if subject is not None:
            node = places.setdefault((unit.held.iri, key(subject)), Node(len(places), subject, []))
            node.units.append(unit)
            node.titled = unit.kind == "subject"
    silent = _unspecific(collection)
    for node in places.values():
        _fill(collection, node, terms, calendar, silent)
    return list(places.values())


def subject_of(unit: Unit) -> str | None:
    """The subject whose place the unit is, if it is one."""
    subject = unit.subject if unit.kind != "procedural" else None
    if (
        subject is None
        and unit.kind == "collecting"
        and 8 < len(unit.text) <= 90
        and not unit.text.rstrip().endswith((":", "?", "."))
        and is_subject(unit.text.strip())
    ):
        subject = unit.text.strip()
    return subject


def _unspecific(collection: Collection) -> frozenset[str]:
    """Stems that only name who meets, who takes part and where: bodies, people, municipalities."""
    names = [name for body in collection.bodies for name in (body.name, *body.aliases)]
    names += [body.name for meeting in collection.meetings for body in meeting.bodies]
    names += [name for person in collection.people for name in (person.name, *person.aliases)]
    return frozenset(
        stem(match.group()) for name in (*names, *table("issues")["minutes"]) for match in words(name)
    )


def _fill(collection: Collection, node: Node, terms: Terms, calendar: Calendar, silent: frozenset[str]) -> None:
    meeting, held = node.first.meeting, node.first.held
    node.text = f"{node.subject}. " + " ".join(unit.text for unit in node.units)
    node.heart = terms.heart(node.subject)
    node.terms = terms.of(node.subject).union(*(terms.of(unit.text) for unit in node.units))
    node.marks = frozenset(_marks(node.terms - silent, terms))
    node.compounds = frozenset(term for term in node.marks if terms.compound(term))
    node.heads = node.compounds & terms.of(node.subject)
    node.proper = _proper(node.subject)
    node.years = frozenset(re.findall(r"\b20\d\d\b", node.subject))
    node.cases = cases(node.units)
    node.cited = tuple(cited for unit in node.units for cited in calendar.cited(unit))
    node.bodies = frozenset(body.iri for body in meeting.bodies)
    node.owner = next((body.owner for body in meeting.bodies if body.owner), None)
    node.standing = standing(node.subject)
    node.presenters = frozenset(key(said.claim.name) for said in held.claims.presenters if _inside(node, said))
    _works(collection, node)
    _ahead(collection, node, calendar)


@cache
def standing(subject: str) -> bool:
    """Business every body has of its own ("Budget 2023", "Ekonomi"), with nothing in its name to tell it apart?"""
    spoken = [
        match.group()
        for match in words(subject)
        if len(match.group()) > 2 and fold(match.group()) not in STOP
    ]
    if len(spoken) == 1 and len(spoken[0]) <= 12 and names.is_common(spoken[0]):  # longer ones are compounds
        return True
    recurring = [matches("recurring", fold(word)) for word in spoken]
    return any(recurring) and all(
        known or word.isdigit() or stem(word) in _empty() for word, known in zip(spoken, recurring, strict=True)
    )


@cache
def _empty() -> frozenset[str]:
    """The stems of words that tell no subject from another."""
    return frozenset(stem(word) for word in (*table("issues")["empty"], *table("issues")["plain"]))


def _proper(subject: str) -> frozenset[str]:
    """The names in a subject: words with a capital that are not the first, real estate ("Noret 12:3")."""
    if subject.isupper():
        return frozenset()
    found = [
        match
        for match in words(subject)
        if match.start() and match.group()[:1].isupper() and len(match.group()) > 2
    ]
    return frozenset(stem(match.group()) for match in found)


def _marks(found: Iterable[str], terms: Terms) -> Iterator[str]:
    """The terms that few texts have, and that are no number and no place."""
    for term in found:
        rare = len(term) > 3 and not term.isdigit() and terms.weight(term) >= 0.5
        if rare and gazetteer.find(term) is None:
            yield term


def _inside(node: Node, said: Any) -> bool:
    start = said.evidence[0].span.start
    if (
        node.titled
        and start < node.first.held.item.start + 200 + len(node.subject)
        and len(node.units) == len(node.first.held.item.passages)
    ):
        return True
    return any(unit.paragraph.body.holds(start) for unit in node.units)


def _works(collection: Collection, node: Node) -> None:
    for said in node.first.held.claims.mentions:
        mention: Any = said.claim
        work = (
            collection.work(node.meeting, mention.type, key(mention.name))
            if mention.type in ("agreement", "plan", "strategy", "project", "inquiry")
            else None
        )
        if work and (_inside(node, said) or key(mention.stated_name) in key(node.subject)):
            node.works[work.iri] = work.name


def _ahead(collection: Collection, node: Node, calendar: Calendar) -> None:
    """Where the subject is handed, and when it is to come back."""
    for kind, name in (("handoffs", "target"), ("assignments", "receiver")):
        for said in getattr(node.first.held.claims, kind):
            copied = getattr(said.claim, "kind", "") == "distribution"  # a copy for information hands nothing on
            if (words_of := getattr(said.claim, name)) and not copied and _inside(node, said):
                _handed(collection, node, calendar, words_of)
    due: list[tuple[dt.date, dt.date]] = []
    for kind in ("promises", "assignments"):
        due += [
            span
            for said in getattr(node.first.held.claims, kind)
            if _inside(node, said)
            for span in _span_of(getattr(said.claim, "due", None))
        ]
    node.due = tuple(due)


def _handed(collection: Collection, node: Node, calendar: Calendar, name: str) -> None:
    """The body that is so called, if it is another; else the municipality, the region, or all municipalities."""
    body = calendar.body(collection.agent_of.get((node.meeting, key(name))))
    if body is None:
        node.receivers.owners |= owners(name)
    elif body.iri not in node.bodies:
        node.receivers.bodies[body.iri] = body.name


def _span_of(due: str | None) -> Iterator[tuple[dt.date, dt.date]]:
    found = period(due) if due else None
    if found:
        first, end = found
        yield min(first, end - dt.timedelta(days=45)), end + dt.timedelta(days=60)


def returning(text: str) -> bool:
    """Does the text say that the question comes back, without a day?"""
    return bool(pattern("issues", "returns").search(text))


def iri_of(node: Node) -> str:
    """The IRI an issue has that begins with this subject in this item."""
    return _iri(node.first.held.iri, node.subject)


def _iri(item: str, subject: str) -> str:
    return vocab.issue(f"{item}|{key(subject)}", subject)


def pair_of(one: Node, other: Node) -> tuple[int, int]:
    """The two by their indexes, the first first."""
    return min(one.index, other.index), max(one.index, other.index)


def names_of(node: Node) -> frozenset[str]:
    """What a judgement may call the subject at its place."""
    return names_in(node.first.held.iri, node.subject)


def names_in(item: str, subject: str) -> frozenset[str]:
    """What a judgement may call a subject in the item of that IRI."""
    return frozenset({key(subject), _iri(item, subject), item})
