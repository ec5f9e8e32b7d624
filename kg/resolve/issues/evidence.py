"""What speaks for and against two subjects being one issue: features, each with a sentence that says why.

In: an earlier and a later `Node`. Out: a `Link` with the chance that they are one issue (logistic, the
weights are data in `kg/data/issues.json`) and the sentences of what weighed most. A case number, a cited
paragraph, a cited meeting and a case handed over are explicit: they need no likeness of words.
"""

import datetime as dt
import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from kg.language.lists import pattern, table
from kg.language.text import key
from kg.language.wordings import wording
from kg.model.collection import Crossing
from kg.resolve.issues.crossing import Crossings, named, single
from kg.resolve.issues.link import Terms
from kg.resolve.issues.nodes import Node, returning
from kg.resolve.issues.rivals import siblings

JOINS = 0.5
"""Two subjects whose chance is at least this are one issue, where nothing else hinders."""
_SOON = dt.timedelta(days=750)


@dataclass(frozen=True, slots=True)
class Feature:
    """One piece of evidence: its name in the table of weights, how strong it is (0–1), and the sentence."""

    name: str
    value: float
    why: str


@dataclass(frozen=True, slots=True)
class Link:
    """The chance that two subjects are one issue, and why; `explicit` where the texts themselves say so.

    `crossing` is what lets them be one though they are of different owners.
    """

    score: float
    why: str
    explicit: bool
    features: tuple[Feature, ...] = ()
    crossing: Crossing = "owner"


_STRANGE = Link(0.0, wording("resolve", "issues.evidence", "other_owner"), False)
"""Nothing that could be named leads from the one to the other."""


