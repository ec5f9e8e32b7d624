"""Paragraphs under other headings that are steps of an issue: they name it, or have a word only it has."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.wordings import wording
from kg.model.collection import Crossing
from kg.resolve.issues.crossing import WEAK, Crossings, single
from kg.resolve.issues.link import Bond, Terms
from kg.resolve.issues.passages import Unit

if TYPE_CHECKING:
    from kg.resolve.issues.group import Group

_ONLY = 0.7


def attach(found: Sequence["Group"], units: list[Unit], terms: Terms, crossings: Crossings) -> None:
    """Count paragraphs to the issues whose subject they name; of several, to those they name most surely."""
    index = _Index(found, terms, crossings)
    for unit in units:
        if unit.kind == "procedural":
            continue
        for group, bond in index.named(unit):
            for each in (unit, *_below(unit, units)):
                if each.index not in group.units:
                    group.units[each.index] = bond
                    group.attached.append(each)


class _Index:
    """Which issues a text may name, by their telling words."""

    def __init__(self, found: Sequence["Group"], terms: Terms, crossings: Crossings) -> None:
        self._found, self._terms, self._crossings = found, terms, crossings
        self._by_term: dict[str, set[int]] = defaultdict(set)
        self._compounds: dict[str, set[int]] = defaultdict(set)
        self._own: list[frozenset[str]] = []
        self._counties = [{node.first.meeting.county for node in group.nodes} - {None} for group in found]
        self._subjects = [sorted({node.subject for node in group.nodes if not node.standing}) for group in found]
        for number, group in enumerate(found):
            for node in group.nodes:
                if node.standing:
                    continue
                for term in node.heart:
                    if terms.weight(term) >= 0.5:
                        self._by_term[term].add(number)
                for term in node.compounds | node.heart:
                    self._compounds[term].add(number)
            self._own.append(_own(group, terms))

    def named(self, unit: Unit) -> list[tuple["Group", Bond]]:
        held = self._terms.of(unit.text)
        near = {number for term in held for number in self._by_term.get(term, ())}
        here = (number for number in sorted(near) if self._same_county(number, unit))
        bonds = self._near(unit, ((number, self._bond(number, held)) for number in here))
        best = max((bond.score for bond in bonds.values()), default=0.0)
        if not bonds and unit.subject is None:
            bonds = self._near(unit, self._by_compound(held).items())
            best = _ONLY
        return [
            (self._found[number], bond)
            for number, bond in bonds.items()
            if bond.score >= best - 0.03 and unit.index not in self._found[number].units
        ]

    def _near(self, unit: Unit, bonds: Iterable[tuple[int, Bond | None]]) -> dict[int, Bond]:
        """The bonds to issues that may come to where the paragraph stands, each with what lets them."""
        ways = {
            number: (bond, self._crossings.to(self._found[number].nodes, unit))
            for number, bond in bonds
            if bond and self._same_county(number, unit)
        }
        return {
            number: replace(bond, crossing=way)
            for number, (bond, way) in ways.items()
            if way and self._tells(self._found[number], unit, way)
        }

    def _tells(self, group: "Group", unit: Unit, way: Crossing) -> bool:
        """Is it more than one everyday word that the paragraph has in common with the issue's subjects?"""
        if way not in WEAK or single(way, [unit.meeting, *(node.first.meeting for node in group.nodes)]):
            return True
        subjects, held = {node.subject for node in group.nodes}, self._terms.of(unit.text)
        return any(self._terms.tell(self._terms.of(subject) & held) for subject in subjects)

    def _bond(self, number: int, held: frozenset[str]) -> Bond | None:
        bonds = [bond for subject in self._subjects[number] if (bond := self._terms.names(subject, held))]
        return max(bonds, key=lambda bond: bond.score, default=None)

    def _same_county(self, number: int, unit: Unit) -> bool:
        """What is said in one county is no step of another county's issue."""
        counties = self._counties[number]
        return not counties or unit.meeting.county is None or unit.meeting.county in counties

    def _by_compound(self, held: frozenset[str]) -> dict[int, Bond]:
        """A compound that stands in one issue only says which issue a paragraph without a title is about."""
        owners = {
            term: self._compounds[term]
            for term in held
            if len(self._compounds.get(term, ())) == 1 and self._terms.telling(term)
        }
        numbers = {number for found in owners.values() for number in found}
        if len(numbers) != 1:
            return {}
        number = numbers.pop()
        telling = [term for term in owners if self._terms.weight(term) >= 0.5 and term in self._own[number]]
        if not telling:
            return {}
        return {
            number: Bond(
                _ONLY, wording("resolve", "issues.attach", "by_compound", a1=self._terms.spoken(telling, 2))
            )
        }


def _own(group: "Group", terms: Terms) -> frozenset[str]:
    """The compounds of an issue, and the words no everyday text has that come back in its subjects."""
    found = {term for node in group.nodes for term in node.compounds}
    held = [node.heart for node in group.nodes]
    return frozenset(
        found
        | {
            term
            for heart in held
            for term in heart
            if terms.telling(term) and sum(term in other for other in held) > 1
        }
    )


def _below(unit: Unit, units: list[Unit]) -> list[Unit]:
    """The list a paragraph that ends in a colon opens: short paragraphs, until the next that opens one."""
    if not unit.text.rstrip().endswith(":"):
        return []
    found = []
    for other in units[unit.index + 1 : unit.index + 13]:
        if (
            other.held.iri != unit.held.iri
            or len(other.text) > 220
            or other.text.rstrip().endswith(":")
            or other.subject != unit.subject
        ):
            break
        found.append(other)
    return found
