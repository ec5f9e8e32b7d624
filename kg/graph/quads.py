"""Collection → quads: one named graph per protocol, claim nodes with their evidence.

The pattern is that of `ontology/README.md`: a claim is a node with evidence, confidence, method and
status; spans live in the graph of their rendition; people and bodies in the register.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.graph.parts import parts
from kg.model.collection import Collection

if TYPE_CHECKING:
    from pyoxigraph import Quad


def quads(collection: Collection) -> Iterator["Quad"]:
    """Every statement of the collection, part by part as they are written; none is kept, some come twice."""
    for part in parts(collection, lambda _: None):
        yield from part.quads or ()
