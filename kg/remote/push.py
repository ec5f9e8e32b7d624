"""The graph written to a store elsewhere: only the graphs that have changed since the last time, one a request.

In: the graph folder and a server that speaks the SPARQL 1.1 Graph Store HTTP Protocol. Each named graph is put in
place of what the store had under that name, and removed where it is no longer ours; other graphs there are left.

    >>> Push(Path("protokollgraf"), Remote("http://localhost:7878/store")).run().written
    14
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode

from kg.errors import EndpointError
from kg.graph.store import open_graph
from kg.remote.client import Remote
from kg.remote.journal import Journal

Progress = Callable[[int, int, str], None]


@dataclass(slots=True)
class Pushed:
    """How many graphs were written, removed and left as they were, and the triples in those written."""

    written: int = 0
    removed: int = 0
    unchanged: int = 0
    triples: int = 0


class Push:
    """Makes the store elsewhere hold the graph in `shown`; what it holds so far is known in `folder`, else there."""

    def __init__(self, shown: Path, remote: Remote, folder: Path | None = None, whole: bool = False) -> None:
        """`whole` writes every graph, whatever the store is thought to hold."""
        self._store = open_graph(shown)
        self._remote = remote
        self._journal = Journal(folder or shown, remote.address)
        self._whole = whole
        self._done = Pushed()

    def run(self, tell: Progress | None = None) -> Pushed:
        """Write and remove; where it stops with an `EndpointError`, the next push goes on from there."""
        ours = {name.value for name in self._store.named_graphs() if isinstance(name, NamedNode)}
        with self._journal as journal:
            names = [*sorted(ours), *sorted(journal.graphs.keys() - ours)]
            for number, name in enumerate(names):
                if tell:
                    tell(number, len(names), "")
                try:
                    self._put(name) if name in ours else self._remove(name)
                except EndpointError as error:
                    went = f"{number} of {len(names)} graphs are done; the same command goes on from there"
                    raise EndpointError(error.address, f"{error.reason}; {went}") from error
        return self._done

    def _put(self, name: str) -> None:
        """N-Triples, sorted, which are Turtle as they stand: the type that every graph store must take."""
        lines = sorted(
            f"{quad.triple} .\n" for quad in self._store.quads_for_pattern(None, None, None, NamedNode(name))
        )
        body = "".join(lines).encode()
        digest = hashlib.sha256(body).hexdigest()
        if self._journal.graphs.get(name) == digest and not self._whole:
            self._done.unchanged += 1
            return
        self._remote.send("PUT", [("graph", name)], body, Content_Type="text/turtle; charset=utf-8")
        self._journal.keep(name, digest)
        self._done.written += 1
        self._done.triples += len(lines)

    def _remove(self, name: str) -> None:
        """What is gone there already is as it should be."""
        self._remote.send("DELETE", [("graph", name)], also=(404,))
        self._journal.keep(name, "")
        self._done.removed += 1
