"""Which things the graph page draws first, so that its first picture hangs together.

In: all of the graph. Out: the nodes, in the order in which they are kept when there is room for fewer.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import zip_longest

from kg.view.data import NetworkData, Node

_EACH = 2
"""Links of a kind that each thing drawn is given before others get more."""


def chosen(data: NetworkData, limit: int) -> list[Node]:
    """The nodes drawn first, at most `limit`: of each of the overview's types in turn, so that no type crowds out
    another; of the first type the largest, of the others those with most links to what is drawn already, spread."""
    near: dict[str, set[str]] = defaultdict(set)
    for edge in data.edges:
        near[edge.source].add(edge.target)
        near[edge.target].add(edge.source)
    share = limit // max(1, len(data.overview))
    queues: list[list[Node]] = []
    drawn: set[str] = set()
    for kind in data.overview:
        of_kind = (node for node in data.nodes if node.type == kind)
        links = {node: near[node.id] & drawn for node in of_kind}
        order = sorted(links, key=lambda node: (-len(links[node]), -node.size, node.label, node.id))
        queues.append(_spread(order, links))
        drawn |= {node.id for node in queues[-1][:share]}
    turns = zip_longest(*queues)
    return [node for turn in turns for node in turn if node is not None][:limit]


def _spread(order: list[Node], links: Mapping[Node, set[str]]) -> list[Node]:
    """The nodes in order, but first those that give something drawn one of its first few links of the kind."""
    given: Counter[str] = Counter()
    early: list[Node] = []
    for node in order:
        if any(given[end] < _EACH for end in links[node]):
            given.update(links[node])
            early.append(node)
    taken = set(early)
    return early + [node for node in order if node not in taken]
