"""Subjects into issues: those that speak of one thing together, and the paragraphs that name them."""

from collections import defaultdict
from dataclasses import dataclass, field

from kg.lists import pattern
from kg.resolve.issues.link import Bond, Terms
from kg.resolve.issues.passages import Unit
from kg.resolve.judge import Judgements
from kg.text import key


@dataclass(slots=True)
class Group:
    """An issue in the making: its subjects, and its units with the reason for each."""

    subjects: dict[str, list[Unit]] = field(default_factory=dict)
    units: dict[int, Bond] = field(default_factory=dict)
    bonds: list[Bond] = field(default_factory=list)
    key: str = ""

    @property
    def first(self) -> Unit:
        return min((unit for units in self.subjects.values() for unit in units), key=lambda unit: unit.index)

    @property
    def name(self) -> str:
        """The subject under which it first came up."""
        first = self.first
        return min(subject for subject, units in self.subjects.items() if first in units)

    def forms(self) -> list[str]:
        return sorted(self.subjects)


def groups(units: list[Unit], terms: Terms, judgements: Judgements) -> list[Group]:
    """The issues of the collection, in the order they first come up."""
    found = _subjects(units)
    found = _joined(found, terms, judgements)
    _attach(found, units, terms)
    found = _continued(found, units, terms, judgements)
    for group in found:
        group.key = f"{group.first.held.iri}|{key(group.name)}"
    return sorted(found, key=lambda group: group.first.index)


def _subjects(units: list[Unit]) -> list[Group]:
    """One group for each place a subject stands in: an item, or a heading in it."""
    places: dict[tuple[str, str], Group] = {}
    for unit in units:
        subject = unit.subject if unit.kind != "procedural" else None
        if subject is None and unit.kind == "collecting" and 8 < len(unit.text) <= 90 and not unit.text.rstrip().endswith((":", "?", ".")):
            subject = unit.text.strip()
        if subject is None:
            continue
        group = places.setdefault((unit.held.iri, key(subject)), Group())
        group.subjects.setdefault(subject, []).append(unit)
        group.units[unit.index] = Bond(1.0, f"under rubriken «{subject}»")
    return list(places.values())


def _joined(found: list[Group], terms: Terms, judgements: Judgements) -> list[Group]:
    """Groups whose subjects are alike become one; the surest pairs first."""
    pairs: list[tuple[float, int, int, Bond]] = []
    for one in range(len(found)):
        for other in range(one + 1, len(found)):
            bond = _bond(found[one], found[other], terms, judgements)
            if bond:
                pairs.append((bond.score, one, other, bond))
    parent = list(range(len(found)))

    def root(index: int) -> int:
        while parent[index] != index:
            index = parent[index]
        return index

    for _, one, other, bond in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        first, second = sorted((root(one), root(other)))
        if first == second or (bond.score < 1.0 and not _all_alike(found[first], found[second], terms, judgements)):
            continue
        parent[second] = first
        _pour(found[second], found[first], bond)
    return [group for index, group in enumerate(found) if root(index) == index]


def _bond(one: Group, other: Group, terms: Terms, judgements: Judgements) -> Bond | None:
    judged = judgements.about(one.forms(), other.forms())
    if judged:
        return Bond(1.0, f"sammanfört av en person: {judged.why}".rstrip(": ")) if judged.judgement == "same" else None
    same_number = {unit.held.item.diary_number for units in one.subjects.values() for unit in units} & {
        unit.held.item.diary_number for units in other.subjects.values() for unit in units
    } - {None}
    if same_number:
        return Bond(1.0, f"samma diarienummer: {sorted(map(str, same_number))[0]}")
    if one.first.held.iri == other.first.held.iri:
        return None
    best = None
    for subject in one.subjects:
        for candidate in other.subjects:
            bond = terms.alike(subject, candidate)
            if bond and (best is None or bond.score > best.score):
                best = bond
    if best and _rivals(one, other):
        return None
    return best


def _rivals(one: Group, other: Group) -> bool:
    """Two items of one meeting are two issues, whatever their titles share."""
    return bool({unit.meeting.iri for units in one.subjects.values() for unit in units} & {unit.meeting.iri for units in other.subjects.values() for unit in units})


