"""What a person has said about issues: same, different, rename, split. It always wins over the rules.

An issue is named by one of its subjects, by its IRI, or by the IRI of an item where it stands; of a name
that several issues bear nothing is concluded, but it is put on the list for review. "split A B": what A
names (a subject, an item's IRI, or a quote) leaves the issue B.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.language.text import key
from kg.language.wordings import wording
from kg.resolve.issues.link import Bond
from kg.resolve.issues.nodes import Node, names_of, pair_of
from kg.resolve.judge import Judgement, Judgements, plain

if TYPE_CHECKING:
    from kg.resolve.issues.group import Group


def given(lines: Sequence[Judgement]) -> dict[str, str]:
    """The names a person has given, and what bears them: a later judgement may speak of the new name."""
    found: dict[str, str] = {}
    for line in lines:
        if line.judgement == "rename":
            found[plain(line.b)] = found.get(plain(line.a), plain(line.a))
    return found


def ambiguous(line: Judgement, name: str, count: int) -> tuple[str, str, str]:
    """What the list for review says of a judgement on a name that so many issues bear."""
    return line.a, line.b, wording("resolve", "issues.judged", "named", a1=count, name=name)


def apart(nodes: Sequence[Node], judgements: Judgements) -> set[tuple[int, int]]:
    """The pairs of subjects that a person has called different."""
    standing = judgements.standing()
    named = given(standing)
    found: set[tuple[int, int]] = set()
    for line in (line for line in standing if line.judgement == "different"):
        one = [node for node in nodes if named.get(plain(line.a), plain(line.a)) in names_of(node)]
        other = [node for node in nodes if named.get(plain(line.b), plain(line.b)) in names_of(node)]
        found |= {pair_of(first, second) for first in one for second in other if first is not second}
    return found


def _leaving(nodes: Sequence[Node], wanted: str) -> list[Node]:
    """The nodes that are meant, by a name or by a quote of some length; none where all are."""
    meant = [node for node in nodes if wanted in names_of(node) or (len(wanted) > 20 and wanted in key(node.text))]
    return [] if len(meant) == len(nodes) else meant


class Judged:
    """The standing judgements, applied to the issues that the rules have formed."""

    def __init__(
        self,
        judgements: Judgements,
        review: list[tuple[str, str, str]],
        apart: set[tuple[int, int]] | None = None,
    ) -> None:
        self._apart = apart or set()
        self._lines = judgements.standing()
        self._given = given(self._lines)
        self._review = review

    def _bears(self, group: "Group", name: str) -> bool:
        wanted = self._given.get(plain(name), plain(name))
        return any(wanted in names_of(node) for node in group.nodes)

    def apply(self, found: list["Group"]) -> list["Group"]:
        """The issues with what a person has split off and joined, in the order of the judgements."""
        for line in self._lines:
            if line.judgement == "split":
                found = self._split(found, line)
            elif line.judgement == "same":
                found = self._same(found, line)
        return found

    def _named(self, found: list["Group"], name: str, line: Judgement) -> "Group | None":
        fitting = [group for group in found if self._bears(group, name)]
        if len(fitting) > 1:
            self._review.append(ambiguous(line, name, len(fitting)))
        return fitting[0] if len(fitting) == 1 else None

    def _same(self, found: list["Group"], line: Judgement) -> list["Group"]:
        one, other = self._named(found, line.a, line), self._named(found, line.b, line)
        if one is None or other is None or one is other:
            return found
        first, second = sorted((one, other), key=lambda group: group.first.index)
        if any(pair_of(left, right) in self._apart for left in first.nodes for right in second.nodes):
            self._review.append(
                (line.a, line.b, wording("resolve", "issues.judged", "joined_though_different"))
            )
            return found
        bond = Bond(0.98, wording("resolve", "issues.judged", "joined_by_person", a1=line.why).rstrip(": "), True, "judgement")
        first.nodes = sorted([*first.nodes, *second.nodes], key=lambda node: node.index)
        for index in second.units:
            first.units.setdefault(index, bond)
        return [group for group in found if group is not second]

    def _split(self, found: list["Group"], line: Judgement) -> list["Group"]:
        group = self._named(found, line.b, line)
        if group is None:
            return found
        wanted = plain(line.a)
        leaving = _leaving(group.nodes, wanted)
        gone = {unit.index for node in leaving for unit in node.units}
        gone |= {unit.index for unit in group.attached if wanted == unit.held.iri or wanted in key(unit.text)}
        for index in gone:
            group.units.pop(index, None)
        if not leaving:
            return found
        group.nodes = [node for node in group.nodes if node not in leaving]
        return [
            *found,
            group.of(leaving, Bond(0.98, wording("resolve", "issues.judged", "split_by_person", a1=line.why).rstrip(": "), curated=True)),
        ]

    def name_of(self, group: "Group", found: Sequence["Group"]) -> str | None:
        """The name a person gave the issue, by its IRI or by a name that only it bears."""
        for line in reversed(self._lines):
            if line.judgement != "rename":
                continue
            fitting = [other for other in found if self._bears(other, line.a)]
            if fitting == [group]:
                return line.b
        return None