class Evidence:
    """Compares nodes; knows what is told of whole meetings (which item a cited meeting means)."""

    def __init__(self, nodes: list[Node], terms: Terms, crossings: Crossings) -> None:
        self.terms = terms
        self._crossings = crossings
        self._weights: dict[str, float] = {
            name: float(weight) for name, weight in table("issues")["weights"].items() if name != "note"
        }
        self._held: dict[str, list[Node]] = {}
        for node in nodes:
            self._held.setdefault(node.meeting, []).append(node)

    def link(self, earlier: Node, later: Node) -> Link:
        """The chance that two subjects are one issue."""
        if not self._may_cross(earlier, later):
            return _STRANGE
        found = tuple(feature for feature in self.features(earlier, later) if feature.value > 0)
        crossing = self._crossing(earlier, later, found)
        if crossing is None:
            return _STRANGE
        total = self._weights["bias"] + sum(self._weights[feature.name] * feature.value for feature in found)
        score = 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
        spoken = sorted(found, key=lambda feature: -self._weights[feature.name] * feature.value)
        why = "; ".join(feature.why for feature in spoken[:3] if self._weights[feature.name] > 0)
        return Link(round(score, 3), why, self._said({feature.name for feature in found}), found, crossing)

    def _may_cross(self, one: Node, other: Node) -> bool:
        """Are the two near, or is a case, a reference, a hand-over or a work named that leads from one to the other?"""
        if self._crossings.tie(one.first.meeting, other.first.meeting) is not None:
            return True
        if not one.works.keys().isdisjoint(other.works) or one.handed_to(other.first.meeting):
            return True
        return any(feature.value > 0 for feature in chain(self._by_case(one, other), self._by_citation(one, other)))

    def _crossing(self, one: Node, other: Node, found: tuple[Feature, ...]) -> Crossing | None:
        """What lets the two be one: the text's own words before what only makes them near."""
        tie = self._crossings.tie(one.first.meeting, other.first.meeting)
        if tie == "owner":
            return tie
        names = {feature.name for feature in found}
        if any(iri in other.works and named(name) for iri, name in one.works.items()):
            names.add("named-work")
        said = next((crossing for name, crossing in _CROSSES.items() if name in names), None)
        shared = (one.marks | one.heart) & (other.marks | other.heart)
        enough = single(tie, (one.first.meeting, other.first.meeting)) or self.terms.tell(shared)
        return said or (tie if enough else None)

    def strangers(self, some: Iterable[Node], others: Iterable[Node]) -> bool:
        """Is there one of each between whom words say nothing?"""
        meetings = [{node.meeting: node.first.meeting for node in nodes}.values() for nodes in (some, others)]
        return any(self._crossings.tie(one, other) is None for one in meetings[0] for other in meetings[1])

    @staticmethod
    def _said(names: set[str]) -> bool:
        """Do the texts themselves say so: by number, by reference, or by handing over what the receiver then names?"""
        return bool(names & EXPLICIT) or ("handed" in names and bool(names & {"named", "title", "work"}))

    def features(self, earlier: Node, later: Node) -> Iterator[Feature]:
        stated, telling = list(self._stated(earlier, later)), self._telling(earlier, later)
        yield from self._titles(earlier, later)
        yield from stated
        yield from self._passed_on(earlier, later, telling)
        yield from self._words(earlier, later, telling)
        if not any(feature.name in EXPLICIT for feature in stated):  # else what sets titles apart is only a new name
            yield from self._against(earlier, later)

    def _titles(self, one: Node, other: Node) -> Iterator[Feature]:
        if one.standing and other.standing:
            same = (
                bool(one.bodies & other.bodies) and one.years == other.years and bool(one.heart & other.heart)
            )
            near = bool(one.years) or abs(one.date - other.date) < dt.timedelta(days=540)
            yield Feature("standing", float(same and near), wording("resolve", "issues.evidence", "same_title", a1=other.subject))
            return
        bond = self.terms.alike(one.subject, other.subject)
        if bond and not (one.standing or other.standing):
            yield Feature("title", bond.score, bond.why)

    def _stated(self, one: Node, other: Node) -> Iterator[Feature]:
        yield from self._by_case(one, other)
        yield from self._by_citation(one, other)
        if not (one.standing or other.standing):
            yield from self._by_work(one, other)

    def _by_case(self, one: Node, other: Node) -> Iterator[Feature]:
        shared = sorted({case.number for case in one.cases & other.cases} | self._numbers(one, other))
        if shared:
            written = min(case.written for case in one.cases if case.number == shared[0])
            yield Feature("case", 1.0, wording("resolve", "issues.evidence", "same_case", written=written))

    def _by_citation(self, one: Node, other: Node) -> Iterator[Feature]:
        number = (one.first.held.item.number or "").strip("§ ")
        for cited in other.cited:
            if cited.meeting != one.meeting:
                continue
            if cited.item is not None and cited.item == number:
                yield Feature("paragraph", 1.0, wording("resolve", "issues.evidence", "refers_there", a1=cited.said))
            elif cited.item is None and self._meant(one, other):
                yield Feature("meeting", 1.0, wording("resolve", "issues.evidence", "refers_to_meeting", a1=cited.said))

    def _by_work(self, one: Node, other: Node) -> Iterator[Feature]:
        """The first of the works that both name."""
        for iri, name in sorted(one.works.items()):
            if iri in other.works:
                rare = max((self.terms.weight(term) for term in self.terms.heart(name)), default=0.0)
                yield Feature("work", min(1.0, rare), wording("resolve", "issues.evidence", "both_name", name=name))
                return

    def _numbers(self, one: Node, other: Node) -> set[str]:
        """Case numbers with letters are unique in a municipality; between owners only where the text names whose it is."""
        shared = {case.number for case in one.cases if case.number[:1].isalpha()} & {case.number for case in other.cases}
        apart = bool(one.owner and other.owner and one.owner != other.owner)
        return set() if shared and apart and not _names_owner(one, other) else shared

    def _meant(self, one: Node, other: Node) -> bool:
        """Of the items of the cited meeting, is it this one that has most in common with the later text?"""
        held = self._held[one.meeting]
        shares = {node.index: self._common(node, other) for node in held}
        best = max(shares.values())
        rivals = [node for node in held if shares[node.index] == best]
        return shares[one.index] == best and len(rivals) == 1 and (best >= 0.6 or len(held) == 1)

    def _common(self, one: Node, other: Node) -> float:
        shared = (one.marks | one.heart) & (other.marks | other.heart)
        return round(self.terms.mass(term for term in shared if self.terms.weight(term) >= 0.4), 3)

    def _passed_on(self, one: Node, other: Node, telling: list[str]) -> Iterator[Feature]:
        if telling:
            yield from self._handed(one, other, telling)
            if one.bodies & other.bodies and _comes_back(one, other.date):
                yield Feature("returns", 1.0, wording("resolve", "issues.evidence", "was_to_return"))
        if one.presenters & other.presenters:
            yield Feature("presenter", 1.0, wording("resolve", "issues.evidence", "same_presenter"))

    def _telling(self, one: Node, other: Node) -> list[str]:
        """What both speak of and few others do."""
        return [term for term in one.marks & other.marks if self.terms.weight(term) >= 0.6]

    def _handed(self, one: Node, other: Node, telling: list[str]) -> Iterator[Feature]:
        """Was it handed to a body that meets on the later one, not long after?"""
        name = one.handed_to(other.first.meeting)
        if name is not None and other.date - one.date <= _SOON and one.meeting != other.meeting:
            spoken = self.terms.spoken(telling, 1)
            yield Feature("handed", 1.0, wording("resolve", "issues.evidence", "handed_over", name=name, a1=spoken))

    def _words(self, one: Node, other: Node, shared: list[str]) -> Iterator[Feature]:
        if one.standing or other.standing:
            return
        if shared:
            yield Feature(
                "rare", min(1.0, self.terms.rarity(shared) / 4), wording("resolve", "issues.evidence", "both_speak_of", a1=self.terms.spoken(shared))
            )
        compounds = [
            term
            for term in one.compounds & other.compounds
            if self.terms.spread(term) <= 8 or self.terms.weight(term) >= 0.6
        ]
        if compounds:
            yield Feature(
                "compound",
                min(1.0, len(compounds) / 2),
                wording("resolve", "issues.evidence", "one_word_shared", a1=self.terms.spoken(compounds, 1)),
            )
        yield from self._named(one, other, compounds)
        if (
            shared
            and pattern("issues", "inquiry").search(one.text)
            and pattern("issues", "inquiry_done").search(other.text)
        ):
            yield Feature("answered", 0.5, wording("resolve", "issues.evidence", "inquiry_reported"))

    def _named(self, one: Node, other: Node, compounds: list[str]) -> Iterator[Feature]:
        """Does the one name the other's subject, or at least a compound of it?"""
        named = self.terms.names(one.subject, other.terms) or self.terms.names(other.subject, one.terms)
        heads = [
            term for term in compounds if term in one.heads | other.heads and self.terms.weight(term) >= 0.5
        ]
        if named:
            yield Feature("named", 1.0, named.why)
        elif heads:
            yield Feature("named", 0.7, wording("resolve", "issues.evidence", "title_stands_there", a1=self.terms.spoken(heads, 1)))

    def _against(self, one: Node, other: Node) -> Iterator[Feature]:
        told: tuple[tuple[str, float, str], ...] = (
            ("siblings", siblings(one.subject, other.subject, self.terms), wording("resolve", "issues.evidence", "other_matters")),
            ("proper", _apart(one.proper, other.proper), wording("resolve", "issues.evidence", "other_names")),
            ("apart", min(1.0, self._own(one, other), self._own(other, one)), wording("resolve", "issues.evidence", "own_words")),
            *(_each_its_own(one, other) if one.standing or other.standing else ()),
            ("owner", bool(one.owner and other.owner and one.owner != other.owner), wording("resolve", "issues.evidence", "other_municipalities")),
        )
        for name, value, why in told:
            if value:
                yield Feature(name, float(value), why)

    def _own(self, one: Node, other: Node) -> float:
        """How much of what the one is about the other does not speak of."""
        return self.terms.mass(term for term in one.heart - other.terms if self.terms.weight(term) >= 0.4)