def _all_alike(one: Group, other: Group, terms: Terms, judgements: Judgements) -> bool:
    """No chains: at least half of the subjects of either must be alike to one of the other's."""
    if judgements.about(one.forms(), other.forms()):
        return True
    if _rivals(one, other):
        return False
    for here, there in ((one, other), (other, one)):
        alike = sum(any(terms.alike(subject, candidate) for candidate in there.subjects) for subject in here.subjects)
        if alike < 0.5 * len(here.subjects):
            return False
    return True


def _pour(source: Group, target: Group, bond: Bond) -> None:
    for subject, units in source.subjects.items():
        target.subjects.setdefault(subject, []).extend(units)
    for index, own in source.units.items():
        target.units.setdefault(index, Bond(min(own.score, bond.score), bond.why))
    target.bonds += [*source.bonds, bond]


def _attach(found: list[Group], units: list[Unit], terms: Terms) -> None:
    """Paragraphs under other headings that name a subject are steps of its issue too."""
    by_term: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(found):
        for subject in group.subjects:
            for term in terms.heart(subject):
                if terms.weight(term) >= 0.5:
                    by_term[term].add(number)
    for unit in units:
        if unit.kind == "procedural":
            continue
        near = {number for term in terms.of(unit.text) for number in by_term.get(term, ())}
        for number in sorted(near):
            group = found[number]
            if unit.index in group.units:
                continue
            bonds = [bond for subject in group.subjects for bond in [terms.names(subject, unit.text)] if bond]
            if bonds:
                bond = max(bonds, key=lambda bond: bond.score)
                group.units[unit.index] = bond
                for below in _below(unit, units):
                    group.units.setdefault(below.index, bond)


def _below(unit: Unit, units: list[Unit]) -> list[Unit]:
    """The list a paragraph that ends in a colon opens: short paragraphs, until the next that opens one."""
    if not unit.text.rstrip().endswith(":"):
        return []
    found = []
    for other in units[unit.index + 1 : unit.index + 13]:
        if other.held.iri != unit.held.iri or len(other.text) > 220 or other.text.rstrip().endswith(":") or other.subject != unit.subject:
            break
        found.append(other)
    return found


def _continued(found: list[Group], units: list[Unit], terms: Terms, judgements: Judgements) -> list[Group]:
    """A question that comes back under another name goes to the earlier one it fits best."""
    texts = [" ".join(units[index].text for index in sorted(group.units)) for group in found]
    order = sorted(range(len(found)), key=lambda index: found[index].first.index)
    gone: set[int] = set()
    for other in order:
        best: tuple[float, int, Bond] | None = None
        for one in order:
            if one in gone or one == other or found[one].first.index >= found[other].first.index:
                continue
            if judgements.about(found[one].forms(), found[other].forms()):
                continue
            bond = _continuation(found[one], texts[one], found[other], texts[other], terms)
            if bond and (best is None or bond.score > best[0]):
                best = (bond.score, one, bond)
        if best:
            _pour(found[other], found[best[1]], best[2])
            texts[best[1]] += " " + texts[other]
            gone.add(other)
    return [group for index, group in enumerate(found) if index not in gone]


def _continuation(one: Group, text: str, other: Group, later: str, terms: Terms) -> Bond | None:
    """Told by three things at once: words side by side in both, each other's subject, asked and answered."""
    if _rivals(one, other) or len(text) < 80 or len(later) < 80:
        return None
    rare = sorted((pair for pair in terms.pairs(text) & terms.pairs(later) if _telling_pair(pair, terms)), key=terms.mass, reverse=True)
    named = {term for subject in other.subjects for term in terms.heart(subject) if terms.weight(term) >= 0.55} & terms.of(text)
    named |= {term for subject in one.subjects for term in terms.heart(subject) if terms.weight(term) >= 0.55} & terms.of(later)
    asked = pattern("issues", "inquiry").search(text) and pattern("issues", "inquiry_done").search(later)
    if not (rare and named and asked):
        return None
    score = 0.5 + 0.1 * min(1.0, terms.mass(rare[0])) + 0.1 * min(1.0, terms.mass(named) / 2) + 0.1 * min(1.0, len(rare) / 4)
    why = f"båda talar om {terms.spoken(rare[0], 2)} och {terms.spoken(named, 2)}; den tidigare frågan skulle utredas, den senare redovisar en utredning"
    return Bond(round(score, 2), why)


def _telling_pair(pair: tuple[str, str], terms: Terms) -> bool:
    return len(set(pair)) == 2 and max(terms.weight(term) for term in pair) >= 0.5 and terms.mass(pair) >= 0.6
