"""Which subjects are worth comparing: those that share something telling. 1,000 meetings stay minutes of work."""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from itertools import combinations, product

from kg.language.text import key
from kg.resolve.issues.link import Terms
from kg.resolve.issues.nodes import Node

_MOST = 40
"""Places that share a word, at the most, for the word alone to bring them together."""


def candidates(nodes: list[Node], terms: Terms) -> list[tuple[int, int]]:
    """Pairs of indices, the earlier first, each once and in order."""
    found: set[tuple[int, int]] = set()
    for group in _blocks(nodes, terms):
        for one, other in _within_counties(group, nodes):
            found.add((min(one, other), max(one, other)))
    return sorted(found)


def _within_counties(group: list[int], nodes: list[Node]) -> Iterator[tuple[int, int]]:
    """The pairs of a group but those of two counties, which are never one."""
    counties: dict[str | None, list[int]] = defaultdict(list)
    for index in group:
        counties[nodes[index].first.meeting.county].append(index)
    nowhere = counties.pop(None, [])
    yield from combinations(nowhere, 2)
    for members in counties.values():
        yield from combinations(members, 2)
        yield from product(members, nowhere)


def _blocks(nodes: list[Node], terms: Terms) -> Iterator[list[int]]:
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    common: dict[Hashable, list[int]] = defaultdict(list)
    for node in nodes:
        for mark in _surely(node):
            blocks[mark].append(node.index)
        for term in node.heart:
            if terms.weight(term) >= 0.4:
                common["heart", term].append(node.index)
        for term in node.marks:
            if terms.weight(term) >= 0.6:
                common["mark", term].append(node.index)
    yield from blocks.values()
    yield from (group for group in common.values() if 1 < len(group) <= _MOST)
    meetings: dict[str, list[int]] = defaultdict(list)
    for node in nodes:
        meetings[node.meeting].append(node.index)
    for node in nodes:
        for cited in node.cited:
            yield from ([node.index, other] for other in meetings.get(cited.meeting, ()))


def _surely(node: Node) -> Iterator[Hashable]:
    yield "title", key(node.subject), tuple(sorted(node.bodies)) if node.standing else ()
    if node.standing:
        yield "standing", tuple(sorted(node.bodies)), tuple(sorted(node.years))
    yield from (("case", case.number) for case in node.cases)
    yield from (("work", iri) for iri in node.works)