def _each_its_own(one: Node, other: Node) -> Iterator[tuple[str, float, str]]:
    """What tells business that every body has of its own apart: whose it is, and of which year."""
    yield "elsewhere", one.bodies.isdisjoint(other.bodies), wording("resolve", "issues.evidence", "own_of_each_body")
    yield "years", _apart(one.years, other.years), wording("resolve", "issues.evidence", "other_years")


def _apart(some: frozenset[str], others: frozenset[str]) -> bool:
    """Are there some of both, and none in common?"""
    return bool(some and others and some.isdisjoint(others))


def _comes_back(one: Node, day: dt.date) -> bool:
    """Is the day one on which it was to come back, or does its text say that it will without one?"""
    return any(first <= day <= last for first, last in one.due) or returning(one.text)


def _names_owner(one: Node, other: Node) -> bool:
    """Does the text of one of the two name the owner of the other?"""
    spoken = [(one.owner, other.text), (other.owner, one.text)]
    return any(owner and re.search(rf"\b{re.escape(key(owner))}s?\b", key(text)) for owner, text in spoken)


EXPLICIT = frozenset({"case", "paragraph", "meeting"})
_CROSSES: dict[str, Crossing] = {
    "case": "case",
    "paragraph": "reference",
    "meeting": "reference",
    "handed": "handoff",
    "named-work": "work",
}
"""What an issue that goes from one owner to another must rest on; shared words are not enough."""
