"""Questions to the graph in SPARQL: read-only, stopped in time, their values bound.

In: a graph folder, the text of a query, values by parameter name. Out: `Result`, rows of RDF terms.

    >>> result = run(Path("protokollgraf"), "SELECT ?body { ?body a kg:Body }")
    >>> result.columns, len(result.rows)
    (('body',), 12)

The default graph is the union of all graphs, and the prefixes of `vocab.PREFIXES` need not be written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from kg.errors import ParameterError, QueryError
from kg.graph.store import location
from kg.model.vocab import spaces
from kg.query import gate
from kg.query.engine import Engine
from kg.query.named import NamedQuery, Param, find, headed, named

if TYPE_CHECKING:
    import pyoxigraph as ox

    Row = tuple[ox.NamedNode | ox.BlankNode | ox.Literal | None, ...]

__all__ = [
    "NamedQuery",
    "Param",
    "Result",
    "Session",
    "bound",
    "find",
    "headed",
    "named",
    "run",
    "without_params",
]


@dataclass(frozen=True, slots=True)
class Result:
    """The answer: `rows` under `columns` for a select (None: unbound), `triples` for a construct or describe.

    `answer` is None unless the query is an ask; `cut` is true where there was more than `max_rows`.
    """

    kind: Literal["select", "ask", "construct"]
    columns: tuple[str, ...] = ()
    rows: "tuple[Row, ...]" = ()
    triples: "tuple[ox.Triple, ...]" = ()
    answer: bool | None = None
    cut: bool = False


class Session:
    """Questions to one graph folder over one worker process, for one thread; new publications are seen."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._engine = Engine()

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *error: object) -> None:
        self._engine.stop()

    def spent(self) -> float:
        """Processor seconds of the worker so far."""
        return self._engine.spent()

    def run(
        self,
        query_text: str,
        params: Mapping[str, str] | None = None,
        timeout: float | None = 30.0,
        max_rows: int | None = 10_000,
    ) -> Result:
        """The answer; `QueryError` where the query is refused, does not parse or takes too long."""
        request = {
            "store": str(location(self.folder)),
            "query": bound(query_text, params or {}),
            "prefixes": spaces(),
            "max_rows": max_rows,
        }
        answer, page = self._engine.fetch(request, timeout)
        if answer.get("error") == "syntax":
            raise QueryError(f"the query does not parse: {_one_line(answer['message'])}")
        if "error" in answer:
            raise QueryError(f"the query failed: {_one_line(answer['message'])}")
        return without_params(_result(answer, page), query_text)


def run(
    folder: Path,
    query_text: str,
    params: Mapping[str, str] | None = None,
    timeout: float | None = 30.0,
    max_rows: int | None = 10_000,
) -> Result:
    """One question, see `Session.run`; None for `timeout` or `max_rows` means no limit."""
    with Session(folder) as session:
        return session.run(query_text, params, timeout, max_rows)


def bound(query_text: str, params: Mapping[str, str]) -> str:
    """The query as it may run, with the values of its parameters; `QueryError` where it is refused."""
    return gate.allowed(query_text, _values(query_text, headed("query", query_text).params, params))


def without_params(result: Result, query_text: str) -> Result:
    """The result without the columns that only repeat the value of one of the query's parameters."""
    return _without(result, {param.name for param in headed("query", query_text).params})


def _values(query_text: str, params: Sequence[Param], given: Mapping[str, str]) -> dict[str, str]:
    """Each parameter's value as N-Triples spells it; without headers any variable is a parameter."""
    known = [param.name for param in params] or gate.variables(query_text)
    for name in given:
        if name not in known:
            raise ParameterError(f"no parameter is named {name!r}; there are: {', '.join(known) or 'none'}")
    values = {param.name: param.default for param in params} | dict(given)
    return {name: _spelled(name, value) for name, value in values.items()}


def _spelled(name: str, value: str | None) -> str:
    """An IRI where the value looks like a web address, else a plain literal."""
    import pyoxigraph as ox

    if value is None:
        raise QueryError(f"the parameter {name!r} needs a value: --param {name}=…")
    try:
        return str(ox.NamedNode(value) if value.startswith(("http://", "https://")) else ox.Literal(value))
    except ValueError as error:
        raise QueryError(f"the value of {name!r} is no valid IRI or text: {_one_line(str(error))}") from error


def _result(answer: dict[str, Any], page: bytes) -> Result:
    import pyoxigraph as ox

    if answer["kind"] == "ask":
        return Result("ask", answer=answer["answer"])
    if answer["kind"] == "select":
        return Result("select", tuple(answer["columns"]), _rows(page), cut=answer["cut"])
    triples = (ox.Triple(*(_term(*term) for term in row)) for row in answer["rows"])
    return Result("construct", triples=tuple(triples), cut=answer["cut"])


def _rows(page: bytes) -> "tuple[Row, ...]":
    """The rows that the worker wrote as TSV."""
    import pyoxigraph as ox

    found: Any = ox.parse_query_results(page, format=ox.QueryResultsFormat.TSV)
    rows = tuple(map(tuple, found))
    if b"<<(" in page and any(isinstance(term, ox.Triple) for row in rows for term in row):
        raise QueryError("the query failed: it gives a triple as a value, which no answer can hold")
    return rows


def _without(result: Result, params: set[str]) -> Result:
    """The result without the columns that only repeat a parameter's value, if others are left."""
    kept = [place for place, column in enumerate(result.columns) if column not in params]
    if not kept:
        return result
    columns = tuple(result.columns[place] for place in kept)
    return replace(result, columns=columns, rows=tuple(tuple(row[i] for i in kept) for row in result.rows))


def _term(kind: str, value: str, datatype: str, language: str | None) -> Any:
    import pyoxigraph as ox

    if kind == "u":
        return ox.NamedNode(value)
    if kind == "b":
        return ox.BlankNode(value)
    if language:
        return ox.Literal(value, language=language)
    return ox.Literal(value, datatype=ox.NamedNode(datatype))


def _one_line(message: str) -> str:
    return " ".join(message.removeprefix("error at ").split())
