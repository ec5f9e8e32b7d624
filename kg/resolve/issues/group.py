"""An issue in the making: its subjects, and its units with the reason for each."""

from dataclasses import dataclass, field

from kg.resolve.issues.link import Bond
from kg.resolve.issues.nodes import Node, iri_of
from kg.resolve.issues.passages import Unit


@dataclass(slots=True)
class Group:
    """An issue in the making: its subjects, and its units with the reason for each."""

    nodes: list[Node] = field(default_factory=list)
    units: dict[int, Bond] = field(default_factory=dict)
    attached: list[Unit] = field(default_factory=list)
    key: str = ""

    @property
    def subjects(self) -> dict[str, list[Unit]]:
        found: dict[str, list[Unit]] = {}
        for node in self.nodes:
            found.setdefault(node.subject, []).extend(node.units)
        return found

    @property
    def first(self) -> Unit:
        return self.nodes[0].first

    @property
    def name(self) -> str:
        """The subject under which it first came up."""
        return self.nodes[0].subject

    def forms(self) -> list[str]:
        return sorted({node.subject for node in self.nodes})

    def names(self) -> list[str]:
        """The ways a judgement may speak of it: its subjects, and the places they stand in."""
        return [*self.forms(), *(name for node in self.nodes for name in (node.first.held.iri, iri_of(node)))]

    def of(self, nodes: list[Node], bond: Bond) -> "Group":
        """An issue of its own out of some of the places."""
        return Group(nodes, {unit.index: bond for node in nodes for unit in node.units})
