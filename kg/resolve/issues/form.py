"""Subjects into issues: those that speak of one thing together, and the paragraphs that name them."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.language.text import key
from kg.language.wordings import wording
from kg.model.collection import Collection
from kg.resolve.issues import nodes as places
from kg.resolve.issues import pairs
from kg.resolve.issues.attach import attach
from kg.resolve.issues.cites import Calendar
from kg.resolve.issues.continued import continued
from kg.resolve.issues.crossing import NEAR, Crossings
from kg.resolve.issues.evidence import JOINS, Evidence, Link
from kg.resolve.issues.group import Group
from kg.resolve.issues.judged import Judged, apart
from kg.resolve.issues.link import Bond, Terms
from kg.resolve.issues.nodes import Node, pair_of
from kg.resolve.issues.passages import Unit
from kg.resolve.issues.rivals import barred
from kg.resolve.judge import Judgements


def groups(
    collection: Collection, units: list[Unit], terms: Terms, judgements: Judgements, calendar: Calendar
) -> list[Group]:
    """The issues of the collection, in the order they first come up."""
    nodes = places.of(collection, units, terms, calendar)
    different = apart(nodes, judgements)
    crossings = Crossings(calendar)
    evidence = Evidence(nodes, terms, crossings)
    found = _joined(nodes, evidence, pairs.candidates(nodes, terms), different)
    attach(found, units, terms, crossings)
    found = continued(found, units, terms, judgements, crossings)
    found = Judged(judgements, collection.review, different).apply(found)
    for group in found:
        group.key = f"{group.first.held.iri}|{key(group.name)}"
    return sorted(found, key=lambda group: group.first.index)


@dataclass(slots=True)
class _Cluster:
    """Nodes held to be one issue, each of them by its index with the bond that ties it to the others."""

    nodes: list[Node]
    bonds: dict[int, Bond]

    def near(self) -> list[Node]:
        """Those that no case, reference, hand-over or work has brought in over what else keeps strangers apart."""
        return [node for node in self.nodes if node.index not in self.bonds or self.bonds[node.index].crossing in NEAR]

    def take(self, other: "_Cluster", pair: tuple[int, int], bond: Bond) -> None:
        """The other's nodes too; the bond is that of the pair it ties, where they have none, or between owners."""
        self.nodes += other.nodes
        self.bonds = dict.fromkeys(pair, bond) | other.bonds | self.bonds
        if bond.crossing != "owner":
            self.bonds[pair[1]] = bond


def _joined(
    nodes: list[Node], evidence: Evidence, candidates: Iterable[tuple[int, int]], judged: set[tuple[int, int]]
) -> list[Group]:
    """Nodes that are one issue together, the surest links first; never those that a person keeps apart (`judged`)."""
    links = _links(nodes, evidence, candidates)
    clusters = {node.index: _Cluster([node], {}) for node in nodes}
    sure = [pair for pair, link in links.items() if link.score >= JOINS]
    for pair in sorted(sure, key=lambda pair: (-links[pair].score, pair)):
        first, second = (clusters[index] for index in pair)
        link = links[pair]
        if first is second or not _fits(first, second, link, links, judged):
            continue
        if link.crossing in NEAR and evidence.strangers(first.near(), second.near()):
            continue
        clusters |= {node.index: first for node in second.nodes}
        first.take(second, pair, Bond(min(link.score, 0.98), link.why, crossing=link.crossing))
    unique = {id(cluster): cluster for cluster in clusters.values()}
    return [_group(cluster) for cluster in unique.values()]


def _links(
    nodes: list[Node], evidence: Evidence, candidates: Iterable[tuple[int, int]]
) -> dict[tuple[int, int], Link]:
    links: dict[tuple[int, int], Link] = {}
    for one, other in candidates:
        if not barred(nodes[one], nodes[other]):
            link = evidence.link(nodes[one], nodes[other])
            if link.score >= 0.2:
                links[one, other] = link
    return links


def _fits(
    one: _Cluster,
    other: _Cluster,
    link: Link,
    links: dict[tuple[int, int], Link],
    judged: set[tuple[int, int]],
) -> bool:
    """No rivals in the two, and no chains: unless the texts say so, half of the smaller must hang on the other."""
    if any(
        barred(first, second) or pair_of(first, second) in judged
        for first in one.nodes
        for second in other.nodes
    ):
        return False
    if link.explicit:
        return True
    small, large = sorted((one.nodes, other.nodes), key=len)
    tied = sum(any(_score(links, node, there) >= JOINS for there in large) for node in small)
    back = sum(any(_score(links, node, there) >= 0.35 for there in small) for node in large)
    return tied >= 0.5 * len(small) and back >= 0.34 * len(large)


def _score(links: dict[tuple[int, int], Link], one: Node, other: Node) -> float:
    link = links.get(pair_of(one, other))
    return link.score if link else 0.0





def _group(cluster: _Cluster) -> Group:
    """The first place is what the issue is; the others say why they are counted to it."""
    nodes = sorted(cluster.nodes, key=lambda node: node.index)
    group = Group(nodes)
    for at, node in enumerate(nodes):
        own = Bond(1.0, wording("resolve", "issues.form", "group", a1=node.subject))
        bond = cluster.bonds.get(node.index)
        for unit in node.units:
            group.units[unit.index] = bond if bond and at else own
    return group
