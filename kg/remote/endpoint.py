"""A SPARQL endpoint elsewhere, asked as the graph on this machine is: the same questions, the same rows.

In: the text of a query. Out: a `Result`, or the engine's own solutions. All graphs are asked as one, which every
server has its own way to be told; the way is found out with one small question.
"""

from collections.abc import Mapping
from functools import cached_property
from itertools import islice
from typing import Any

import pyoxigraph as ox

from kg import query
from kg.errors import EndpointError
from kg.model.vocab import GRAPH, KG, spaces
from kg.query import Result
from kg.remote.client import Fields, Remote

_ROWS, _TRIPLES = "application/sparql-results+json", "application/n-triples"
_ACCEPT = f"{_ROWS}, {_TRIPLES};q=0.9, text/turtle;q=0.8"
_UNION: tuple[Fields, ...] = (
    (),
    (("union-default-graph", "true"),),
    (("default-graph-uri", "urn:x-arq:UnionGraph"),),
)
"""How all graphs are asked as one: as they are (Virtuoso, GraphDB, `kg serve`), in Oxigraph, in Fuseki."""
_HOLDS = f"ASK {{ ?meeting a <{KG['Meeting']}> }}"
_GRAPHS = (
    f'SELECT DISTINCT ?graph {{ GRAPH ?graph {{ ?any a ?kind }} FILTER(STRSTARTS(STR(?graph), "{GRAPH}")) }}'
)


class Endpoint:
    """A server that answers SPARQL 1.1 queries at an address."""

    def __init__(self, remote: Remote) -> None:
        self._remote = remote

    def run(
        self, query_text: str, params: Mapping[str, str] | None = None, max_rows: int | None = None
    ) -> Result:
        """The answer as `query.run` gives it; what is refused here is refused there too."""
        found = self.query(query.bound(query_text, params or {}))
        return query.without_params(_result(found, max_rows), query_text)

    def query(self, text: str, **_: object) -> Any:
        """What the server answers, as pyoxigraph's `Store.query` gives it; always about all graphs as one."""
        return self._asked(_prefixed(text), self._all)

    @cached_property
    def _all(self) -> Fields:
        """What is sent with a query so that all graphs are asked as one.

        Where no server's own way helps, the graphs are named one by one, as every server must understand it.
        """
        for way in _UNION:
            if self._holds(way):
                return way
        graphs = [row["graph"].value for row in self._asked(_GRAPHS, ())]
        if not graphs:
            raise EndpointError(self._remote.address, "no graph of ours is there: write it with 'kg push'")
        return [("default-graph-uri", graph) for graph in sorted(graphs)]

    def _holds(self, way: Fields) -> bool:
        """Is a meeting seen when asked this way? A way that only others know may be refused."""
        try:
            return bool(self._asked(_HOLDS, way))
        except EndpointError:
            if not way:
                raise
            return False

    def _asked(self, text: str, way: Fields) -> Any:
        """Solutions or a truth as the engine has them, or a list of triples."""
        answer = self._remote.post_form([("query", text), *way], _ACCEPT)
        kind = answer.headers.get("Content-Type", "").partition(";")[0].strip()
        try:
            if rows := ox.QueryResultsFormat.from_media_type(kind):
                return ox.parse_query_results(answer.data, format=rows)
            if triples := ox.RdfFormat.from_media_type(kind):
                return [quad.triple for quad in ox.parse(answer.data, format=triples)]
        except (SyntaxError, ValueError) as error:
            raise EndpointError(self._remote.address, f"its answer cannot be read ({error})") from error
        said = (
            f"it answers with {kind or 'no type'}, not with SPARQL results: is it the address of an endpoint?"
        )
        raise EndpointError(self._remote.address, said)


def _prefixed(text: str) -> str:
    """The query with the prefixes it uses and does not declare itself; on its first line, so that places stay."""
    known = " ".join(f"PREFIX {name}: <{iri}>" for name, iri in spaces().items() if f"{name}:" in text)
    return f"{known} {text}"


def _result(found: Any, most: int | None) -> Result:
    if isinstance(found, ox.QueryBoolean):
        return Result("ask", answer=bool(found))
    rows: Any = tuple(islice(found, None if most is None else most + 1))
    cut = most is not None and len(rows) > most
    if isinstance(found, list):
        return Result("construct", triples=rows[:most], cut=cut)
    columns = tuple(name.value for name in found.variables)
    return Result("select", columns, tuple(tuple(row) for row in rows[:most]), cut=cut)
